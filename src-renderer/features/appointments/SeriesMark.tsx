import { ArrowRepeatAll16Regular } from '@fluentui/react-icons/svg/arrow-repeat-all'
import { ArrowRepeatAllOff16Regular } from '@fluentui/react-icons/svg/arrow-repeat-all-off'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { useDrawnWith } from './drawnWith.ts'
import styles from './EntryBox.module.css'
import { isOccurrence } from './occurrence.ts'

/** That an appointment comes again, or was taken out of what does. */
export function SeriesMark({ entry }: { entry: CalendarEntry }) {
  const { t } = useDrawnWith()
  const Icon = isOccurrence(entry) ? ArrowRepeatAll16Regular : ArrowRepeatAllOff16Regular
  const word = isOccurrence(entry) ? t('calendar.comesAgain') : t('calendar.takenOut')
  return (
    <>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className="visually-hidden"> ({word})</span>
    </>
  )
}
