import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { staff } from '#main/features/staff/table.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { passwords } from './table.ts'

/** Those who work here and have a password. */
export function listPeople(db: ReadDb) {
  return db
    .select({ id: staff.id, name: staff.name })
    .from(passwords)
    .innerJoin(staff, eq(staff.id, passwords.staffId))
    .where(isNull(staff.leftAt))
    .orderBy(asc(staff.id))
    .all()
}

const anyPassword = prepared((db: ReadDb) => db.select({ staffId: passwords.staffId }).from(passwords).limit(1).prepare())

/** While nobody ever chose a password, nobody has to sign in. */
export function hasPasswords(db: ReadDb) {
  return anyPassword(db).get() !== undefined
}

/** The kept password of somebody who works here. */
export function findPassword(db: ReadDb, staffId: StaffId) {
  return db
    .select({ hash: passwords.hash, name: staff.name })
    .from(passwords)
    .innerJoin(staff, eq(staff.id, passwords.staffId))
    .where(and(eq(passwords.staffId, staffId), isNull(staff.leftAt)))
    .get()
}

export function upsertPassword(db: Db, values: typeof passwords.$inferInsert) {
  db.insert(passwords).values(values).onConflictDoUpdate({ target: passwords.staffId, set: values }).run()
}
