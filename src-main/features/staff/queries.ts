import { asc, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import type { Staff } from '#shared/features/staff/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { staff } from './table.ts'

const columns = { id: staff.id, name: staff.name, shortName: staff.shortName, role: staff.role }

export function listStaff(db: ReadDb) {
  return db.select(columns).from(staff).orderBy(asc(staff.id)).all()
}

const staffById = prepared((db: ReadDb) =>
  db
    .select(columns)
    .from(staff)
    .where(eq(staff.id, sql.placeholder('id')))
    .prepare(),
)

export function findStaff(db: ReadDb, id: StaffId) {
  return staffById(db).get({ id })
}

/** The built-in owner, who is signed in at every window for now. */
export function firstStaff(db: ReadDb): Staff {
  const owner = db.select(columns).from(staff).orderBy(asc(staff.id)).limit(1).get()
  if (!owner) throw new Error('an office without staff')
  return owner
}

export function insertStaff(db: Db, values: typeof staff.$inferInsert) {
  return db.insert(staff).values(values).returning(columns).get()
}
