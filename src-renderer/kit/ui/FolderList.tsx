import { type ReactNode, useId } from 'react'
import { type Dragged, dropTarget } from '#renderer/kit/dragged.ts'
import { formatCount } from '#renderer/kit/format.ts'
import styles from './FolderList.module.css'

export interface FolderItem<Id extends string> {
  id: Id
  name: string
  count?: number | undefined
  /** Stands behind the name, such as a menu of what can be done with it. */
  extra?: ReactNode
  /** What rows do that are dropped on it; undefined where none can be. */
  onDrop?: ((dragged: Dragged) => void) | undefined
}

export interface FolderListProps<Id extends string> {
  title: string
  items: FolderItem<Id>[]
  chosen: Id | undefined
  onChoose: (id: Id) => void
  /** Stands below the items. */
  children?: ReactNode
}

/** One group of the folder pane: saved views with the number of what is in them. */
export function FolderList<Id extends string>({ title, items, chosen, onChoose, children }: FolderListProps<Id>) {
  const titleId = useId()
  return (
    <div className={styles.group}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.items} aria-labelledby={titleId}>
        {items.map((item) => (
          <li key={item.id} className={styles.line} {...dropTarget(item.onDrop)}>
            <button
              type="button"
              className={styles.item}
              aria-current={item.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(item.id)}
            >
              <span className={styles.name} title={item.name}>
                {item.name}
              </span>
              {item.count !== undefined && <span className={styles.count}>{formatCount(item.count)}</span>}
            </button>
            {item.extra}
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
