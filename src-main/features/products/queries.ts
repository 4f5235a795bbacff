import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { Product, ProductInput } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { productLinks, products } from './table.ts'

export type ProductValues = typeof products.$inferInsert

type Row = Omit<Product, 'links' | 'isSold'> & { isSold: number; links: string }

/** The products of these ids in their order, but for those that lie in the bin. */
export function productsOf(db: ReadDb, ids: readonly ProductId[]): Product[] {
  if (ids.length === 0) return []
  const rows = db.all<Row>(sql`
    select o.id, o.code, o.name, o.kind, o.unit, o.unit_price as unitPrice, o.vat_rate as vatRate, o.category, o.supplier, o.warranty_months as warrantyMonths,
      o.lasts_months as lastsMonths, o.is_sold as isSold, o.note, o.version,
      (select json_group_array(json_object('kind', l.kind, 'productId', p.id, 'code', p.code, 'name', p.name, 'isSold', json(iif(p.is_sold, 'true', 'false')))
        order by l.place) from product_links l join products p on p.id = l.other_id where l.product_id = o.id and p.deleted_at is null) as links
    from json_each(${JSON.stringify(ids)}) page cross join products o on o.id = page.value where o.deleted_at is null order by page.key`)
  return rows.map((row) => ({ ...row, isSold: row.isSold === 1, links: JSON.parse(row.links) as Product['links'] }))
}

/** The row alone, also when it lies in the bin. */
export function findProductRow(db: ReadDb, id: ProductId) {
  return db.select().from(products).where(eq(products.id, id)).get()
}

/** Whose code it is, but for one product and what lies in the bin. */
export function codeIsTaken(db: ReadDb, code: string, except: ProductId | undefined) {
  const found = db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.code, code), isNull(products.deletedAt)))
    .get()
  return found !== undefined && found.id !== except
}

/** The highest number behind SP, of codes that are nothing else; those in the bin count. */
export function highestCode(db: ReadDb) {
  return db.get<{ highest: number }>(sql`
    select coalesce(max(cast(substr(code, 3) as integer)), 0) as highest from products where code glob 'SP[0-9]*' and substr(code, 3) not glob '*[^0-9]*'
      and length(code) <= 12`).highest
}

export function insertProduct(db: Db, values: ProductValues) {
  return db.insert(products).values(values).returning({ id: products.id }).get().id
}

/** Writes the values when the row still has the version that was read; false when somebody was faster. */
export function updateProduct(db: Db, row: { id: ProductId; version: number }, values: Partial<ProductValues>) {
  const { changes } = db
    .update(products)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(products.id, row.id), eq(products.version, row.version), isNull(products.deletedAt)))
    .run()
  return changes === 1
}

/** Puts products into the bin at a moment, or takes them out (`null`); what is there already stays as it is. */
export function markProducts(db: Db, ids: readonly ProductId[], deletedAt: number | null) {
  db.update(products)
    .set({ deletedAt, version: sql`${products.version} + 1` })
    .where(
      and(
        inArray(products.id, sql`(select value from json_each(${JSON.stringify(ids)}))`),
        deletedAt === null ? sql`${products.deletedAt} is not null` : isNull(products.deletedAt),
      ),
    )
    .run()
}

export function deleteProduct(db: Db, id: ProductId) {
  db.delete(products).where(eq(products.id, id)).run()
}

/** Those of them that some customer bought. */
export function listBought(db: ReadDb, ids: readonly ProductId[]) {
  return db.all<{ code: string }>(sql`
    select o.code from json_each(${JSON.stringify(ids)}) chosen join products o on o.id = chosen.value
    where exists (select 1 from purchases where product_id = o.id and deleted_at is null)`)
}

/** Links to what lies in the bin stay: they are back with it. */
export function replaceLinks(db: Db, id: ProductId, links: ProductInput['links']) {
  db.run(
    sql`delete from product_links where product_id = ${id} and exists (select 1 from products p where p.id = other_id and p.deleted_at is null)`,
  )
  if (links.length > 0)
    db.insert(productLinks)
      .values(links.map(({ kind, productId }, place) => ({ productId: id, kind, otherId: productId, place })))
      .onConflictDoNothing()
      .run()
}

/** Codes and names of all there are. */
export function listNames(db: ReadDb) {
  return db.all<{ id: ProductId; code: string; name: string }>(
    sql`select id, code, name from products where deleted_at is null order by code`,
  )
}
