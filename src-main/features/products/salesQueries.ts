import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { ProductSales } from '#shared/features/products/schema.ts'
import { addMonths, dayOfInstant } from '#shared/kit/day.ts'
import type { ProductId } from '#shared/kit/id.ts'

/** What of a product was sold to the customers somebody may see. */
export function salesOf(db: ReadDb, id: ProductId, { access, now }: Act) {
  const today = dayOfInstant(now)
  const seen = allOf([sql`p.deleted_at is null and c.deleted_at is null`, customerWithin({ access })])
  return db.get<ProductSales>(sql`
    select count(distinct c.id) as buyers, max(p.bought_on) as lastOn,
      coalesce(sum(p.amount) filter (where p.bought_on > ${addMonths(today, -12)} and p.bought_on <= ${today}), 0) as amount
    from purchases p join customers c on c.id = p.customer_id where p.product_id = ${id} and ${seen}`)
}
