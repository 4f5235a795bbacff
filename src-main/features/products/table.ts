import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { dong, id, tracked, words } from '#main/database/columns.ts'
import { productKinds, productLinkKinds, vatRates } from '#shared/features/products/choices.ts'
import type { ProductId } from '#shared/kit/id.ts'

export const products = sqliteTable(
  'products',
  {
    id: id<ProductId>(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    sortKey: words('sort_key'),
    /** Code and name without accents, to be found by. */
    foldedText: words('folded_text'),
    kind: text('kind', { enum: productKinds }).notNull(),
    unit: words('unit'),
    unitPrice: dong('unit_price').notNull().default(0),
    vatRate: text('vat_rate', { enum: vatRates }),
    category: words('category'),
    supplier: words('supplier'),
    warrantyMonths: integer('warranty_months'),
    lastsMonths: integer('lasts_months'),
    isSold: integer('is_sold', { mode: 'boolean' }).notNull().default(true),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    uniqueIndex('products_by_code').on(table.code).where(sql`deleted_at is null`),
    index('products_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
  ],
)

/** What goes with a product, what it is upgraded to, what stands in for it; in the order of `place`. */
export const productLinks = sqliteTable(
  'product_links',
  {
    productId: integer('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: productLinkKinds }).notNull(),
    otherId: integer('other_id')
      .$type<ProductId>()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.kind, table.otherId] }), index('product_links_to').on(table.otherId)],
)
