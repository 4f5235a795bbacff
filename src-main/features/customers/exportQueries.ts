import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Access } from '#main/kit/access.ts'
import type { ContactPoint, Customer } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { NamedDay } from '#shared/kit/namedDays.ts'
import { listAddressesOfMany } from './addressQueries.ts'
import { type CustomPart, customReader } from './custom.ts'
import { nameOfPointed } from './relationQueries.ts'

export type ExportedCustomer = Omit<
  Customer,
  'groupId' | 'ownerId' | 'parentId' | 'referrerId' | 'contactPoints' | 'categoryIds' | 'photoId' | 'deletedAt' | 'version'
> & {
  /** Its own numbers and addresses, as typed, in their order. */
  points: (Pick<ContactPoint, 'kind' | 'typed' | 'label'> & { hasZalo: 0 | 1 })[]
  importantDates: (NamedDay & { whose: string | null })[]
  /** Names of its categories, in their order. */
  categories: string | null
  parentName: string | null
  referrerName: string | null
}

/** The customers of these ids with everything that is typed about them, in the order of the ids; others by name if they may be seen. */
export function listExported(db: ReadDb, ids: readonly CustomerId[], access: Access): ExportedCustomer[] {
  const page = sql`json_each(${JSON.stringify(ids)}) page`
  const rows = db.all<Omit<ExportedCustomer, 'points' | 'addresses' | 'importantDates' | keyof CustomPart>>(sql`
    select c.id, c.code, c.kind, c.name, c.short_name as shortName, c.trade_name as tradeName, c.english_name as englishName, c.stage,
      g.name as groupName, c.source, c.industry, c.size, c.tax_code as taxCode, c.address,
      c.province, c.website, c.rating, o.name as ownerName, c.born_on as bornOn,
      c.honorific, c.self_address as selfAddress, c.nickname, c.spouse, c.manager, c.assistant, c.revenue, c.budget, c.credit_limit as creditLimit,
      c.needed_on as neededOn, c.needed_place as neededPlace, c.needs, c.tastes, c.note,
      ${nameOfPointed('parent_id', access)} as parentName, ${nameOfPointed('referrer_id', access)} as referrerName,
      c.last_contact_at as lastContactAt, c.created_at as createdAt, (
        select group_concat(t.name, '; ' order by t.position, t.id) from category_links l join categories t on t.id = l.category_id
        where l.record = 'customer' and l.record_id = c.id and t.deleted_at is null
      ) as categories
    from ${page} cross join customers c on c.id = page.value
    left join customer_groups g on g.id = c.group_id left join staff o on o.id = c.owner_id
    order by page.key`)
  const points = db.all<ExportedCustomer['points'][number] & { customerId: CustomerId }>(sql`
    select p.customer_id as customerId, p.kind, p.typed, p.label, p.has_zalo as hasZalo
    from ${page} cross join contact_points p on p.customer_id = page.value and p.contact_id is null
    order by page.key, p.kind, p.position`)
  const pointsOf = new Map<CustomerId, ExportedCustomer['points']>(rows.map((row) => [row.id, []]))
  for (const { customerId, ...point } of points) pointsOf.get(customerId)?.push(point)
  const addressesOf = listAddressesOfMany(db, ids)
  const dates = db.all<ExportedCustomer['importantDates'][number] & { customerId: CustomerId }>(sql`
    select d.customer_id as customerId, d.name, d.falls_on as fallsOn, p.full_name as whose
    from ${page} cross join important_dates d on d.customer_id = page.value and d.deleted_at is null
    left join contacts p on p.id = d.contact_id where p.deleted_at is null
    order by page.key, d.id`)
  const datesOf = new Map<CustomerId, ExportedCustomer['importantDates']>(rows.map((row) => [row.id, []]))
  for (const { customerId, ...date } of dates) datesOf.get(customerId)?.push(date)
  const customOf = customReader(db, 'customer', { ids, access })
  return rows.map((row) => {
    const beside = {
      points: pointsOf.get(row.id) ?? [],
      addresses: addressesOf.get(row.id) ?? [],
      importantDates: datesOf.get(row.id) ?? [],
    }
    return Object.assign(row, customOf(row.id), beside)
  })
}
