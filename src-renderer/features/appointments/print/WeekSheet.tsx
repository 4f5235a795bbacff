import { addDays } from '#shared/kit/day.ts'
import { titleOf } from '../calendarRange.ts'
import { DayName } from './DayName.tsx'
import { TaskLine } from './PaperLines.tsx'
import type { PaperDay } from './paperDays.ts'
import type { PaperLook } from './paperLook.ts'
import { SheetHead } from './SheetHead.tsx'
import styles from './WeekSheet.module.css'

/** A week in two columns, Saturday and Sunday half as high; a day with much in it grows onto the next page. */
export function WeekSheet({ days, look }: { days: PaperDay[]; look: PaperLook }) {
  const first = (days[0] as PaperDay).day
  return (
    <section className={styles.week}>
      <SheetHead
        title={titleOf('week', first, look.language)}
        shown={{ from: first, to: addDays(first, 7) }}
        month={first}
        look={look}
      />
      <div className={styles.columns} style={{ minHeight: `${look.size.height - 33}mm` }}>
        {[days.slice(0, 3), days.slice(3)].map((column) => (
          <div key={column[0]?.day} className={styles.column}>
            {column.map((day, index) => (
              <div key={day.day} className={styles.day} data-half={column.length > 3 && index > 1}>
                <DayName day={day.day} look={look} />
                {[...day.whole, ...day.timed].map((item) => {
                  const { times, title, detail } = look.say(item)
                  return (
                    <div key={item.key} className={styles.item}>
                      {times && <b>{times} </b>}
                      {title}
                      {detail && ` · ${detail}`}
                      {look.has('notes') && item.note && <p className={styles.note}>{item.note}</p>}
                    </div>
                  )
                })}
                {look.has('tasks') && day.tasks.map((task) => <TaskLine key={task.id} task={task} look={look} mayWrap />)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
