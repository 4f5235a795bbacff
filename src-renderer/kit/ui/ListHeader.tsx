import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up'
import { type DragEvent, type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { MenuPlace } from './ContextMenu.tsx'
import styles from './List.module.css'
import type { Column, Columns, Sort } from './useColumns.ts'

export interface ListHeaderProps<Row, Key extends string> {
  columns: Columns<Row, Key>
  sort: readonly Sort<Key>[] | undefined
  onSort: ((sort: Sort<Key>[]) => void) | undefined
}

/** Click sorts, with Shift by one column more; the edge drags the width, the title its place; the button at the end and the right button choose the columns. */
export function ListHeader<Row, Key extends string>({ columns, sort, onSort }: ListHeaderProps<Row, Key>) {
  const [menuAt, setMenuAt] = useState<MenuPlace>()

  const hasChoice = columns.all.length > 1

  function askMenu(event: MouseEvent) {
    event.preventDefault()
    setMenuAt({ x: event.clientX, y: event.clientY })
  }

  return (
    <div role="rowgroup" className={styles.header} style={{ minWidth: columns.totalWidth }}>
      <div role="row" aria-rowindex={1} className={styles.headerRow} onContextMenu={hasChoice ? askMenu : undefined}>
        {columns.visible.map((column) => (
          <HeaderCell key={column.key} column={column} columns={columns} sort={sort} onSort={onSort} />
        ))}
        {hasChoice && <ColumnChooser columns={columns} at={menuAt} onClose={() => setMenuAt(undefined)} />}
      </div>
    </div>
  )
}

const unsorted: never[] = []

/** What is dragged from one header to another. */
const DRAGGED = 'application/x-column'

function HeaderCell<Row, Key extends string>({
  column,
  columns,
  sort = unsorted,
  onSort,
}: ListHeaderProps<Row, Key> & { column: Column<Row, Key> }) {
  const { t } = useTranslation()
  const { sortKey } = column
  const place = sort.findIndex(({ by }) => by === sortKey)
  const sorted = sortKey === undefined ? undefined : sort[place]
  const resize = columns.resizeHandler(column)

  function drop(event: DragEvent) {
    const dragged = columns.visible.find(({ key }) => key === event.dataTransfer.getData(DRAGGED))
    if (dragged) columns.move(dragged, column)
    event.preventDefault()
  }

  return (
    <div
      role="columnheader"
      className={`${styles.headerCell} ${column.align === 'end' ? styles.end : ''} ${column === columns.underButton ? styles.underButton : ''}`}
      style={columns.styleOf(column)}
      aria-sort={sorted?.direction}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={drop}
    >
      {sortKey && onSort ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.headerButton}
          title={t('list.sortHint')}
          draggable
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column.key)}
          onClick={(event) => onSort(sortedBy(sort, sortKey, event.shiftKey))}
        >
          <span className={styles.headerText}>{column.title}</span>
          {sorted && (sorted.direction === 'ascending' ? <ArrowUp12Regular /> : <ArrowDown12Regular />)}
          {sorted && sort.length > 1 && <small>{place + 1}</small>}
        </button>
      ) : (
        <span className={styles.headerButton} draggable onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column.key)}>
          <span className={styles.headerText}>{column.title}</span>
        </span>
      )}
      <span className={styles.handle} onMouseDown={resize} onTouchStart={resize} aria-hidden="true" />
    </div>
  )
}

/** More keys than these decide nothing that anybody would see. */
const MOST_KEYS = 3

/** A click sorts by one column, another turns it round; with Shift the column comes behind those that decide already. */
function sortedBy<Key extends string>(sort: readonly Sort<Key>[], by: Key, isFurther: boolean): Sort<Key>[] {
  const known = sort.find((one) => one.by === by)
  const isTurned = known?.direction === 'ascending' && (isFurther || sort.length === 1)
  const own: Sort<Key> = { by, direction: isTurned ? 'descending' : 'ascending' }
  if (!isFurther) return [own]
  if (known) return sort.map((one) => (one.by === by ? own : one))
  return [...sort, own].slice(-MOST_KEYS)
}
