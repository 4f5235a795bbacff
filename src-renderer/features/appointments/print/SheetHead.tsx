import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import { dayInWords } from '#renderer/kit/longDay.ts'
import type { Language } from '#renderer/kit/preferences.ts'
import { addDays, addMonths, type Day, endOfMonth, startOfMonth, startOfWeek } from '#shared/kit/day.ts'
import { titleOf } from '../calendarRange.ts'
import type { Stretch } from './calendarWish.ts'
import type { PaperLook } from './paperLook.ts'
import styles from './SheetHead.module.css'

export interface SheetHeadProps {
  title: string
  /** Below the title. */
  line?: string
  shown: Stretch
  /** The month at a glance, before the next one. */
  month: Day
  look: PaperLook
}

/** The date in large letters, whose calendar it is, and two months at a glance. */
export function SheetHead({ title, line = '', shown, month, look }: SheetHeadProps) {
  const { data: office } = useQuery(ask.office.get.queryOptions())
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <div className={styles.title}>{title}</div>
        {line && <div className={styles.line}>{line}</div>}
        <div className={styles.whose}>{[office?.name, look.whose].filter(Boolean).join(' · ')}</div>
      </div>
      <SmallMonth month={month} shown={shown} language={look.language} />
      <SmallMonth month={addMonths(startOfMonth(month), 1)} shown={shown} language={look.language} />
    </header>
  )
}

function SmallMonth({ month, shown, language }: { month: Day; shown: Stretch; language: Language }) {
  const first = startOfMonth(month)
  const from = startOfWeek(first)
  const days = Array.from({ length: 42 }, (_, index) => addDays(from, index)).filter(
    (day) => startOfWeek(day) <= endOfMonth(first),
  )
  return (
    <div className={styles.month}>
      <div className={styles.name}>{titleOf('month', first, language)}</div>
      <div className={styles.days}>
        {days.slice(0, 7).map((day) => (
          <span key={day} className={styles.weekday}>
            {dayInWords(day, language, { weekday: 'narrow' })}
          </span>
        ))}
        {days.map((day) => (
          <span key={day} data-shown={day >= shown.from && day < shown.to}>
            {day.slice(0, 7) === first.slice(0, 7) ? Number(day.slice(8)) : ''}
          </span>
        ))}
      </div>
    </div>
  )
}
