import type { KeyboardEvent, MouseEvent } from 'react'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { CalendarDeeds } from './calendarDeeds.ts'
import { entryUnder } from './entryKeys.ts'
import { targetOf } from './rowDrops.ts'

/** The right mouse button, on an entry or an empty place. */
export function askMenu(event: MouseEvent<HTMLElement>, entries: CalendarEntry[], onMenu: CalendarDeeds['onMenu']) {
  const at = { x: event.clientX, y: event.clientY }
  const entry = entryUnder(entries, event.target)
  const place = targetOf(event)?.place
  if (entry) onMenu({ at, entry })
  else if (place) onMenu({ at, place })
  else return
  event.preventDefault()
}

/** The menu key on the entry that has the focus. */
export function askMenuByKey(event: KeyboardEvent<HTMLElement>, entries: CalendarEntry[], onMenu: CalendarDeeds['onMenu']) {
  const entry = entryUnder(entries, event.target)
  if (!entry || !(event.target instanceof HTMLElement)) return
  const { left, bottom } = event.target.getBoundingClientRect()
  onMenu({ at: { x: left + 24, y: bottom }, entry })
  event.preventDefault()
}
