import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { Lookalike, Pair } from '#shared/features/duplicates/schema.ts'
import type { CustomerId, ImportId } from '#shared/kit/id.ts'

const STRETCH = 250

export interface LookedRow {
  id: CustomerId
  kind: 'organisation' | 'person'
  taxCode: string
  foldedName: string
  address: string
  province: string
  isWanted: 0 | 1
}

/** The next customers behind an id that somebody may edit; of an import, those are the wanted ones. */
export function listLooked(db: ReadDb, { after, importId }: { after: number; importId: ImportId | undefined }, access: Access) {
  const within = customerWithin({ access }, 'edit') ?? sql`true`
  const isWanted =
    importId === undefined
      ? sql`1`
      : sql`exists (select 1 from imported_rows where import_id = ${importId} and noun = 'customer' and row_id = c.id)`
  return db.all<LookedRow>(sql`
    select c.id, c.kind, c.tax_code as taxCode, c.folded_name as foldedName, c.address, c.province, ${isWanted} as isWanted
    from customers c where c.id > ${after} and c.deleted_at is null and ${within} order by c.id limit ${STRETCH}`)
}

export interface ReachedRow {
  customerId: CustomerId
  kind: 'phone' | 'email'
  normal: string
}

/** What the customers between two ids and their people can be reached at. */
export function listReached(db: ReadDb, { first, last }: { first: CustomerId; last: CustomerId }) {
  return db.all<ReachedRow>(sql`
    select distinct p.customer_id as customerId, p.kind, p.normal from contact_points p left join contacts k on k.id = p.contact_id
    where p.customer_id between ${first} and ${last} and p.normal <> '' and k.deleted_at is null`)
}

export function countLooked(db: ReadDb) {
  return db.get<{ count: number }>(sql`select count(*) as count from customers where deleted_at is null`).count
}

export function listApart(db: ReadDb) {
  return db.all<Pair>(sql`select first_id as first, second_id as second from distinct_customers`)
}

/** Of these customers, as far as they are still there and may be edited. */
export function listLookalikes(db: ReadDb, ids: readonly CustomerId[], access: Access) {
  const within = customerWithin({ access }, 'edit') ?? sql`true`
  const point = (kind: 'phone' | 'email') => sql`coalesce((select coalesce(nullif(normal, ''), typed) from contact_points
    where customer_id = c.id and contact_id is null and kind = ${kind} order by label = 'fax', position limit 1), '')`
  return db.all<Lookalike>(sql`
    select c.id, c.code, c.name, c.tax_code as taxCode, c.address, c.province, s.name as ownerName, c.created_at as createdAt,
      ${point('phone')} as phone, ${point('email')} as email
    from customers c left join staff s on s.id = c.owner_id
    where c.id in (select value from json_each(${JSON.stringify(ids)})) and c.deleted_at is null and ${within} order by c.id`)
}

/** Which of these somebody told apart. */
export function listApartAmong(db: ReadDb, ids: readonly CustomerId[]) {
  return db.all<Pair>(sql`
    select first_id as first, second_id as second from distinct_customers where first_id in (select value from json_each(${JSON.stringify(ids)}))`)
}
