import { type SQL, sql } from 'drizzle-orm'
import type { Access } from '#main/kit/access.ts'

// Whoever asks for rows of `opportunities` outside their own feature asks here which of them may be looked into.

export type OpportunityDeed = 'see' | 'edit' | 'delete'

/**
 * The opportunities somebody may see, change or delete: those of people within reach; but for deleting also those that were shared with
 * them; and of customers nobody looks after those of everybody may be seen. Undefined when all may; `row`: what they are called.
 */
export function opportunitiesWithin(access: Access, deed: OpportunityDeed = 'see', row = sql`o`): SQL | undefined {
  const reach = access.reach(`opportunities.${deed}`)
  if (reach === 'all') return undefined
  if (reach.length === 0) return sql`false`
  if (deed === 'delete') return sql`${row}.owner_id in ${reach}`
  const nobodys = sql` or ${row}.customer_id in (select id from customers where owner_id is null)`
  return sql`(${row}.owner_id in ${reach}
    or ${row}.id in (select opportunity_id from opportunity_shares where staff_id = ${access.staffId})${deed === 'see' ? nobodys : sql``})`
}
