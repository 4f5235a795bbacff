import { and, asc, eq, getTableColumns, gt, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { allOf } from '#main/database/reach.ts'
import { recurringTimes } from '#main/database/recurring.ts'
import { appointments } from '#main/features/appointments/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import { LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'

/** The appointments of a person that touch the time from the one moment to the other, as they begin. */
export function listAppointmentsOf(db: ReadDb, staffId: StaffId, { from, to }: { from: number; to: number }): Appointment[] {
  const once = appointmentsOf(db).all({ staffId, from, earliest: from - LONGEST_APPOINTMENT, to })
  const again = recurringTimes(db, { from, to }, { which: sql`staff_id = ${staffId}` }).flatMap(({ id, startsAt, endsAt }) => {
    const series = appointmentOf(db).get({ id })
    return series ? [{ ...series, startsAt, endsAt, seriesId: id, occursAt: startsAt }] : []
  })
  return [...once, ...again].sort((one, other) => one.startsAt - other.startsAt || one.id - other.id)
}

function selected(db: ReadDb) {
  return db
    .select({ ...getTableColumns(appointments), customerName: customers.name, staffName: staff.name })
    .from(appointments)
    .innerJoin(staff, eq(staff.id, appointments.staffId))
    .leftJoin(customers, eq(customers.id, appointments.customerId))
}

const appointmentOf = prepared((db: ReadDb) =>
  selected(db)
    .where(eq(appointments.id, sql.placeholder('id')))
    .prepare(),
)

const appointmentsOf = prepared((db: ReadDb) =>
  selected(db)
    .where(
      and(
        eq(appointments.staffId, sql.placeholder('staffId')),
        gte(appointments.startsAt, sql.placeholder('earliest')),
        lt(appointments.startsAt, sql.placeholder('to')),
        gt(appointments.endsAt, sql.placeholder('from')),
        sql`${appointments.rule} = ''`,
        isNull(appointments.deletedAt),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .prepare(),
)

export interface BornOn {
  /** What stands behind the year. */
  key: string
  /** Whoever was born in this year or later has no anniversary yet. */
  before: number
  /** Which customers `c` count. */
  within: SQL | undefined
}

export interface Born {
  kind: 'birthday' | 'founding'
  customerId: CustomerId
  customerName: string
  personName: string
  bornOn: Birth
  sortKey: string
}

/**
 * Some of those whose birthday or founding day bears this month and day (`11-23`, lunar `08-15L`) and is before `before`: customers, then their
 * contacts, each once and at the first of their employers that counts; nobody who is lost or lies in the bin. Not in an order, for which hundreds of rows would be read to show twenty.
 */
export function listBorn(db: ReadDb, { key, before, within }: BornOn, limit: number) {
  const first = `${before}-01-01`
  return db.all<Born>(sql`
    select case c.kind when 'person' then 'birthday' else 'founding' end as kind, c.id as customerId, c.name as customerName,
      case c.kind when 'person' then c.name else '' end as personName, c.born_on as bornOn, c.sort_key as sortKey
    from customers c where substr(c.born_on, 6) = ${key} and c.born_on is not null and c.deleted_at is null
      and c.born_on < ${first} and c.stage <> 'lost' and ${allOf([within])}
    union all
    select 'birthday', f.id, f.name, k.full_name, k.born_on, f.sort_key
    from contacts k cross join customers f on f.id = (
      select c.id from (
        select k.customer_id as id, 0 as place union all select e.customer_id, e.id from employments e where e.contact_id = k.id
      ) p join customers c on c.id = p.id
      where c.deleted_at is null and c.stage <> 'lost' and ${allOf([within])} order by p.place limit 1
    ) where substr(k.born_on, 6) = ${key} and k.born_on is not null and k.deleted_at is null and k.born_on < ${first}
    limit ${limit}`)
}
