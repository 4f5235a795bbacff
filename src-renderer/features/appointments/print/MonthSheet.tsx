import { dayInWords } from '#renderer/kit/longDay.ts'
import { addDays, type Day } from '#shared/kit/day.ts'
import { formatLunar } from '#shared/kit/lunar.ts'
import { titleOf } from '../calendarRange.ts'
import styles from './MonthSheet.module.css'
import { ItemLine, TaskLine } from './PaperLines.tsx'
import type { PaperDay } from './paperDays.ts'
import { HEAD, LINE, type PaperLook } from './paperLook.ts'
import { Sheet } from './Sheet.tsx'
import { SheetHead } from './SheetHead.tsx'

/** Height of the weekdays above the month, and of the date in a cell, in millimetres. */
const NAMES = 5
const DATE = 5

/** A month on one page: of each day as many lines as its cell holds, and how many more there are. */
export function MonthSheet({ days, look }: { days: PaperDay[]; look: PaperLook }) {
  // A week from the first Monday on always holds a day of the month.
  const month = addDays((days[0] as PaperDay).day, 6)
  const cell = (look.size.height - HEAD - NAMES - 1) / (days.length / 7)
  return (
    <Sheet look={look}>
      <SheetHead
        title={titleOf('month', month, look.language)}
        shown={{ from: (days[0] as PaperDay).day, to: addDays((days.at(-1) as PaperDay).day, 1) }}
        month={month}
        look={look}
      />
      <div className={styles.month} style={{ gridTemplateRows: `${NAMES}mm repeat(${days.length / 7}, ${cell}mm)` }}>
        {days.slice(0, 7).map(({ day }) => (
          <span key={day} className={styles.weekday}>
            {dayInWords(day, look.language, { weekday: 'long' })}
          </span>
        ))}
        {days.map((day) => (
          <Cell key={day.day} day={day} month={month} lines={Math.floor((cell - DATE - 0.4) / LINE)} look={look} />
        ))}
      </div>
    </Sheet>
  )
}

function Cell({ day, month, lines, look }: { day: PaperDay; month: Day; lines: number; look: PaperLook }) {
  const items = [...day.whole, ...day.timed]
  const tasks = look.has('tasks') ? day.tasks : []
  const count = items.length + tasks.length
  const room = count > lines ? lines - 1 : lines
  const holiday = look.holidayOn(day.day)
  const isOther = day.day.slice(0, 7) !== month.slice(0, 7)
  return (
    <div className={styles.cell} data-other={isOther}>
      <div className={styles.date}>
        <b>{isOther ? `${Number(day.day.slice(8))}/${Number(day.day.slice(5, 7))}` : Number(day.day.slice(8))}</b>
        <span className={styles.holiday}>{holiday}</span>
        {look.has('lunar') && <span>{formatLunar(day.day)}</span>}
      </div>
      {items.slice(0, room).map((item) => (
        <ItemLine key={item.key} item={item} look={look} />
      ))}
      {tasks.slice(0, Math.max(0, room - items.length)).map((task) => (
        <TaskLine key={task.id} task={task} look={look} />
      ))}
      {count > lines && <div className={styles.more}>{look.t('calendar.more', { count: count - room })}</div>}
    </div>
  )
}
