import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { AnniversaryKind } from '#shared/features/occasions/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'

export interface BornOn {
  /** What stands behind the year. */
  key: string
  /** Whoever was born in this year or later has no anniversary yet. */
  before: number
  /** Which customers `c` count. */
  within: SQL | undefined
  /** Only these; left out: both. */
  kinds?: readonly ('birthday' | 'founding')[] | undefined
}

/** What comes again on a day of the year. */
export interface Born {
  kind: AnniversaryKind
  /** Of the customer, contact, important date or contract it is of. */
  id: number
  /** The contact it is of; null for a customer's own. */
  contactId: ContactId | null
  customerId: CustomerId
  customerName: string
  /** Who looks after the customer. */
  ownerId: StaffId | null
  personName: string
  title: string
  note: string
  bornOn: Birth
  sortKey: string
}

/**
 * Some of those whose birthday or founding day bears this month and day (`11-23`, lunar `08-15L`) and is before `before`: customers, then their
 * contacts, each once and at the first of their employers that counts; nobody who is lost or lies in the bin. Not in an order, for which hundreds of rows would be read to show twenty.
 */
export function listBorn(db: ReadDb, { key, before, within, kinds = ['birthday', 'founding'] }: BornOn, limit: number) {
  const first = `${before}-01-01`
  const [ofPeople, ofFirms] = [sql`${kinds.includes('birthday') ? 1 : 0}`, sql`${kinds.includes('founding') ? 1 : 0}`]
  return db.all<Born>(sql`
    select case c.kind when 'person' then 'birthday' else 'founding' end as kind, c.id, null as contactId, c.id as customerId,
      c.name as customerName, c.owner_id as ownerId,
      case c.kind when 'person' then c.name else '' end as personName, '' as title, '' as note, c.born_on as bornOn, c.sort_key as sortKey
    from customers c where substr(c.born_on, 6) = ${key} and c.born_on is not null and c.deleted_at is null
      and c.born_on < ${first} and c.stage <> 'lost' and iif(c.kind = 'person', ${ofPeople}, ${ofFirms}) and ${allOf([within])}
    union all
    select 'birthday', k.id, k.id, f.id, f.name, f.owner_id, k.full_name, '', '', k.born_on, f.sort_key
    from contacts k cross join customers f on f.id = (
      select c.id from (
        select k.customer_id as id, 0 as place union all select e.customer_id, e.id from employments e where e.contact_id = k.id
      ) p join customers c on c.id = p.id
      where c.deleted_at is null and c.stage <> 'lost' and ${allOf([within])} order by p.place limit 1
    ) where substr(k.born_on, 6) = ${key} and k.born_on is not null and k.deleted_at is null and k.born_on < ${first} and ${ofPeople}
    limit ${limit}`)
}

/** The condition that one of these people looks after a customer `c`, or nobody does; undefined for everybody's. */
export function lookedAfterBy(staffIds: readonly StaffId[]): SQL | undefined {
  return staffIds.length > 0 ? sql`(c.owner_id in ${staffIds} or c.owner_id is null)` : undefined
}

/** The condition that a customer `c` is this one; undefined for any. */
export function thisOne(id: CustomerId | undefined): SQL | undefined {
  return id === undefined ? undefined : sql`c.id = ${id}`
}
