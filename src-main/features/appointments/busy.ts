import type { ReadDb } from '#main/database/open.ts'
import { getWorkingTime } from '#main/features/workingTime/service.ts'
import type { Access } from '#main/kit/access.ts'
import { type Clashes, MOST_CLASHES, takesTime } from '#shared/features/appointments/busy.ts'
import { lastEndOf, occurrencesIn } from '#shared/features/appointments/occurrences.ts'
import { workingTimeOf } from '#shared/features/workingTime/rules.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { partOf, stretchesOf, type WorkingTime } from '#shared/kit/workingTime.ts'
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
  const time = workingTimeOf(getWorkingTime(db))
  const first = dayOfInstant(after)
  const to = instantOfDay(addDays(first, LOOKED_THROUGH))
  const busy = listBusy(db, { from: after, to }, { ...planned, access }).filter(({ showAs }) => takesTime(showAs))
  for (let day = first; instantOfDay(day) < to; day = addDays(day, 1)) {
    for (const { opens, closes } of openOn(day, time, length)) {
      for (let startsAt = Math.max(opens, Math.ceil(after / STEP) * STEP); startsAt + length <= closes; startsAt += STEP)
        if (!busy.some((one) => one.startsAt < startsAt + length && one.endsAt > startsAt)) return { startsAt }
    }
  }
  return null
}

/** When the office is open on a day; what takes longer than a morning or an afternoon goes over lunch. */
function openOn(day: Day, time: WorkingTime, length: number) {
  const stretches = stretchesOf(time.hours, partOf(time, day)).map(({ from, to }) => ({
    opens: instantOfDay(day, 0, from),
    closes: instantOfDay(day, 0, to),
  }))
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last || stretches.some(({ opens, closes }) => closes - opens >= length)) return stretches
  return [{ opens: first.opens, closes: last.closes }]
}
