import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared } from '#main/database/prepared.ts'
import { allOf } from '#main/database/reach.ts'
import { matchExpression } from '#main/database/search.ts'
import type { Employment, FoundPerson } from '#shared/features/contacts/schema.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { employments } from './table.ts'

export interface Employing {
  id: ContactId
  customerId: CustomerId
}

interface EmploymentRow extends Employment {
  contactId: ContactId
  customerName: string
  isFirst: number
}

/** Every customer each of these people works for that `within` holds for (a condition on customers `c`): the first one, then the others as they came. */
export function listEmployers(db: ReadDb, ids: readonly ContactId[], within: SQL | undefined): EmploymentRow[] {
  return db.all<EmploymentRow>(sql`
    select p.contactId, p.customerId, c.name as customerName, p.title, p.department, p.decisionRole, p.place = 0 as isFirst from (
      select id as contactId, customer_id as customerId, title, department, decision_role as decisionRole, 0 as place
      from contacts where id in (select value from json_each(${JSON.stringify(ids)}))
      union all select contact_id, customer_id, title, department, decision_role, id
      from employments where contact_id in (select value from json_each(${JSON.stringify(ids)}))
    ) p join customers c on c.id = p.customerId where ${allOf([sql`c.deleted_at is null`, within])} order by p.contactId, p.place`)
}

/** Who works at a customer besides its own people, as they came. */
export function listEmployed(db: ReadDb, customerId: CustomerId) {
  return employedAt(db).all({ customerId })
}

const employedAt = prepared((db: ReadDb) =>
  db
    .select()
    .from(employments)
    .where(eq(employments.customerId, sql.placeholder('customerId')))
    .orderBy(employments.id)
    .prepare(),
)

export function listEmployments(db: ReadDb, contactId: ContactId) {
  return db.select().from(employments).where(eq(employments.contactId, contactId)).orderBy(employments.id).all()
}

export function isEmployed(db: ReadDb, { id, customerId }: Employing) {
  const row = db
    .select({ id: employments.id })
    .from(employments)
    .where(and(eq(employments.contactId, id), eq(employments.customerId, customerId)))
    .get()
  return row !== undefined
}

/** What somebody is at a customer from now on, in place of what they were there. */
export function upsertEmployment(db: Db, { contactId, customerId, ...set }: Employment & { contactId: ContactId }, now: number) {
  db.insert(employments)
    .values({ contactId, customerId, ...set, createdAt: now })
    .onConflictDoUpdate({ target: [employments.contactId, employments.customerId], set })
    .run()
}

/** False when they did not work there. */
export function deleteEmployment(db: Db, { id, customerId }: Employing) {
  return (
    db
      .delete(employments)
      .where(and(eq(employments.contactId, id), eq(employments.customerId, customerId)))
      .run().changes === 1
  )
}

/** The people of a customer who stay with another one when it is erased: where that is, an open one before one in the bin. */
export function listMovingOn(db: ReadDb, customerId: CustomerId) {
  return db.all<{ id: ContactId; employmentId: number; customerId: CustomerId }>(sql`
    select * from (
      select k.id, e.id as employmentId, e.customer_id as customerId,
        row_number() over (partition by k.id order by c.deleted_at is not null, e.id) as place
      from contacts k join employments e on e.contact_id = k.id join customers c on c.id = e.customer_id
      where k.customer_id = ${customerId} and k.deleted_at is null
    ) where place = 1`)
}

/** Makes an employment the first one, with the person's numbers, and what they said and asked about their data. */
export function moveOn(
  db: Db,
  { id, employmentId, customerId }: { id: ContactId; employmentId: number; customerId: CustomerId },
) {
  db.run(sql`update contacts set (customer_id, title, department, decision_role) =
      (select customer_id, title, department, decision_role from employments where id = ${employmentId}),
    is_main = 0, version = version + 1 where id = ${id}`)
  db.run(sql`delete from employments where id = ${employmentId}`)
  for (const table of ['contact_points', 'consents', 'data_requests'])
    db.run(sql`update ${sql.raw(table)} set customer_id = ${customerId} where contact_id = ${id}
      ${table === 'contact_points' ? sql`and customer_id <> ${customerId}` : sql``}`)
}

/** So many of the newest customers that a text finds are looked through for people. */
const MOST_LOOKED_AT = 2_000

/** People at customers `c` that `within` holds for and that the text finds; which of them it means is for the caller. */
export function listCandidates(
  db: ReadDb,
  { text, except }: { text: string; except: CustomerId | null },
  within: SQL | undefined,
) {
  const expression = matchExpression(text)
  if (expression === undefined) return []
  return db.all<FoundPerson & { nickname: string }>(sql`
    select k.id, k.honorific, k.full_name as fullName, k.nickname, c.id as customerId, c.name as customerName, k.version from (
      select rowid as id from customer_search where customer_search match ${expression} order by rowid desc limit ${MOST_LOOKED_AT}
    ) s cross join customers c on c.id = s.id cross join contacts k on k.customer_id = c.id
    where ${allOf([sql`k.deleted_at is null and c.deleted_at is null and c.id is not ${except}`, within])}
      and not exists (select 1 from employments e where e.contact_id = k.id and e.customer_id = ${except})
    order by k.is_main desc, k.id`)
}
