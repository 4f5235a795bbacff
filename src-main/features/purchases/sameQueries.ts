import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Access } from '#main/kit/access.ts'
import type { Purchase } from '#shared/features/purchases/schema.ts'
import { ofCustomersSeen } from './seenQueries.ts'

/** What makes two purchases the same. */
export type Same = Pick<Purchase, 'customerId' | 'productId' | 'boughtOn' | 'quantity' | 'amount' | 'serial'>

/** How many purchases of customers somebody may see are the same as each of these. */
export function countSame(db: ReadDb, sought: readonly Same[], access: Access): number[] {
  return db
    .all<{ count: number }>(sql`
      select (select count(*) from purchases p where p.customer_id = one.value ->> 'customerId' and p.product_id = one.value ->> 'productId'
        and p.bought_on = one.value ->> 'boughtOn' and p.quantity = one.value ->> 'quantity' and p.amount = one.value ->> 'amount'
        and p.serial = one.value ->> 'serial' and p.deleted_at is null and ${ofCustomersSeen(access)}) as count
      from json_each(${JSON.stringify(sought)}) one order by one.key`)
    .map(({ count }) => count)
}
