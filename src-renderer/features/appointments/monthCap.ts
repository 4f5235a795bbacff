import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { addDays, type Day, dayOfInstant, endOfMonth, startOfMonth, startOfWeek } from '#shared/kit/day.ts'
import { rankOf } from './entryWords.ts'

/** What a day of the month has no room for: so many of its entries; all of them are told when one asks. */
export interface MoreOfDay {
  day: Day
  hidden: number
  entries: CalendarEntry[]
}

const HEADER = 24
const TOP_OF_DAY = 24
const LINE = 22
const FEWEST = 2

/** How many lines each day of a month has room for, as high as the calendar is now. */
export function useLinesPerDay(calendar: RefObject<HTMLElement | null>, month: Day): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = calendar.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [calendar])
  const weeks = weeksOf(month)
  return Math.max(FEWEST, Math.floor(((height - HEADER) / weeks - TOP_OF_DAY) / LINE))
}

function weeksOf(month: Day) {
  let weeks = 0
  for (let day = startOfWeek(startOfMonth(month)); day <= endOfMonth(month); day = addDays(day, 7)) weeks += 1
  return weeks
}

/**
 * What is drawn of a month: FullCalendar draws everything and then hides what found no room, which takes a second for a full one.
 * What runs over midnight is drawn all the same.
 */
export function useCapped(entries: readonly CalendarEntry[], lines: number | undefined) {
  return useMemo(() => (lines === undefined ? { shown: [...entries], more: [] } : capped(entries, lines)), [entries, lines])
}

/** As FullCalendar stacks them: whole days first, what all share before the rest. */
function inTheOrderOfADay(one: CalendarEntry, other: CalendarEntry) {
  return (
    one.startsAt - other.startsAt ||
    other.endsAt - one.endsAt ||
    rankOf(one) - rankOf(other) ||
    one.title.localeCompare(other.title)
  )
}

function capped(entries: readonly CalendarEntry[], lines: number): { shown: CalendarEntry[]; more: MoreOfDay[] } {
  const days = new Map<Day, { long: CalendarEntry[]; short: CalendarEntry[] }>()
  for (const entry of entries) {
    const [first, last] = [dayOfInstant(entry.startsAt), dayOfInstant(Math.max(entry.endsAt - 1, entry.startsAt))]
    const kind = first === last ? 'short' : 'long'
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const there = days.get(day) ?? { long: [], short: [] }
      there[kind].push(entry)
      days.set(day, there)
    }
  }
  const left = new Set<CalendarEntry>()
  const more: MoreOfDay[] = []
  for (const [day, { long, short }] of days) {
    if (short.length === 0 || long.length + short.length <= lines) continue
    const inOrder = short.toSorted(inTheOrderOfADay)
    const hidden = inOrder.slice(Math.max(lines - long.length - 1, 0))
    for (const entry of hidden) left.add(entry)
    more.push({ day, hidden: hidden.length, entries: [...long, ...inOrder] })
  }
  return { shown: entries.filter((entry) => !left.has(entry)), more }
}
