import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { sayIssue } from '#renderer/kit/say.ts'
import { BirthInput } from '#renderer/kit/ui/form/BirthField.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { type Audience, audiences } from '#shared/kit/audiences.ts'
import { type Birth, isBirth } from '#shared/kit/birth.ts'
import { DaysInput } from './DaysInput.tsx'
import styles from './Occasions.module.css'

/** A day of the office's own, by the sun or the moon. */
export function AddOccasionForm() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const titleId = useId()
  const [name, setName] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [audience, setAudience] = useState<Audience>('all')
  const [daysAhead, setDaysAhead] = useState(USUAL_DAYS)
  /** What is wrong is said when one wants to add: a sentence that came earlier would push the button away from the pointer. */
  const [isChecked, setChecked] = useState(false)
  const missing = (isThere: boolean) => (isChecked && !isThere ? sayIssue('required') : undefined)
  const noDay = isChecked && day !== null && !isBirth(day) ? sayIssue('birth') : undefined

  const add = (fallsOn: Birth) =>
    attempt(async () => {
      const { id } = await client.occasions.create({ name, fallsOn, audience, daysAhead })
      notify({ text: t('occasions.added', { name }), ...(id !== null && { undo: () => client.occasions.remove(id) }) })
      setName('')
      setDay(null)
      setChecked(false)
    })

  return (
    <form
      noValidate
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (name.trim() && day !== null && isBirth(day)) void add(day)
      }}
    >
      <h3 id={titleId} className={styles.subtitle}>
        {t('occasions.addTitle')}
      </h3>
      <div className={styles.fields}>
        <Field label={t('occasions.name')} validationMessage={missing(name.trim() !== '')}>
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={t('occasions.fallsOn')} validationMessage={noDay ?? missing(day !== null)}>
          <BirthInput value={day} onChange={setDay} label={t('occasions.fallsOn')} />
        </Field>
        <Field label={t('occasions.audience')}>
          <Select value={audience} onChange={(_, { value }) => setAudience(value as Audience)}>
            {audiences.map((one) => (
              <option key={one} value={one}>
                {t(`occasions.audiences.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('occasions.daysAhead')}>
          <DaysInput size="medium" days={daysAhead} label={t('occasions.daysAhead')} onChange={setDaysAhead} />
        </Field>
      </div>
      <Button type="submit" className={styles.submit}>
        {t('occasions.add')}
      </Button>
    </form>
  )
}

/** So early an occasion is told as long as nobody says otherwise. */
const USUAL_DAYS = 7
