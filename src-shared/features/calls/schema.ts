import { z } from 'zod'
import { rating } from '#shared/features/customers/schema.ts'
import { lead } from '#shared/features/reminders/schema.ts'
import { callId, contactId, customerId, staffId } from '#shared/kit/id.ts'
import { sortOf } from '#shared/kit/page.ts'
import { day, instant, line, paragraphs, version } from '#shared/kit/values.ts'
import { callGroupings, callSort, MOST_ROLLED_OVER, outcomes } from './choices.ts'

export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>

/** A phone call, planned (`doneAt` null) or made. Past its time and not made it is forgotten. */
export const call = z.object({
  id: callId,
  customerId,
  customerName: z.string(),
  contactId: contactId.nullable(),
  contactName: z.string().nullable(),
  staffId,
  staffName: z.string(),
  phone: z.string(),
  direction: z.enum(['out', 'in']),
  plannedAt: instant.nullable(),
  remindMinutes: lead,
  reason: z.string(),
  doneAt: instant.nullable(),
  outcome: outcome.nullable(),
  durationSeconds: z.int().nullable(),
  note: z.string(),
  /** How often in a row nobody was reached before this call. */
  attempts: z.int(),
  /** How often it was put off to a later day. */
  rollovers: z.int(),
  /** True when the customer asked to be called back at this time. */
  isPromised: z.boolean(),
  version,
})
export type Call = z.infer<typeof call>

export const planInput = z.object({
  customerId,
  contactId: contactId.nullable().default(null),
  staffId: staffId.optional(),
  phone: line(60).default(''),
  plannedAt: instant,
  /** Left out: as the office has it. */
  remindMinutes: lead.optional(),
  reason: line(300).default(''),
})
export type PlanInput = z.infer<typeof planInput>

const nextCall = z.object({ plannedAt: instant, reason: line(300).default('') })

/** What one dialog says when a call ends: how it went, what was said, when to call next. */
export const callResult = z.object({
  outcome,
  note: paragraphs(20_000).default(''),
  durationSeconds: z.int().min(0).max(86_400).nullable().default(null),
  next: nextCall.nullable().default(null),
  /** What the customer is rated from now on, for a no says something about them; null leaves their rating. */
  newRating: rating.nullable().default(null),
})
export type CallResult = z.infer<typeof callResult>

/** With whom and at which number it was in the end, where that was not as planned. */
export const finishedResult = callResult.extend({ contactId: contactId.optional(), phone: line(60).optional() })
export type FinishedResult = z.infer<typeof finishedResult>

export const logInput = callResult.extend({
  customerId,
  contactId: contactId.nullable().default(null),
  phone: line(60).default(''),
  direction: z.enum(['out', 'in']).default('out'),
  doneAt: instant.optional(),
  reason: line(300).default(''),
})
export type LogInput = z.infer<typeof logInput>

/** Which calls a list shows. `to-make` = not made, oldest first. */
export const callFilter = z.object({
  view: z.enum(['to-make', 'forgotten', 'today', 'done', 'all']).default('to-make'),
  staffIds: z.array(staffId).max(100).default([]),
  outcomes: z.array(outcome).max(outcomes.length).default([]),
  customerId: customerId.optional(),
  /** Made, or planned if not made, from the one day to the other. */
  days: z.object({ from: day, to: day }).optional(),
})
export type CallFilter = z.infer<typeof callFilter>
export const callGroup = z.enum(callGroupings)
export type CallGrouping = z.infer<typeof callGroup>

/** Which calls, and in which order; left out, the one of their view: those to make oldest first, those made newest first. */
export const callListing = z.object({
  filter: callFilter,
  sort: sortOf(z.enum(callSort)).optional(),
  group: callGroup.nullable().default(null),
})
export type CallListing = z.infer<typeof callListing>

export const callVersion = z.object({ id: callId, version })

/** Calls that were put off together, as they stand now and when each was planned before. */
export const rolledOver = z.array(callVersion.extend({ plannedAt: instant })).max(MOST_ROLLED_OVER)
export type RolledOver = z.infer<typeof rolledOver>
