import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { type Day, formatDay } from '#shared/kit/day.ts'
import styles from './WorkingTime.module.css'

/** A day the office is closed on, or works on though it usually does not. */
export function AddDayForm({ onAdded }: { onAdded: (on: Day) => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const titleId = useId()
  const [on, setOn] = useState<Day | null>(null)
  const [kind, setKind] = useState('off')
  const [name, setName] = useState('')

  const add = (day: Day) =>
    attempt(async () => {
      await client.workingTime.chooseDay({ on: day, chosen: { isOff: kind === 'off', name } })
      notify({
        text: t('workingTime.holidays.added', { day: formatDay(day) }),
        undo: () => client.workingTime.chooseDay({ on: day, chosen: null }),
      })
      setOn(null)
      setName('')
      onAdded(day)
    })

  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault()
        if (on) void add(on)
      }}
    >
      <h3 id={titleId} className={styles.subtitle}>
        {t('workingTime.holidays.addTitle')}
      </h3>
      <div className={styles.fields}>
        <Field label={t('workingTime.holidays.day')}>
          <DayInput value={on} onChange={setOn} label={t('workingTime.holidays.day')} />
        </Field>
        <Field label={t('workingTime.holidays.kind')}>
          <Select value={kind} onChange={(_, { value }) => setKind(value)}>
            <option value="off">{t('workingTime.holidays.kinds.off')}</option>
            <option value="work">{t('workingTime.holidays.kinds.work')}</option>
          </Select>
        </Field>
        <Field label={t('workingTime.holidays.name')}>
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button type="submit" disabled={!on} className={styles.submit}>
          {t('workingTime.holidays.add')}
        </Button>
      </div>
    </form>
  )
}
