import { z } from 'zod'
import { appointment } from '#shared/features/appointments/schema.ts'
import { call } from '#shared/features/calls/schema.ts'
import { contractRow } from '#shared/features/contracts/schema.ts'
import { anniversary } from '#shared/features/occasions/schema.ts'
import { contactId, customerId } from '#shared/kit/id.ts'
import { day, instant } from '#shared/kit/values.ts'

/** A customer nobody called or met for longer than their rating allows. */
export const suggestion = z.object({
  customerId,
  customerName: z.string(),
  /** Whom one talks to as a rule, and the first of their numbers. */
  contactId: contactId.nullable(),
  contactName: z.string().nullable(),
  phone: z.string(),
  rating: z.enum(['A', 'B', 'C']),
  /** When somebody was last reached or met; null for never. */
  lastContactAt: instant.nullable(),
  /** Days since then, and after how many the customer is due again. */
  daysSince: z.int().nullable(),
  rhythmDays: z.int(),
})
export type Suggestion = z.infer<typeof suggestion>

/** Each list holds the first 50; the counts say how many there are. */
export const today = z.object({
  on: day,
  forgotten: z.array(call),
  due: z.array(call),
  promised: z.array(call),
  /** Whom one might call besides, at most twenty: the best rated first, of them the longest neglected. */
  suggested: z.array(suggestion),
  counts: z.object({ forgotten: z.int(), due: z.int(), promised: z.int(), contractsEnding: z.int() }),
  appointments: z.array(appointment),
  contractsEnding: z.array(contractRow),
  occasions: z.array(anniversary),
})
export type Today = z.infer<typeof today>
