import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { useDrawnWith } from './drawnWith.ts'
import styles from './EntryBox.module.css'
import { shownAs } from './entryWords.ts'

/** That an appointment is private, and in words what the edge of its box says. */
export function ShowAsMark({ entry }: { entry: CalendarEntry }) {
  const { t } = useDrawnWith()
  const words = [shownAs(entry, t), entry.answer !== null && t(`calendar.answers.${entry.answer}`)].filter(Boolean).join(', ')
  return (
    <>
      {entry.isPrivate && <LockClosed16Regular className={styles.icon} aria-hidden="true" />}
      {words && <span className="visually-hidden"> ({words})</span>}
    </>
  )
}
