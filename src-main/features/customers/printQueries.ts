import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { Act } from '#main/kit/access.ts'
import type { ContactPoint, PrintedCustomer } from '#shared/features/customers/schema.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { type Listing, listShownIds } from './listQueries.ts'
import { customerWithin } from './reachQueries.ts'
import { rowsOf } from './rowQueries.ts'

export interface Printing extends Pick<Listing, 'filter' | 'sort' | 'group'> {
  /** Null: all of the filter. */
  ids: CustomerId[] | null
}

/** Customers with whom one reaches there, as they are printed; of those that were asked for the ones one may see. */
export function printedList(db: ReadDb, { ids, ...listing }: Printing, act: Act) {
  const found = ids ? listSeen(db, ids, act) : listShownIds(db, listing, act)
  return { customers: withPeople(db, found.slice(0, MOST_PRINTED), act), found: found.length }
}

/** One of them; undefined when it is not there for whoever asks. */
export function printedOne(db: ReadDb, id: CustomerId, act: Act): PrintedCustomer | undefined {
  return withPeople(db, listSeen(db, [id], act), act)[0]
}

function withPeople(db: ReadDb, shown: CustomerId[], act: Act): PrintedCustomer[] {
  const people = peopleOf(db, shown)
  const points = pointsOf(db, shown)
  const addressed = addressedOf(db, shown)
  return rowsOf(db, shown, act).map((row) => ({
    ...row,
    ...(addressed.get(row.id) ?? { honorific: '', selfAddress: '' }),
    contactPoints: points.get(`${row.id} `) ?? [],
    people: (people.get(row.id) ?? []).map((person) => ({
      ...person,
      contactPoints: points.get(`${row.id} ${person.id}`) ?? [],
    })),
  }))
}

function listSeen(db: ReadDb, ids: readonly CustomerId[], act: Act) {
  const rows = db.all<{ id: CustomerId }>(sql`
    select c.id from ${page(ids)} cross join customers c on c.id = page.value
    where ${allOf([sql`c.deleted_at is null`, customerWithin(act)])} order by page.key`)
  return rows.map(({ id }) => id)
}

/** How one speaks to those who are persons. */
function addressedOf(db: ReadDb, ids: readonly CustomerId[]) {
  const rows = db.all<{ id: CustomerId; honorific: string; selfAddress: string }>(sql`
    select c.id, c.honorific, c.self_address as selfAddress from ${page(ids)} cross join customers c on c.id = page.value`)
  return new Map(rows.map(({ id, ...words }) => [id, words]))
}

type Person = Omit<PrintedCustomer['people'][number], 'contactPoints' | 'isMain'>

/** The main one of each customer first; whoever also works there last. */
function peopleOf(db: ReadDb, ids: readonly CustomerId[]) {
  const rows = db.all<Person & { customerId: CustomerId; isMain: number }>(sql`
    select customerId, id, honorific, selfAddress, fullName, title, address, isMain from (
      select t.customer_id as customerId, t.id, t.honorific, t.self_address as selfAddress, t.full_name as fullName, t.title,
        t.address, t.is_main as isMain, page.key as place, 0 as also
      from ${page(ids)} cross join contacts t on t.customer_id = page.value where t.deleted_at is null
      union all select e.customer_id, t.id, t.honorific, t.self_address, t.full_name, e.title, t.address, 0, page.key, e.id
      from ${page(ids)} cross join employments e on e.customer_id = page.value cross join contacts t on t.id = e.contact_id
      where t.deleted_at is null
    ) order by place, also, isMain desc, id`)
  const people = new Map<CustomerId, (Person & { isMain: boolean })[]>()
  for (const { customerId, isMain, ...person } of rows) {
    const known = people.get(customerId) ?? []
    known.push({ ...person, isMain: isMain === 1 })
    people.set(customerId, known)
  }
  return people
}

/** By customer and contact; the customer's own under an empty contact. */
function pointsOf(db: ReadDb, ids: readonly CustomerId[]) {
  const rows = db.all<
    Omit<ContactPoint, 'hasZalo'> & { customerId: CustomerId; contactId: ContactId | null; hasZalo: 0 | 1 }
  >(sql`
    select customerId, contactId, kind, typed, normal, label, hasZalo from (
      select p.customer_id as customerId, p.contact_id as contactId, p.kind, p.typed, p.normal, p.label, p.has_zalo as hasZalo, p.position
      from ${page(ids)} cross join contact_points p on p.customer_id = page.value
      union all select e.customer_id, p.contact_id, p.kind, p.typed, p.normal, p.label, p.has_zalo, p.position
      from ${page(ids)} cross join employments e on e.customer_id = page.value cross join contacts k on k.id = e.contact_id
      cross join contact_points p on p.customer_id = k.customer_id and p.contact_id = k.id
    ) order by customerId, kind, position`)
  const points = new Map<string, ContactPoint[]>()
  for (const { customerId, contactId, hasZalo, ...point } of rows) {
    const key = `${customerId} ${contactId ?? ''}`
    const known = points.get(key) ?? []
    known.push({ ...point, hasZalo: hasZalo === 1 })
    points.set(key, known)
  }
  return points
}

function page(ids: readonly CustomerId[]) {
  return sql`json_each(${JSON.stringify(ids)}) page`
}
