import { and, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { appointments } from './table.ts'
import { ownRowOf } from './uid.ts'

/** The row that bears a name in calendar files, also when it lies in the bin. */
export function findByUid(db: ReadDb, uid: string) {
  const named = db.select().from(appointments).where(eq(appointments.uid, uid)).get()
  const own = named ? undefined : ownRowOf(uid)
  if (!own) return named
  return db
    .select()
    .from(appointments)
    .where(and(eq(appointments.id, own.id), eq(appointments.createdAt, own.createdAt), eq(appointments.uid, '')))
    .get()
}

/** The customer with this code and this name, if the viewer may see it. */
export function findCustomerCalled(db: ReadDb, { code, name }: { code: string; name: string }, access: Access) {
  const is = sql`c.code = ${code} and c.name = ${name} and c.deleted_at is null`
  return db.get<{ id: CustomerId }>(sql`select c.id from customers c where ${allOf([is, customerWithin({ access })])}`)?.id
}

/** Whom an e-mail belongs to: contacts, and customers who are persons, whom the viewer may see. */
export function listReachedAt(db: ReadDb, email: string, access: Access) {
  const is = sql`p.kind = 'email' and p.normal = ${email} and c.deleted_at is null
    and (k.deleted_at is null and (p.contact_id is not null or c.kind = 'person'))`
  return db.all<{ kind: 'contact' | 'customer'; id: number }>(sql`
    select distinct iif(p.contact_id is null, 'customer', 'contact') as kind, coalesce(p.contact_id, c.id) as id
    from contact_points p join customers c on c.id = p.customer_id left join contacts k on k.id = p.contact_id
    where ${allOf([is, customerWithin({ access })])} limit 2`)
}
