import { useState } from 'react'
import type { Reminder, ReminderKey } from '#shared/features/reminders/schema.ts'

export function keyOf({ kind, recordId, occursAt }: ReminderKey) {
  return `${kind} ${recordId} ${occursAt}`
}

/** Which reminders are chosen, and where the cursor stands; what has gone is chosen no more, and one always is: the one that came last. */
export function useChosen(reminders: readonly Reminder[]) {
  const [state, setState] = useState<{ keys: ReadonlySet<string>; cursor: string | undefined }>({
    keys: new Set(),
    cursor: undefined,
  })
  const there = reminders.filter((reminder) => state.keys.has(keyOf(reminder)))
  const newest = reminders.reduce<Reminder | undefined>(
    (latest, one) => (latest && latest.rungAt >= one.rungAt ? latest : one),
    undefined,
  )
  const chosen = there.length > 0 ? there : newest ? [newest] : []
  const found = reminders.findIndex((reminder) => keyOf(reminder) === state.cursor)
  const first = chosen[0] ? reminders.indexOf(chosen[0]) : 0
  const cursor = found === -1 ? first : found
  const [anchor, setAnchor] = useState(0)

  /** Goes to a row and chooses it alone, or all from where the choosing began. */
  function go(index: number, { extend = false } = {}) {
    const to = Math.min(Math.max(index, 0), reminders.length - 1)
    const at = reminders[to]
    if (!at) return
    const from = extend ? Math.min(anchor, reminders.length - 1) : to
    if (!extend) setAnchor(to)
    const range = reminders.slice(Math.min(from, to), Math.max(from, to) + 1)
    setState({ keys: new Set(range.map(keyOf)), cursor: keyOf(at) })
  }

  function toggle(index: number) {
    const at = reminders[index]
    if (!at) return
    const keys = new Set(chosen.map(keyOf))
    if (!keys.delete(keyOf(at))) keys.add(keyOf(at))
    setAnchor(index)
    setState({ keys, cursor: keyOf(at) })
  }

  function chooseAll() {
    setState({ keys: new Set(reminders.map(keyOf)), cursor: state.cursor })
  }

  return { chosen, cursor, go, toggle, chooseAll }
}
