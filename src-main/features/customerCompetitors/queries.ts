import { and, asc, eq, getTableColumns, isNull, ne, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { competitors } from '#main/features/competitors/table.ts'
import type { CustomerCompetitor } from '#shared/features/customerCompetitors/schema.ts'
import type { CompetitorId, CustomerCompetitorId, CustomerId } from '#shared/kit/id.ts'
import { customerCompetitors } from './table.ts'

type Values = typeof customerCompetitors.$inferInsert

/** Not of a competitor that lies in the bin. */
export function listCustomerCompetitors(db: ReadDb, customerId: CustomerId): CustomerCompetitor[] {
  return withName(db)
    .where(
      and(eq(customerCompetitors.customerId, customerId), isNull(customerCompetitors.deletedAt), isNull(competitors.deletedAt)),
    )
    .orderBy(asc(customerCompetitors.id))
    .all()
}

export function findCustomerCompetitor(db: ReadDb, id: CustomerCompetitorId): CustomerCompetitor | undefined {
  return withName(db)
    .where(and(eq(customerCompetitors.id, id), isNull(customerCompetitors.deletedAt), isNull(competitors.deletedAt)))
    .get()
}

/** The row alone, also when it lies in the bin. */
export function findCustomerCompetitorRow(db: ReadDb, id: CustomerCompetitorId) {
  return db.select().from(customerCompetitors).where(eq(customerCompetitors.id, id)).get()
}

/** Another row that does not lie in the bin and says that a customer has a competitor. */
export function findKnown(db: ReadDb, of: { customerId: CustomerId; competitorId: CompetitorId }, except?: CustomerCompetitorId) {
  const same = and(
    eq(customerCompetitors.customerId, of.customerId),
    eq(customerCompetitors.competitorId, of.competitorId),
    isNull(customerCompetitors.deletedAt),
    except === undefined ? undefined : ne(customerCompetitors.id, except),
  )
  return db.select({ id: customerCompetitors.id }).from(customerCompetitors).where(same).get()?.id
}

export function insertCustomerCompetitor(db: Db, values: Values) {
  return db.insert(customerCompetitors).values(values).returning({ id: customerCompetitors.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateCustomerCompetitor(db: Db, row: { id: CustomerCompetitorId; version: number }, values: Partial<Values>) {
  const { id, version, deletedAt } = customerCompetitors
  const { changes } = db
    .update(customerCompetitors)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(id, row.id), eq(version, row.version), isNull(deletedAt)))
    .run()
  return changes === 1
}

/** Puts one into the bin at a moment, or takes it out (`null`). */
export function markCustomerCompetitor(db: Db, id: CustomerCompetitorId, deletedAt: number | null) {
  db.update(customerCompetitors)
    .set({ deletedAt, version: sql`${customerCompetitors.version} + 1` })
    .where(eq(customerCompetitors.id, id))
    .run()
}

export function deleteCustomerCompetitor(db: Db, id: CustomerCompetitorId) {
  db.delete(customerCompetitors).where(eq(customerCompetitors.id, id)).run()
}

function withName(db: ReadDb) {
  return db
    .select({ ...getTableColumns(customerCompetitors), competitorName: competitors.name })
    .from(customerCompetitors)
    .innerJoin(competitors, eq(competitors.id, customerCompetitors.competitorId))
}
