import { dayInWords } from '#renderer/kit/longDay.ts'
import { type Day, formatDay } from '#shared/kit/day.ts'
import { formatLunar } from '#shared/kit/lunar.ts'
import styles from './DayName.module.css'
import type { PaperLook } from './paperLook.ts'

/** The weekday and its date; below them the lunar day and the holiday. */
export function DayName({ day, look, isNarrow = false }: { day: Day; look: PaperLook; isNarrow?: boolean }) {
  const lunar = look.has('lunar') ? look.t('calendar.print.lunar', { day: formatLunar(day) }) : ''
  const holiday = look.holidayOn(day)
  return (
    <div className={styles.name}>
      <div>
        <b>{dayInWords(day, look.language, { weekday: isNarrow ? 'short' : 'long' })}</b> {formatDay(day).slice(0, 5)}
      </div>
      <div className={styles.line}>{[holiday, lunar].filter(Boolean).join(' · ')}</div>
    </div>
  )
}
