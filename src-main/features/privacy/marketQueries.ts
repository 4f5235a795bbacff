import { asc, eq, getTableColumns } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { competitors } from '#main/features/competitors/table.ts'
import { customerCompetitors } from '#main/features/customerCompetitors/table.ts'
import { opinions } from '#main/features/opinions/table.ts'
import { products } from '#main/features/products/table.ts'
import { purchases } from '#main/features/purchases/table.ts'
import type { Person } from '#shared/features/privacy/schema.ts'

// What a customer buys, here and elsewhere, and what it thinks of it: whole rows, also what lies in the bin.

/** Where else a customer buys or bought. */
export function listCompetitorsOf(db: ReadDb, { customerId }: Person) {
  return db
    .select({ ...getTableColumns(customerCompetitors), competitorId: competitors.name })
    .from(customerCompetitors)
    .innerJoin(competitors, eq(competitors.id, customerCompetitors.competitorId))
    .where(eq(customerCompetitors.customerId, customerId))
    .orderBy(asc(customerCompetitors.id))
    .all()
}

/** What a customer thinks of us and of competitors. */
export function listOpinionsOf(db: ReadDb, { customerId }: Person) {
  return db
    .select({ ...getTableColumns(opinions), competitorId: competitors.name })
    .from(opinions)
    .leftJoin(competitors, eq(competitors.id, opinions.competitorId))
    .where(eq(opinions.customerId, customerId))
    .orderBy(asc(opinions.id))
    .all()
}

/** What a customer bought. */
export function listPurchasesOf(db: ReadDb, { customerId }: Person) {
  return db
    .select({ ...getTableColumns(purchases), productId: products.name })
    .from(purchases)
    .innerJoin(products, eq(products.id, purchases.productId))
    .where(eq(purchases.customerId, customerId))
    .orderBy(asc(purchases.boughtOn), asc(purchases.id))
    .all()
}
