import type { ReactNode } from 'react'
import { formatLongDay, formatLunarDay } from '#renderer/kit/longDay.ts'
import { addDays, clockText, type Day } from '#shared/kit/day.ts'
import { titleOf } from '../calendarRange.ts'
import { DayName } from './DayName.tsx'
import { DetailDays } from './DetailDays.tsx'
import { HoursColumn } from './HoursColumn.tsx'
import styles from './HoursSheet.module.css'
import { type HoursLayout, hoursIn, hoursLayout } from './hoursLayout.ts'
import { ItemLine, TaskLine } from './PaperLines.tsx'
import type { PaperDay } from './paperDays.ts'
import type { PaperLook } from './paperLook.ts'
import { Sheet } from './Sheet.tsx'
import { SheetHead } from './SheetHead.tsx'

/** In a column of so many millimetres a weekday is shortened. */
const NARROW = 30

/** One day with its tasks beside it, or the days of a week with theirs below, by the hours; what finds no room is listed behind. */
export function HoursSheet({ days, look }: { days: PaperDay[]; look: PaperLook }) {
  const layout = hoursLayout(days, look)
  const { isOne, columns, height } = layout
  const first = (days[0] as PaperDay).day
  return (
    <>
      <Sheet look={look}>
        <SheetHead
          title={
            isOne ? formatLongDay(first, look.language) : titleOf(days.length === 7 ? 'week' : 'workWeek', first, look.language)
          }
          line={isOne ? lineOf(first, look) : ''}
          shown={{ from: first, to: addDays(first, days.length) }}
          month={first}
          look={look}
        />
        <div className={styles.body}>
          <div className={styles.table}>
            {!isOne && (
              <Row layout={layout} height={height.names}>
                {days.map(({ day }) => (
                  <DayName key={day} day={day} look={look} isNarrow={look.size.width / days.length < NARROW} />
                ))}
              </Row>
            )}
            {height.whole > 0 && (
              <Row layout={layout} height={height.whole} label={look.t('calendar.allDay')}>
                {columns.map(({ day, whole }) => (
                  <div key={day} className={styles.lines}>
                    {whole.map((item) => (
                      <ItemLine key={item.key} item={item} look={look} />
                    ))}
                  </div>
                ))}
              </Row>
            )}
            <Hours layout={layout} look={look} />
            {height.more > 0 && (
              <Row layout={layout} height={height.more}>
                {columns.map(({ day, left: { items } }) => (
                  <div key={day} className={styles.more}>
                    {items.length > 0 && look.t(isOne ? 'calendar.print.moreBehind' : 'calendar.more', { count: items.length })}
                  </div>
                ))}
              </Row>
            )}
            {height.tasks > 0 && (
              <Row layout={layout} height={height.tasks} label={look.t('calendar.print.tasksShort')}>
                {columns.map(({ day, tasks }) => (
                  <div key={day} className={styles.lines}>
                    {tasks.map((task) => (
                      <TaskLine key={task.id} task={task} look={look} />
                    ))}
                  </div>
                ))}
              </Row>
            )}
          </div>
          {isOne && <Beside layout={layout} look={look} />}
        </div>
      </Sheet>
      {layout.details.length > 0 && <DetailDays days={layout.details} look={look} isBehind />}
    </>
  )
}

/** The lunar day and the holiday. */
function lineOf(day: Day, look: PaperLook) {
  const lunar = look.has('lunar') ? formatLunarDay(day, look.language) : ''
  const holiday = look.holidayOn(day)
  return [lunar, holiday].filter(Boolean).join(' · ')
}

interface RowProps {
  layout: HoursLayout
  height: number
  label?: string
  children: ReactNode
}

function Row({ layout, height, label = '', children }: RowProps) {
  return (
    <div className={styles.row} style={{ gridTemplateColumns: layout.columnsOfGrid, height: `${height}mm` }}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  )
}

function Hours({ layout, look }: { layout: HoursLayout; look: PaperLook }) {
  const { hours, columns, height, columnsOfGrid } = layout
  const all = hoursIn(hours)
  return (
    <div
      className={`${styles.row} ${styles.hours}`}
      style={{ gridTemplateColumns: columnsOfGrid, height: `${height.hour * all.length}mm` }}
    >
      <div className={styles.ruler}>
        {all.map((hour, index) => (
          <span key={hour} style={{ top: `${index * height.hour}mm` }}>
            {clockText(hour * 60)}
          </span>
        ))}
      </div>
      {columns.map((column) => (
        <HoursColumn key={column.day} column={column} layout={layout} look={look} />
      ))}
    </div>
  )
}

/** As many as a page could hold; what has no room is cut off. */
const writingLines = Array.from({ length: 36 }, (_, line) => line)

/** The tasks of a day, and lines to write on. */
function Beside({ layout: { columns }, look }: { layout: HoursLayout; look: PaperLook }) {
  const [column] = columns
  const left = column?.left.tasks.length ?? 0
  return (
    <aside className={styles.beside}>
      {look.has('tasks') && (
        <div className={styles.tasks}>
          <h3>{look.t('calendar.print.tasks')}</h3>
          {column?.tasks.map((task) => (
            <TaskLine key={task.id} task={task} look={look} mayWrap />
          ))}
          {left > 0 && <p className={styles.more}>{look.t('calendar.print.moreBehind', { count: left })}</p>}
        </div>
      )}
      <div className={styles.writing}>
        <h3>{look.t('calendar.print.writing')}</h3>
        {writingLines.map((line) => (
          <span key={line} />
        ))}
      </div>
    </aside>
  )
}
