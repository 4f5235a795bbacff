import { z } from 'zod'
import { contactPoint } from '#shared/features/customers/schema.ts'
import { customValues, linkedNames } from '#shared/features/customFields/schema.ts'
import { contactId, customerId, documentId } from '#shared/kit/id.ts'
import { personalLines, typedPersonalLines } from '#shared/kit/personal.ts'
import { typedEmail, typedPhone } from '#shared/kit/points.ts'
import { birth, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'

export const honorifics = ['', 'Anh', 'Chị', 'Ông', 'Bà', 'Cô', 'Chú', 'Bác', 'Thầy', 'Em'] as const

/** What somebody has to say when their firm decides to buy; empty while nobody knows. */
export const decisionRoles = ['', 'decider', 'influencer', 'user', 'payer', 'gatekeeper'] as const
export const decisionRole = z.enum(decisionRoles)
export type DecisionRole = z.infer<typeof decisionRole>

/** What somebody is at a customer they also work for, beside their first employer. */
export const employment = z.object({
  customerId,
  title: line(100).default(''),
  department: line(100).default(''),
  decisionRole: decisionRole.default(''),
})
export type Employment = z.infer<typeof employment>

/** The same person at another customer; `isFirst`: that is their first employer, who keeps their data. */
export const elsewhere = employment.extend({ customerName: z.string(), isFirst: z.boolean() })
export type Elsewhere = z.infer<typeof elsewhere>

/** A person we talk to at a customer: title, department and role are what they are there. */
export const contact = z.object({
  id: contactId,
  customerId,
  /** Whether that customer is their first employer. */
  isFirst: z.boolean(),
  /** Where else they work, as far as one may see those customers. */
  elsewhere: z.array(elsewhere),
  honorific: z.string(),
  /** How we speak of ourselves to them: em, cháu, tôi. */
  selfAddress: z.string(),
  fullName: z.string(),
  title: z.string(),
  department: z.string(),
  decisionRole,
  bornOn: birth.nullable(),
  ...personalLines,
  /** Where they live. */
  address: z.string(),
  isMain: z.boolean(),
  note: z.string(),
  photoId: documentId.nullable(),
  contactPoints: z.array(contactPoint),
  /** The fields the office made for itself, and the names of customers among their values. */
  custom: customValues,
  linkedNames,
  version,
})
export type Contact = z.infer<typeof contact>

export const contactInput = z.object({
  honorific: line(20).default(''),
  selfAddress: line(20).default(''),
  fullName: requiredLine(200),
  title: line(100).default(''),
  department: line(100).default(''),
  decisionRole: decisionRole.default(''),
  bornOn: birth.nullable().default(null),
  ...typedPersonalLines,
  address: line(500).default(''),
  isMain: z.boolean().default(false),
  note: paragraphs(5_000).default(''),
  phones: z.array(typedPhone).max(20).default([]),
  emails: z.array(typedEmail).max(20).default([]),
  /** Where else they work, as far as one may see it. Left out: as it is. */
  employments: z.array(employment).max(20).optional(),
  /** Left out: as they are. */
  custom: customValues.optional(),
})
export type ContactInput = z.infer<typeof contactInput>

/** Somebody who is looked for by name, at one of the customers they work for. */
export const foundPerson = z.object({
  id: contactId,
  honorific: z.string(),
  fullName: z.string(),
  customerId,
  customerName: z.string(),
  version,
})
export type FoundPerson = z.infer<typeof foundPerson>

/** How many people are shown of those who are looked for. */
export const MOST_FOUND_PEOPLE = 20
