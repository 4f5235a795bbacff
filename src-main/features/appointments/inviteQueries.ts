import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { matchExpression } from '#main/database/search.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { Invitee } from '#shared/features/appointments/attendees.ts'
import type { CustomerId } from '#shared/kit/id.ts'

/** The customer an appointment is with, for whoever may see it. */
export function findCustomerNear(db: ReadDb, id: CustomerId, access: Access) {
  const is = sql`c.id = ${id} and c.deleted_at is null`
  return db.get<{ name: string; kind: 'organisation' | 'person' } | undefined>(
    sql`select c.name, c.kind from customers c where ${allOf([is, customerWithin({ access })])}`,
  )
}

/** Customers who are persons and whom a text finds, the newest first. */
export function listPersonCustomers(db: ReadDb, { text, limit }: { text: string; limit: number }, access: Access) {
  const expression = matchExpression(text)
  if (expression === undefined) return []
  const is = sql`c.kind = 'person' and c.deleted_at is null`
  return db.all<Invitee>(sql`
    select 'customer' as kind, c.id, c.name, c.code as detail
    from (select rowid as id from customer_search where customer_search match ${expression} order by rowid desc limit 2000) s
      cross join customers c on c.id = s.id where ${allOf([is, customerWithin({ access })])} limit ${limit}`)
}
