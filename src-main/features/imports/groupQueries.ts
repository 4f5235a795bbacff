import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'

/** Who is reached at each of some e-mails, contacts by their ids, customers who are persons below zero; nobody where several are. */
export function peopleByEmail(db: ReadDb, emails: readonly string[]) {
  const rows = db.all<{ who: number }>(sql`
    select min(who) as who from (
      select j.key, coalesce(k.id, -c.id) as who from json_each(${JSON.stringify(emails)}) j
        cross join contact_points p on p.normal = j.value and p.kind = 'email'
        cross join customers c on c.id = p.customer_id and c.deleted_at is null
        left join contacts k on k.id = p.contact_id
      where (p.contact_id is null and c.kind = 'person') or (k.id is not null and k.deleted_at is null)
    ) group by key having count(distinct who) = 1`)
  return rows.map(({ who }) => who)
}
