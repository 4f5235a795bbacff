import type { CalendarEntry } from '#shared/features/appointments/schema.ts'

/** Under this name the box of an entry is found again. */
export function keyOf({ kind, id }: Pick<CalendarEntry, 'kind' | 'id'>) {
  return `${kind}-${id}`
}

export interface EntryKeys {
  entries: CalendarEntry[]
  onRemove: (entry: CalendarEntry) => void
  onEdit: (entry: CalendarEntry) => void
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** On an entry the arrows lead to the next one in the order of time, Delete removes it and F2 opens it for editing. */
export function pressOnEntry(event: React.KeyboardEvent<HTMLElement>, { entries, onRemove, onEdit }: EntryKeys) {
  const shown = boxesIn(event.currentTarget)
  const here = [...shown].find(([, box]) => box === event.target)?.[0]
  const entry = entries.find((one) => keyOf(one) === here)
  if (!entry || event.ctrlKey || event.altKey || event.metaKey) return
  const step = steps[event.key]
  if (step !== undefined) focusNext({ shown, entries, entry, step })
  else if (event.key === 'Delete') onRemove(entry)
  else if (event.key === 'F2') onEdit(entry)
  else return
  event.preventDefault()
}

function focusNext({ shown, entries, entry, step }: { shown: Map<string, HTMLElement>; entries: CalendarEntry[]; entry: CalendarEntry; step: number }) {
  const there = entries.filter((one) => shown.has(keyOf(one)))
  const next = there[there.indexOf(entry) + step]
  if (next) shown.get(keyOf(next))?.focus()
}

/** The first box of each entry on screen: what takes the focus is the calendar's own element around ours. */
function boxesIn(calendar: HTMLElement) {
  const shown = new Map<string, HTMLElement>()
  for (const box of calendar.querySelectorAll<HTMLElement>('[data-entry]')) {
    const focusable = box.closest<HTMLElement>('[tabindex]')
    const key = box.dataset['entry']
    if (focusable && key && !shown.has(key)) shown.set(key, focusable)
  }
  return shown
}

/** Gives the focus back to an entry once what was opened over it has gone. */
export function focusEntry(entry: CalendarEntry) {
  requestAnimationFrame(() => document.querySelector(`[data-entry="${keyOf(entry)}"]`)?.closest<HTMLElement>('[tabindex]')?.focus())
}
