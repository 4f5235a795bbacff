import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, dong, id, tracked, words } from '#main/database/columns.ts'
import { contracts } from '#main/features/contracts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { products } from '#main/features/products/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { dueReasons } from '#shared/features/purchases/choices.ts'
import type { ContractId, CustomerId, ProductId, PurchaseId, StaffId } from '#shared/kit/id.ts'

export const purchases = sqliteTable(
  'purchases',
  {
    id: id<PurchaseId>(),
    customerId: integer('customer_id')
      .$type<CustomerId>()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    productId: integer('product_id')
      .$type<ProductId>()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    boughtOn: day('bought_on').notNull(),
    quantity: real('quantity').notNull(),
    unitPrice: dong('unit_price').notNull(),
    amount: dong('amount').notNull(),
    contractId: integer('contract_id')
      .$type<ContractId>()
      .references(() => contracts.id, { onDelete: 'set null' }),
    sellerId: integer('seller_id')
      .$type<StaffId>()
      .references(() => staff.id),
    serial: words('serial'),
    askOn: day('ask_on'),
    isAsked: integer('is_asked', { mode: 'boolean' }).notNull().default(true),
    /** Of the newest purchase of a thing alone, as rules.ts says; written anew with each change of one of them. */
    dueOn: day('due_on'),
    dueReason: text('due_reason', { enum: dueReasons }),
    note: words('note'),
    ...tracked(),
  },
  (table) => [
    index('purchases_of_customer').on(table.customerId, table.productId, table.boughtOn),
    index('purchases_of_product').on(table.productId, table.boughtOn),
    index('purchases_by_due').on(table.dueOn, table.customerId).where(sql`due_on is not null and deleted_at is null`),
    index('purchases_of_contract').on(table.contractId).where(sql`contract_id is not null`),
    index('purchases_in_bin').on(table.deletedAt).where(sql`deleted_at is not null`),
  ],
)
