import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dragSource, useDropped } from '#renderer/kit/dragged.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { MenuPlace } from '#renderer/kit/ui/ContextMenu.tsx'
import { isMenuKey } from '#renderer/kit/ui/menuKey.ts'
import { isOverdue } from '#shared/features/tasks/rules.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { addDays, clockText, type Day, dayOfInstant } from '#shared/kit/day.ts'
import { DailyTaskMenu } from './DailyTaskMenu.tsx'
import styles from './DailyTasks.module.css'
import { dueText } from './dueText.ts'
import { useMayTask } from './useMayTask.ts'
import { useTaskDeeds } from './useTaskDeeds.ts'

/** A task under its day: ticked, opened, dragged, or by keyboard moved to the next day. */
export function DailyTask({ task, day, onOpen }: { task: Task; day: Day; onOpen: (task: Task) => void }) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const { toggle, remove } = useTaskDeeds()
  const mayTask = useMayTask()
  const box = useRef<HTMLInputElement>(null)
  const [menu, setMenu] = useState<MenuPlace>()
  const mayEdit = mayTask('tasks.edit', task)
  const { id, title, dueMinute, doneAt } = task
  const isLate = isOverdue(task, today)
  const row = { kind: 'task' as const, id, name: title }
  const when = isLate && task.dueOn !== day ? dueText(task, today, t) : dueMinute === null ? '' : clockText(dueMinute)

  function askMenu(event: MouseEvent) {
    event.preventDefault()
    box.current?.focus()
    setMenu({ x: event.clientX, y: event.clientY })
  }

  function press(event: KeyboardEvent) {
    const step = event.shiftKey ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined
    if (event.key === 'Enter' || event.key === 'F2') onOpen(task)
    else if (isMenuKey(event)) {
      const { left, bottom } = event.currentTarget.getBoundingClientRect()
      setMenu({ x: left, y: bottom })
    } else if (event.key === 'Delete' && mayTask('tasks.delete', task)) void remove([id], task)
    else if (step !== undefined && mayEdit && doneAt === null)
      useDropped.setState({ dropped: { row, place: { day: addDays(day, step) } } })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <li
      className={styles.task}
      data-late={isLate}
      data-done={doneAt !== null}
      data-high={task.priority === 'high'}
      {...dragSource(mayEdit && doneAt === null ? row : undefined)}
      onContextMenu={askMenu}
    >
      <input
        ref={box}
        type="checkbox"
        data-task={id}
        aria-label={t('tasks.tick', { title })}
        aria-keyshortcuts="Enter Delete Shift+ArrowLeft Shift+ArrowRight"
        checked={doneAt !== null}
        aria-disabled={!mayEdit}
        onChange={() => mayEdit && void toggle(task)}
        onKeyDown={press}
      />
      <button
        type="button"
        tabIndex={-1}
        className={styles.title}
        title={[title, when, task.customerName, task.staffName, t('tasks.daily.keys')].filter(Boolean).join('\n')}
        onClick={() => onOpen(task)}
      >
        {title}
      </button>
      {when && <span className={styles.when}>{when}</span>}
      {menu && <DailyTaskMenu task={task} at={menu} onOpen={() => onOpen(task)} onClose={() => setMenu(undefined)} />}
    </li>
  )
}
