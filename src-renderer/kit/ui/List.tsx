import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DraggedRow, draggedFrom } from '#renderer/kit/dragged.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { MenuPlace } from './ContextMenu.tsx'
import { groupedLines, plainLines, type RowGroup } from './groupedRows.ts'
import styles from './List.module.css'
import { type Letters, ListAlphabet } from './ListAlphabet.tsx'
import { ListHeader } from './ListHeader.tsx'
import { GroupLine, RowLine } from './ListLines.tsx'
import { moveInList } from './listKeys.ts'
import { isMenuKey } from './menuKey.ts'
import { type RowAction, RowActions } from './RowActions.tsx'
import { RowMenu } from './RowMenu.tsx'
import { sayWhole } from './sayWhole.ts'
import { type RowEditing, useCellEditing } from './useCellEditing.ts'
import { useClipboard } from './useClipboard.ts'
import { type Column, type Sort, useColumns } from './useColumns.ts'
import { type Copying, useCopying } from './useCopying.ts'
import { useCursor } from './useCursor.ts'
import { useSayPainted } from './useSayPainted.ts'
import { useTypeAhead } from './useTypeAhead.ts'
import { useWidth } from './useWidth.ts'

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
  sort?: readonly Sort<Key>[] | undefined
  onSort?: (sort: Sort<Key>[]) => void
  /** Rows come group by group, and these are the groups. */
  groups?: readonly RowGroup[] | undefined
  selected: ReadonlySet<number>
  onSelect: (ids: ReadonlySet<number>) => void
  /** Every row in its order, for choosing what has not come yet. */
  allIds?: () => Promise<readonly number[]>
  /** The place of the first row that begins with what was typed on the list. */
  placeOf?: (typed: string) => Promise<number | null>
  /** It is sorted by name first, and so many rows stand under each letter. */
  letters?: Letters | undefined
  onOpen?: (row: Row) => void
  /** Space marks the row in its own way instead of choosing it. */
  onMark?: ((row: Row) => void) | undefined
  /** What is done most with the row under the pointer. */
  actions?: readonly RowAction<Row>[] | undefined
  /** The commands of the bar are about the chosen rows, and stand in a menu at them too. */
  hasMenu?: boolean
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
  /** The chosen rows can be copied. */
  copying?: Copying<Row> | undefined
  /** What a row is when it is dragged onto the calendar or a folder; the chosen ones come along with one of them. */
  dragOf?: (row: Row) => DraggedRow
  /** Cells of the columns that say how are edited in place. */
  editing?: RowEditing<Row> | undefined
}

const ROW_HEIGHT = { compact: 32, roomy: 38 }
/** The header and its line stand over the first rows of what is scrolled. */
const HEADER_HEIGHT = 33
const nothing: ReadonlySet<string> = new Set()

