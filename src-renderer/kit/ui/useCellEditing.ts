import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Edited, EditValue } from './edit/fields.ts'
import type { Column } from './useColumns.ts'

/** What a list does with what is typed into its cells. */
export interface RowEditing<Row> {
  /** An editor opens over a row; resolves false when it may not be edited, and it closes again. */
  begin: (row: Row) => Promise<boolean>
  /** Resolves false when it was refused: then the editor stays, with what was typed. */
  save: (row: Row, key: string, edited: Edited) => Promise<boolean>
}

interface Cells<Row, Key extends string> {
  columns: readonly Column<Row, Key>[]
  rowAt: (index: number) => Row | undefined
  cursor: number
  grid: RefObject<HTMLElement | null>
  editing: RowEditing<Row> | undefined
  /** Moves the cursor to a row and chooses it. */
  go: (index: number) => void
}

interface Opened {
  id: number
  key: string
  /** The key with which somebody began to type over what was there. */
  typed: string | undefined
}

/** A second click on the cell that is chosen already edits it, unless it becomes a double click; milliseconds. */
const DOUBLE_CLICK = 400

/**
 * The cell of the cursor's row that is chosen, and the one that is being edited. ← and → choose a cell, a click does too; F2, typing behind an
 * arrow, or a second click edit it; a double click opens the record as ever. Enter saves and goes down, Tab saves and goes right, Esc gives up.
 */
export function useCellEditing<Row extends { id: number }, Key extends string>(cells: Cells<Row, Key>) {
  const { columns, rowAt, cursor, grid, editing, go } = cells
  const [chosen, setChosen] = useState<string>()
  /** A cell that was chosen by a key is typed into at once; after a click a letter is still for the list. */
  const [isArmed, setArmed] = useState(false)
  const [opened, setOpened] = useState<Opened>()
  /** What closes takes the focus away, and that must not save what was given up. */
  const isOpen = useRef(false)
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>()
  // The keyboard goes back to the list once the editor is gone, unless somebody has taken it elsewhere.
  const isEditing = opened !== undefined
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) grid.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing, grid])
  const at = columns.findIndex(({ key }) => key === chosen)

  function open(index: number, key: string | undefined, typed?: string) {
    const row = rowAt(index)
    const column = columns.find((one) => one.key === key)
    if (!editing || !row || column?.edit?.valueIn(row) === undefined) return false
    setChosen(column.key)
    setArmed(true)
    isOpen.current = true
    setOpened({ id: row.id, key: column.key, typed })
    void editing.begin(row).then((isAllowed) => {
      if (!isAllowed) close()
    })
    return true
  }

  function close() {
    isOpen.current = false
    setOpened(undefined)
  }

  /** The next cell to the right, or left, that can be edited. */
  function openBeside(index: number, key: string, step: 1 | -1) {
    const row = rowAt(index)
    const from = columns.findIndex((one) => one.key === key)
    const beside = step === 1 ? columns.slice(from + 1) : columns.slice(0, from).toReversed()
    const next = row && beside.find((column) => column.edit?.valueIn(row) !== undefined)
    if (!next || !open(index, next.key)) close()
  }

  function choose(index: number) {
    const column = columns[Math.max(0, Math.min(columns.length - 1, index))]
    setChosen(column?.key)
    setArmed(true)
    grid.current
      ?.querySelector(`[aria-rowindex="${cursor + 2}"] [data-column="${column?.key}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** True when the key was meant for a cell. */
  function onKeyDown(event: React.KeyboardEvent) {
    clearTimeout(timer)
    if (!editing || event.altKey || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowRight') choose(at + 1)
    else if (event.key === 'ArrowLeft') choose(at === -1 ? columns.length - 1 : at - 1)
    else if (event.key === 'F2') void (open(cursor, chosen) || open(cursor, columns.find(({ edit }) => edit)?.key))
    else if (event.key === 'Escape' && chosen !== undefined) setChosen(undefined)
    else if (isArmed && chosen !== undefined && event.key.length === 1 && event.key !== ' ')
      return open(cursor, chosen, event.key)
    else return false
    return true
  }

  /** `isAlone`: the row was the only chosen one before this click. */
  function onClick(index: number, key: string, isAlone: boolean) {
    clearTimeout(timer)
    // Whoever has gone on to a command meanwhile wants no editor behind it.
    const isStillHere = () => grid.current?.contains(document.activeElement)
    if (isAlone && index === cursor && key === chosen) setTimer(setTimeout(() => isStillHere() && open(index, key), DOUBLE_CLICK))
    setChosen(key)
    setArmed(false)
  }

  async function finish(index: number, edited: Edited, then: 'down' | 'right' | 'left' | 'stay') {
    const row = rowAt(index)
    if (!editing || !row || !opened || !isOpen.current) return
    const column = columns.find(({ key }) => key === opened.key)
    if (!isSame(column?.edit?.valueIn(row), edited.value) && !(await editing.save(row, opened.key, edited))) return
    if (then === 'right' || then === 'left') return openBeside(index, opened.key, then === 'right' ? 1 : -1)
    close()
    if (then === 'down') go(index + 1)
  }

  return {
    chosen: editing ? chosen : undefined,
    opened,
    onKeyDown,
    onClick,
    onDoubleClick: () => clearTimeout(timer),
    finish,
    close,
  }
}

/** Several choices are the same in whatever order they were chosen. */
function isSame(one: EditValue | undefined, other: EditValue) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((choice) => other.includes(choice))
}

export type CellEditing = ReturnType<typeof useCellEditing>
