import type { DragEvent, MouseEvent } from 'react'
import { type DropPlace, dropRow, isRowOver } from '#renderer/kit/dragged.ts'
import { isDay } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'

const QUARTER = 15

interface Target {
  place: DropPlace
  box: { left: number; top: number; width: number; height: number }
}

/** Rows of other modules are dropped onto the days and hours; a frame shows where. */
export const rowDrops = {
  onDragOver(event: DragEvent<HTMLElement>) {
    if (!isRowOver(event)) return
    const target = targetOf(event)
    const { style, dataset } = event.currentTarget
    dataset.dropping = String(target !== undefined)
    if (!target) return
    const frame = event.currentTarget.getBoundingClientRect()
    style.setProperty('--drop-left', `${target.box.left - frame.left}px`)
    style.setProperty('--drop-top', `${target.box.top - frame.top}px`)
    style.setProperty('--drop-width', `${target.box.width}px`)
    style.setProperty('--drop-height', `${target.box.height}px`)
  },
  onDragLeave({ relatedTarget, currentTarget }: DragEvent<HTMLElement>) {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) currentTarget.dataset.dropping = 'false'
  },
  onDrop(event: DragEvent<HTMLElement>) {
    event.currentTarget.dataset.dropping = 'false'
    const target = targetOf(event)
    if (target) dropRow(event, target.place)
  },
}

/** The day under the mouse, and where hours are drawn the quarter of an hour. */
export function targetOf({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): Target | undefined {
  const under = document.elementsFromPoint(clientX, clientY).filter((one): one is HTMLElement => one instanceof HTMLElement)
  const column = under
    .map((one) => one.closest<HTMLElement>('[data-date]'))
    .find((one) => one !== null && currentTarget.contains(one))
  const day = column?.dataset.date?.slice(0, 10)
  if (!column || day === undefined || !isDay(day)) return undefined
  const staffId = currentTarget.closest<HTMLElement>('[data-staff]')?.dataset.staff
  const whose = staffId === undefined ? {} : { staffId: Number(staffId) as StaffId }
  const { left, width, top, height } = column.getBoundingClientRect()
  const slot = under.find(({ dataset }) => dataset.time !== undefined)
  if (!slot)
    return { place: { day, ...whose, ...(isMonth(currentTarget) ? {} : { minute: null }) }, box: { left, width, top, height } }
  const rows = slot.getBoundingClientRect()
  const [hour = 0, minute = 0] = (slot.dataset.time ?? '').split(':').map(Number)
  const isLower = clientY > rows.top + rows.height / 2
  const at = hour * 60 + minute + (isLower ? QUARTER : 0)
  return {
    place: { day, ...whose, minute: at },
    box: { left, width, top: rows.top + (isLower ? rows.height / 2 : 0), height: rows.height * 2 },
  }
}

/** A month has no hours: what has one keeps it there. */
function isMonth(calendar: HTMLElement) {
  return calendar.querySelector('[data-time]') === null
}
