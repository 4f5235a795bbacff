import type { Db, ReadDb } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { conflict } from '#main/kit/failures.ts'
import { LONGEST_LEAD } from '#shared/features/reminders/choices.ts'
import { contractRemindsAt, MOST_REMINDERS, snoozedUntil } from '#shared/features/reminders/rules.ts'
import type { Reminder, ReminderKey, Snooze } from '#shared/features/reminders/schema.ts'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { type Coming, listComing, listEnding, listSeries } from './dueQueries.ts'
import {
  dismissReminder,
  hasRung,
  insertReminder,
  listPast,
  listSnoozed,
  listStanding,
  ringAgain,
  snoozeReminder,
} from './queries.ts'
import { comingStarts, reckonAnew } from './seriesTimes.ts'
import { tellingsOf } from './standingQueries.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
/** What was to remind longer ago than this, while nobody was there, does not come any more; a forgotten call stays in its list. */
const LOOK_BACK = 31 * DAY
/** Whoever asks when the next one comes looks again by then. */
export const LOOK_AHEAD = 2 * MINUTE
/** What was put off at a moment that is still to come was put off by a clock that went wrong. */
const CLOCK_SLACK = MINUTE
/** The last moment that a date can be. */
const FOR_GOOD = 8_640_000_000_000_000

export interface Due {
  /** What has to come now: for the first time, or again because it was put off until now. */
  now: ReminderKey[]
  /** When the next one comes, if that is soon. */
  nextAt: number | undefined
}

/** What one person has to be reminded of at a moment. */
export function dueReminders(db: ReadDb, staffId: StaffId, now: number): Due {
  const span = { staffId, from: now - LOOK_BACK, to: now + LOOK_AHEAD, sane: now + CLOCK_SLACK }
  const coming = [...listComing(db, span), ...comingTimes(db, span), ...comingEnds(db, span)]
  const putOff = listSnoozed(db, { staffId, until: span.to, before: now + CLOCK_SLACK }).map(
    ({ snoozedUntil: until, snoozedAt, ...key }) => ({ ...key, remindsAt: snoozedAt > now + CLOCK_SLACK ? now : until }),
  )
  const all = [...coming, ...putOff]
  const later = all.map(({ remindsAt }) => remindsAt).filter((at) => at > now)
  return {
    now: all.filter(({ remindsAt }) => remindsAt <= now).map(({ kind, recordId, occursAt }) => ({ kind, recordId, occursAt })),
    nextAt: later.length > 0 ? Math.min(...later) : undefined,
  }
}

/** Lets reminders come; answers those that nobody let come meanwhile. */
export function ringReminders(db: Db, staffId: StaffId, { keys, now }: { keys: readonly ReminderKey[]; now: number }) {
  return keys.filter((key) => {
    const whose = { ...key, staffId }
    if (hasRung(db, whose)) return ringAgain(db, whose, now)
    insertReminder(db, whose, now)
    return true
  })
}

/** Of one person's appointments that are over none stands any longer. */
export function dismissPast(db: Db, staffId: StaffId, now: number) {
  for (const { rungAt, ...key } of listPast(db, { staffId, now })) {
    const whose = { ...key, staffId }
    // Nobody has seen it. Put off for good it comes after all when the clock turns out to have been ahead.
    if (rungAt === now) snoozeReminder(db, whose, { snoozedAt: now, snoozedUntil: FOR_GOOD })
    else dismissReminder(db, whose, now)
  }
}

/** True when `dismissPast` would dismiss something. */
export function hasPast(db: ReadDb, staffId: StaffId, now: number) {
  return listPast(db, { staffId, now }).length > 0
}

/** What stands in the window of one person. */
export function standingReminders(db: ReadDb, staffId: StaffId): Reminder[] {
  const rows = listStanding(db, staffId)
  const tellingOf = tellingsOf(db, staffId, rows)
  const told = rows.flatMap((row): Reminder[] => {
    const telling = tellingOf(row)
    return telling ? [{ ...row, ...telling }] : []
  })
  return told.toSorted((one, other) => one.startsAt - other.startsAt).slice(0, MOST_REMINDERS)
}

export function dismissReminders(db: Db, keys: readonly ReminderKey[], { access, now }: Act) {
  for (const key of keys) dismissReminder(db, { ...key, staffId: access.staffId }, now)
}

export function snoozeReminders(
  db: Db,
  { reminders: keys, how }: { reminders: readonly ReminderKey[]; how: Snooze },
  { access, now }: Act,
) {
  const { staffId } = access
  const tellingOf = tellingsOf(db, staffId, keys)
  for (const key of keys) {
    const until = snoozedUntil({ startsAt: tellingOf(key)?.startsAt ?? key.occursAt }, how, now)
    if (until === undefined) throw conflict('snooze-past')
    snoozeReminder(db, { ...key, staffId }, { snoozedAt: now, snoozedUntil: until })
  }
}

/** The times of series that remind within a span and have not come yet. */
function comingTimes(db: ReadDb, { staffId, from, to, sane }: Coming) {
  return listSeries(db, { staffId, from, to: to + LONGEST_LEAD * MINUTE }).flatMap(
    ({ id, version, createdAt, remindMinutes }) => {
      const lead = remindMinutes * MINUTE
      return comingStarts(db, { id, version, staffId }, { from: from + lead, to: to + lead })
        .filter((start) => start >= createdAt || createdAt > sane)
        .map((occursAt) => ({ kind: 'appointment' as const, recordId: id, occursAt, remindsAt: occursAt - lead }))
    },
  )
}

/** Reckons the series of one person for a day ahead, one after the other: all at once would keep others waiting. */
export function* reckonSeries(db: ReadDb, staffId: StaffId, now: number): Generator<void> {
  const [from, to] = [now - LOOK_BACK, now + LOOK_AHEAD]
  for (const { id, version, remindMinutes } of listSeries(db, { staffId, from, to: to + LONGEST_LEAD * MINUTE })) {
    const lead = remindMinutes * MINUTE
    reckonAnew(db, { id, version, staffId }, { from: from + lead, to: to + lead })
    yield
  }
}

/** The contracts that remind of their end within a span and have not yet. One that has ended reminds no more. */
function comingEnds(db: ReadDb, { staffId, to }: Coming) {
  const today = dayOfInstant(to)
  return listEnding(db, { staffId, from: today, to: addDays(today, 31) }).flatMap(({ recordId, endsOn }) => {
    const remindsAt = contractRemindsAt(endsOn)
    return remindsAt > to ? [] : [{ kind: 'contract' as const, recordId, occursAt: instantOfDay(endsOn), remindsAt }]
  })
}
