import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { DocumentId } from '#shared/kit/id.ts'

/** Whether somebody may see a customer that bears a photo, or that employs a contact who does. */
export function isBorneWithin(db: ReadDb, id: DocumentId, access: Access) {
  const row = db.get(sql`
    select c.id from customers c where c.id in (
      select id from customers where photo_id = ${id}
      union all select customer_id from contacts where photo_id = ${id}
      union all select e.customer_id from contacts k cross join employments e on e.contact_id = k.id where k.photo_id = ${id})
    and ${customerWithin({ access }) ?? sql`true`} limit 1`)
  return row !== undefined
}
