import { Calendar, type CalendarProps } from '#renderer/features/appointments/Calendar.tsx'
import { useBehind } from '#renderer/features/appointments/useBehind.ts'
import { useEntriesOf } from '#renderer/features/appointments/useCalendarEntries.ts'
import { type Page, useMonthPages } from '#renderer/features/appointments/useMonthPages.ts'
import styles from './CalendarDays.module.css'

/** The calendar, and behind a month the months beside it. They stand in the order they were drawn in: nothing moves when a page is turned. */
export function CalendarPages(shown: CalendarProps) {
  const pages = useMonthPages(shown.view, shown.day)
  return (
    <div className={styles.pages}>
      {pages
        .toSorted((one, other) => one.id - other.id)
        .map((page) => (
          <CalendarPage key={page.id} {...shown} page={page} isBehind={page !== pages[0]} />
        ))}
    </div>
  )
}

function CalendarPage({ page: { month }, isBehind, ...shown }: CalendarProps & { page: Page; isBehind: boolean }) {
  const behind = useBehind(isBehind)
  const entries = useEntriesOf(isBehind ? month : undefined)
  return isBehind ? <Calendar {...shown} day={month} entries={entries} behind={behind} /> : <Calendar {...shown} />
}
