import type { CalendarEntry } from '#shared/features/appointments/schema.ts'

/** Under this name the box of an entry is found again. */
export function keyOf({ kind, id, occursAt }: Pick<CalendarEntry, 'kind' | 'id' | 'occursAt'>) {
  return occursAt === null ? `${kind}-${id}` : `${kind}-${id}-${occursAt}`
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
  else if (event.key === 'Delete') {
    if (!focusNext({ shown, entries, entry, step: 1 })) focusNext({ shown, entries, entry, step: -1 })
    onRemove(entry)
  } else if (event.key === 'F2') onEdit(entry)
  else return
  event.preventDefault()
}

function focusNext({
  shown,
  entries,
  entry,
  step,
}: {
  shown: Map<string, HTMLElement>
  entries: CalendarEntry[]
  entry: CalendarEntry
  step: number
}) {
  const there = entries.filter((one) => shown.has(keyOf(one)))
  const next = there[there.indexOf(entry) + step]
  const box = next && shown.get(keyOf(next))
  box?.focus()
  return box !== undefined
}

/** The first box of each entry on screen: what takes the focus is the calendar's own element around ours. */
function boxesIn(calendar: HTMLElement) {
  const shown = new Map<string, HTMLElement>()
  for (const box of calendar.querySelectorAll<HTMLElement>('[data-entry]')) {
    const focusable = box.closest<HTMLElement>('[tabindex]')
    const key = box.dataset.entry
    if (focusable && key && !shown.has(key)) shown.set(key, focusable)
  }
  return shown
}

/** The entry that has the focus, if one of a calendar has. */
export function keyOfFocused(target: EventTarget) {
  const box = target instanceof HTMLElement ? target.querySelector<HTMLElement>('[data-entry]') : null
  return box?.dataset.entry
}

/** The entry whose box was hit on a calendar. */
export function entryUnder({ target, currentTarget }: React.SyntheticEvent<HTMLElement>, entries: readonly CalendarEntry[]) {
  const box = target instanceof HTMLElement ? target.closest<HTMLElement>('[tabindex]') : null
  const key = box && currentTarget.contains(box) ? keyOfFocused(box) : undefined
  return entries.find((one) => keyOf(one) === key)
}

/** Gives the focus to an entry. */
export function focusEntry(calendar: HTMLElement, key: string) {
  boxesIn(calendar).get(key)?.focus()
}
