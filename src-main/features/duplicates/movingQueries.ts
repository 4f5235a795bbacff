import type { Sqlite } from '#main/database/open.ts'
import type { CategoryId, ContractId, CustomerId, MergeId, StaffId } from '#shared/kit/id.ts'
import { type MovedEmployments, moveEmployments, moveEmploymentsBack } from './employmentQueries.ts'
import type { Two } from './mergeQueries.ts'

/** What hangs on a customer and has a version: it goes up, so that a form that is open over it notices. */
const versioned = [
  'contacts',
  'important_dates',
  'gifts',
  'opportunities',
  'customer_competitors',
  'opinions',
  'purchases',
  'notes',
  'attachments',
  'calls',
  'tasks',
  'appointments',
  'contracts',
  'data_requests',
] as const
type Versioned = (typeof versioned)[number]

/** Those that may be about one of a customer's people. */
const ofContacts = new Set<Versioned>(['calls', 'tasks', 'notes', 'data_requests', 'important_dates', 'gifts', 'opportunities'])

/** What merges of older programs know nothing of. */
type Newer = 'important_dates' | 'gifts' | 'opportunities' | 'customer_competitors' | 'opinions' | 'purchases'

type Rows = [id: number, version: number][]

/** What went from one customer to the other, and how it was before. */
export interface Moved {
  rows: Record<Exclude<Versioned, Newer>, Rows> & Partial<Record<Newer, Rows>>
  consents: number[]
  /** Categories the survivor did not bear. */
  categories: CategoryId[]
  /** Contacts that were the main one, and had to give way. */
  demoted: number[]
  /** Colleagues the merged one was open to; `widened`: who may edit now what they might only see. */
  shares: { moved: StaffId[]; widened: StaffId[] }
  /** Customers that pointed to the merged one, as their parent or as who sent them. */
  pointing: Pointing[]
  /** Not there in merges of older programs. */
  employments?: MovedEmployments
  /** Appointments to which the merged one was invited, and the survivor was not. The same. */
  invitations?: number[]
  /** Groups of contacts the merged one was in, and the survivor was not. The same. */
  memberships?: number[]
}

type Pointing = [column: (typeof pointers)[number], id: CustomerId, version: number]
const pointers = ['parent_id', 'referrer_id'] as const

export interface Moving extends Two {
  mergeId: MergeId
}

/** Everything that hangs on the merged customer hangs on the survivor; what an import remembers of it stays with its row. */
export function moveAll(sqlite: Sqlite, moving: Moving): Moved {
  const { survivorId: to, mergedId: from } = moving
  const ids = (sql: string, ...values: unknown[]) =>
    sqlite
      .prepare(sql)
      .pluck()
      .all(...values) as number[]
  const rows = Object.fromEntries(
    versioned.map((table) => [table, sqlite.prepare(`select id, version from ${table} where customer_id = ?`).raw().all(from)]),
  ) as Moved['rows']
  const demoted = ids(
    `select id from contacts where customer_id = ? and is_main = 1
      and exists (select 1 from contacts where customer_id = ? and is_main = 1 and deleted_at is null)`,
    from,
    to,
  )
  const employments = moveEmployments(sqlite, moving)
  const consents = ids('select id from consents where customer_id = ?', from)
  const demote = sqlite.prepare('update contacts set is_main = 0 where id = ?')
  for (const id of demoted) demote.run(id)
  for (const table of versioned)
    sqlite.prepare(`update ${table} set customer_id = ?, version = version + 1 where customer_id = ?`).run(to, from)
  sqlite.prepare('update contact_points set customer_id = ? where customer_id = ? and contact_id is not null').run(to, from)
  sqlite.prepare('update consents set customer_id = ? where customer_id = ?').run(to, from)
  // Its own history stays with it: whoever stands somewhere has come there. The survivor's has a copy that no report counts.
  sqlite
    .prepare(`insert into stage_changes (customer_id, from_stage, to_stage, changed_at, staff_id, reason, merge_id)
      select ?, from_stage, to_stage, changed_at, staff_id, reason, ? from stage_changes where customer_id = ? order by id`)
    .run(to, moving.mergeId, from)
  const others = {
    categories: shareCategories(sqlite, moving),
    shares: moveShares(sqlite, moving),
    pointing: pointAnew(sqlite, moving),
    employments,
    invitations: moveInvitations(sqlite, moving),
    memberships: moveMemberships(sqlite, moving),
  }
  return { rows, consents, demoted, ...others }
}

/** Whoever pointed to the merged customer points to the survivor; what the survivor itself points to is chosen with its fields. */
function pointAnew(sqlite: Sqlite, { survivorId: to, mergedId: from }: Two): Pointing[] {
  return pointers.flatMap((column) => {
    const rows = sqlite.prepare(`select id, version from customers where ${column} = ? and id <> ?`).raw().all(from, to)
    sqlite.prepare(`update customers set ${column} = ?, version = version + 1 where ${column} = ? and id <> ?`).run(to, from, to)
    return (rows as [CustomerId, number][]).map(([id, version]): Pointing => [column, id, version])
  })
}

function pointBack(sqlite: Sqlite, { survivorId, mergedId }: Two, pointing: readonly Pointing[]) {
  for (const [column, id, version] of pointing.toReversed())
    sqlite
      .prepare(`update customers set ${column} = @to, version = iif(version = @version + 1, @version, version)
        where id = @id and ${column} = @from`)
      .run({ id, version, from: survivorId, to: mergedId })
}

