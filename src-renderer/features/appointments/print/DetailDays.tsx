import { formatLongDay, formatLunarDay } from '#renderer/kit/longDay.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './DetailDays.module.css'
import { TaskLine } from './PaperLines.tsx'
import type { PaperItem } from './paperDays.ts'
import type { PaperLook } from './paperLook.ts'

/** What is told of one day at length. */
export interface Detailed {
  day: Day
  items: PaperItem[]
  tasks: Task[]
}

/** Day by day with all that is known, over as many pages as it takes; `isBehind` a sheet: what that had no room for. */
export function DetailDays({ days, look, isBehind = false }: { days: Detailed[]; look: PaperLook; isBehind?: boolean }) {
  return (
    <section className={`${styles.days} ${isBehind ? styles.behind : ''}`}>
      {days.map(({ day, items, tasks }) => (
        <div key={day} className={styles.day}>
          <h3>
            {formatLongDay(day, look.language)}
            <span>
              {isBehind
                ? look.t('calendar.print.behind')
                : [look.has('lunar') && formatLunarDay(day, look.language), look.holidayOn(day)].filter(Boolean).join(' · ')}
            </span>
          </h3>
          {items.map((item) => (
            <Item key={item.key} item={item} look={look} />
          ))}
          {tasks.map((task) => (
            <div key={task.id} className={styles.item}>
              <span />
              <TaskLine task={task} look={look} mayWrap />
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

function Item({ item, look }: { item: PaperItem; look: PaperLook }) {
  const { times, title, detail } = look.say(item)
  return (
    <div className={styles.item}>
      <span>{times || look.t('calendar.allDay')}</span>
      <div>
        <b>{title}</b>
        {detail && <span> · {detail}</span>}
        {look.has('notes') && item.note && <p className={styles.note}>{item.note}</p>}
      </div>
    </div>
  )
}
