import { Link } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { tasksPlace } from '#renderer/kit/routes.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { isOverdue } from '#shared/features/tasks/rules.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { clockText, type Day } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { Panel } from './Panel.tsx'
import styles from './TasksToDo.module.css'

const MOST_SHOWN = 20

export interface TasksToDoProps {
  on: Day
  onToggle: ((task: Task) => void) | undefined
  onOpen: (task: Task) => void
}

/** What was to be done by now and what is for today, the oldest first; a tick is enough. */
export function TasksToDo({ on, onToggle, onOpen }: TasksToDoProps) {
  const { t } = useTranslation()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const mine = { view: 'due' as const, staffIds: [me?.id ?? (0 as StaffId)] }
  const asked = { enabled: me !== undefined, placeholderData: keepPreviousData }
  const { data: tasks = [] } = useQuery({
    ...ask.tasks.list.queryOptions({ input: { filter: mine, limit: MOST_SHOWN } }),
    ...asked,
  })
  const { data: count = 0 } = useQuery({ ...ask.tasks.count.queryOptions({ input: mine }), ...asked })
  const overdue = tasks.filter((task) => isOverdue(task, on)).length
  const more = (
    <Link href={`#${tasksPlace}`} aria-label={t('tasks.today.all')}>
      {count > MOST_SHOWN ? count : t('tasks.today.all')}
    </Link>
  )
  return (
    <Panel
      title={t('tasks.today.title')}
      marks={overdue > 0 && <Pill tone="red">{t('tasks.today.overdue', { count: overdue })}</Pill>}
      more={more}
    >
      {count === 0 && <p className={styles.none}>{t('tasks.today.empty')}</p>}
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.task}>
            <input
              type="checkbox"
              className={styles.tick}
              aria-label={t('tasks.tick', { title: task.title })}
              checked={false}
              disabled={!onToggle}
              onChange={() => onToggle?.(task)}
            />
            <button type="button" className={styles.what} onClick={() => onOpen(task)}>
              <span className={styles.title}>{task.title}</span>
              <span className={styles.rest}>{[task.customerName, task.topic].filter(Boolean).join(' · ')}</span>
            </button>
            <span className={styles.when} data-late={isOverdue(task, on)}>
              {whenOf(task, on)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The hour of what is for today, the day of what should have been done. */
function whenOf({ dueOn, dueMinute }: Task, on: Day) {
  if (dueOn !== null && dueOn < on) return `${dueOn.slice(8)}/${dueOn.slice(5, 7)}`
  return dueMinute === null ? '' : clockText(dueMinute)
}
