import { Button, Field, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { sayIssue } from '#renderer/kit/say.ts'
import { TimeInput } from '#renderer/kit/ui/form/TimeInput.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { workingHours } from '#shared/features/workingTime/schema.ts'
import { clockText } from '#shared/kit/day.ts'
import { type DayPart, dayParts, type WorkingHours } from '#shared/kit/workingTime.ts'
import styles from './WorkingTime.module.css'

/** When the office is open, of all weeks. */
export function WorkingHoursSection() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.workingTime.get.queryOptions())
  return (
    <>
      <p>{t('workingTime.lead')}</p>
      {data && <HoursForm key={JSON.stringify(data.hours)} kept={data.hours} />}
    </>
  )
}

function HoursForm({ kept }: { kept: WorkingHours }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const [hours, setHours] = useState(kept)
  const set = (change: Partial<WorkingHours>) => setHours({ ...hours, ...change })
  const { error } = workingHours.safeParse(hours)
  const issueAt = (field: keyof WorkingHours) => {
    const issue = error?.issues.find(({ path }) => path[0] === field)
    return issue && sayIssue(issue.message)
  }

  const save = () =>
    attempt(async () => {
      await client.workingTime.changeHours(hours)
      notify({ text: t('workingTime.saved'), undo: () => client.workingTime.changeHours(kept) })
    })

  const timeField = (field: TimeField, label: string) => (
    <Field
      label={label}
      validationMessage={issueAt(field)}
      hint={field === 'lunchToMinute' ? t('workingTime.lunchHint') : undefined}
    >
      <TimeInput value={timeOf(hours[field])} onChange={(time) => set({ [field]: minuteOf(time) ?? emptied(field, hours) })} />
    </Field>
  )
  const partField = (field: 'saturday' | 'sunday') => (
    <Field label={t(`workingTime.${field}`)}>
      <Select value={hours[field]} onChange={(_, { value }) => set({ [field]: value as DayPart })}>
        {dayParts.map((part) => (
          <option key={part} value={part}>
            {t(`workingTime.parts.${part}`)}
          </option>
        ))}
      </Select>
    </Field>
  )
  return (
    <>
      <div className={styles.fields}>
        {timeField('opensMinute', t('workingTime.opens'))}
        {timeField('closesMinute', t('workingTime.closes'))}
        {timeField('lunchFromMinute', t('workingTime.lunchFrom'))}
        {timeField('lunchToMinute', t('workingTime.lunchTo'))}
        {partField('saturday')}
        {partField('sunday')}
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={error !== undefined || hours === kept} onClick={() => void save()}>
          {t('action.save')}
        </Button>
      </div>
    </>
  )
}

type TimeField = 'opensMinute' | 'closesMinute' | 'lunchFromMinute' | 'lunchToMinute'

function timeOf(minute: number | null) {
  return minute === null ? '' : clockText(minute)
}

function minuteOf(time: string) {
  const [hour, minute] = time.split(':').map(Number)
  return time === '' || hour === undefined || minute === undefined ? undefined : hour * 60 + minute
}

/** At noon nobody need be away; an opening is always there. */
function emptied(field: TimeField, hours: WorkingHours) {
  return field === 'lunchFromMinute' || field === 'lunchToMinute' ? null : hours[field]
}
