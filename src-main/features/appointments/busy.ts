import type { ReadDb } from '#main/database/open.ts'
import type { Access } from '#main/kit/access.ts'
import { type Clashes, MOST_CLASHES, takesTime } from '#shared/features/appointments/busy.ts'
import { lastEndOf, occurrencesIn } from '#shared/features/appointments/occurrences.ts'
import { OFFICE_HOURS } from '#shared/features/appointments/rules.ts'
import { addDays, dayOfInstant, instantOfDay, weekdayOf } from '#shared/kit/day.ts'
import { listBusy, type Planned } from './busyQueries.ts'

const DAY = 86_400_000
/** A series is compared so far ahead. */
const COMPARED = 366 * DAY
/** So many days are looked through for a time at which all are free. */
const LOOKED_THROUGH = 62
/** Meetings begin at the full and the half hour. */
const STEP = 30 * 60_000

interface Wanted extends Planned {
  startsAt: number
  endsAt: number
  rule: string
}

/** What an appointment would collide with, at whichever of its times. */
export function clashesOf(db: ReadDb, { startsAt, endsAt, rule, ...planned }: Wanted, access: Access): Clashes {
  const until = rule === '' ? endsAt : startsAt + COMPARED
  const span = { from: startsAt, to: until }
  const recurring = { startsAt, endsAt, rule, excluded: '', recursUntil: lastEndOf({ startsAt, endsAt, rule }) }
  const times = rule === '' ? [{ startsAt, endsAt }] : occurrencesIn(recurring, span)
  const busy = listBusy(db, span, { ...planned, access }).filter(({ showAs }) => takesTime(showAs))
  const met = busy.filter((one) => times.some((time) => one.startsAt < time.endsAt && one.endsAt > time.startsAt))
  return { count: met.length, first: met.slice(0, MOST_CLASHES) }
}

/** The next half hour at which all of them are free for so long, in office hours; null where there is none. */
export function nextFree(db: ReadDb, { after, length, ...planned }: Planned & { after: number; length: number }, access: Access) {
  const first = dayOfInstant(after)
  const to = instantOfDay(addDays(first, LOOKED_THROUGH))
  const busy = listBusy(db, { from: after, to }, { ...planned, access }).filter(({ showAs }) => takesTime(showAs))
  for (let day = first; instantOfDay(day) < to; day = addDays(day, 1)) {
    if (!OFFICE_HOURS.days.includes(weekdayOf(day) as never)) continue
    const [opens, closes] = [OFFICE_HOURS.from, OFFICE_HOURS.to].map((minute) => instantOfDay(day) + minute * 60_000)
    for (
      let startsAt = Math.max(opens ?? 0, Math.ceil(after / STEP) * STEP);
      startsAt + length <= (closes ?? 0);
      startsAt += STEP
    )
      if (!busy.some((one) => one.startsAt < startsAt + length && one.endsAt > startsAt)) return { startsAt }
  }
  return null
}
