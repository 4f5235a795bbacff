import { sideBySide } from '#renderer/kit/sideBySide.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { addDays, type Day, dayOfInstant, daysBetween, instantOfDay } from '#shared/kit/day.ts'
import type { Stretch } from './calendarWish.ts'

/** What of an entry falls onto one day. */
export interface PaperItem {
  key: string
  entry: CalendarEntry
  startsAt: number
  endsAt: number
  /** Which of how many days it is, of what takes several. */
  part: { of: number; days: number } | undefined
  note: string
}

export interface PaperDay {
  day: Day
  /** Takes all of the day, or more days than this. */
  whole: PaperItem[]
  timed: PaperItem[]
  tasks: Task[]
}

export interface PaperContent {
  entries: CalendarEntry[]
  notes: ReadonlyMap<number, string>
  tasks: Task[]
  holidays: ReadonlyMap<Day, CalendarEntry>
}

/** Everything by its days; a task that is overdue is still to be done today. */
export function daysOnPaper(
  { entries, notes, tasks }: Omit<PaperContent, 'holidays'>,
  { from, to }: Stretch,
  today: Day,
): PaperDay[] {
  const days = Array.from({ length: daysBetween(from, to) }, (_, index): PaperDay => {
    return { day: addDays(from, index), whole: [], timed: [], tasks: [] }
  })
  const at = (day: Day) => days[daysBetween(from, day)]
  for (const entry of entries) {
    const first = dayOfInstant(entry.startsAt)
    const last = dayOfInstant(entry.endsAt - 1)
    const count = daysBetween(first, last) + 1
    for (let day = first > from ? first : from; day <= last && day < to; day = addDays(day, 1)) {
      const startsAt = Math.max(entry.startsAt, instantOfDay(day))
      const endsAt = Math.min(entry.endsAt, instantOfDay(addDays(day, 1)))
      const isWhole = entry.isAllDay || count > 1 || endsAt - startsAt >= WHOLE_DAY
      at(day)?.[isWhole ? 'whole' : 'timed'].push({
        key: `${entry.kind}-${entry.id}-${entry.startsAt}`,
        ...{ entry, startsAt, endsAt },
        part: count > 1 ? { of: daysBetween(first, day) + 1, days: count } : undefined,
        note: (entry.kind === 'appointment' && notes.get(entry.id)) || '',
      })
    }
  }
  for (const task of tasks) {
    if (task.dueOn === null) continue
    at(task.dueOn < from && from <= today ? today : task.dueOn)?.tasks.push(task)
  }
  return days
}

export interface Placed {
  item: PaperItem
  lane: number
  lanes: number
}

/**
 * Puts what has its hours side by side, no more than so many at once; each counts as lasting long enough for one line of its box. What finds no
 * room is `left`, to be listed elsewhere.
 */
export function placedOn({ timed }: PaperDay, { lanes, shortest }: { lanes: number; shortest: number }) {
  const stretched = timed.map((item) => ({
    item,
    startsAt: item.startsAt,
    endsAt: Math.max(item.endsAt, item.startsAt + shortest),
  }))
  const all = sideBySide(stretched)
  const placed: Placed[] = []
  const left: PaperItem[] = []
  for (const one of all) {
    if (one.lane >= lanes) left.push(one.item.item)
    else placed.push({ item: one.item.item, lane: one.lane, lanes: Math.min(one.lanes, lanes) })
  }
  return { placed, left }
}

/** The hours a sheet must show: those of an office, and more where something is earlier or later. */
export function hoursOf(days: readonly PaperDay[]): { from: number; to: number } {
  const hours = { from: 7, to: 18 }
  for (const { day, timed } of days) {
    for (const { startsAt, endsAt } of timed) {
      const midnight = instantOfDay(day)
      hours.from = Math.min(hours.from, Math.floor((startsAt - midnight) / HOUR))
      hours.to = Math.max(hours.to, Math.ceil((endsAt - midnight) / HOUR))
    }
  }
  return hours
}

export const HOUR = 3_600_000
export const WHOLE_DAY = 24 * HOUR
