import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import type { Reach } from '#main/kit/access.ts'
import type { Day } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { Born, BornOn } from './bornQueries.ts'

/** Some of the important dates that bear this month and day and are before `before`; not of who is lost or lies in the bin. */
export function listImportantDatesOn(db: ReadDb, { key, before, within }: BornOn, limit: number) {
  return db.all<Born>(sql`
    select 'important-date' as kind, d.id, d.contact_id as contactId, c.id as customerId, c.name as customerName, c.owner_id as ownerId,
      coalesce(k.full_name, '') as personName, d.name as title, substr(d.note, 1, 200) as note, d.falls_on as bornOn, c.sort_key as sortKey
    from important_dates d cross join customers c on c.id = d.customer_id left join contacts k on k.id = d.contact_id
    where substr(d.falls_on, 6) = ${key} and d.deleted_at is null and d.falls_on < ${`${before}-01-01`}
      and k.deleted_at is null and c.deleted_at is null and c.stage <> 'lost' and ${allOf([within])}
    limit ${limit}`)
}

/** Some of the contracts `t` that were signed, or else began, on this month and day, in a year before `before`, and are in force on a day. */
export function listContractsOn(db: ReadDb, { key, before, within, day }: BornOn & { day: Day }, limit: number) {
  return db.all<Born>(sql`
    select 'contract' as kind, t.id, null as contactId, c.id as customerId, c.name as customerName, t.owner_id as ownerId, '' as personName,
      t.number || ' · ' || t.name as title, '' as note, coalesce(t.signed_on, t.starts_on) as bornOn, c.sort_key as sortKey
    from contracts t cross join customers c on c.id = t.customer_id
    where substr(coalesce(t.signed_on, t.starts_on), 6) = ${key} and t.status in ('signed', 'running', 'accepted') and t.deleted_at is null
      and coalesce(t.signed_on, t.starts_on) < ${`${before}-01-01`} and (t.ends_on is null or t.ends_on >= ${day})
      and c.deleted_at is null and c.stage <> 'lost' and ${allOf([within])}
    limit ${limit}`)
}

/** The condition that a contract `t` is within reach, and of one of these people where any are named. */
export function contractsOf(staffIds: readonly StaffId[], reach: Reach): SQL {
  return allOf([ownedWithin(sql`t.owner_id`, reach), staffIds.length > 0 ? sql`t.owner_id in ${staffIds}` : undefined])
}
