import { z } from 'zod'
import { contactId, customerId, importantDateId } from '#shared/kit/id.ts'
import { birth, paragraphs, requiredLine, version } from '#shared/kit/values.ts'

/** A day of a customer's, or of somebody there, that comes every year: a giỗ, the opening of a shop. Birthdays and founding days are fields of their own. */
export const importantDate = z.object({
  id: importantDateId,
  customerId,
  /** Whose it is; null: the customer's own. */
  contactId: contactId.nullable(),
  contactName: z.string().nullable(),
  name: z.string(),
  /** By the sun or the moon, with the year or without it. */
  fallsOn: birth,
  note: z.string(),
  version,
})
export type ImportantDate = z.infer<typeof importantDate>

export const importantDateInput = z.object({
  name: requiredLine(100),
  fallsOn: birth,
  contactId: contactId.nullable().default(null),
  note: paragraphs(2_000).default(''),
})
export type ImportantDateInput = z.infer<typeof importantDateInput>
