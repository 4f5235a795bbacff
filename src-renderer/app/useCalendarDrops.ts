import { type DragEvent, useRef } from 'react'
import { dropRow, isRowOver } from '#renderer/kit/dragged.ts'
import { routes } from '#renderer/kit/routes.ts'
import { dayOfInstant } from '#shared/kit/day.ts'

/** So long a row is held over the calendar's name until it opens. */
const OPENS_AFTER = 600

/** A row dropped onto the calendar's name is for today; held over it, the calendar opens to be dropped on. */
export function useCalendarDrops() {
  const opening = useRef<number>(undefined)
  const open = () => {
    window.location.hash = routes.calendar
  }
  const stop = () => {
    window.clearTimeout(opening.current)
    opening.current = undefined
  }
  return {
    onDragOver(event: DragEvent) {
      if (isRowOver(event)) opening.current ??= window.setTimeout(open, OPENS_AFTER)
    },
    onDragLeave({ relatedTarget, currentTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) stop()
    },
    onDrop(event: DragEvent) {
      stop()
      dropRow(event, { day: dayOfInstant(Date.now()) })
      open()
    },
  }
}
