import type { DragEvent } from 'react'
import { create } from 'zustand'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, StaffId, TaskId } from '#shared/kit/id.ts'

/** A row or card that is dragged to another module. */
export type DraggedRow =
  | { kind: 'customer'; customerId: CustomerId; name: string }
  | { kind: 'contact'; id: ContactId; customerId: CustomerId; name: string; fullName: string }
  | { kind: 'task'; id: TaskId; name: string }

/** Where on the calendar it was dropped; without a minute on the day, `null` among the whole days. */
export interface DropPlace {
  day: Day
  minute?: number | null
  staffId?: StaffId | undefined
}

/** What was dropped for the calendar and waits for it, wherever it was dropped. */
export const useDropped = create<{ dropped: { row: DraggedRow; place: DropPlace } | undefined }>()(() => ({ dropped: undefined }))

const TYPE = 'application/x-khach-quen-row'

/** What makes an element one that can be dragged onto the calendar. */
export function dragSource(row: DraggedRow | undefined) {
  if (!row) return {}
  return {
    draggable: true,
    onDragStart(event: DragEvent) {
      event.dataTransfer.setData(TYPE, JSON.stringify(row))
      event.dataTransfer.setData('text/plain', row.name)
      event.dataTransfer.effectAllowed = 'copyMove'
    },
  }
}

/** Whether one of our rows is over an element: it may then be dropped there. */
export function isRowOver(event: DragEvent) {
  if (!event.dataTransfer.types.includes(TYPE)) return false
  event.preventDefault()
  event.dataTransfer.dropEffect = 'copy'
  return true
}

/** The row of ours that was dropped. */
export function rowDropped(event: DragEvent) {
  const text = event.dataTransfer.getData(TYPE)
  if (text === '') return undefined
  event.preventDefault()
  return JSON.parse(text) as DraggedRow
}

/** Leaves a row that was dropped for the calendar. */
export function dropRow(event: DragEvent, place: DropPlace) {
  const row = rowDropped(event)
  if (row) useDropped.setState({ dropped: { row, place } })
}
