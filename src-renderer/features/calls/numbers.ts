import { skipToken, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { isFax } from '#shared/kit/points.ts'

/** A number one reaches a customer at, and whose it is; `contactId` null: the customer's own. */
export interface NumberOf extends Pick<ContactPoint, 'typed' | 'normal' | 'label' | 'hasZalo'> {
  contactId: ContactId | null
  person: string
}

/** Every number of a customer and of whoever works there: first those of one contact, then the customer's own, then everybody else's. */
export function useNumbers(customerId: CustomerId | null, contactId: ContactId | null): NumberOf[] {
  const { data: contacts = [] } = useQuery(ask.contacts.list.queryOptions({ input: customerId ?? skipToken }))
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId ?? skipToken }))
  const people = contacts.map(({ id, honorific, fullName, contactPoints }) => ({
    contactId: id,
    person: [honorific, fullName].filter(Boolean).join(' '),
    contactPoints,
  }))
  const whose = [
    ...people.filter((one) => one.contactId === contactId),
    { contactId: null, person: '', contactPoints: customer?.contactPoints ?? [] },
    ...people.filter((one) => one.contactId !== contactId),
  ]
  const numbers = whose.flatMap(({ contactPoints, ...one }) =>
    contactPoints.filter((point) => point.kind === 'phone' && !isFax(point)).map((point) => ({ ...point, ...one })),
  )
  return numbers.filter(({ typed }, place) => numbers.findIndex((one) => one.typed === typed) === place)
}

/** The number that is meant when none was chosen: the contact's own, else the customer's, never somebody else's. */
export function firstNumber(numbers: readonly NumberOf[], contactId: ContactId | null) {
  return numbers.find((one) => one.contactId === contactId) ?? numbers.find((one) => one.contactId === null)
}

/** Of a form's text. */
export function contactIdOf(text: string) {
  return text === '' ? null : (Number(text) as ContactId)
}
