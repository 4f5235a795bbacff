import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import type { PersonRow } from '#shared/features/people/schema.ts'
import type { ContactId, PersonId } from '#shared/kit/id.ts'

/** The rows of these people in the order of the ids; whoever is gone by now, or may not be seen, is left out. */
export function rowsOf(db: ReadDb, ids: readonly PersonId[], act: Act): PersonRow[] {
  if (ids.length === 0) return []
  const reached = pointsOf(db, ids)
  const rows = new Map<PersonId, PersonRow>()
  for (const row of [...listContacts(db, ids, act), ...listPersons(db, ids, act)]) {
    const known = rows.get(row.id)
    if (known) known.alsoAt.push(row.customerName)
    else rows.set(row.id, { ...row, alsoAt: [], contactPoints: reached.get(row.id) ?? [] })
  }
  return ids.flatMap((id) => rows.get(id) ?? [])
}

type Row = Omit<PersonRow, 'alsoAt' | 'contactPoints'>

/** Each of them once for every customer they work for, the first employer first. */
function listContacts(db: ReadDb, ids: readonly PersonId[], act: Act) {
  return db.all<Row>(sql`
    select k.id, k.id as contactId, c.id as customerId, k.honorific, k.full_name as fullName, at.title, at.department, c.name as customerName,
      c.province, k.born_on as bornOn, k.photo_id as photoId
    from ${page(ids)} cross join contacts k on k.id = page.value cross join (
      select id as contactId, customer_id as customerId, title, department, 0 as place from contacts where id in (select value from ${page(ids)})
      union all select contact_id, customer_id, title, department, id from employments where contact_id in (select value from ${page(ids)})
    ) at on at.contactId = k.id cross join customers c on c.id = at.customerId
    where ${allOf([sql`k.deleted_at is null and c.deleted_at is null`, customerWithin(act)])} order by k.id, at.place`)
}

function listPersons(db: ReadDb, ids: readonly PersonId[], act: Act) {
  return db.all<Row>(sql`
    select -c.id as id, null as contactId, c.id as customerId, c.honorific, c.name as fullName, '' as title, '' as department, '' as customerName,
      c.province, c.born_on as bornOn, c.photo_id as photoId
    from ${page(ids)} cross join customers c on c.id = -page.value
    where ${allOf([sql`c.kind = 'person' and c.deleted_at is null`, customerWithin(act)])}`)
}

/** By what each of these people is reached. */
export function pointsOf(db: ReadDb, ids: readonly PersonId[]) {
  const columns = sql`p.kind, p.typed, p.normal, p.label, p.has_zalo as hasZalo, p.position`
  const rows = db.all<Omit<ContactPoint, 'hasZalo'> & { id: PersonId; hasZalo: 0 | 1; position: number }>(sql`
    select k.id, ${columns} from ${page(ids)} cross join contacts k on k.id = page.value
    cross join contact_points p on p.customer_id = k.customer_id and p.contact_id = k.id
    union all select page.value, ${columns} from ${page(ids)} cross join contact_points p on p.customer_id = -page.value and p.contact_id is null
    where page.value < 0 order by kind, position`)
  const points = new Map<PersonId, ContactPoint[]>()
  for (const { id, hasZalo, position: _position, ...point } of rows) {
    const known = points.get(id) ?? []
    known.push({ ...point, hasZalo: hasZalo === 1 })
    points.set(id, known)
  }
  return points
}

export interface Named {
  id: PersonId
  /** At this one of the customers they work for, named `firm`; empty for a customer who is a person. */
  firm: string
  place: number
  name: string
  title: string
  contactId: ContactId | null
}

/** Who works at these customers, or is one of them, each with the place of the customer. */
export function listPeopleAt(db: ReadDb, customerIds: readonly number[], { access }: Pick<Act, 'access'>) {
  const within = customerWithin({ access })
  return db.all<Named>(sql`
    select k.id, k.id as contactId, c.name as firm, page.key as place, k.full_name as name, k.title
    from ${page(customerIds)} cross join customers c on c.id = page.value cross join contacts k on k.customer_id = c.id
    where ${allOf([sql`k.deleted_at is null and c.deleted_at is null`, within])}
    union all select k.id, k.id, c.name, page.key, k.full_name, e.title
    from ${page(customerIds)} cross join customers c on c.id = page.value cross join employments e on e.customer_id = c.id
    cross join contacts k on k.id = e.contact_id where ${allOf([sql`k.deleted_at is null and c.deleted_at is null`, within])}
    union all select -c.id, null, '', page.key, c.name, '' from ${page(customerIds)} cross join customers c on c.id = page.value
    where ${allOf([sql`c.kind = 'person' and c.deleted_at is null`, within])}`)
}

function page(ids: readonly number[]) {
  return sql`json_each(${JSON.stringify(ids)}) page`
}
