import { Button } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropRow, isRowOver } from '#renderer/kit/dragged.ts'
import { dayInWords, formatLongDay } from '#renderer/kit/longDay.ts'
import { useNow } from '#renderer/kit/now.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { addDays, addMonths, type Day, dayOfInstant, startOfMonth } from '#shared/kit/day.ts'
import { daysOf, titleOf } from './calendarRange.ts'
import styles from './MiniMonth.module.css'

export interface MiniMonthProps {
  /** The day chosen now. */
  day: Day
  /** What the calendar shows; `to` is the day after. */
  shown: { from: Day; to: Day }
  onChoose: (day: Day) => void
}

const steps: Record<string, (day: Day) => Day> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
}

/** A month at a glance: one click or the arrow keys lead anywhere. */
export function MiniMonth({ day, shown, onChoose }: MiniMonthProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  // The day the arrows stand on, as long as it belongs to the choice it started from.
  const [browsed, setBrowsed] = useState({ from: day, at: day })
  const at = browsed.from === day ? browsed.at : day
  const grid = useRef<HTMLTableElement>(null)
  const move = (to: Day) => setBrowsed({ from: day, at: to })

  function onKeyDown(event: React.KeyboardEvent) {
    const step = steps[event.key]
    if (!step || event.altKey || event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    const next = step(at)
    move(next)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus())
  }

  return (
    <div className={styles.month}>
      <div className={styles.head}>
        <span aria-live="polite">{titleOf('month', at, language)}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeftRegular />}
          aria-label={t('calendar.previous')}
          onClick={() => move(addMonths(startOfMonth(at), -1))}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronRightRegular />}
          aria-label={t('calendar.next')}
          onClick={() => move(addMonths(startOfMonth(at), 1))}
        />
      </div>
      <table ref={grid} aria-label={t('calendar.miniMonth')} className={styles.grid} onKeyDown={onKeyDown}>
        <Weeks at={at} shown={shown} chosen={day} onChoose={onChoose} />
      </table>
    </div>
  )
}

function Weeks({
  at,
  shown,
  chosen,
  onChoose,
}: {
  at: Day
  shown: MiniMonthProps['shown']
  chosen: Day
  onChoose: (day: Day) => void
}) {
  const language = usePreferences((preferences) => preferences.language)
  const today = dayOfInstant(useNow())
  const { daysOff } = useWorkingTime()
  const { from } = daysOf('month', at)
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => addDays(from, week * 7 + weekday)),
  )
  return (
    <>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className={styles.weekday} aria-label={dayInWords(day, language, { weekday: 'long' })}>
              {dayInWords(day, language, { weekday: 'narrow' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((day) => (
              <td key={day}>
                <button
                  type="button"
                  className={styles.day}
                  data-day={day}
                  data-off={daysOff.has(day)}
                  data-other={day.slice(0, 7) !== at.slice(0, 7)}
                  data-shown={day >= shown.from && day < shown.to}
                  aria-current={day === today ? 'date' : undefined}
                  aria-pressed={day === chosen}
                  aria-label={formatLongDay(day, language)}
                  tabIndex={day === at ? 0 : -1}
                  onDragOver={isRowOver}
                  onDrop={(event) => dropRow(event, { day })}
                  onClick={() => onChoose(day)}
                >
                  {Number(day.slice(8))}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}
