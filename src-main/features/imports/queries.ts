import { count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { categories } from '#main/features/categories/table.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import { customerGroups } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { Access } from '#main/kit/access.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
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

export function listCategories(db: ReadDb) {
  return db.select({ id: categories.id, name: categories.name }).from(categories).where(isNull(categories.deletedAt)).all()
}

export function listStaff(db: ReadDb) {
  return db.select({ id: staff.id, name: staff.name, shortName: staff.shortName }).from(staff).all()
}

/** What imports remember of a row, for their undo. */
export function deleteImportedRow(db: Db, noun: 'customer' | 'contact' | 'important-date', rowId: number) {
  db.run(sql`delete from imported_rows where import_id in (select id from imports) and noun = ${noun} and row_id = ${rowId}`)
}

/** What imports remember of one of the office's own fields. */
export function deleteImportedHeld(db: Db, key: CustomKey) {
  const path = `$.custom.${key}`
  db.run(sql`update imported_rows set before = json_remove(before, ${path}) where json_type(before, ${path}) is not null`)
}

/** The same of all contacts and important dates of a customer. */
export function deleteImportedBelow(db: Db, customerId: number) {
  for (const [noun, table] of [
    ['contact', sql`contacts`],
    ['important-date', sql`important_dates`],
  ] as const)
    db.run(sql`delete from imported_rows where import_id in (select id from imports) and noun = ${noun}
      and row_id in (select id from ${table} where customer_id = ${customerId})`)
}
