import { z } from 'zod'
import { contactPoint } from '#shared/features/customers/schema.ts'
import { type Person, person } from '#shared/features/privacy/schema.ts'
import { contactGroupId, documentId, type PersonId, personId } from '#shared/kit/id.ts'
import { birth } from '#shared/kit/values.ts'

export const personSorts = ['name', 'customerName', 'title', 'department', 'province', 'bornOn'] as const
export type PersonSort = (typeof personSorts)[number]

/** By what the list can be divided: the firm people are listed at, the letter of their given name, who looks after their customer. */
export const peopleGroupings = ['firm', 'letter', 'owner'] as const
export const peopleGrouping = z.enum(peopleGroupings)
export type PeopleGrouping = z.infer<typeof peopleGrouping>

/** More people a searched text does not show. */
export const MOST_FOUND = 300

/** Whom a list shows. */
export const peopleFilter = z.object({
  text: z.string().max(200).default(''),
  /** Only who is in this group of contacts. */
  groupId: contactGroupId.nullable().default(null),
})
export type PeopleFilter = z.infer<typeof peopleFilter>

/**
 * Somebody one can talk to: a contact, or a customer who is a person (no `contactId`). Who works at several customers is one row, at the
 * first of them that may be seen.
 */
export const personRow = person.extend({
  id: personId,
  honorific: z.string(),
  fullName: z.string(),
  title: z.string(),
  department: z.string(),
  /** Empty for a customer who is a person. */
  customerName: z.string(),
  /** Where else they work. */
  alsoAt: z.array(z.string()),
  contactPoints: z.array(contactPoint),
  /** Of the customer. */
  province: z.string(),
  bornOn: birth.nullable(),
  photoId: documentId.nullable(),
})
export type PersonRow = z.infer<typeof personRow>

/** How the list of people calls somebody. */
export function personIdOf({ customerId, contactId }: Person) {
  return (contactId ?? -1 * customerId) as PersonId
}
