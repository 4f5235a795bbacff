import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { contacts } from '#main/features/contacts/table.ts'
import { customers } from '#main/features/customers/table.ts'
import { staff } from '#main/features/staff/table.ts'
import type { DataRequest, Person, RequestView } from '#shared/features/privacy/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { DataRequestId } from '#shared/kit/id.ts'
import type { Whose } from './consentQueries.ts'
import { dataRequests } from './table.ts'

export type RequestValues = typeof dataRequests.$inferInsert

/** By when the next thing has to be done about a request: to answer it, then to do it. */
const nextDue = sql`iif(${dataRequests.answeredOn} is null and ${dataRequests.answerDueOn} < ${dataRequests.dueOn}, ${dataRequests.answerDueOn}, ${dataRequests.dueOn})`

interface Wanted {
  view: RequestView
  offset: number
  limit: number
}

/** What is open by the day it is due, then what is done, the last first. */
export function listRequests(db: ReadDb, { view, offset, limit }: Wanted, today: Day): DataRequest[] {
  return withNames(db)
    .where(conditionOf(view, today))
    .orderBy(sql`${dataRequests.doneOn} is not null`, desc(dataRequests.doneOn), asc(nextDue), asc(dataRequests.id))
    .limit(limit)
    .offset(offset)
    .all()
}

export function findRequest(db: ReadDb, id: DataRequestId): DataRequest | undefined {
  return withNames(db).where(eq(dataRequests.id, id)).get()
}

/** What one person asked, or with a customer all of its people. */
export function listRequestsOf(db: ReadDb, whose: Whose): DataRequest[] {
  return withNames(db).where(of(whose)).orderBy(asc(dataRequests.id)).all()
}

/** What a person asked themselves. */
export function listRequestsOfPerson(db: ReadDb, { customerId, contactId }: Person): DataRequest[] {
  return withNames(db)
    .where(and(eq(dataRequests.customerId, customerId), sql`${dataRequests.contactId} is ${contactId}`))
    .orderBy(asc(dataRequests.id))
    .all()
}

/** How many there are in each view; `soonUntil`: the last day that counts as soon. */
export function countRequests(db: ReadDb, today: Day, soonUntil: Day) {
  return db.get<{ open: number; overdue: number; done: number; all: number; soon: number }>(sql`
    select count(*) as "all", count(*) filter (where done_on is null) as open, count(*) filter (where done_on is not null) as done,
      count(*) filter (where done_on is null and ${nextDue} < ${today}) as overdue,
      count(*) filter (where done_on is null and (answered_on is null or ${nextDue} <= ${soonUntil})) as soon
    from ${dataRequests}`)
}

export function insertRequest(db: Db, values: RequestValues) {
  return db.insert(dataRequests).values(values).returning({ id: dataRequests.id }).get().id
}

/** Writes the values when the row still has the version that was edited; false when somebody was faster. */
export function updateRequest(db: Db, row: { id: DataRequestId; version: number }, values: Partial<RequestValues>) {
  const { changes } = db
    .update(dataRequests)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(dataRequests.id, row.id), eq(dataRequests.version, row.version)))
    .run()
  return changes === 1
}

export function deleteRequest(db: Db, id: DataRequestId) {
  db.delete(dataRequests).where(eq(dataRequests.id, id)).run()
}

function of({ record, id }: Whose) {
  return record === 'customer' ? sql`${dataRequests.customerId} = ${id}` : sql`${dataRequests.contactId} = ${id}`
}

function conditionOf(view: RequestView, today: Day): SQL | undefined {
  if (view === 'all') return undefined
  if (view === 'done') return isNotNull(dataRequests.doneOn)
  return view === 'open' ? isNull(dataRequests.doneOn) : and(isNull(dataRequests.doneOn), lt(nextDue, today))
}

function withNames(db: ReadDb) {
  const { createdAt: _createdAt, updatedAt: _updatedAt, ...columns } = getTableColumns(dataRequests)
  return db
    .select({ ...columns, customerName: customers.name, contactName: contacts.fullName, staffName: staff.name })
    .from(dataRequests)
    .innerJoin(staff, eq(staff.id, dataRequests.staffId))
    .leftJoin(customers, eq(customers.id, dataRequests.customerId))
    .leftJoin(contacts, eq(contacts.id, dataRequests.contactId))
    .$dynamic()
}
