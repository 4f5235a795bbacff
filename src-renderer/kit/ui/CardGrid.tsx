import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draggedFrom, dragSource } from '#renderer/kit/dragged.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { AlphabetBar } from './AlphabetBar.tsx'
import styles from './CardGrid.module.css'
import type { MenuPlace } from './ContextMenu.tsx'
import { plainLines } from './groupedRows.ts'
import type { ListProps } from './List.tsx'
import { moveInGrid } from './listKeys.ts'
import { isMenuKey } from './menuKey.ts'
import { RowMenu } from './RowMenu.tsx'
import { useClipboard } from './useClipboard.ts'
import { useCursor } from './useCursor.ts'
import { useTypeAhead } from './useTypeAhead.ts'
import { useWidth } from './useWidth.ts'

type Shared =
  | 'id'
  | 'label'
  | 'count'
  | 'rowAt'
  | 'onVisible'
  | 'selected'
  | 'onSelect'
  | 'allIds'
  | 'letters'
  | 'placeOf'
  | 'onOpen'
  | 'dragOf'
  | 'empty'

export interface CardGridProps<Row extends { id: number }> extends Pick<ListProps<Row, never>, Shared | 'hasMenu' | 'beginning'> {
  /** Pixels; the width is the least one, for cards share what room there is. */
  card: { width: number; height: number }
  /** What a card says; nothing in it can be pressed. */
  render: (row: Row) => ReactNode
  /** Copies the chosen ones. */
  onCopy?: (() => void) | undefined
}

const GAP = 10
/** Around all cards. */
const MARGIN = 12

