import { type SQL, sql } from 'drizzle-orm'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'

/** The condition that purchases `p` are of customers `c` that somebody may see, of which none has to be looked at; `also`: what else holds of them. */
export function ofCustomersSeen(access: Access, also: SQL = sql`true`): SQL {
  const within = customerWithin({ access })
  return within
    ? sql`p.customer_id in (select c.id from customers c where c.deleted_at is null and ${also} and ${within})`
    : sql`p.customer_id not in (select c.id from customers c where c.deleted_at is not null or not (${also}))`
}
