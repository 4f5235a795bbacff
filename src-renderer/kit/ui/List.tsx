import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { CellEditor } from './edit/CellEditor.tsx'
import styles from './List.module.css'
import { ListHeader } from './ListHeader.tsx'
import { moveInList } from './listKeys.ts'
import { type RowEditing, useCellEditing } from './useCellEditing.ts'
import { type Column, type Sort, useColumns } from './useColumns.ts'
import { usePaste } from './usePaste.ts'

export interface ListProps<Row extends { id: number }, Key extends string> {
  /** Under this name columns and widths are remembered. */
  id: string
  label: string
  columns: Column<Row, Key>[]
  /** All rows there are; undefined until counted. */
  count: number | undefined
  /** The row at an index, once it has come. */
  rowAt: (index: number) => Row | undefined
  /** Tells which rows are on screen, so that their pages are asked for. */
  onVisible: (first: number, last: number) => void
  sort?: Sort<Key> | undefined
  onSort?: (sort: Sort<Key>) => void
  selected: ReadonlySet<number>
  onSelect: (ids: ReadonlySet<number>) => void
  onOpen?: (row: Row) => void
  /** Shown instead of rows when there are none. */
  empty: ReactNode
  /** When this changes the list shows something else and begins at its top. */
  beginning?: string
  /** Brings the row at an index into view and puts the cursor on it; a new object does it again. */
  goTo?: { index: number } | undefined
  /** `forgotten` rows are red, `done` ones struck. */
  toneOf?: (row: Row) => 'forgotten' | 'done' | undefined
  /** A block of cells was pasted onto the list. */
  onPaste?: ((text: string) => void) | undefined
  /** Cells of the columns that say how are edited in place. */
  editing?: RowEditing<Row> | undefined
}

const ROW_HEIGHT = { compact: 32, roomy: 38 }
/** The header and its line stand over the first rows of what is scrolled. */
const HEADER_HEIGHT = 33

/** A list of any length: virtual, sortable, with chosen and resized columns, by mouse and by keyboard alone. */
export function List<Row extends { id: number }, Key extends string>(props: ListProps<Row, Key>) {
  const { t } = useTranslation()
  const { count = 0, rowAt, onVisible, selected, onSelect, onOpen } = props
  const rowHeight = ROW_HEIGHT[usePreferences((preferences) => preferences.density)]
  const columns = useColumns(props.id, props.columns)
  const scroll = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    scrollPaddingEnd: scrollbarHeight(scroll.current),
    onChange: ({ range }) => range && onVisible(range.startIndex, range.endIndex),
  })
  const { beginning } = props
  useEffect(() => {
    if (beginning === undefined) return
    setCursor(0)
    setAnchor(0)
    virtual.scrollToOffset(0)
  }, [beginning, virtual])
  const { goTo } = props
  useEffect(() => {
    if (!goTo) return
    setCursor(goTo.index)
    setAnchor(goTo.index)
    virtual.scrollToIndex(goTo.index, { align: 'center' })
  }, [goTo, virtual])
  useEffect(() => virtual.measure(), [rowHeight, virtual])
  useEffect(() => onVisible(virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0), [count, onVisible, virtual])

  function go(index: number, { extend, keep }: { extend: boolean; keep: boolean }) {
    const target = Math.max(0, Math.min(count - 1, index))
    setCursor(target)
    if (!extend) setAnchor(target)
    virtual.scrollToIndex(target)
    if (keep) return
    onSelect(new Set(idsBetween(extend ? anchor : target, target)))
  }

  function idsBetween(one: number, other: number) {
    const ids: number[] = []
    for (let index = Math.min(one, other); index <= Math.max(one, other); index += 1) {
      const row = rowAt(index)
      if (row) ids.push(row.id)
    }
    return ids
  }

  function toggle(index: number) {
    const row = rowAt(index)
    if (!row) return
    const ids = new Set(selected)
    if (!ids.delete(row.id)) ids.add(row.id)
    setCursor(index)
    setAnchor(index)
    onSelect(ids)
  }

  usePaste(scroll, props.onPaste)
  const cells = useCellEditing({
    ...{ columns: columns.visible, rowAt, cursor, grid: scroll, editing: props.editing },
    go: (index) => go(index, { extend: false, keep: false }),
  })

  function onKeyDown(event: React.KeyboardEvent) {
    if (cells.onKeyDown(event)) return event.preventDefault()
    const row = rowAt(cursor)
    if (event.key === 'Enter' && row) onOpen?.(row)
    else if (event.key === ' ') toggle(cursor)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelect(new Set(idsBetween(0, count - 1)))
    else {
      const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2)
      const target = moveInList(event, { cursor, count, page })
      if (target === undefined) return
      go(target, { extend: event.shiftKey, keep: event.ctrlKey || event.metaKey })
    }
    event.preventDefault()
  }

  return (
    <div className={styles.frame}>
      <div
        ref={scroll}
        className={`${styles.scroll} scroll`}
        role="grid"
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-multiselectable="true"
        aria-activedescendant={count > 0 ? `${props.id}-${cursor}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) =>
          event.target === event.currentTarget &&
          selected.size === 0 &&
          event.currentTarget.matches(':focus-visible') &&
          go(cursor, { extend: false, keep: false })
        }
        data-list={props.id}
      >
        <ListHeader columns={columns} sort={props.sort} onSort={props.onSort} />
        {props.count === 0 && props.empty}
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize(), minWidth: columns.totalWidth }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rowAt(index)
            const isSelected = row !== undefined && selected.has(row.id)
            return (
              <div
                key={index}
                id={`${props.id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isSelected}
                className={`${styles.row} ${index === cursor ? styles.cursor : ''}`}
                data-tone={row && props.toneOf?.(row)}
                style={{ height: rowHeight, transform: `translateY(${start - HEADER_HEIGHT}px)` }}
                onClick={(event) =>
                  event.ctrlKey || event.metaKey ? toggle(index) : go(index, { extend: event.shiftKey, keep: false })
                }
                onDoubleClick={() => {
                  cells.onDoubleClick()
                  if (row) onOpen?.(row)
                }}
              >
                {columns.visible.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className={`${styles.cell} ${column.align === 'end' ? styles.end : ''}`}
                    style={columns.styleOf(column)}
                    data-column={column.key}
                    data-chosen={index === cursor && column.key === cells.chosen}
                    onClick={() => cells.onClick(index, column.key, isSelected && selected.size === 1)}
                  >
                    {row && column.edit && cells.opened?.id === row.id && cells.opened.key === column.key ? (
                      <CellEditor
                        edit={column.edit}
                        row={row}
                        typed={cells.opened.typed}
                        onFinish={(value, then) => cells.finish(index, value, then)}
                        onClose={cells.close}
                      />
                    ) : row ? (
                      column.render(row)
                    ) : (
                      <span className={styles.waiting} />
                    )}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
      <span className="visually-hidden" role="status">
        {props.count === undefined ? t('list.loading') : ''}
      </span>
    </div>
  )
}

/** What the bar for scrolling sideways takes from the last rows. */
function scrollbarHeight(scrolled: HTMLElement | null) {
  return scrolled ? scrolled.offsetHeight - scrolled.clientHeight : 0
}
