import type { Day } from '#shared/kit/day.ts'
import { formatLunar, lunarOf } from '#shared/kit/lunar.ts'
import { useDrawnWith } from './drawnWith.ts'
import styles from './LunarDay.module.css'

/** The lunar day beside the solar one; new moon and full moon stand out, and the first says which month begins. */
export function LunarDay({ day }: { day: Day }) {
  const { lunarWord } = useDrawnWith()
  const lunar = lunarOf(day)
  const isMarked = lunar.day === 1 || lunar.day === 15
  const text = formatLunar(day)
  return (
    <span className={styles.lunar} data-marked={isMarked}>
      {lunar.day === 1 ? text : lunar.day}
      <span className="visually-hidden"> {lunarWord}</span>
    </span>
  )
}
