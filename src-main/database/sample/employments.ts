import { makeCustomersFound } from '../found.ts'
import type { Sqlite } from '../open.ts'

/** Whoever keeps the books of one firm keeps those of the next one too, now and then; needs the indexes. */
export function employSome(sqlite: Sqlite) {
  const employed = sqlite
    .prepare(`insert into employments (contact_id, customer_id, title, decision_role, created_at)
      select k.id, next.id, 'Kế toán dịch vụ', 'payer', k.created_at
      from contacts k cross join customers next on next.id = (select min(o.id) from customers o where o.id > k.customer_id and o.kind = 'organisation')
      where k.title like 'Kế toán%' and k.id % 8 = 1 order by k.id returning customer_id`)
    .pluck()
    .all() as number[]
  makeCustomersFound(sqlite, employed)
}
