import { z } from 'zod'
import { contactPoint } from '#shared/features/customers/schema.ts'
import { customValues, linkedNames } from '#shared/features/customFields/schema.ts'
import { contactId, customerId } from '#shared/kit/id.ts'
import { typedEmail, typedPhone } from '#shared/kit/points.ts'
import { birth, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'

export const honorifics = ['', 'Anh', 'Chị', 'Ông', 'Bà', 'Cô', 'Chú', 'Bác', 'Thầy', 'Em'] as const

/** A person we talk to at a customer. */
/** What somebody has to say when their firm decides to buy; empty while nobody knows. */
export const decisionRoles = ['', 'decider', 'influencer', 'user', 'payer', 'gatekeeper'] as const
export const decisionRole = z.enum(decisionRoles)
export type DecisionRole = z.infer<typeof decisionRole>

export const contact = z.object({
  id: contactId,
  customerId,
  honorific: z.string(),
  fullName: z.string(),
  title: z.string(),
  department: z.string(),
  decisionRole,
  bornOn: birth.nullable(),
  isMain: z.boolean(),
  note: z.string(),
  contactPoints: z.array(contactPoint),
  /** The fields the office made for itself, and the names of customers among their values. */
  custom: customValues,
  linkedNames,
  version,
})
export type Contact = z.infer<typeof contact>

export const contactInput = z.object({
  honorific: line(20).default(''),
  fullName: requiredLine(200),
  title: line(100).default(''),
  department: line(100).default(''),
  decisionRole: decisionRole.default(''),
  bornOn: birth.nullable().default(null),
  isMain: z.boolean().default(false),
  note: paragraphs(5_000).default(''),
  phones: z.array(typedPhone).max(20).default([]),
  emails: z.array(typedEmail).max(20).default([]),
  /** Left out: as they are. */
  custom: customValues.optional(),
})
export type ContactInput = z.infer<typeof contactInput>
