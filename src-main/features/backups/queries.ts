import { eq } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { backupSettings } from './table.ts'

const ONLY_ROW = 1

export function findSecondPlace(db: ReadDb) {
  return db.select().from(backupSettings).where(eq(backupSettings.id, ONLY_ROW)).get()
}

export function saveSecondPlace(db: Db, place: { secondPlace: string; chosenAt: number }) {
  removeSecondPlace(db)
  db.insert(backupSettings)
    .values({ id: ONLY_ROW, ...place })
    .run()
}

export function removeSecondPlace(db: Db) {
  db.delete(backupSettings).where(eq(backupSettings.id, ONLY_ROW)).run()
}
