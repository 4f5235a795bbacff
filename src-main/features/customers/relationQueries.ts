import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Order } from '#main/database/order.ts'
import { allOf } from '#main/database/reach.ts'
import type { Access } from '#main/kit/access.ts'
import { MOST_RELATED, type Related } from '#shared/features/customers/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { customerWithin } from './reachQueries.ts'

/** The column by which one customer points to another. */
export type RelationColumn = 'parent_id' | 'referrer_id'

/** A customer another one points to, with whose it is. */
export type Pointed = Related & { ownerId: StaffId | null }

/** Whom a customer points to, unless that lies in the bin. */
export function findPointed(db: ReadDb, id: CustomerId, column: RelationColumn) {
  return db.get<Pointed | undefined>(sql`
    select p.id, p.code, p.name, p.kind, p.stage, p.owner_id as ownerId from customers c join customers p on p.id = c.${sql.raw(column)}
    where c.id = ${id} and p.deleted_at is null`)
}

/** The first of those that point to a customer and may be seen, by name, and how many there are. */
export function listPointing(db: ReadDb, { id, column }: { id: CustomerId; column: RelationColumn }, access: Access) {
  const these = sql`from customers c where c.${sql.raw(column)} = ${id} and ${living(access)}`
  const rows = db.all<Related>(
    sql`select c.id, c.code, c.name, c.kind, c.stage ${these} order by c.sort_key, c.id limit ${MOST_RELATED}`,
  )
  const { count } = db.get<{ count: number }>(sql`select count(*) as count ${these}`)
  return { rows, count }
}

/** The name of whom a customer `c` points to, for whoever may see it. */
export function nameOfPointed(column: RelationColumn, access: Access): SQL {
  return pointed(sql`p.name`, column, access)
}

/** By whom a customer `c` points to a list is sorted and divided; one that may not be seen counts as none. */
export function pointedOrder(column: RelationColumn, access: Access): Order {
  return { value: pointed(sql`p.id`, column, access), ranked: (db) => listPointed(db, column).map(({ id }) => id) }
}

/** Everybody whom customers point to, by name. */
export function listPointed(db: ReadDb, column: RelationColumn) {
  return db.all<{ id: CustomerId; name: string }>(sql`
    select p.id, p.name from customers p where p.id in (select c.${sql.raw(column)} from customers c where c.${sql.raw(column)} is not null)
    order by p.sort_key, p.id`)
}

function pointed(what: SQL, column: RelationColumn, access: Access) {
  const within = customerWithin({ access }, 'see', sql`p`)
  const isThere = sql`p.id = c.${sql.raw(column)} and p.deleted_at is null`
  return sql`(select ${what} from customers p where ${allOf([isThere, within])})`
}

/** A firm and all it belongs to; what lies in the bin may come back and counts. */
export function listUpwards(db: ReadDb, from: CustomerId) {
  return db.all<{ id: CustomerId }>(sql`${upwards(from)} select id from up`).map(({ id }) => id)
}

/** Whether one comes from a firm, going up from parent to parent, to another. */
export function leadsUpTo(db: ReadDb, from: CustomerId, to: CustomerId) {
  return (
    db.get<{ isReached: number }>(sql`${upwards(from)} select exists (select 1 from up where id = ${to}) as isReached`)
      .isReached === 1
  )
}

function upwards(from: CustomerId) {
  return sql`with recursive up(id) as (
    select ${from} union select c.parent_id from up join customers c on c.id = up.id where c.parent_id is not null
  )`
}

function living(access: Access) {
  return allOf([sql`c.deleted_at is null`, customerWithin({ access })])
}
