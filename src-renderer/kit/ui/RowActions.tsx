import type { FluentIcon } from '@fluentui/react-icons'
import { type RefObject, useEffect, useState } from 'react'
import styles from './RowActions.module.css'

export interface RowAction<Row> {
  id: string
  text: string
  icon: FluentIcon
  run: (row: Row) => void
}

export interface RowActionsProps<Row> {
  /** What is scrolled. */
  frame: RefObject<HTMLElement | null>
  rowOf: (index: number) => Row | undefined
  actions: readonly RowAction<Row>[]
}

/** So long the pointer rests on a row before they come, in milliseconds: who clicks at once means the row. */
const RESTING = 350

/** At the end of the row under the pointer: what is done with it most, by one click, whatever is chosen. Keys have the commands for it. */
export function RowActions<Row>({ frame, rowOf, actions }: RowActionsProps<Row>) {
  const place = useRestedRow(frame)
  const row = place && rowOf(place.index)
  if (!place || !row) return null
  return (
    <div className={styles.line} style={{ height: place.height, transform: place.transform }} aria-hidden="true" data-row-actions>
      <span className={styles.actions}>
        {actions.map(({ id, text, icon: Icon, run }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            title={text}
            className={styles.action}
            onClick={(event) => {
              event.stopPropagation()
              run(row)
            }}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <Icon />
          </button>
        ))}
      </span>
    </div>
  )
}

interface Rested {
  index: number
  height: string
  transform: string
}

/** The row on which the pointer rests. */
function useRestedRow(frame: RefObject<HTMLElement | null>) {
  const [rested, setRested] = useState<Rested>()
  useEffect(() => {
    const list = frame.current
    if (!list) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    let over: Element | null = null

    function forget() {
      clearTimeout(waiting)
      over = null
      setRested(undefined)
    }

    function move({ target }: PointerEvent) {
      const element = target as Element
      if (element.closest('[data-row-actions]')) return
      const line = element.closest<HTMLElement>('[role="row"][aria-selected]')
      if (line === over) return
      forget()
      over = line
      if (line) waiting = setTimeout(() => setRested(placeOf(line)), RESTING)
    }

    list.addEventListener('pointermove', move)
    for (const end of ['pointerleave', 'scroll', 'keydown']) list.addEventListener(end, forget)
    return () => {
      clearTimeout(waiting)
      list.removeEventListener('pointermove', move)
      for (const end of ['pointerleave', 'scroll', 'keydown']) list.removeEventListener(end, forget)
    }
  }, [frame])
  return rested
}

function placeOf(line: HTMLElement): Rested {
  const { height, transform } = line.style
  return { index: Number(line.getAttribute('aria-rowindex')) - 2, height, transform }
}
