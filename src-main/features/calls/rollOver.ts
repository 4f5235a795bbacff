import type { Db, ReadDb } from '#main/database/open.ts'
import { officeTime } from '#main/features/workingTime/service.ts'
import { type Act, isWithin } from '#main/kit/access.ts'
import { MOST_ROLLED_OVER } from '#shared/features/calls/choices.ts'
import type { RolledOver } from '#shared/features/calls/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import { workingDayFrom } from '#shared/kit/workingTime.ts'
import { countToMake, listToMake, type ToMake } from './listQueries.ts'
import { findCallRow, updateCall } from './queries.ts'

/** How often a call was put off once it is moved: to a later day is once more, back to an earlier one takes one off. */
export function rolloversAfter({ rollovers, plannedAt }: { rollovers: number; plannedAt: number | null }, movedTo: number) {
  if (plannedAt === null) return rollovers
  const [before, after] = [dayOfInstant(plannedAt), dayOfInstant(movedTo)]
  if (after > before) return rollovers + 1
  return after < before ? Math.max(0, rollovers - 1) : rollovers
}

/** What a person has still to call before the day ends, forgotten or not. */
export function countLeftToday(db: ReadDb, act: Act) {
  return countToMake(db, leftToday(act))
}

/** Puts all of it off to the next working day, each to its hour. */
export function rollOverCalls(db: Db, act: Act): RolledOver {
  const next = workingDayFrom(officeTime(db), addDays(dayOfInstant(act.now), 1))
  return listToMake(db, leftToday(act), MOST_ROLLED_OVER).flatMap(({ id }) => {
    const row = findCallRow(db, id)
    if (!row || row.plannedAt === null) return []
    const plannedAt = sameHour(row.plannedAt, next)
    const values = { plannedAt, rollovers: rolloversAfter(row, plannedAt), updatedAt: act.now }
    return updateCall(db, row, values) ? [{ id, version: row.version + 1, plannedAt: row.plannedAt }] : []
  })
}

/** Puts them back, as far as they are still to be made and nobody changed them since. */
export function rollBackCalls(db: Db, calls: RolledOver, { access, now }: Act) {
  for (const { id, version, plannedAt } of calls) {
    const row = findCallRow(db, id)
    if (!row || row.doneAt !== null || !isWithin(access.reach('calls.edit'), row.staffId)) continue
    updateCall(db, { id, version }, { plannedAt, rollovers: rolloversAfter(row, plannedAt), updatedAt: now })
  }
}

function leftToday({ access: { staffId }, now }: Act): ToMake {
  return { staffId, from: 0, before: instantOfDay(addDays(dayOfInstant(now), 1)) }
}

function sameHour(moment: number, day: Day) {
  return instantOfDay(day, 0, minuteOfInstant(moment))
}
