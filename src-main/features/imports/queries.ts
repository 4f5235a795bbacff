import { count, desc, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { searchIndexes } from '#main/database/search.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import { customerGroups } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Access } from '#main/kit/access.ts'
import type { CustomerId, ImportId } from '#shared/kit/id.ts'
import { importedRows, imports } from './table.ts'

/** Codes and names of those of the customers that somebody may see. */
export function findSeenNames(db: ReadDb, ids: readonly CustomerId[], access: Access) {
  const rows = db.all<{ id: CustomerId; code: string; name: string }>(sql`
    select c.id, c.code, c.name from json_each(${JSON.stringify(ids)}) met join customers c on c.id = met.value
    where ${customerWithin({ access }) ?? sql`true`}`)
  return rows.map(({ id, code, name }) => [id, { code, name }] as const)
}

const SHOWN = 50

/** The last imports, newest first. */
export function listImports(db: ReadDb) {
  const { id, fileName, importedAt, added, updated, skipped, refused, undoneAt } = imports
  return db
    .select({ id, fileName, importedAt, added, updated, skipped, refused, undoneAt, staffName: staff.name })
    .from(imports)
    .leftJoin(staff, eq(staff.id, imports.staffId))
    .orderBy(desc(imports.id))
    .limit(SHOWN)
    .all()
}

export function findImport(db: ReadDb, id: ImportId) {
  return db.select().from(imports).where(eq(imports.id, id)).get()
}

export function countImportedRows(db: ReadDb, id: ImportId) {
  return db.select({ rows: count() }).from(importedRows).where(eq(importedRows.importId, id)).get()?.rows ?? 0
}

export function insertImport(db: Db, values: typeof imports.$inferInsert) {
  return db.insert(imports).values(values).returning({ id: imports.id }).get().id
}

export function markUndone(db: Db, id: ImportId, undoneAt: number) {
  db.update(imports).set({ undoneAt }).where(eq(imports.id, id)).run()
}

export function listGroups(db: ReadDb) {
  return db.select().from(customerGroups).all()
}

export function listStaff(db: ReadDb) {
  return db.select({ id: staff.id, name: staff.name, shortName: staff.shortName }).from(staff).all()
}

/**
 * Makes the writing connection ready for a hundred thousand rows, until `end`: room for every page of a dozen indexes, which saves a fifth,
 * and no merging of the search indexes for each thousand words that come or go: of those that go it would take four times what all the
 * rest does, of those that come a third of their time. Belongs into a transaction; one that is taken back takes the second back too.
 */
export function makeReady({ $client: sqlite }: Db) {
  const usual = sqlite.pragma('cache_size', { simple: true }) as number
  const set = (settings: typeof usualMerging) => {
    for (const index of searchIndexes)
      for (const [name, value] of Object.entries(settings))
        sqlite.exec(`insert into ${index} (${index}, rank) values ('${name}', ${value})`)
  }
  sqlite.pragma('cache_size = -98304')
  set({ deletemerge: 0, automerge: 0 })
  return {
    end: () => set(usualMerging),
    takeBack: () => void sqlite.pragma(`cache_size = ${usual}`),
  }
}

/** What FTS5 begins with: a part of an index is merged once so many percent of its words are gone, and so many parts as they come. */
const usualMerging = { deletemerge: 10, automerge: 4 }

/** What imports remember of a row, for their undo. */
export function deleteImportedRow(db: Db, noun: 'customer' | 'contact', rowId: number) {
  db.run(sql`delete from imported_rows where import_id in (select id from imports) and noun = ${noun} and row_id = ${rowId}`)
}

/** The same of all contacts of a customer. */
export function deleteImportedContacts(db: Db, customerId: number) {
  db.run(sql`delete from imported_rows where import_id in (select id from imports) and noun = 'contact'
    and row_id in (select id from contacts where customer_id = ${customerId})`)
}
