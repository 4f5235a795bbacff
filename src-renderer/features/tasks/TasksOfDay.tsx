import { useTranslation } from 'react-i18next'
import { dropTarget, useDropped } from '#renderer/kit/dragged.ts'
import { formatLongDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { DailyTask } from './DailyTask.tsx'
import { DailyTaskLine } from './DailyTaskLine.tsx'
import styles from './DailyTasks.module.css'

export interface TasksOfDayProps {
  day: Day
  tasks: Task[]
  isFolded: boolean
  /** A line for a new one stands under them. */
  isAdding: boolean
  onOpen: (task: Task) => void
}

/** What is to be done on a day; a task dropped here is due on it. */
export function TasksOfDay({ day, tasks, isFolded, isAdding, onOpen }: TasksOfDayProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length
  const open = tasks.length - done
  const counts = [open > 0 && t('tasks.daily.open', { count: open }), done > 0 && t('tasks.daily.done', { count: done })]
  const name = t('tasks.daily.of', { day: formatLongDay(day, language) })
  return (
    <div
      className={styles.day}
      data-day={day}
      data-tasks="true"
      {...dropTarget((dragged) => useDropped.setState({ dropped: { ...dragged, place: { day } } }))}
    >
      {isFolded ? (
        <p className={styles.counts}>{counts.filter(Boolean).join(', ')}</p>
      ) : (
        <>
          <ul className={styles.list} aria-label={name}>
            {tasks.map((task) => (
              <DailyTask key={task.id} task={task} day={day} onOpen={onOpen} />
            ))}
          </ul>
          {isAdding && <DailyTaskLine day={day} />}
        </>
      )}
    </div>
  )
}
