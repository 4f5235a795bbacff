import { type SQL, sql } from 'drizzle-orm'
import { dueAgain } from '#shared/features/purchases/rules.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, ProductId, PurchaseId } from '#shared/kit/id.ts'
import type { Db } from './open.ts'

// When customers may want things again stands at the newest purchase of each; whoever changes what it follows from has it written anew here.

interface Row {
  id: PurchaseId
  customerId: CustomerId
  productId: ProductId
  boughtOn: Day
  askOn: Day | null
  isAsked: number
  lastsMonths: number | null
  dueOn: Day | null
  dueReason: string | null
}

/** Of one thing that one customer buys. */
export function refreshDue(db: Db, { customerId, productId }: { customerId: CustomerId; productId: ProductId }) {
  refresh(db, sql`p.customer_id = ${customerId} and p.product_id = ${productId}`)
}

/** Of everybody who buys a product. */
export function refreshDueOfProduct(db: Db, productId: ProductId) {
  refresh(db, sql`p.product_id = ${productId}`)
}

/** Of everything that a customer buys. */
export function refreshDueOfCustomer(db: Db, customerId: CustomerId) {
  refresh(db, sql`p.customer_id = ${customerId}`)
}

/** Only what comes out otherwise is written. */
function refresh(db: Db, which: SQL) {
  const rows = db.all<Row>(sql`
    select p.id, p.customer_id as customerId, p.product_id as productId, p.bought_on as boughtOn, p.ask_on as askOn, p.is_asked as isAsked,
      o.lasts_months as lastsMonths, p.due_on as dueOn, p.due_reason as dueReason
    from purchases p join products o on o.id = p.product_id where ${which} and p.deleted_at is null
    order by p.customer_id, p.product_id, p.bought_on, p.id`)
  const changed: { id: PurchaseId; on: Day | null; because: string | null }[] = []
  let days: Day[] = []
  for (const [index, row] of rows.entries()) {
    days.push(row.boughtOn)
    const next = rows[index + 1]
    const isNewest = next?.customerId !== row.customerId || next.productId !== row.productId
    const due = isNewest ? dueAgain(days, { askOn: row.askOn, isAsked: row.isAsked === 1 }, row.lastsMonths) : null
    if ((due?.on ?? null) !== row.dueOn || (due?.because ?? null) !== row.dueReason)
      changed.push({ id: row.id, on: due?.on ?? null, because: due?.because ?? null })
    if (isNewest) days = []
  }
  if (changed.length === 0) return
  db.run(sql`
    update purchases set due_on = due.value ->> 'on', due_reason = due.value ->> 'because'
    from json_each(${JSON.stringify(changed)}) due where purchases.id = due.value ->> 'id'`)
}
