import { sql } from 'drizzle-orm'
import type { Recurring } from '#shared/features/appointments/occurrences.ts'
import { LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import { contactOutcomes } from '#shared/features/calls/choices.ts'
import { drizzleOver, type ReadDb, type Sqlite } from './open.ts'
import { peopleOf } from './people.ts'
import { lastEnded } from './recurring.ts'

// When a customer was last talked with or met. It follows from calls and appointments alone, so whatever changes those settles it.

interface Move {
  id: number
  at: number
}

/** SQL for the outcomes that are a contact. */
const reaching = contactOutcomes.map((outcome) => `'${outcome}'`).join(', ')

const NONE_DECLINED = `not exists (select 1 from attendees t where t.appointment_id = a.id and t.answer = 'declined' and t.answered_for = a.starts_at
  and (t.customer_id = a.customer_id or t.contact_id in (${peopleOf('a.customer_id')})))`
const CAME = `not (t.answer = 'declined' and t.answered_for = a.starts_at)`

/** From where the rows are come by: those of one customer, or some appointments. SQLite has no figures to choose by itself. */
type From = 'customer' | 'meeting'

/**
 * SQL for which customer was met by which appointment `a`: it was with them and none of theirs declined, or one of theirs was invited and
 * did not. A private one moves nothing that others see.
 */
function met(which: string, from: From) {
  const columns = 'a.starts_at, a.ends_at, a.rule, a.excluded, a.recurs_until'
  const isOpen = `a.deleted_at is null and a.is_private = 0 and ${which}`
  const joined = (...tables: string[]) => (from === 'customer' ? tables : tables.toReversed()).join(' cross join ')
  return `
    select a.customer_id as customer, ${columns} from appointments a where a.customer_id is not null and ${isOpen} and ${NONE_DECLINED}
    union all select t.customer_id, ${columns} from ${joined('attendees t', 'appointments a')}
      where t.customer_id is not null and a.id = t.appointment_id and ${isOpen} and ${CAME}
    union all select k.customer_id, ${columns} from ${joined('contacts k', 'attendees t', 'appointments a')}
      where t.contact_id = k.id and a.id = t.appointment_id and ${isOpen} and ${CAME}
    union all select e.customer_id, ${columns} from ${joined('employments e', 'attendees t', 'appointments a')}
      where t.contact_id = e.contact_id and a.id = t.appointment_id and ${isOpen} and ${CAME}`
}

const AGAIN = `a.rule <> '' and a.starts_at <= @now`
const meetingsAgain = `select customer as id, starts_at as startsAt, ends_at as endsAt, rule, excluded, recurs_until as recursUntil`

/** Customers whose last contact is settled anew before the running transaction is committed. */
export function followContacts(sqlite: Sqlite): { settle: (now: number) => void } {
  sqlite.exec('create temp table contacted (id integer primary key)')
  for (const trigger of triggers) sqlite.exec(trigger)
  const read = sqlite.prepare<[], number>('select id from temp.contacted').pluck()
  const clear = sqlite.prepare('delete from temp.contacted')
  let settle: ReturnType<typeof settling> | undefined
  return {
    settle(now) {
      const ids = read.all()
      if (ids.length === 0) return
      settle ??= settling(sqlite)
      settle(ids, now)
      clear.run()
    },
  }
}

/** Reckons the last contact of customers from all there is of them. Its statements are long: they are prepared once, and not before they are needed. */
function settling(sqlite: Sqlite) {
  const set = sqlite.prepare('update customers set last_contact_at = @at where id = @id and last_contact_at is not @at')
  const once = sqlite.prepare<object, number | null>(lastOnce).pluck()
  const again = sqlite.prepare<object, Recurring>(`${meetingsAgain} from (${met(AGAIN, 'customer')}) where customer = @id`)
  return (ids: readonly number[], now: number) => {
    for (const id of ids) {
      const times = again.all({ id, now }).flatMap((row) => lastEnded(row, now) ?? [])
      const last = Math.max(once.get({ id, now }) ?? Number.NEGATIVE_INFINITY, ...times.map(({ startsAt }) => startsAt))
      set.run({ id, at: Number.isFinite(last) ? last : null })
    }
  }
}

const lastOnce = `select max(at) from (
  select max(done_at) as at from calls where customer_id = @id and done_at is not null and deleted_at is null
    and outcome in (${reaching})
  union all select max(starts_at) from (${met(`a.rule = '' and a.ends_at <= @now`, 'customer')}) where customer = @id)`

const endedOnce = `
  select m.customer as id, max(m.starts_at) as at from (
    ${met(`a.rule = '' and a.ends_at > @since and a.ends_at <= @now and a.starts_at > @since - ${LONGEST_APPOINTMENT} and a.starts_at <= @now`, 'meeting')}) m
  join customers c on c.id = m.customer group by m.customer having at > coalesce(max(c.last_contact_at), 0)`

const endedAgain = `
  select m.*, c.last_contact_at as known from (${meetingsAgain} from (${met(AGAIN, 'meeting')})) m join customers c on c.id = m.id
  where m.recursUntil is null or m.recursUntil > @since`

/** Whom appointments that ended between two moments make the last contact of, where it is not noted yet. */
export function contactsToNote(db: ReadDb, { since, now }: { since: number; now: number }): Move[] {
  const asked = (text: string) => sql.raw(text.replaceAll('@since', String(since)).replaceAll('@now', String(now)))
  const moves = db.all<Move>(asked(endedOnce))
  for (const row of db.all<Recurring & { id: number; known: number | null }>(asked(endedAgain))) {
    const last = lastEnded(row, now)
    if (last && last.endsAt > since && last.startsAt > (row.known ?? 0)) moves.push({ id: row.id, at: last.startsAt })
  }
  return moves
}

/** SQL for moving the last contact of a customer. */
function forward(customer: string, at: string) {
  return `update customers set last_contact_at = ${at} where id = ${customer} and coalesce(last_contact_at, 0) < ${at}`
}

/** Moves the last contact of each forward, never back. */
export function noteContacts(sqlite: Sqlite, moves: readonly Move[]) {
  const move = sqlite.prepare(forward('@id', '@at'))
  for (const one of moves) move.run(one)
}

/** What was noted while the clock of the computer was ahead. `isAll`: all that ended too, for an older program had not noted it. */
export function settleContacts(sqlite: Sqlite, { now, isAll }: { now: number; isAll: boolean }) {
  const ahead = sqlite
    .prepare<[number], number>('select id from customers where deleted_at is null and last_contact_at > ?')
    .pluck()
  const ids = ahead.all(now)
  const settle = sqlite.transaction(() => {
    if (ids.length > 0) settling(sqlite)(ids, now)
    if (isAll) noteContacts(sqlite, contactsToNote(drizzleOver(sqlite), { since: 0, now }))
  })
  if (ids.length > 0 || isAll) settle.immediate()
}

/** Whoever is written into the list: those of a value or a query, without nothing. */
function note(...customers: string[]) {
  return `insert into contacted select distinct customer_id from (${customers.join(' union all ')})
    where customer_id is not null and customer_id not in (select id from contacted)`
}

const value = (column: string) => `select ${column} as customer_id`
const ofContact = (contact: string) => `select customer_id from contacts where id = ${contact}
  union all select customer_id from employments where contact_id = ${contact}`
const ofAttendee = (row: string) =>
  `${value(`${row}.customer_id`)} union all ${ofContact(`${row}.contact_id`)}
    union all select customer_id from appointments where id = ${row}.appointment_id`
const ofInvited = (row: string) => `select customer_id from attendees where appointment_id = ${row}.id
  union all select k.customer_id from attendees t join contacts k on k.id = t.contact_id where t.appointment_id = ${row}.id
  union all select e.customer_id from attendees t join employments e on e.contact_id = t.contact_id where t.appointment_id = ${row}.id`
const attends = (row: string) => `exists (select 1 from attendees where contact_id = ${row}.contact_id)`

/** A call that has been made now can only move the last contact forward: the others need not be looked at. */
function advance(event: string, isMadeNow: string) {
  return `create temp trigger contacted_by_${event.split(' ')[0]} after ${event} on main.calls
    when ${isMadeNow} and new.deleted_at is null and new.outcome in (${reaching}) begin
      ${forward('new.customer_id', 'new.done_at')};
    end`
}

const moments = 'customer_id, starts_at, ends_at, rule, excluded, recurs_until, is_private, deleted_at'
const [was, is] = ['old', 'new']

/** What a contact follows from. */
const triggers = [
  advance('insert', 'new.done_at is not null'),
  advance('update of done_at', 'old.done_at is null and new.done_at is not null'),
  on('update of customer_id, done_at, outcome, deleted_at', 'calls', {
    when: 'old.done_at is not null',
    noted: [value('old.customer_id'), value('new.customer_id')],
  }),
  on('delete', 'calls', { when: 'old.done_at is not null', noted: [value('old.customer_id')] }),
  on('insert', 'appointments', { noted: [value('new.customer_id')] }),
  on(`update of ${moments}`, 'appointments', {
    noted: [value('old.customer_id'), value('new.customer_id'), ofInvited(is)],
  }),
  on('delete', 'appointments', { noted: [value('old.customer_id')] }),
  on('insert', 'attendees', { when: 'new.staff_id is null', noted: [ofAttendee(is)] }),
  on('update', 'attendees', { when: 'new.staff_id is null', noted: [ofAttendee(was), ofAttendee(is)] }),
  on('delete', 'attendees', { when: 'old.staff_id is null', noted: [ofAttendee(was)] }),
  on('update of customer_id', 'contacts', { noted: [value('old.customer_id'), value('new.customer_id')] }),
  on('delete', 'contacts', { noted: [value('old.customer_id')] }),
  on('insert', 'employments', { when: attends(is), noted: [value('new.customer_id')] }),
  on('update', 'employments', { noted: [value('old.customer_id'), value('new.customer_id')] }),
  on('delete', 'employments', { noted: [value('old.customer_id')] }),
]

function on(event: string, table: string, { when, noted }: { when?: string; noted: string[] }) {
  const name = `contacted_${event.split(' ')[0]}_${table}`
  return `create temp trigger ${name} after ${event} on main.${table} ${when ? `when ${when}` : ''} begin ${note(...noted)}; end`
}
