import { eq } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { CallLead, Rhythm } from '#shared/features/office/schema.ts'
import { office } from './table.ts'

const columns = {
  name: office.name,
  taxCode: office.taxCode,
  address: office.address,
  phone: office.phone,
  logoId: office.logoId,
  contractNumberPattern: office.contractNumberPattern,
}
const ONLY_ROW = 1

export function getOffice(db: ReadDb) {
  const row = db.select(columns).from(office).where(eq(office.id, ONLY_ROW)).get()
  if (!row) throw new Error('a database without a firm')
  return row
}

const rhythm = { A: office.rhythmA, B: office.rhythmB, C: office.rhythmC }

export function getRhythm(db: ReadDb): Rhythm {
  const row = db.select(rhythm).from(office).where(eq(office.id, ONLY_ROW)).get()
  if (!row) throw new Error('a database without a firm')
  return row
}

export function setRhythm(db: Db, { A, B, C }: Rhythm) {
  db.update(office).set({ rhythmA: A, rhythmB: B, rhythmC: C }).where(eq(office.id, ONLY_ROW)).run()
  return getRhythm(db)
}

export function getCallLead(db: ReadDb): CallLead {
  const row = db.select({ remindMinutes: office.callRemindMinutes }).from(office).where(eq(office.id, ONLY_ROW)).get()
  if (!row) throw new Error('a database without a firm')
  return row
}

export function setCallLead(db: Db, { remindMinutes }: CallLead) {
  db.update(office).set({ callRemindMinutes: remindMinutes }).where(eq(office.id, ONLY_ROW)).run()
  return getCallLead(db)
}

export function insertOffice(db: Db, values: Omit<typeof office.$inferInsert, 'id'>) {
  db.insert(office)
    .values({ ...values, id: ONLY_ROW })
    .run()
}

export function updateOffice(db: Db, values: Partial<typeof office.$inferInsert>) {
  return db.update(office).set(values).where(eq(office.id, ONLY_ROW)).returning(columns).get()
}
