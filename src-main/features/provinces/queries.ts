import { eq } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { provinceLists } from './table.ts'

const ONLY_ROW = 1

const theRow = prepared((db: ReadDb) =>
  db
    .select({ file: provinceLists.file, chosenRegions: provinceLists.chosenRegions })
    .from(provinceLists)
    .where(eq(provinceLists.id, ONLY_ROW))
    .prepare(),
)
const theCommunes = prepared((db: ReadDb) =>
  db.select({ communes: provinceLists.communes }).from(provinceLists).where(eq(provinceLists.id, ONLY_ROW)).prepare(),
)

export function findProvinceList(db: ReadDb) {
  return theRow(db).get()
}

export function findCommunes(db: ReadDb) {
  return theCommunes(db).get()?.communes ?? null
}

export function keepProvinceList(db: Db, values: Omit<typeof provinceLists.$inferInsert, 'id'>) {
  db.insert(provinceLists)
    .values({ id: ONLY_ROW, ...values })
    .onConflictDoUpdate({ target: provinceLists.id, set: values })
    .run()
}
