import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { useDrawnWith } from './drawnWith.ts'
import styles from './EntryBox.module.css'

/** That files lie with an appointment. */
export function FileMark({ entry: { fileCount } }: { entry: CalendarEntry }) {
  const { t } = useDrawnWith()
  if (fileCount === 0) return null
  return (
    <>
      <Attach16Regular className={styles.icon} aria-hidden="true" />
      <span className="visually-hidden"> ({t('calendar.attached.count', { count: fileCount })})</span>
    </>
  )
}
