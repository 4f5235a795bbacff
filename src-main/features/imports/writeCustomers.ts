import { customerSearchWords } from '#shared/features/customers/rules.ts'
import type { ImportedContact, ImportedCustomer, ImportedPerson } from '#shared/features/imports/values.ts'
import { fold } from '#shared/kit/fold.ts'
import { codeOf } from './acceptance.ts'
import type { Inserts } from './insertQueries.ts'
import type { Known } from './known.ts'
import type { StagedContent } from './stagedQueries.ts'

/** A row of customers with the rows of contacts that come with it. */
export interface Arrival {
  row: StagedContent
  values: ImportedCustomer
  /** Undefined: no row of contacts names it. */
  contacts: readonly ImportedContact[] | undefined
}

/** Writes new customers with everything their rows say. */
export function customerWriter(inserts: Inserts, known: Known) {
  return ({ row, values, contacts }: Arrival) => {
    const given = codeOf(row)
    const code = given === '' ? known.nextCode() : given
    const people = peopleOf(values, contacts)
    const id = inserts.customer({
      ...{ values, code, sortKey: row.sort_key, foldedName: row.folded_name },
      ...{ groupId: known.groupOf(values.group), ownerId: known.ownerOf(values.owner) },
    })
    inserts.points({ customerId: id, contactId: null }, values)
    for (const person of people) inserts.contact(id, person, person.fullName === values.contact?.fullName)
    const isAsChecked = contacts === undefined && given === row.code
    inserts.words(id, isAsChecked ? `${row.words}${given === '' ? ` ${fold(code)}` : ''}` : wordsOf(values, code, people))
  }
}

/** Its people, each once: the one told in its own row, and those of the rows of contacts. */
function peopleOf({ contact }: ImportedCustomer, contacts: readonly ImportedContact[] = []): ImportedPerson[] {
  if (!contact) return [...contacts]
  const same = contacts.find(({ fullName }) => fold(fullName) === fold(contact.fullName))
  if (!same) return [contact, ...contacts]
  const points = {
    phones: [...(contact.phones ?? []), ...(same.phones ?? [])],
    emails: [...(contact.emails ?? []), ...(same.emails ?? [])],
  }
  const whole = { ...contact, ...same, phones: once(points.phones), emails: once(points.emails), fullName: contact.fullName }
  return [whole, ...contacts.filter((other) => other !== same)]
}

function once<Point extends { normal: string }>(points: readonly Point[]) {
  return points.filter(({ normal }, index) => points.findIndex((other) => other.normal === normal) === index)
}

function wordsOf(
  { name, shortName = '', taxCode = '', phones = [], emails = [] }: ImportedCustomer,
  code: string,
  people: readonly ImportedPerson[],
) {
  const reached = [{ phones, emails }, ...people]
  const contactPoints = reached.flatMap((one) => [
    ...(one.phones ?? []).map(({ typed, normal }) => ({ kind: 'phone' as const, typed, normal })),
    ...(one.emails ?? []).map(({ typed, normal }) => ({ kind: 'email' as const, typed, normal })),
  ])
  return customerSearchWords({
    name,
    shortName,
    code,
    taxCode,
    contactPoints,
    contactNames: people.map(({ fullName }) => fullName),
  })
}