/** The survivor bears those of both; the merged one keeps its own for the day it comes back. */
function shareCategories(sqlite: Sqlite, { survivorId: to, mergedId: from }: Two): CategoryId[] {
  return sqlite
    .prepare(`insert into category_links (record, record_id, category_id)
      select record, ?, category_id from category_links l where record = 'customer' and record_id = ? and not exists (
        select 1 from category_links o where o.record = l.record and o.record_id = ? and o.category_id = l.category_id)
      returning category_id`)
    .pluck()
    .all(to, from, to) as CategoryId[]
}

function moveInvitations(sqlite: Sqlite, { survivorId: to, mergedId: from }: Two): number[] {
  return sqlite
    .prepare(`update attendees set customer_id = ? where customer_id = ?
      and appointment_id not in (select appointment_id from attendees where customer_id = ?) returning id`)
    .pluck()
    .all(to, from, to) as number[]
}

function moveMemberships(sqlite: Sqlite, { survivorId: to, mergedId: from }: Two): number[] {
  return sqlite
    .prepare(`update contact_group_members set customer_id = ? where customer_id = ?
      and group_id not in (select group_id from contact_group_members where customer_id = ?) returning id`)
    .pluck()
    .all(to, from, to) as number[]
}

function moveShares(sqlite: Sqlite, { survivorId: to, mergedId: from }: Two): Moved['shares'] {
  const both = 'exists (select 1 from customer_shares o where o.customer_id = ? and o.staff_id = s.staff_id'
  const staff = (sql: string) => sqlite.prepare(sql).pluck().all(from, to) as StaffId[]
  const moved = staff(`select staff_id from customer_shares s where customer_id = ? and not ${both})`)
  const widened = staff(
    `select staff_id from customer_shares s where customer_id = ? and may_edit = 1 and ${both} and o.may_edit = 0)`,
  )
  const move = sqlite.prepare('update customer_shares set customer_id = ? where customer_id = ? and staff_id = ?')
  const widen = sqlite.prepare('update customer_shares set may_edit = 1 where customer_id = ? and staff_id = ?')
  for (const id of moved) move.run(to, from, id)
  for (const id of widened) widen.run(to, id)
  return { moved, widened }
}

/**
 * Brings all of it back, as it was where nobody changed it since. What came to one of its people meanwhile goes with them; what was moved
 * and is about one of the survivor's people by now stays.
 */
export function moveBack(sqlite: Sqlite, { survivorId, mergedId, mergeId }: Moving, moved: Moved) {
  const people = JSON.stringify(moved.rows.contacts.map(([id]) => id))
  const theirs = 'contact_id in (select value from json_each(@people))'
  const whose = { from: survivorId, to: mergedId, people }
  const promote = sqlite.prepare('update contacts set is_main = 1 where id = ? and customer_id = ? and version = ?')
  const versions = new Map(moved.rows.contacts)
  for (const id of moved.demoted) promote.run(id, survivorId, (versions.get(id) ?? 0) + 1)
  for (const table of versioned) {
    const isOfContact = ofContacts.has(table)
    const back = sqlite.prepare(`update ${table} set customer_id = @to, version = iif(version = @version + 1, @version, version)
      where id = @id and customer_id = @from ${isOfContact ? `and (contact_id is null or ${theirs})` : ''}`)
    for (const [id, version] of moved.rows[table] ?? [])
      back.run({ id, version, from: survivorId, to: mergedId, ...(isOfContact ? { people } : {}) })
    if (isOfContact)
      sqlite
        .prepare(`update ${table} set customer_id = @to, version = version + 1 where customer_id = @from and ${theirs}`)
        .run(whose)
  }
  sqlite.prepare(`update contact_points set customer_id = @to where customer_id = @from and ${theirs}`).run(whose)
  const consents = JSON.stringify(moved.consents)
  sqlite
    .prepare(`update consents set customer_id = @to where customer_id = @from
      and (id in (select value from json_each(@consents)) or ${theirs})`)
    .run({ ...whose, consents })
  sqlite.prepare('delete from stage_changes where merge_id = ?').run(mergeId)
  const unlink = sqlite.prepare(`delete from category_links where record = 'customer' and record_id = ? and category_id = ?`)
  for (const id of moved.categories ?? []) unlink.run(survivorId, id)
  const invite = sqlite.prepare('update or ignore attendees set customer_id = ? where id = ? and customer_id = ?')
  for (const id of moved.invitations ?? []) invite.run(mergedId, id, survivorId)
  const join = sqlite.prepare('update or ignore contact_group_members set customer_id = ? where id = ? and customer_id = ?')
  for (const id of moved.memberships ?? []) join.run(mergedId, id, survivorId)
  moveSharesBack(sqlite, { survivorId, mergedId }, moved.shares)
  pointBack(sqlite, { survivorId, mergedId }, moved.pointing ?? [])
  if (moved.employments) moveEmploymentsBack(sqlite, { survivorId, mergedId }, moved.employments)
}

function moveSharesBack(sqlite: Sqlite, { survivorId, mergedId }: Two, { moved, widened }: Moved['shares']) {
  const back = sqlite.prepare('update or ignore customer_shares set customer_id = ? where customer_id = ? and staff_id = ?')
  const narrow = sqlite.prepare('update customer_shares set may_edit = 0 where customer_id = ? and staff_id = ?')
  for (const id of moved) back.run(mergedId, survivorId, id)
  for (const id of widened) narrow.run(survivorId, id)
}

export function contractsOf(sqlite: Sqlite, customerId: CustomerId) {
  return sqlite.prepare('select id from contracts where customer_id = ?').pluck().all(customerId) as ContractId[]
}
