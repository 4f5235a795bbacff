import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { consents } from '#main/features/privacy/table.ts'
import type { Access } from '#main/kit/access.ts'
import type { Duplicate, TimelineEntry } from '#shared/features/customers/schema.ts'
import { blocking } from '#shared/features/privacy/stated.ts'
import type { Permission } from '#shared/kit/access.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'

/** Where we stand with a customer: its contracts, the next call and the next appointment. */
export function findStanding(db: ReadDb, id: CustomerId, now: number) {
  const contracts = db.get<{ contractCount: number; openContractValue: number }>(sql`
    select count(*) as contractCount,
      coalesce(sum(value) filter (where status in ('signed', 'running', 'accepted') and (ends_on is null or ends_on >= ${dayOfInstant(now)})), 0) as openContractValue
    from contracts where customer_id = ${id} and deleted_at is null`)
  const nextCall = db.get<{ id: number; plannedAt: number; reason: string; contactId: number | null } | undefined>(sql`
    select id, planned_at as plannedAt, reason, contact_id as contactId from calls
    where customer_id = ${id} and done_at is null and deleted_at is null order by planned_at limit 1`)
  const nextAppointment = db.get<{ startsAt: number } | undefined>(sql`
    select starts_at as startsAt from appointments where customer_id = ${id} and starts_at >= ${now} and deleted_at is null order by starts_at limit 1`)
  return {
    ...contracts,
    nextCall: nextCall ?? null,
    nextAppointmentAt: nextAppointment?.startsAt ?? null,
    refusingCalls: listRefusingCalls(db, id),
  }
}

/** Who of a customer's people, or the customer (null), said last that they do not want to be called to be offered something. */
function listRefusingCalls(db: ReadDb, id: CustomerId) {
  const rows = db.all<{ contactId: ContactId | null }>(sql`
    select contact_id as contactId from ${consents} where id in (
      select max(id) from ${consents} where customer_id = ${id} and purpose = ${blocking.purpose} and channel = ${blocking.channel}
      group by contact_id
    ) and state <> 'given'`)
  return rows.map(({ contactId }) => contactId)
}

export interface TimelinePage {
  id: CustomerId
  before?: number | undefined
  limit: number
}

/**
 * Everything that ever happened with a customer, newest first, whoever did it: who may see a customer may know what was done with it, of
 * the modules their role has.
 */
export function listTimeline(db: ReadDb, { id, before, limit }: TimelinePage, access: Access) {
  const open = (permission: Permission) => (access.may(permission) ? sql`true` : sql`false`)
  const older = before === undefined ? sql`` : sql`where at < ${before}`
  return db.all<TimelineEntry>(sql`
    select * from (
      ${latest(
        sql`select 'call' as kind, c.id, coalesce(c.done_at, c.planned_at) as at, c.reason as title, c.note, s.name as staffName,
          coalesce(c.outcome, 'planned') as state, c.duration_seconds as amount
        from calls c join staff s on s.id = c.staff_id where c.customer_id = ${id} and c.deleted_at is null and ${open('calls.see')}`,
        { older, limit },
      )}
      union all
      ${latest(
        sql`select 'appointment' as kind, a.id, a.starts_at as at, a.title, a.note, s.name as staffName, a.location as state, null as amount
        from appointments a join staff s on s.id = a.staff_id where a.customer_id = ${id} and a.deleted_at is null and ${open('appointments.see')}`,
        { older, limit },
      )}
      union all
      ${latest(
        sql`select 'contract' as kind, k.id, unixepoch(coalesce(k.signed_on, k.made_on) || 'T00:00:00', '-7 hours') * 1000 as at,
          k.number || ' · ' || k.name as title, k.note, s.name as staffName, k.status as state, k.value as amount
        from contracts k join staff s on s.id = k.owner_id where k.customer_id = ${id} and k.deleted_at is null and ${open('contracts.see')}`,
        { older, limit },
      )}
      union all
      ${latest(
        sql`select 'stage' as kind, g.id, g.changed_at as at, g.from_stage as title, g.reason as note, s.name as staffName, g.to_stage as state, null as amount
        from stage_changes g left join staff s on s.id = g.staff_id where g.customer_id = ${id} and g.from_stage is not null`,
        { older, limit },
      )}
    ) order by at desc, kind, id desc limit ${limit}`)
}

function latest(entries: SQL, { older, limit }: { older: SQL; limit: number }) {
  return sql`select * from (select * from (${entries}) ${older} order by at desc limit ${limit})`
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
