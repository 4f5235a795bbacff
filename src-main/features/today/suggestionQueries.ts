import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'

export interface Neglect {
  staffId: StaffId
  rating: 'A' | 'B' | 'C'
  /** The last contact was before this moment. */
  before: number
  /** An appointment that begins between these moments is to come. */
  meeting: { from: number; to: number }
  /** Whoever was called from here on is not asked for again. */
  today: number
  /** Those whom appointments that come again bring along. */
  met: readonly CustomerId[]
  /** Which customers `c` count. */
  within: SQL | undefined
}

export interface Neglected {
  customerId: CustomerId
  customerName: string
  rating: 'A' | 'B' | 'C'
  lastContactAt: number | null
  contactId: ContactId | null
  contactName: string | null
  phone: string
}

/** So many are looked at, along the index and the longest neglected first, before those fall out of whom one takes care already. */
const MOST_LOOKED_AT = 1_000

/**
 * Customers of a person, or of nobody, whom nobody called or met for longer than their rating allows: without a call and without an
 * appointment to come. Last those whom nobody ever talked to.
 */
export function listNeglected(db: ReadDb, neglect: Neglect, limit: number): Neglected[] {
  const arms = [
    lookedAt(limit, neglect, sql`c.owner_id = ${neglect.staffId} and c.last_contact_at < ${neglect.before}`),
    lookedAt(limit, neglect, sql`c.owner_id is null and c.last_contact_at < ${neglect.before}`),
    lookedAt(limit, neglect, sql`c.owner_id = ${neglect.staffId} and c.last_contact_at is null`),
    lookedAt(limit, neglect, sql`c.owner_id is null and c.last_contact_at is null`),
  ]
  return db.all<Neglected>(sql`
    select c.id as customerId, c.name as customerName, c.rating, k.id as contactId, k.full_name as contactName,
      c.last_contact_at as lastContactAt, coalesce(${firstNumber}, '') as phone
    from (select * from (${sql.join(arms, sql` union all `)}) order by at is null, at, id limit ${limit}) n
    join customers c on c.id = n.id
    left join contacts k on k.id = (
      select id from contacts where customer_id = c.id and is_main and deleted_at is null order by id limit 1)
    order by n.at is null, n.at, n.id`)
}

/** They come as they were looked at, so that the first are enough. */
function lookedAt(limit: number, neglect: Neglect, which: SQL) {
  return sql`select * from (
    select c.id, c.last_contact_at as at from (
      select id, last_contact_at, owner_id from customers c where ${which} and c.rating = ${neglect.rating} and ${isFollowed}
      order by c.last_contact_at, c.id limit ${MOST_LOOKED_AT}
    ) c where ${allOf([isForgotten(neglect), neglect.within])} limit ${limit})`
}

/** As the index has it. */
const isFollowed = sql`c.rating is not null and c.deleted_at is null and c.stage not in ('paused', 'lost')`

function isForgotten({ meeting, today, met }: Neglect) {
  return sql`not exists (select 1 from calls where customer_id = c.id and deleted_at is null and (done_at is null or done_at >= ${today}))
    and not exists (select 1 from appointments where customer_id = c.id and deleted_at is null and rule = ''
      and starts_at >= ${meeting.from} and starts_at < ${meeting.to})
    and c.id not in (select value from json_each(${JSON.stringify(met)}))`
}

const firstNumber = sql`coalesce(
  (select typed from contact_points where customer_id = k.customer_id and contact_id = k.id and kind = 'phone' order by label = 'fax', position limit 1),
  (select typed from contact_points where customer_id = c.id and contact_id is null and kind = 'phone' order by label = 'fax', position limit 1))`
