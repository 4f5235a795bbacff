import { type SQL, sql } from 'drizzle-orm'
import { meetingsAbout, meetingsSeenBy, meetingsWith } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { opportunitiesWithin } from '#main/database/opportunities.ts'
import { peopleOf } from '#main/database/people.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { latestTimes } from '#main/database/recurring.ts'
import type { Access, Act } from '#main/kit/access.ts'
import {
  personKinds,
  type TimelineEntry,
  type TimelineKind,
  type TimelineWish,
  timelineKinds,
} from '#shared/features/customers/timeline.ts'
import type { Permission } from '#shared/kit/access.ts'
import { fold } from '#shared/kit/fold.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { customerWithin } from './reachQueries.ts'

type RecurringTimes = ReturnType<typeof latestTimes>
export type TimelineRow = Omit<TimelineEntry, 'fields'>

/** Whether somebody is one of a customer's people. */
export function worksThere(db: ReadDb, id: CustomerId, contactId: ContactId) {
  return db.get(sql`select 1 where ${contactId} in (${sql.raw(peopleOf(String(id)))})`) !== undefined
}

/** A page of what happened with a customer, newest first. Entries of one moment stand in the order of their kinds. */
export function listTimelineRows(db: ReadDb, wish: TimelineWish, { access, now }: Act): TimelineRow[] {
  const kinds = kindsOf(wish)
  const times = kinds.includes('appointment') ? timesOf(db, wish, now) : []
  const whose = whoseOf(wish, access)
  const pages = kinds.map((kind) => pageOf(sources[kind](whose, access, times), kind, wish))
  return db.all<TimelineRow>(sql`
    select e.kind, e.id, e.at, e.title, e.note, coalesce(o.name, k.full_name, '') as person, s.name as staffName, e.state, e.amount,
      iif(e.kind = 'appointment', (select count(*) from appointment_files where appointment_id = e.id and deleted_at is null), 0) as fileCount from (
      select * from (${sql.join(pages, sql` union all `)}) order by at desc, rank, id desc limit ${wish.limit}
    ) e left join staff s on s.id = e.staffId left join contacts k on k.id = e.contactId left join customers o on o.id = e.elsewhereId order by e.at desc, e.rank, e.id desc`)
}

function kindsOf({ kinds, contactId }: TimelineWish): readonly TimelineKind[] {
  const told: readonly TimelineKind[] = contactId === undefined ? timelineKinds : personKinds
  return told.filter((kind) => (kinds.length > 0 ? kinds.includes(kind) : kind !== 'change'))
}

/** When the appointments that come again came, as far as the page may tell of it, and when next. */
function timesOf(db: ReadDb, { id, contactId, after, limit }: TimelineWish, now: number) {
  const which = contactId === undefined ? meetingsAbout(id) : meetingsWith(contactId)
  return latestTimes(db, { which, now, until: after?.at ?? now, most: limit + 1 })
}

