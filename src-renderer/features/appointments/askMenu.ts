import type { KeyboardEvent, MouseEvent } from 'react'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { WorkingHours } from '#shared/kit/workingTime.ts'
import { draftAt } from './appointmentDraft.ts'
import type { CalendarDeeds } from './calendarDeeds.ts'
import { entryUnder } from './entryKeys.ts'
import { targetOf } from './rowDrops.ts'
import { draftOfSlot, type Slot } from './useSlot.ts'

interface Asked extends Pick<CalendarDeeds, 'onMenu' | 'onPoint'> {
  entries: CalendarEntry[]
  hours: WorkingHours
  slot: Slot
}

const HALF_HOUR = 30

/** The right mouse button, on an entry or an empty place, which is marked by it. */
export function askMenu(event: MouseEvent<HTMLElement>, { entries, hours, onMenu, onPoint }: Asked) {
  const at = { x: event.clientX, y: event.clientY }
  const entry = entryUnder(event, entries)
  const place = entry ? undefined : targetOf(event)?.place
  if (entry) onMenu({ at, entry })
  else if (place) {
    const { day, minute } = place
    const isHour = minute !== undefined && minute !== null
    const draft = isHour ? draftOfSlot({ day, minute: minute - (minute % HALF_HOUR), length: HALF_HOUR }) : draftAt(place, hours)
    onPoint(draft)
    onMenu({ at, draft })
  } else return
  event.preventDefault()
}

/** The menu key on what has the focus: an entry, or the marked half hour. */
export function askMenuByKey(event: KeyboardEvent<HTMLElement>, { entries, slot, onMenu }: Asked) {
  const entry = entryUnder(event, entries)
  if (!(event.target instanceof HTMLElement) || (!entry && event.target.dataset.slot === undefined)) return
  const { left, bottom } = event.target.getBoundingClientRect()
  onMenu({ at: { x: left + 24, y: bottom }, ...(entry ? { entry } : { draft: draftOfSlot(slot) }) })
  event.preventDefault()
}
