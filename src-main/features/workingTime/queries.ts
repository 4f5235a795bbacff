import { eq } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { workingTime } from './table.ts'

const ONLY_ROW = 1
export type WorkingTimeRow = Omit<typeof workingTime.$inferSelect, 'id'>

const theRow = prepared((db: ReadDb) => db.select().from(workingTime).where(eq(workingTime.id, ONLY_ROW)).prepare())

export function findWorkingTime(db: ReadDb): WorkingTimeRow | undefined {
  return theRow(db).get()
}

export function keepWorkingTime(db: Db, values: WorkingTimeRow) {
  db.insert(workingTime)
    .values({ ...values, id: ONLY_ROW })
    .onConflictDoUpdate({ target: workingTime.id, set: values })
    .run()
}