/** The newest of one kind: more than these cannot be on the page. */
function pageOf(source: SQL, kind: TimelineKind, wish: TimelineWish) {
  const conditions = [
    behind(kind, wish),
    ...withWords(wish),
    wish.staffIds.length > 0 ? sql`staffId in ${wish.staffIds}` : undefined,
  ]
  return sql`select * from (
    select ${kind} as kind, ${rankOf(kind)} as rank, id, at, title, note, contactId, elsewhereId, staffId, state, amount
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

/** Of whom a timeline tells: a customer, or one of its people wherever they work. */
interface Whose {
  id: CustomerId
  /** The condition of a row that bears a customer and one of its people. */
  rows: SQL
  /** With whom that was: one of the people, or of a person's the other customer it was at. */
  withWhom: SQL
  meetings: SQL
  /** The lines of the log. */
  changes: SQL
}

const nobody = sql`null as contactId, null as elsewhereId`

function whoseOf({ id, contactId }: TimelineWish, access: Access): Whose {
  if (contactId === undefined)
    return {
      ...{ id, rows: sql`customer_id = ${id}`, meetings: meetingsAbout(id) },
      withWhom: sql`contact_id as contactId, null as elsewhereId`,
      changes: sql`seq in (
        select seq from audit_log where customer_id = ${id} and record in ('customer', 'contact', 'share', 'merge')
        union select a.seq from imported_rows r join audit_log a on a.record = 'import' and a.record_id = r.import_id
        where r.noun = 'customer' and r.row_id = ${id})`,
    }
  const seen = customerWithin({ access })
  const atSeen = seen ? sql`and customer_id in (select c.id from customers c where ${seen})` : sql``
  return {
    ...{ id, rows: sql`contact_id = ${contactId} ${atSeen}`, meetings: meetingsWith(contactId) },
    withWhom: sql`null as contactId, nullif(customer_id, ${id}) as elsewhereId`,
    changes: sql`record = 'contact' and record_id = ${contactId}
      and exists (select 1 from contacts where id = ${contactId} ${atSeen})`,
  }
}

/** Where each kind comes from; `words`: what is looked through when somebody searches. */
const sources: Record<TimelineKind, (whose: Whose, access: Access, times: RecurringTimes) => SQL> = {
  note: ({ rows, withWhom }) => sql`
    select id, created_at as at, '' as title, text as note, ${withWhom}, staff_id as staffId, coalesce(channel, '') as state, is_pinned as amount, text as words
    from notes where ${rows} and deleted_at is null`,
  call: ({ rows, withWhom }, access) => sql`
    select id, coalesce(done_at, planned_at) as at, reason as title, note, ${withWhom}, staff_id as staffId, coalesce(outcome, 'planned') as state,
      duration_seconds as amount, reason || ' ' || note as words
    from calls where ${rows} and deleted_at is null and ${within(access, 'calls.see', sql`staff_id`)}`,
  task: ({ rows, withWhom }, access) => sql`
    select id, coalesce(done_at, unixepoch(due_on || 'T00:00:00', '-7 hours') * 1000 + coalesce(due_minute, 0) * 60000, created_at) as at, title,
      note, ${withWhom}, staff_id as staffId, iif(done_at is null and due_on is not null, 'due:', '') || status as state, nullif(spent_minutes, 0) as amount, title || ' ' || topic || ' ' || note as words
    from tasks where ${rows} and deleted_at is null
      and (${within(access, 'tasks.see', sql`staff_id`)} or ${within(access, 'tasks.see', sql`giver_id`)})`,
  appointment: ({ meetings }, access, times) => sql`
    select a.id, t.at, a.title, a.note, ${nobody}, a.staff_id as staffId, a.location as state,
      iif(a.is_all_day, null, (a.ends_at - a.starts_at) / 60000) as amount, a.title || ' ' || a.location || ' ' || a.note || ' ' || coalesce((select group_concat(name, ' ') from appointment_files
        where appointment_id = a.id and deleted_at is null), '') as words
    from (
      select id, starts_at as at from appointments where rule = '' and ${meetings}
      union all select value ->> 'id', value ->> 'startsAt' from json_each(${JSON.stringify(times)})
    ) t cross join appointments a on a.id = t.id where a.deleted_at is null and ${meetingsSeenBy(access, sql`a`)}`,
  opportunity: ({ id }, access) => sql`
    select h.id, h.changed_at as at, o.name as title, iif(h.to_stage = o.stage, o.reason, '') as note, o.contact_id as contactId, null as elsewhereId,
      h.staff_id as staffId, iif(h.from_stage is null, 'opened:', '') || h.to_stage || iif(h.to_stage = 'lost' and o.stage = 'lost', ':' || coalesce(o.lost_reason, ''), '') as state, o.amount, o.name || ' ' || o.reason || ' ' || o.competitor as words
    from opportunities o join opportunity_stage_changes h on h.opportunity_id = o.id
    where o.customer_id = ${id} and o.deleted_at is null and ${opportunitiesWithin(access) ?? sql`true`}`,
  contract: ({ id }, access) => sql`
    select id, unixepoch(coalesce(signed_on, made_on) || 'T00:00:00', '-7 hours') * 1000 as at, number || ' · ' || name as title, note,
      ${nobody}, owner_id as staffId, status as state, value as amount, number || ' ' || name || ' ' || note as words
    from contracts where customer_id = ${id} and deleted_at is null and ${within(access, 'contracts.see', sql`owner_id`)}`,
  purchase: ({ id }) => sql`
    select p.id, unixepoch(p.bought_on || 'T00:00:00', '-7 hours') * 1000 as at, o.name as title, p.note, ${nobody}, p.seller_id as staffId,
      trim(rtrim(rtrim(format('%.3f', p.quantity), '0'), '.') || ' ' || o.unit) as state, p.amount, o.code || ' ' || o.name || ' ' || p.serial || ' ' || p.note as words
    from purchases p join products o on o.id = p.product_id where p.customer_id = ${id} and p.deleted_at is null`,
  attachment: ({ id }) => sql`
    select t.id, t.created_at as at, t.name as title, '' as note, ${nobody}, t.staff_id as staffId, d.media_type as state, d.bytes as amount, t.name as words
    from attachments t join documents d on d.id = t.document_id where t.customer_id = ${id} and t.deleted_at is null`,
  gift: ({ rows, withWhom }) => sql`
    select id, unixepoch(given_on || 'T00:00:00', '-7 hours') * 1000 as at, what as title, iif(status = 'refused', reason, note) as note, ${withWhom},
      giver_id as staffId, status || ':' || occasion || ':' || occasion_name as state, nullif(cost, 0) as amount,
      what || ' ' || occasion_name || ' ' || reason || ' ' || note as words
    from gifts where ${rows} and given_on is not null and deleted_at is null`,
  stage: ({ id }) => sql`
    select id, changed_at as at, from_stage as title, reason as note, ${nobody}, staff_id as staffId, to_stage as state, null as amount, reason as words
    from stage_changes where customer_id = ${id} and from_stage is not null`,
  consent: ({ rows }) => sql`
    select c.id, c.recorded_at as at, c.purpose as title, coalesce(p.full_name, '') as note, ${nobody}, c.staff_id as staffId, c.state, null as amount,
      coalesce(p.full_name, '') || ' ' || c.note as words
    from (select * from consents where ${rows}) c left join contacts p on p.id = c.contact_id`,
  /** A change of the stage alone is told by its history. The number of an identity card cannot be guessed at by searching. */
  change: ({ changes }, access) => sql`
    select seq as id, at, record as title, '' as note, ${nobody}, staff_id as staffId, change as state, null as amount, json_remove(changes, '$.taxCode') as words
    from audit_log where ${access.may('audit.see') ? changes : sql`false`}
    and change in ('created', 'changed', 'removed', 'restored') and changes is not null
    and not (change = 'changed' and json_remove(changes, '$.stage') = '{}')`,
}

function within(access: Access, permission: Permission, owner: SQL) {
  return ownedWithin(owner, access.reach(permission)) ?? sql`true`
}
