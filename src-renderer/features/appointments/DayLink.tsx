import type { ReactNode } from 'react'
import { formatLongDay, formatLunarDay } from '#renderer/kit/longDay.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './DayLink.module.css'
import { useDrawnWith } from './drawnWith.ts'
import { LunarDay } from './LunarDay.tsx'
import { useCalendarView } from './view.ts'

/** The head of a day, solar and lunar; a click shows that day alone. By keyboard one gets there through the small month. */
export function DayLink({ day, shape, children }: { day: Day; shape: 'column' | 'cell'; children: ReactNode }) {
  const { language, daysOff } = useDrawnWith()
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.day} ${styles[shape]}`}
      data-off={daysOff.has(day)}
      title={`${formatLongDay(day, language)} · ${formatLunarDay(day, language)}`}
      onClick={() => useCalendarView.getState().change({ view: 'day', day })}
    >
      {children}
      <LunarDay day={day} />
    </button>
  )
}
