import { Alert16Regular } from '@fluentui/react-icons/svg/alert'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { useDrawnWith } from './drawnWith.ts'
import styles from './EntryBox.module.css'

/** That it reminds, where there is room to say so. */
export function ReminderMark({ entry }: { entry: CalendarEntry }) {
  const { t } = useDrawnWith()
  if (!entry.hasReminder) return null
  return (
    <>
      <Alert16Regular className={styles.icon} aria-hidden="true" />
      <span className="visually-hidden"> ({t('calendar.reminds')})</span>
    </>
  )
}
