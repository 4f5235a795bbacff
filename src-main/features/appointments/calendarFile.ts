import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Db } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { conflict } from '#main/kit/failures.ts'
import { inReader } from '#main/kit/inReader.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { newStaging } from '#main/kit/staging.ts'
import { openStaging } from '#main/reader/stagingFile.ts'
import { lastEndOf } from '#shared/features/appointments/occurrences.ts'
import type { CalendarFile } from '#shared/features/appointments/schema.ts'
import type { CalendarJob, CalendarResult } from '#shared/features/imports/jobs.ts'
import type { CalendarEvent } from '#shared/kit/icalendar/event.ts'
import type { AppointmentId, FileToken } from '#shared/kit/id.ts'
import { decideAll, type Outcome, peopleFor, takeIn } from './decide.ts'
import { findAppointmentRow } from './queries.ts'
import { removeAppointment } from './service.ts'

/** Between two stretches of so many names others are answered. */
const STRETCH = 50

/** What would come of a calendar file. */
export function weighCalendar(context: Context, file: FileToken | File, signal: AbortSignal | undefined) {
  return withEvents(context, { file, signal }, async (groups, { told, refused }): Promise<CalendarFile> => {
    const { db } = context
    const act = actOf(context)
    const people = peopleFor(db, act.access)
    const counts = noOutcome()
    const lost = { answers: 0, categories: 0 }
    const strangers = new Set<string>()
    let [series, customers, from, to] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const group of groups) {
      for (const { event, verdict, isStranger, parts } of decideAll(db, group, { ...act, people })) {
        counts[verdict] += 1
        if (isStranger) customers += 1
        for (const part of ['answers', 'categories'] as const) lost[part] += parts.lost[part]
        for (const one of parts.strangers) strangers.add(one)
        if (event.rule !== '') series += 1
        from = Math.min(from, event.startsAt)
        to = Math.max(to, lastEndOf(event) ?? event.endsAt)
      }
    }
    const isEmpty = from > to
    const notHere = Object.entries({ customers, attendees: strangers.size, ...lost }).filter(([, count]) => count > 0)
    const all = { ...told, ...Object.fromEntries(notHere) }
    return { ...counts, series, from: isEmpty ? null : from, to: isEmpty ? null : to, told: all, refused }
  })
}

/** Takes a calendar file in, all of it or nothing. */
export function importCalendar(context: Context, file: FileToken | File, signal: AbortSignal | undefined) {
  return withEvents(context, { file, signal }, (groups) => context.writeLong((db) => takeAll(db, groups, actOf(context))))
}

/** Puts what an import added into the bin; what was changed since stays. */
export function undoImport(db: Db, ids: readonly AppointmentId[], act: Act) {
  const undone = { removed: 0, kept: 0 }
  for (const id of ids) {
    const row = findAppointmentRow(db, id)
    if (!row || row.deletedAt !== null) continue
    const isAsItCame = row.version === 1
    if (isAsItCame) removeAppointment(db, id, act)
    undone[isAsItCame ? 'removed' : 'kept'] += 1
  }
  return undone
}

function* takeAll(db: Db, groups: readonly CalendarEvent[][], act: Act) {
  const people = peopleFor(db, act.access)
  const counts = noOutcome()
  const ids: AppointmentId[] = []
  for (const [index, group] of groups.entries()) {
    for (const { verdict, id } of takeIn(db, group, { ...act, people })) {
      counts[verdict] += 1
      if (verdict === 'added' && id !== undefined) ids.push(id)
    }
    if (index % STRETCH === STRETCH - 1) yield
  }
  return { ...counts, ids }
}

function noOutcome(): Record<Outcome, number> {
  return { added: 0, changed: 0, same: 0, barred: 0 }
}

interface Source {
  file: FileToken | File
  signal: AbortSignal | undefined
}

/** Has a file read in a process of its own and works with its events: each with what stands in the place of its times behind it. */
async function withEvents<Result>(
  context: Context,
  { file, signal = new AbortController().signal }: Source,
  work: (groups: CalendarEvent[][], read: CalendarResult) => Promise<Result>,
): Promise<Result> {
  const staging = newStaging(context, `calendar-${randomUUID()}`)
  try {
    const job: CalendarJob = { kind: 'calendar', file: await contentOf(context, file), now: context.clock.now(), ...staging }
    const read = await inReader(context.outside, job, { signal, report: () => undefined })
    return await work(groupsIn(staging), read)
  } finally {
    await rm(staging.staging, { force: true })
  }
}

async function contentOf({ outside }: Context, file: FileToken | File) {
  if (typeof file !== 'string') return { latin1: Buffer.from(await file.arrayBuffer()).toString('latin1') }
  const chosen = await outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  return chosen.path
}

function groupsIn(staging: ReturnType<typeof newStaging>): CalendarEvent[][] {
  const staged = openStaging(staging)
  const groups: CalendarEvent[][] = []
  try {
    for (const { cells } of staged.rows(0)) {
      const event = JSON.parse(String(cells[0])) as CalendarEvent
      if (event.occursAt === null) groups.push([event])
      else groups.at(-1)?.push(event)
    }
    return groups
  } finally {
    staged.close()
  }
}
