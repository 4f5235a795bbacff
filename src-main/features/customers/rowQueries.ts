import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { customReader } from './custom.ts'
import { nameOfPointed } from './relationQueries.ts'

/** A fax is nobody's phone where there is another. */
function firstPoint(kind: 'phone' | 'email') {
  return sql`coalesce((select coalesce(nullif(p.normal, ''), p.typed) from contact_points p where p.customer_id = c.id and p.contact_id is null and p.kind = ${kind}
    order by p.label = 'fax', p.position limit 1), '')`
}

const firstPhone = firstPoint('phone')
const firstEmail = firstPoint('email')

/** The rows of these ids as a list shows them, in the order of the ids. */
export function rowsOf(db: ReadDb, ids: CustomerId[], { access }: Pick<Act, 'access'>): CustomerRow[] {
  if (ids.length === 0) return []
  const rows = db.all<
    Omit<CustomerRow, 'categoryIds' | 'custom' | 'linkedNames' | 'hit' | 'guess' | 'hitCount'> & { categoryIds: string | null }
  >(sql`
    select c.id, c.code, c.kind, c.name, c.stage, c.group_id as groupId, g.name as groupName, c.source, c.industry, c.size, c.tax_code as taxCode, c.address, c.province, c.rating,
      c.short_name as shortName, c.trade_name as tradeName, c.english_name as englishName, c.website, c.born_on as bornOn, c.revenue, c.budget,
      c.needed_on as neededOn, c.needed_place as neededPlace,
      c.credit_limit as creditLimit, c.owner_id as ownerId, o.name as ownerName, c.last_contact_at as lastContactAt, c.created_at as createdAt,
      ${nameOfPointed('parent_id', access)} as parentName, ${nameOfPointed('referrer_id', access)} as referrerName,
      ${firstPhone} as phone, ${firstEmail} as email, (
        select json_group_array(l.category_id order by t.position, t.id) from category_links l join categories t on t.id = l.category_id
        where l.record = 'customer' and l.record_id = c.id and t.deleted_at is null
      ) as categoryIds
    from json_each(${JSON.stringify(ids)}) page join customers c on c.id = page.value
    left join customer_groups g on g.id = c.group_id left join staff o on o.id = c.owner_id
    order by page.key`)
  const customOf = customReader(db, 'customer', { ids, access })
  return rows.map((row) =>
    Object.assign(row, customOf(row.id), {
      hit: null,
      guess: '',
      hitCount: null,
      categoryIds: JSON.parse(row.categoryIds ?? '[]') as CustomerRow['categoryIds'],
    }),
  )
}