/** The rows of a list as cards beside one another, however many: by mouse and by keyboard alone, as `List`. */
export function CardGrid<Row extends { id: number }>(props: CardGridProps<Row>) {
  const { t } = useTranslation()
  const { count = 0, card, selected, onVisible, onOpen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<MenuPlace>()
  const width = useWidth(scroll) - 2 * MARGIN
  const perLine = Math.max(1, Math.floor((width + GAP) / (card.width + GAP)))
  const cardWidth = (width - (perLine - 1) * GAP) / perLine
  const lines = useMemo(() => plainLines(count), [count])
  const tellVisible = useCallback(
    (first: number, last: number) => onVisible(first * perLine, Math.min((last + 1) * perLine, count) - 1),
    [onVisible, perLine, count],
  )
  const virtual = useVirtualizer({
    count: Math.ceil(count / perLine),
    getScrollElement: () => scroll.current,
    estimateSize: () => card.height,
    gap: GAP,
    paddingStart: MARGIN,
    paddingEnd: MARGIN,
    overscan: 2,
    onChange: ({ range }) => range && tellVisible(range.startIndex, range.endIndex),
  })
  const scrollTo = (index: number) => virtual.scrollToIndex(Math.floor(index / perLine))
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: -1 }
  const inView = { startIndex: startIndex * perLine, endIndex: (endIndex + 1) * perLine - 1 }
  const { cursor, put, go, toggle, chooseAll, rowOf } = useCursor({ ...props, lines, scrollTo, inView })
  const { beginning } = props
  const latestCursor = useLatest(cursor)
  useEffect(() => {
    if (beginning === undefined) return
    put(0)
    if (virtual.scrollOffset) virtual.scrollToOffset(0)
  }, [beginning, virtual, put])
  useEffect(() => {
    virtual.measure()
    // The card the keyboard is at stays in view when more or fewer stand in a line.
    if (virtual.scrollOffset) virtual.scrollToIndex(Math.floor(latestCursor.current / perLine))
  }, [perLine, virtual, latestCursor])
  useEffect(() => tellVisible(virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0), [tellVisible, virtual])
  useClipboard(scroll, { onPaste: undefined, onCopy: selected.size > 0 ? props.onCopy : undefined })
  const alone = { extend: false, keep: false }
  const typeAhead = useTypeAhead(props.placeOf, (index) => go(index, alone))

  const goToLetter = useCallback(
    (index: number, isByKeyboard: boolean) => {
      put(index)
      virtual.scrollToIndex(Math.floor(index / perLine), { align: 'start' })
      if (!isByKeyboard) scroll.current?.focus({ preventScroll: true })
    },
    [put, virtual, perLine],
  )

  function openMenu(index: number, place: MenuPlace) {
    const row = rowOf(index)
    if (!row || !props.hasMenu) return
    if (selected.has(row.id)) put(index)
    else go(index, alone)
    setMenu(place)
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (typeAhead.isTyped(event)) return event.preventDefault()
    const row = rowOf(cursor)
    const isControl = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && !event.altKey && row) onOpen?.(row)
    else if (event.key === ' ') toggle(cursor)
    else if (event.key === 'a' && isControl) void chooseAll()
    else if (isMenuKey(event)) openMenu(cursor, placeOfCard(`${props.id}-${cursor}`))
    else {
      const seenLines = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / (card.height + GAP)))
      const target = moveInGrid(event, { cursor, count, perLine, page: seenLines * perLine })
      if (target === undefined) return
      go(target, { extend: event.shiftKey, keep: isControl })
    }
    event.preventDefault()
  }

  return (
    <div className={styles.frame}>
      {props.letters && count > 0 && virtual.getTotalSize() > (virtual.scrollRect?.height ?? Number.POSITIVE_INFINITY) && (
        <AlphabetBar
          label={props.label}
          runs={props.letters.runs}
          isIdle={props.letters.isIdle}
          top={Math.round((virtual.scrollOffset ?? 0) / (card.height + GAP)) * perLine}
          onGo={goToLetter}
        />
      )}
      {props.count === 0 && props.empty}
      <div
        ref={scroll}
        className={`${styles.scroll} scroll`}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable="true"
        aria-activedescendant={count > 0 ? `${props.id}-${cursor}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => selected.size === 0 && event.currentTarget.matches(':focus-visible') && go(cursor, alone)}
        data-list={props.id}
        data-empty={props.count === 0}
      >
        <div role="presentation" className={styles.cards} style={{ height: count > 0 ? virtual.getTotalSize() : 0 }}>
          {virtual.getVirtualItems().flatMap(({ index: line, start }) =>
            Array.from({ length: Math.min(perLine, count - line * perLine) }, (_, place) => {
              const index = line * perLine + place
              const row = rowOf(index)
              const left = MARGIN + place * (cardWidth + GAP)
              return (
                <div
                  key={index}
                  id={`${props.id}-${index}`}
                  role="option"
                  aria-selected={row !== undefined && selected.has(row.id)}
                  aria-setsize={count}
                  aria-posinset={index + 1}
                  className={`${styles.card} ${index === cursor ? styles.cursor : ''}`}
                  style={{ width: cardWidth, height: card.height, transform: `translate(${left}px, ${start}px)` }}
                  {...dragSource(row && props.dragOf?.(row), () => draggedFrom(props, row))}
                  onClick={(event) => {
                    typeAhead.forget()
                    if (event.ctrlKey || event.metaKey) toggle(index)
                    else go(index, { extend: event.shiftKey, keep: false })
                  }}
                  onDoubleClick={() => row && onOpen?.(row)}
                  onContextMenu={(event) => {
                    event.preventDefault()
                    openMenu(index, { x: event.clientX, y: event.clientY })
                  }}
                >
                  {row ? props.render(row) : <span className={styles.waiting} />}
                </div>
              )
            }),
          )}
        </div>
      </div>
      {menu && <RowMenu at={menu} onClose={() => setMenu(undefined)} />}
      <span className="visually-hidden" role="status">
        {props.count === undefined ? t('list.loading') : ''}
      </span>
    </div>
  )
}

function placeOfCard(id: string): MenuPlace {
  const box = document.getElementById(id)?.getBoundingClientRect()
  return { x: (box?.left ?? 0) + 24, y: (box?.bottom ?? 0) - 12 }
}
