import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { listedOn } from '#shared/features/tasks/rules.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import styles from './DailyTasks.module.css'
import { moveAmongTasks } from './dailyTaskKeys.ts'
import { TasksOfDay } from './TasksOfDay.tsx'
import { useKeptTask } from './useKeptTask.ts'

const none: Task[] = []

export interface DailyTasksProps {
  /** The days that stand above, from left to right. */
  days: Day[]
  /** How far from the sides the first begins and the last ends, in pixels. */
  edges: { left: number; right: number }
  /** Whose; nobody named: everybody's, undefined: nobody's. */
  staffIds: StaffId[] | undefined
  isFolded: boolean
  onFold: (isFolded: boolean) => void
  onOpen: (task: Task) => void
}

/** The tasks of each day under its hours: what is due, and what was done. */
export function DailyTasks({ days, edges, staffIds, isFolded, onFold, onOpen }: DailyTasksProps) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const mayAdd = useMay('tasks.add')
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const [from, to] = [days[0], days.at(-1)]
  const { data: tasks = none } = useQuery({
    ...ask.tasks.ofDays.queryOptions({ input: staffIds && from && to ? { from, to, staffIds } : skipToken }),
    placeholderData: keepPreviousData,
  })
  const keptTask = useKeptTask(tasks)
  const isOneShown = me !== undefined && staffIds !== undefined && (staffIds.length === 0 || staffIds.includes(me.id))
  const Chevron = isFolded ? ChevronUpRegular : ChevronDownRegular
  return (
    <section
      {...keptTask}
      className={styles.tasks}
      aria-label={t('tasks.daily.title')}
      data-folded={isFolded}
      style={{ '--left': `${edges.left}px`, '--right': `${edges.right}px` } as CSSProperties}
      onKeyDown={moveAmongTasks}
    >
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!isFolded}
        aria-label={t('tasks.daily.title')}
        title={t(isFolded ? 'tasks.daily.unfold' : 'tasks.daily.fold')}
        onClick={() => onFold(!isFolded)}
      >
        {t('tasks.daily.short')}
        <Chevron aria-hidden="true" />
      </button>
      <div className={styles.days}>
        {days.map((day) => {
          const ofDay = tasks.filter((task) => listedOn(task, days, today) === day)
          return (
            <TasksOfDay key={day} day={day} tasks={ofDay} isFolded={isFolded} isAdding={mayAdd && isOneShown} onOpen={onOpen} />
          )
        })}
      </div>
    </section>
  )
}
