import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { client } from '#renderer/kit/client.ts'
import { MOST_NOTES } from '#shared/features/appointments/rules.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { AppointmentId } from '#shared/kit/id.ts'
import { type CalendarWish, type Stretch, sheetsOf } from './calendarWish.ts'
import type { PaperContent } from './paperDays.ts'

/** So many days of a calendar are asked for at once. */
const DAYS_AT_ONCE = 56
const TASKS_AT_ONCE = 500

/** What a wish puts onto paper; undefined until it has come, or without a wish. */
export function usePaperContent(wish: CalendarWish | undefined) {
  return useQuery({
    queryKey: ['calendar-paper', wish && { ...wish, isWide: undefined }],
    queryFn: wish ? () => loadContent(wish) : skipToken,
    placeholderData: keepPreviousData,
  })
}

async function loadContent(wish: CalendarWish): Promise<PaperContent> {
  const sheets = sheetsOf(wish)
  const span = { from: sheets[0]?.from ?? wish.first, to: sheets.at(-1)?.to ?? wish.last }
  const found = await loadEntries(span, wish)
  const entries = found.filter(({ kind }) => kind !== 'holiday')
  const notes = wish.parts.includes('notes') ? await loadNotes(entries) : new Map<number, string>()
  const tasks = wish.parts.includes('tasks') ? await loadTasks(addDays(span.to, -1), wish) : []
  const holidays = new Map(found.flatMap((one) => (one.kind === 'holiday' ? [[dayOfInstant(one.startsAt), one] as const] : [])))
  return { entries, notes, tasks, holidays }
}

async function loadEntries({ from, to }: Stretch, { staffIds, layers, parts }: CalendarWish) {
  // Tasks and holidays have their own places on paper.
  const laid = layers.filter((layer) => layer !== 'holiday' && !(layer === 'task' && parts.includes('tasks')))
  const wanted = parts.includes('holidays') ? [...laid, 'holiday' as const] : laid
  const found = new Map<string, CalendarEntry>()
  for (let day = from; day < to; day = addDays(day, DAYS_AT_ONCE)) {
    const end = addDays(day, DAYS_AT_ONCE) < to ? addDays(day, DAYS_AT_ONCE) : to
    const some = await client.appointments.calendar({ ...momentsBetween(day, end), staffIds, layers: wanted })
    for (const entry of some) found.set(`${entry.kind}-${entry.id}-${entry.startsAt}`, entry)
  }
  return [...found.values()]
}

function momentsBetween(from: Day, to: Day) {
  return { from: instantOfDay(from), to: instantOfDay(to) }
}

async function loadNotes(entries: readonly CalendarEntry[]) {
  const ids = [...new Set(entries.filter(({ kind }) => kind === 'appointment').map(({ id }) => id as AppointmentId))]
  const notes = new Map<number, string>()
  for (let start = 0; start < ids.length; start += MOST_NOTES)
    for (const { id, note } of await client.appointments.notes({ ids: ids.slice(start, start + MOST_NOTES) })) notes.set(id, note)
  return notes
}

async function loadTasks(dueUntil: Day, { staffIds }: CalendarWish) {
  const tasks: Task[] = []
  for (let more = true; more; ) {
    const page = { filter: { dueUntil, staffIds }, offset: tasks.length, limit: TASKS_AT_ONCE }
    const some = await client.tasks.list(page)
    tasks.push(...some)
    more = some.length === TASKS_AT_ONCE
  }
  return tasks
}
