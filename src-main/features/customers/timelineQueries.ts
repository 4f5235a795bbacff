import { type SQL, sql } from 'drizzle-orm'
import { meetingsAbout, meetingsSeenBy } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { latestTimes } from '#main/database/recurring.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { type TimelineEntry, type TimelineKind, type TimelineWish, timelineKinds } from '#shared/features/customers/timeline.ts'
import type { Permission } from '#shared/kit/access.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CustomerId } from '#shared/kit/id.ts'

type RecurringTimes = ReturnType<typeof latestTimes>
export type TimelineRow = Omit<TimelineEntry, 'fields'>

/** A page of what happened with a customer, newest first. Entries of one moment stand in the order of their kinds. */
export function listTimelineRows(db: ReadDb, wish: TimelineWish, { access, now }: Act): TimelineRow[] {
  const kinds = kindsOf(wish)
  const times = kinds.includes('appointment') ? timesOf(db, wish, now) : []
  const pages = kinds.map((kind) => pageOf(sources[kind](wish.id, access, times), kind, wish))
  return db.all<TimelineRow>(sql`
    select e.kind, e.id, e.at, e.title, e.note, coalesce(k.full_name, '') as person, s.name as staffName, e.state, e.amount from (
      select * from (${sql.join(pages, sql` union all `)}) order by at desc, rank, id desc limit ${wish.limit}
    ) e left join staff s on s.id = e.staffId left join contacts k on k.id = e.contactId order by e.at desc, e.rank, e.id desc`)
}

function kindsOf({ kinds }: TimelineWish): readonly TimelineKind[] {
  return kinds.length > 0 ? kinds : timelineKinds.filter((kind) => kind !== 'change')
}

/** When the customer's appointments that come again came, as far as the page may tell of it, and when next. */
function timesOf(db: ReadDb, { id, after, limit }: TimelineWish, now: number) {
  return latestTimes(db, { customerId: id, now, until: after?.at ?? now, most: limit + 1 })
}

/** The newest of one kind: more than these cannot be on the page. */
function pageOf(source: SQL, kind: TimelineKind, wish: TimelineWish) {
  const conditions = [
    behind(kind, wish),
    ...withWords(wish),
    wish.staffIds.length > 0 ? sql`staffId in ${wish.staffIds}` : undefined,
  ]
  return sql`select * from (
    select ${kind} as kind, ${rankOf(kind)} as rank, id, at, title, note, contactId, staffId, state, amount
    from (${source}) where ${allOf(conditions)} order by at desc, id desc limit ${wish.limit})`
}

function rankOf(kind: TimelineKind) {
  return timelineKinds.indexOf(kind)
}

function behind(kind: TimelineKind, { after }: TimelineWish) {
  if (!after) return undefined
  const rank = rankOf(kind) - rankOf(after.kind)
  if (rank > 0) return sql`at <= ${after.at}`
  return rank < 0 ? sql`at < ${after.at}` : sql`(at < ${after.at} or (at = ${after.at} and id < ${after.id}))`
}

function withWords({ text }: TimelineWish) {
  const words = fold(text).split(' ').filter(Boolean)
  return words.map((word) => sql`instr(fold(words), ${word}) > 0`)
}

/** Where each kind comes from; `words`: what is looked through when somebody searches. */
const sources: Record<TimelineKind, (id: CustomerId, access: Access, times: RecurringTimes) => SQL> = {
  note: (id) => sql`
    select id, created_at as at, '' as title, text as note, null as contactId, staff_id as staffId, '' as state, is_pinned as amount, text as words
    from notes where customer_id = ${id} and deleted_at is null`,
  call: (id, access) => sql`
    select id, coalesce(done_at, planned_at) as at, reason as title, note, contact_id as contactId, staff_id as staffId, coalesce(outcome, 'planned') as state,
      duration_seconds as amount, reason || ' ' || note as words
    from calls where customer_id = ${id} and deleted_at is null and ${within(access, 'calls.see', sql`staff_id`)}`,
  task: (id, access) => sql`
    select id, coalesce(done_at, unixepoch(due_on || 'T00:00:00', '-7 hours') * 1000 + coalesce(due_minute, 0) * 60000, created_at) as at, title,
      note, contact_id as contactId, staff_id as staffId, iif(done_at is null and due_on is not null, 'due:', '') || status as state, nullif(spent_minutes, 0) as amount, title || ' ' || topic || ' ' || note as words
    from tasks where customer_id = ${id} and deleted_at is null
      and (${within(access, 'tasks.see', sql`staff_id`)} or ${within(access, 'tasks.see', sql`giver_id`)})`,
  appointment: (id, access, times) => sql`
    select a.id, t.at, a.title, a.note, null as contactId, a.staff_id as staffId, a.location as state,
      iif(a.is_all_day, null, (a.ends_at - a.starts_at) / 60000) as amount, a.title || ' ' || a.location || ' ' || a.note as words
    from (
      select id, starts_at as at from appointments where rule = '' and ${meetingsAbout(id)}
      union all select value ->> 'id', value ->> 'startsAt' from json_each(${JSON.stringify(times)})
    ) t cross join appointments a on a.id = t.id where a.deleted_at is null and ${meetingsSeenBy(access, sql`a`)}`,
  contract: (id, access) => sql`
    select id, unixepoch(coalesce(signed_on, made_on) || 'T00:00:00', '-7 hours') * 1000 as at, number || ' · ' || name as title, note,
      null as contactId, owner_id as staffId, status as state, value as amount, number || ' ' || name || ' ' || note as words
    from contracts where customer_id = ${id} and deleted_at is null and ${within(access, 'contracts.see', sql`owner_id`)}`,
  attachment: (id) => sql`
    select t.id, t.created_at as at, t.name as title, '' as note, null as contactId, t.staff_id as staffId, d.media_type as state, d.bytes as amount, t.name as words
    from attachments t join documents d on d.id = t.document_id where t.customer_id = ${id} and t.deleted_at is null`,
  stage: (id) => sql`
    select id, changed_at as at, from_stage as title, reason as note, null as contactId, staff_id as staffId, to_stage as state, null as amount, reason as words
    from stage_changes where customer_id = ${id} and from_stage is not null`,
  consent: (id) => sql`
    select c.id, c.recorded_at as at, c.purpose as title, coalesce(p.full_name, '') as note, null as contactId, c.staff_id as staffId, c.state, null as amount,
      coalesce(p.full_name, '') || ' ' || c.note as words
    from consents c left join contacts p on p.id = c.contact_id where c.customer_id = ${id}`,
  /** A change of the stage alone is told by its history. The number of an identity card cannot be guessed at by searching. */
  change: (id, access) => sql`
    select seq as id, at, record as title, '' as note, null as contactId, staff_id as staffId, change as state, null as amount, json_remove(changes, '$.taxCode') as words
    from audit_log where ${
      access.may('audit.see')
        ? sql`seq in (
      select seq from audit_log where customer_id = ${id} and record in ('customer', 'contact', 'share', 'merge')
      union select a.seq from imported_rows r join audit_log a on a.record = 'import' and a.record_id = r.import_id
      where r.noun = 'customer' and r.row_id = ${id})`
        : sql`false`
    }
    and change in ('created', 'changed', 'removed', 'restored') and changes is not null
    and not (change = 'changed' and json_remove(changes, '$.stage') = '{}')`,
}

function within(access: Access, permission: Permission, owner: SQL) {
  return ownedWithin(owner, access.reach(permission)) ?? sql`true`
}