/** A list of any length: virtual, sorted, grouped, with chosen and resized columns, by mouse and by keyboard alone. */
export function List<Row extends { id: number }, Key extends string>(props: ListProps<Row, Key>) {
  const { t } = useTranslation()
  const { count = 0, onVisible, selected, onOpen, groups } = props
  const rowHeight = ROW_HEIGHT[usePreferences((preferences) => preferences.density)]
  const scroll = useRef<HTMLDivElement>(null)
  const columns = useColumns(props.id, props.columns, useWidth(scroll))
  const [collapsed, setCollapsed] = useState(nothing)
  const [menu, setMenu] = useState<MenuPlace>()
  const lines = useMemo(() => (groups ? groupedLines(groups, collapsed) : plainLines(count)), [groups, collapsed, count])
  const tellVisible = useCallback(
    (first: number, last: number) => onVisible(lines.rowNear(first), lines.rowNear(last)),
    [lines, onVisible],
  )
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    onChange: ({ range }) => range && tellVisible(range.startIndex, range.endIndex),
  })
  const scrollTo = (line: number) => virtual.scrollToIndex(line)
  const { cursor, put, go, toggle, chooseAll, rowOf } = useCursor({ ...props, lines, scrollTo, inView: virtual.range })
  const latestLines = useLatest(lines)
  const { beginning, goTo } = props
  useEffect(() => {
    if (beginning === undefined) return
    put(0)
    // At its top already, asking it to go there would have the browser lay out everything once more.
    if (virtual.scrollOffset) virtual.scrollToOffset(0)
  }, [beginning, virtual, put])
  useEffect(() => {
    if (!goTo) return
    const index = latestLines.current.indexOfRow(goTo.index) ?? 0
    put(index)
    virtual.scrollToIndex(index, { align: 'center' })
  }, [goTo, virtual, put, latestLines])
  useEffect(() => virtual.measure(), [rowHeight, virtual])
  useEffect(() => tellVisible(virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0), [tellVisible, virtual])

  function setOpen(key: string, isOpen: boolean) {
    const next = new Set(collapsed)
    if (isOpen) next.delete(key)
    else next.add(key)
    setCollapsed(next)
  }

  function openMenu(index: number, place: MenuPlace) {
    const row = rowOf(index)
    if (!row || !props.hasMenu) return
    if (selected.has(row.id)) put(index)
    else go(index, { extend: false, keep: false })
    setMenu(place)
  }

  const copy = useCopying(columns.visible, props.copying)
  useClipboard(scroll, {
    onPaste: props.onPaste,
    onCopy: props.copying && selected.size > 0 ? () => void copy(selected) : undefined,
  })
  useSayPainted(props.id, props.rowAt(0) !== undefined)
  const cells = useCellEditing({
    ...{ columns: columns.visible, rowAt: rowOf, cursor, grid: scroll, editing: props.editing },
    go: (index) => go(index, { extend: false, keep: false }),
  })

  const typeAhead = useTypeAhead(props.placeOf, (row) => {
    const line = lines.indexOfRow(row)
    if (line !== undefined) go(line, { extend: false, keep: false })
  })

  function onKeyDown(event: React.KeyboardEvent) {
    if (rowOf(cursor) && cells.onKeyDown(event)) return event.preventDefault()
    if (typeAhead.isTyped(event)) return event.preventDefault()
    const line = lines.at(cursor)
    const row = rowOf(cursor)
    if (line && 'group' in line && ['ArrowLeft', 'ArrowRight', 'Enter', ' '].includes(event.key))
      setOpen(line.group.key, event.key === 'ArrowRight' || (event.key !== 'ArrowLeft' && line.isCollapsed))
    else if (event.key === 'Enter' && !event.altKey && row) onOpen?.(row)
    else if (event.key === ' ' && row && props.onMark && !event.ctrlKey) props.onMark(row)
    else if (event.key === ' ') toggle(cursor)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void chooseAll()
    else if (isMenuKey(event)) openMenu(cursor, placeOfLine(cursor))
    else {
      const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2)
      const target = moveInList(event, { cursor, count: lines.count, page })
      if (target === undefined) return
      go(target, { extend: event.shiftKey, keep: event.ctrlKey || event.metaKey })
    }
    event.preventDefault()
  }

  function placeOfLine(index: number): MenuPlace {
    const box = document.getElementById(`${props.id}-${index}`)?.getBoundingClientRect()
    return { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 }
  }

  return (
    <div className={styles.frame}>
      {props.letters && (
        <ListAlphabet {...{ label: props.label, lines, rowHeight, virtual, onPut: put }} letters={props.letters} />
      )}
      <div
        ref={scroll}
        className={`${styles.scroll} scroll`}
        role="treegrid"
        aria-label={props.label}
        aria-rowcount={lines.count + 1}
        aria-multiselectable="true"
        aria-activedescendant={lines.count > 0 ? `${props.id}-${cursor}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onMouseOver={sayWhole}
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
            const line = lines.at(index)
            const place = {
              id: `${props.id}-${index}`,
              index,
              isCursor: index === cursor,
              style: { height: rowHeight, top: start - HEADER_HEIGHT },
            }
            if (line && 'group' in line)
              return (
                <GroupLine
                  key={index}
                  {...place}
                  line={line}
                  onPut={put}
                  onToggle={() => setOpen(line.group.key, line.isCollapsed)}
                />
              )
            const row = rowOf(index)
            return (
              <RowLine
                key={index}
                {...place}
                row={row}
                level={groups ? 2 : undefined}
                columns={columns}
                isSelected={row !== undefined && selected.has(row.id)}
                tone={row && props.toneOf?.(row)}
                onPress={(event) => {
                  typeAhead.forget()
                  if (event.ctrlKey || event.metaKey) toggle(index)
                  else go(index, { extend: event.shiftKey, keep: false })
                }}
                cells={cells}
                dragged={row && props.dragOf?.(row)}
                draggedFrom={() => draggedFrom(props, row)}
                onOpen={() => row && onOpen?.(row)}
                onMenu={(event) => {
                  event.preventDefault()
                  openMenu(index, { x: event.clientX, y: event.clientY })
                }}
              />
            )
          })}
          {props.actions && props.actions.length > 0 && <RowActions frame={scroll} rowOf={rowOf} actions={props.actions} />}
        </div>
      </div>
      {menu && <RowMenu at={menu} onClose={() => setMenu(undefined)} />}
      <span className="visually-hidden" role="status">
        {props.count === undefined ? t('list.loading') : ''}
      </span>
    </div>
  )
}
