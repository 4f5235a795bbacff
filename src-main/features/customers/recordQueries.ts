import { type SQL, sql } from 'drizzle-orm'
import { meetingsSeenBy } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { ownedWithin } from '#main/database/reach.ts'
import { recurringTimes } from '#main/database/recurring.ts'
import { consents } from '#main/features/privacy/table.ts'
import type { Act } from '#main/kit/access.ts'
import type { Duplicate } from '#shared/features/customers/schema.ts'
import { blocking } from '#shared/features/privacy/stated.ts'
import type { Permission } from '#shared/kit/access.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'

/** What comes once a year, by the moon too, is met within. */
const LOOKED_AHEAD = 400 * 86_400_000

/** Where we stand with a customer, as far as whoever asks may see it: its contracts, the next call and the next appointment. */
export function findStanding(db: ReadDb, id: CustomerId, { access, now }: Act) {
  const within = (permission: Permission, owner: SQL) => ownedWithin(owner, access.reach(permission)) ?? sql`true`
  const contracts = db.get<{ contractCount: number; openContractValue: number }>(sql`
    select count(*) as contractCount,
      coalesce(sum(value) filter (where status in ('signed', 'running', 'accepted') and (ends_on is null or ends_on >= ${dayOfInstant(now)})), 0) as openContractValue
    from contracts where customer_id = ${id} and deleted_at is null and ${within('contracts.see', sql`owner_id`)}`)
  const nextCall = db.get<{ id: number; plannedAt: number; reason: string; contactId: number | null } | undefined>(sql`
    select id, planned_at as plannedAt, reason, contact_id as contactId from calls
    where customer_id = ${id} and done_at is null and deleted_at is null and ${within('calls.see', sql`staff_id`)}
    order by planned_at limit 1`)
  const which = meetingsSeenBy(access)
  const nextAppointment = db.get<{ startsAt: number } | undefined>(sql`
    select starts_at as startsAt from appointments where customer_id = ${id} and starts_at >= ${now} and rule = '' and deleted_at is null
      and ${which} order by starts_at limit 1`)
  const times = recurringTimes(db, { from: now, to: now + LOOKED_AHEAD }, { which, customerId: id })
  const recurring = times.map(({ startsAt }) => startsAt)
  const next = Math.min(nextAppointment?.startsAt ?? Number.POSITIVE_INFINITY, ...recurring.filter((start) => start >= now))
  return {
    ...contracts,
    nextCall: nextCall ?? null,
    nextAppointmentAt: Number.isFinite(next) ? next : null,
    refusingCalls: listRefusingCalls(db, id),
  }
}

/** Who of those who work at a customer, or the customer (null), said last that they do not want to be called to be offered something. */
function listRefusingCalls(db: ReadDb, id: CustomerId) {
  const rows = db.all<{ contactId: ContactId | null }>(sql`
    select contact_id as contactId from ${consents} where id in (
      select max(id) from ${consents}
      where (customer_id = ${id} or contact_id in (select contact_id from employments where customer_id = ${id})) and purpose = ${blocking.purpose} and channel = ${blocking.channel}
      group by contact_id
    ) and state <> 'given'`)
  return rows.map(({ contactId }) => contactId)
}

export interface Likeness {
  taxCode: string
  /** E.164 numbers and lower-cased addresses. */
  reachedAt: { kind: 'phone' | 'email'; normal: string; typed: string }[]
  foldedName: string
}

interface Found extends Omit<Duplicate, 'maySee'> {
  ownerId: StaffId | null
}

/** Customers that share a tax code, a number, an address or the folded name; the strongest reason of each. */
export function findDuplicates(db: ReadDb, likeness: Likeness, except: CustomerId | undefined): Found[] {
  const found = new Map<CustomerId, Found>()
  const add = (rows: Omit<Found, 'reason'>[], reason: Duplicate['reason']) => {
    for (const row of rows) if (row.id !== except && !found.has(row.id)) found.set(row.id, { ...row, reason })
  }
  if (likeness.taxCode) {
    add(
      db.all(
        sql`select id, code, name, owner_id as ownerId, tax_code as shared from customers where tax_code = ${likeness.taxCode} and deleted_at is null limit 5`,
      ),
      'tax-code',
    )
  }
  for (const { kind, normal, typed } of likeness.reachedAt) {
    add(
      db.all(sql`select distinct c.id, c.code, c.name, c.owner_id as ownerId, ${typed} as shared from contact_points p join customers c on c.id = p.customer_id
        left join contacts k on k.id = p.contact_id where p.normal = ${normal} and c.deleted_at is null and k.deleted_at is null limit 5`),
      kind,
    )
  }
  if (likeness.foldedName) {
    add(
      db.all(
        sql`select id, code, name, owner_id as ownerId, name as shared from customers where folded_name = ${likeness.foldedName} and deleted_at is null limit 5`,
      ),
      'name',
    )
  }
  return [...found.values()]
}
