import { z } from 'zod'
import { person } from '#shared/features/privacy/schema.ts'
import { contactGroupId, personId } from '#shared/kit/id.ts'
import { paragraphs, requiredLine, version } from '#shared/kit/values.ts'

/** So many people are put into a group, or taken out of it, at once. */
export const MOST_AT_ONCE = 2_000

/** People of any customers under a name, shared by the office. Whom somebody may not see is neither told nor counted. */
export const contactGroup = z.object({
  id: contactGroupId,
  name: z.string(),
  note: z.string(),
  count: z.int(),
  version,
})
export type ContactGroup = z.infer<typeof contactGroup>

export const contactGroupInput = z.object({
  name: requiredLine(100),
  note: paragraphs(2_000).default(''),
})
export type ContactGroupInput = z.infer<typeof contactGroupInput>

/** Of a contact `customerId` is where they work: first, or where one may see them. */
export const groupMember = person.extend({
  id: personId,
  honorific: z.string(),
  name: z.string(),
  /** Empty of a customer who is a person. */
  customerName: z.string(),
  /** The number one would call, as typed; empty while none is known. So is the first address that is one. */
  phone: z.string(),
  email: z.string(),
})
export type GroupMember = z.infer<typeof groupMember>

export const somePeople = z.array(personId).max(MOST_AT_ONCE)
