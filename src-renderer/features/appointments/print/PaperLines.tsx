import type { Task } from '#shared/features/tasks/schema.ts'
import styles from './PaperLines.module.css'
import type { PaperItem } from './paperDays.ts'
import type { PaperLook } from './paperLook.ts'
import { sayTask } from './paperWords.ts'

/** An entry in one line. */
export function ItemLine({ item, look }: { item: PaperItem; look: PaperLook }) {
  const { starts, title, detail } = look.say(item)
  return (
    <div className={styles.line}>
      {starts && <b>{starts} </b>}
      {title}
      {detail && ` · ${detail}`}
    </div>
  )
}

/** A task with a box to tick. */
export function TaskLine({ task, look, mayWrap = false }: { task: Task; look: PaperLook; mayWrap?: boolean }) {
  return (
    <div className={`${styles.task} ${mayWrap ? styles.wrapped : styles.line}`}>
      <span className={styles.tick} />
      {sayTask(task, look.isShared)}
      {task.priority === 'high' && <b> ({look.t('tasks.priorities.high')})</b>}
    </div>
  )
}
