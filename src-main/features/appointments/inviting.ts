import type { ReadDb } from '#main/database/open.ts'
import { findPeople, listContacts } from '#main/features/contacts/service.ts'
import { listStaffHere } from '#main/features/staff/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { Invitee } from '#shared/features/appointments/attendees.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { findCustomerNear, listPersonCustomers } from './inviteQueries.ts'

/** So many are offered at once. */
const MOST_OFFERED = 20

/** Whom a text may mean that somebody wants to invite: colleagues, people of the customer it is with, then all others they may see. */
export function inviteesFor(
  db: ReadDb,
  { text, customerId }: { text: string; customerId: CustomerId | null },
  access: Access,
): Invitee[] {
  const words = fold(text).split(' ').filter(Boolean)
  const isMeant = ({ name }: Invitee) =>
    words.every((word) =>
      fold(name)
        .split(' ')
        .some((part) => part.startsWith(word)),
    )
  const colleagues = listStaffHere(db).map(({ id, name }): Invitee => ({ kind: 'staff', id, name, detail: '' }))
  const near = peopleOf(db, customerId, access)
  const found = access.may('customers.see') && words.length > 0 ? othersFor(db, text, access) : []
  const all = [...near.filter(isMeant), ...colleagues.filter(isMeant), ...found]
  return [...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values()].slice(0, MOST_OFFERED)
}

function peopleOf(db: ReadDb, customerId: CustomerId | null, access: Access): Invitee[] {
  const near = customerId === null ? undefined : findCustomerNear(db, customerId, access)
  if (customerId === null || !near) return []
  const { kind, name } = near
  const self: Invitee[] = kind === 'person' ? [{ kind: 'customer', id: customerId, name, detail: '' }] : []
  return [
    ...self,
    ...listContacts(db, customerId).map((one): Invitee => ({ kind: 'contact', id: one.id, name: one.fullName, detail: name })),
  ]
}

function othersFor(db: ReadDb, text: string, access: Access): Invitee[] {
  const people = findPeople(db, { text, except: null }, access)
  return [
    ...people.map((one): Invitee => ({ kind: 'contact', id: one.id, name: one.fullName, detail: one.customerName })),
    ...listPersonCustomers(db, { text, limit: MOST_OFFERED }, access),
  ]
}
