import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { customReader } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { DecisionRole } from '#shared/features/contacts/schema.ts'
import type { PersonRow } from '#shared/features/people/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import type { Personal } from '#shared/kit/personal.ts'
import { rowsOf } from './rowQueries.ts'

/** What a list of people does not show of them. */
interface Beside extends Personal {
  selfAddress: string
  decisionRole: DecisionRole
  /** Empty for a customer who is a person. */
  customerCode: string
  isMain: 0 | 1
  /** Where a contact lives; empty for a customer, who has addresses of their own. */
  home: string
  note: string
}

export type ExportedPerson = PersonRow & Beside & ReturnType<ReturnType<typeof customReader>>

/** These people with everything that is typed about them, in the order of the ids, at the customer at whom the list shows them. */
export function listExported(db: ReadDb, ids: readonly PersonId[], act: Act): ExportedPerson[] {
  const rows = rowsOf(db, ids, act)
  const page = sql`json_each(${JSON.stringify(rows.map(({ id, customerId }) => ({ id, customerId })))}) page`
  const beside = db.all<Beside & { id: PersonId }>(sql`
    select k.id, k.self_address as selfAddress, coalesce(e.decision_role, k.decision_role) as decisionRole, c.code as customerCode,
      k.is_main = 1 and e.id is null as isMain, k.nickname, k.spouse, k.manager, k.assistant, k.address as home, k.note
    from ${page} cross join contacts k on k.id = page.value ->> 'id' cross join customers c on c.id = page.value ->> 'customerId'
    left join employments e on e.contact_id = k.id and e.customer_id = c.id and k.customer_id <> c.id
    union all select -c.id, c.self_address, '', '', 0, c.nickname, c.spouse, c.manager, c.assistant, '', c.note
    from ${page} cross join customers c on c.id = page.value ->> 'customerId' where page.value ->> 'id' < 0`)
  const besideOf = new Map(beside.map((one) => [one.id, one]))
  const contactIds = rows.flatMap(({ contactId }) => contactId ?? [])
  const customOf = customReader(db, 'contact', { ids: contactIds, access: act.access })
  const ofNobody = { custom: {}, linkedNames: {} }
  return rows.flatMap((row) => {
    const own = besideOf.get(row.id)
    return own ? { ...row, ...own, ...(row.contactId === null ? ofNobody : customOf(row.contactId)) } : []
  })
}
