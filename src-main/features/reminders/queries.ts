import { and, asc, eq, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared, preparedInsert } from '#main/database/prepared.ts'
import { appointments } from '#main/features/appointments/table.ts'
import type { ReminderKey } from '#shared/features/reminders/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { reminders } from './table.ts'

/** A reminder of somebody. */
export type Whose = ReminderKey & { staffId: StaffId }

const key = {
  kind: reminders.kind,
  recordId: reminders.recordId,
  occursAt: reminders.occursAt,
}

const insertRung = preparedInsert(reminders)

export function hasRung(db: ReadDb, whose: Whose) {
  return db.select({ rungAt: reminders.rungAt }).from(reminders).where(is(whose)).get() !== undefined
}

export function insertReminder(db: Db, whose: Whose, rungAt: number) {
  insertRung(db, { ...whose, rungAt })
}

const standing = prepared((db: ReadDb) =>
  db
    .select({ ...key, rungAt: reminders.rungAt })
    .from(reminders)
    .where(and(eq(reminders.staffId, sql.placeholder('staffId')), isNull(reminders.dismissedAt), isNull(reminders.snoozedUntil)))
    .orderBy(asc(reminders.occursAt))
    .prepare(),
)

/** What has come to one person and was neither dismissed nor put off, whether or not its record still asks for it. */
export function listStanding(db: ReadDb, staffId: StaffId) {
  return standing(db).all({ staffId })
}

const past = prepared((db: ReadDb) =>
  db
    .select({ ...key, rungAt: reminders.rungAt })
    .from(reminders)
    .innerJoin(appointments, eq(appointments.id, reminders.recordId))
    .where(
      and(
        eq(reminders.staffId, sql.placeholder('staffId')),
        isNull(reminders.dismissedAt),
        isNull(reminders.snoozedUntil),
        eq(reminders.kind, 'appointment'),
        sql`${reminders.occursAt} + ${appointments.endsAt} - ${appointments.startsAt} <= ${sql.placeholder('now')}`,
      ),
    )
    .prepare(),
)

/** What stands of one person's appointments that are over. */
export function listPast(db: ReadDb, of: { staffId: StaffId; now: number }) {
  return past(db).all(of)
}

const snoozed = prepared((db: ReadDb) =>
  db
    .select({ ...key, snoozedUntil: sql<number>`${reminders.snoozedUntil}`, snoozedAt: sql<number>`${reminders.snoozedAt}` })
    .from(reminders)
    .where(
      and(
        eq(reminders.staffId, sql.placeholder('staffId')),
        isNull(reminders.dismissedAt),
        isNotNull(reminders.snoozedUntil),
        or(lte(reminders.snoozedUntil, sql.placeholder('until')), lt(sql.placeholder('before'), reminders.snoozedAt)),
      ),
    )
    .prepare(),
)

/** What one person put off until a moment at the latest, or, as the clock shows it, in the time to come: after `before`. */
export function listSnoozed(db: ReadDb, of: { staffId: StaffId; until: number; before: number }) {
  return snoozed(db).all(of)
}

/** Brings back what was put off; false when it is back already, or gone. */
export function ringAgain(db: Db, whose: Whose, rungAt: number) {
  const values = { rungAt, snoozedAt: null, snoozedUntil: null }
  const isPutOff = and(is(whose), isNull(reminders.dismissedAt), isNotNull(reminders.snoozedUntil))
  return db.update(reminders).set(values).where(isPutOff).run().changes === 1
}

export function dismissReminder(db: Db, whose: Whose, dismissedAt: number) {
  changeStanding(db, whose, { dismissedAt, snoozedAt: null, snoozedUntil: null })
}

export function snoozeReminder(db: Db, whose: Whose, values: { snoozedAt: number; snoozedUntil: number }) {
  changeStanding(db, whose, values)
}

function changeStanding(db: Db, whose: Whose, values: Partial<typeof reminders.$inferInsert>) {
  db.update(reminders)
    .set(values)
    .where(and(is(whose), isNull(reminders.dismissedAt)))
    .run()
}

function is({ kind, recordId, occursAt, staffId }: Whose) {
  return and(
    eq(reminders.kind, kind),
    eq(reminders.recordId, recordId),
    eq(reminders.occursAt, occursAt),
    eq(reminders.staffId, staffId),
  )
}
