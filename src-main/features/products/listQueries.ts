import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { type Order, ordering } from '#main/database/order.ts'
import { allOf } from '#main/database/reach.ts'
import { productKinds, productViews, vatRates } from '#shared/features/products/choices.ts'
import type { ProductFilter, ProductHit, ProductListing } from '#shared/features/products/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { productsOf } from './queries.ts'

type Sort = ProductListing['sort'][number]
type Page = ProductListing & { offset: number; limit: number }

/** So many are offered to a field. */
const MOST_OFFERED = 20

export function listProducts(db: ReadDb, { offset, limit, ...listing }: Page) {
  return productsOf(db, idsOf(db, sql`${inOrder(db, listing)} limit ${limit} offset ${offset}`))
}

/** All of them, in the order of their list. */
export function listProductIds(db: ReadDb, listing: ProductListing) {
  return idsOf(db, inOrder(db, listing))
}

export function countProducts(db: ReadDb, filter: ProductFilter) {
  return db.get<{ count: number }>(sql`select count(*) as count from products o where ${conditions(filter)}`).count
}

export function countProductViews(db: ReadDb) {
  const counts = productViews.map((view) => sql`count(*) filter (where ${inView[view]}) as ${sql.identifier(view)}`)
  return db.get<Record<ProductFilter['view'], number>>(
    sql`select ${sql.join(counts, sql`, `)} from products o where o.deleted_at is null`,
  )
}

/** Whose code begins so first, then whose name does, then whoever has the words anywhere. */
export function findProducts(db: ReadDb, text: string): ProductHit[] {
  const folded = fold(text)
  const rows = db.all<Omit<ProductHit, 'isSold'> & { isSold: number }>(sql`
    select o.id, o.code, o.name, o.unit, o.unit_price as unitPrice, o.is_sold as isSold from products o where ${conditions({ text, view: 'all' })}
    order by o.is_sold desc, instr(fold(o.code), ${folded}) <> 1, instr(fold(o.name), ${folded}) <> 1, o.sort_key, o.id limit ${MOST_OFFERED}`)
  return rows.map((row) => ({ ...row, isSold: row.isSold === 1 }))
}

const vietnamese = new Intl.Collator('vi')

export function listProductWords(db: ReadDb) {
  const typed = (column: SQL) =>
    db
      .all<{ word: string }>(sql`select distinct ${column} as word from products where deleted_at is null and ${column} <> ''`)
      .map(({ word }) => word)
      .toSorted(vietnamese.compare)
  return { categories: typed(sql`category`), suppliers: typed(sql`supplier`), units: typed(sql`unit`) }
}

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: ProductId }>(query).map((row) => row.id)
}

function inOrder(db: ReadDb, { filter, sort }: ProductListing) {
  const order = ordering<Sort['by']>(db, sort, { orders, tie: sql`o.id` })
  return sql`${order.ranks} select o.id from products o ${order.joins} where ${conditions(filter)} order by ${order.by}`
}

const orders: Record<Sort['by'], Order> = {
  code: { value: sql`o.code` },
  name: { value: sql`o.sort_key` },
  kind: { value: sql`o.kind`, ranked: () => productKinds },
  category: { value: sql`o.category`, ranked: (db) => listProductWords(db).categories },
  unit: { value: sql`o.unit`, ranked: (db) => listProductWords(db).units },
  unitPrice: { value: sql`o.unit_price` },
  vatRate: { value: sql`o.vat_rate`, ranked: () => vatRates },
  supplier: { value: sql`o.supplier`, ranked: (db) => listProductWords(db).suppliers },
  warrantyMonths: { value: sql`o.warranty_months` },
  lastsMonths: { value: sql`o.lasts_months` },
}

const inView: Record<ProductFilter['view'], SQL> = {
  sold: sql`o.is_sold`,
  goods: sql`o.is_sold and o.kind = 'goods'`,
  service: sql`o.is_sold and o.kind = 'service'`,
  discontinued: sql`not o.is_sold`,
  all: sql`true`,
}

function conditions({ text, view, category }: ProductFilter) {
  const words = fold(text).split(' ').filter(Boolean)
  return allOf([
    sql`o.deleted_at is null`,
    inView[view],
    category === undefined ? undefined : sql`o.category = ${category}`,
    ...words.map((word) => sql`instr(o.folded_text, ${word}) > 0`),
  ])
}
