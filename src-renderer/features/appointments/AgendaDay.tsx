import { formatLongDay, formatLunarDay } from '#renderer/kit/longDay.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './AgendaDay.module.css'
import { useDrawnWith } from './drawnWith.ts'
import { useCalendarView } from './view.ts'

/** The head of a day in the agenda; a click shows that day alone. */
export function AgendaDay({ day }: { day: Day }) {
  const { language } = useDrawnWith()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.day}
      onClick={() => useCalendarView.getState().change({ view: 'day', day })}
    >
      <b>{formatLongDay(day, language)}</b>
      <span>{formatLunarDay(day, language)}</span>
    </button>
  )
}
