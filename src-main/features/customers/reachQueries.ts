import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { type Access, isWithin } from '#main/kit/access.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { customerShares } from './table.ts'

export type Deed = 'see' | 'edit' | 'delete'

/**
 * The condition that a person may do something with a customer `c`: it is looked after by somebody within their reach; for all but
 * deleting also when nobody looks after it, or when it was shared with them. Undefined when they reach everybody's. `row`: what the customer
 * is called where it is not `c`.
 */
export function customerWithin({ access }: Pick<Wish, 'access'>, deed: Deed = 'see', row = sql`c`): SQL | undefined {
  const reach = access.reach(`customers.${deed}`)
  if (reach === 'all') return undefined
  if (reach.length === 0) return sql`false`
  if (deed === 'delete') return sql`${row}.owner_id in ${reach}`
  const mayEdit = deed === 'edit' ? sql` and may_edit` : sql``
  return sql`(${row}.owner_id in ${reach} or ${row}.owner_id is null
    or ${row}.id in (select customer_id from customer_shares where staff_id = ${access.staffId}${mayEdit}))`
}

/** What somebody wants to do with a customer. */
export interface Wish {
  access: Access
  deed: Deed
}

/** The same of one row. */
export function mayWith(db: ReadDb, { access, deed }: Wish, row: { id: CustomerId; ownerId: StaffId | null }) {
  const reach = access.reach(`customers.${deed}`)
  if (isWithin(reach, row.ownerId)) return true
  if (reach.length === 0 || deed === 'delete') return false
  if (row.ownerId === null) return true
  const share = findShare(db, row.id, access.staffId)
  return share !== undefined && (deed === 'see' || share.mayEdit)
}

/** The names of those of these customers that somebody may see. */
export function namesWithin(db: ReadDb, ids: readonly CustomerId[], access: Access): ReadonlyMap<number, string> {
  const rows = db.all<{ id: number; name: string }>(sql`
    select c.id, c.name from customers c where c.id in (select value from json_each(${JSON.stringify(ids)}))
      and ${customerWithin({ access }) ?? sql`true`}`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function findShare(db: ReadDb, customerId: CustomerId, staffId: StaffId) {
  return db
    .select({ mayEdit: customerShares.mayEdit })
    .from(customerShares)
    .where(and(eq(customerShares.customerId, customerId), eq(customerShares.staffId, staffId)))
    .get()
}

export function listShares(db: ReadDb, customerId: CustomerId) {
  return db
    .select({ staffId: customerShares.staffId, mayEdit: customerShares.mayEdit })
    .from(customerShares)
    .where(eq(customerShares.customerId, customerId))
    .all()
}

/** Who a customer is open to from now on, in place of who it was. */
export function replaceShares(
  db: Db,
  customerId: CustomerId,
  shares: { staffId: StaffId; mayEdit: boolean; sharedBy: StaffId; sharedAt: number }[],
) {
  db.delete(customerShares).where(eq(customerShares.customerId, customerId)).run()
  for (const share of shares)
    db.insert(customerShares)
      .values({ ...share, customerId })
      .run()
}
