import i18next from 'i18next'
import type { DragEvent } from 'react'
import { create } from 'zustand'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, StaffId, TaskId } from '#shared/kit/id.ts'
import styles from './dragImage.module.css'

/** A row or card that is dragged to another module. */
export type DraggedRow =
  | { kind: 'customer'; customerId: CustomerId; name: string }
  | { kind: 'contact'; id: ContactId; customerId: CustomerId; name: string; fullName: string }
  | { kind: 'task'; id: TaskId; name: string }

/** The list a row is dragged in, under the name it keeps its columns, and which of its rows come along: all that are chosen, if it is one of them. */
export interface DraggedFrom {
  list: string
  ids: number[]
}

/** What is dragged: the row under the mouse, and of a list what comes along. */
export interface Dragged {
  row: DraggedRow
  from?: DraggedFrom | undefined
}

/** Where on the calendar it was dropped; without a minute on the day, `null` among the whole days. */
export interface DropPlace {
  day: Day
  minute?: number | null
  staffId?: StaffId | undefined
}

/** What was dropped for the calendar and waits for it, wherever it was dropped. */
export const useDropped = create<{ dropped: (Dragged & { place: DropPlace }) | undefined }>()(() => ({ dropped: undefined }))

const TYPE = 'application/x-khach-quen-row'

/** Which rows of a list come along with one of them. */
export function draggedFrom({ id, selected }: { id: string; selected: ReadonlySet<number> }, row: { id: number } | undefined) {
  return { list: id, ids: row && !selected.has(row.id) ? [row.id] : [...selected] }
}

/** What makes an element one that can be dragged onto the calendar or a folder; `fromOf` is asked when it is. */
export function dragSource(row: DraggedRow | undefined, fromOf?: () => DraggedFrom) {
  if (!row) return {}
  return {
    draggable: true,
    onDragStart(event: DragEvent) {
      const from = fromOf?.()
      event.dataTransfer.setData(TYPE, JSON.stringify({ row, from } satisfies Dragged))
      event.dataTransfer.setData('text/plain', row.name)
      event.dataTransfer.effectAllowed = 'copyMove'
      if (from && from.ids.length > 1) showCount(event, from.ids.length)
    },
  }
}

/** The mouse carries how many rows come along in place of a picture of the one. */
function showCount({ dataTransfer, currentTarget }: DragEvent, count: number) {
  const image = document.createElement('div')
  image.className = styles.image ?? ''
  image.textContent = i18next.t('list.dragged', { count })
  // Where the colours of the window are known.
  currentTarget.closest('.fui-FluentProvider')?.append(image)
  dataTransfer.setDragImage(image, -14, -6)
  // It is drawn once this has been told.
  setTimeout(() => image.remove())
}

/** Whether one of our rows is over an element: it may then be dropped there. */
export function isRowOver(event: DragEvent) {
  if (!event.dataTransfer.types.includes(TYPE)) return false
  event.preventDefault()
  event.dataTransfer.dropEffect = 'copy'
  return true
}

/** What of ours was dropped. */
function draggedIn(event: DragEvent) {
  const text = event.dataTransfer.getData(TYPE)
  if (text === '') return undefined
  event.preventDefault()
  return JSON.parse(text) as Dragged
}

/** What makes an element one that rows are dropped on; while some are over it, it says so by `data-over`. */
export function dropTarget(onDrop: ((dragged: Dragged) => void) | undefined) {
  if (!onDrop) return {}
  return {
    onDragOver(event: DragEvent<HTMLElement>) {
      if (isRowOver(event)) event.currentTarget.dataset.over = 'true'
    },
    onDragLeave({ relatedTarget, currentTarget }: DragEvent<HTMLElement>) {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) currentTarget.dataset.over = 'false'
    },
    onDrop(event: DragEvent<HTMLElement>) {
      event.currentTarget.dataset.over = 'false'
      const dragged = draggedIn(event)
      if (dragged) onDrop(dragged)
    },
  }
}

/** Leaves for the calendar what was dropped. */
export function dropRow(event: DragEvent, place: DropPlace) {
  const dragged = draggedIn(event)
  if (dragged) useDropped.setState({ dropped: { ...dragged, place } })
}
