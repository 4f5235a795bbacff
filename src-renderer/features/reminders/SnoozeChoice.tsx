import { Button, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import { spanText } from '#renderer/kit/spanText.ts'
import { snoozes, snoozesBefore } from '#shared/features/reminders/choices.ts'
import { snoozedUntil } from '#shared/features/reminders/rules.ts'
import type { Reminder, Snooze } from '#shared/features/reminders/schema.ts'
import styles from './Reminders.module.css'

/** After how long the chosen ones come again; before the beginning only where that lies ahead for all of them. */
export function SnoozeChoice({ chosen, onSnooze }: { chosen: readonly Reminder[]; onSnooze: (how: Snooze) => void }) {
  const { t } = useTranslation()
  const now = useNow()
  const [wanted, setWanted] = useState('after 5')
  const isAhead = (before: number) =>
    chosen.every((reminder) => !reminder.isAllDay && snoozedUntil(reminder, { before }, now) !== undefined)
  const choices = [
    ...snoozesBefore.filter(isAhead).map((minutes) => ({
      value: `before ${minutes}`,
      text: minutes === 0 ? t('reminders.atStart') : t('reminders.beforeStart', { span: spanText(minutes, t) }),
      how: { before: minutes },
    })),
    ...snoozes.map((minutes) => ({ value: `after ${minutes}`, text: spanText(minutes, t), how: { after: minutes } })),
  ]
  const choice = choices.find(({ value }) => value === wanted) ?? choices.find(({ value }) => value === 'after 5')
  return (
    <div className={styles.snooze}>
      <Select
        aria-label={t('reminders.snoozeFor')}
        value={choice?.value ?? ''}
        onChange={(_, { value }) => setWanted(value)}
        className={styles.span ?? ''}
      >
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      <Button disabled={chosen.length === 0} onClick={() => choice && onSnooze(choice.how)}>
        {t('reminders.snooze')}
      </Button>
    </div>
  )
}
