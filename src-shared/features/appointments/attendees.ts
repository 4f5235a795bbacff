import { z } from 'zod'
import { answerChoices, attendeeKinds, MOST_ATTENDEES } from './choices.ts'

export const answer = z.enum(answerChoices)
export const attendeeKind = z.enum(attendeeKinds)

/** Who is invited; `id` is that of the colleague, the contact or the customer. */
const invited = { kind: attendeeKind, id: z.int().positive() }

/** Somebody who is invited. What they answered counts for the time it was given for: when that moves, it is `none` again. */
export const attendee = z.object({
  ...invited,
  name: z.string(),
  isOptional: z.boolean(),
  answer,
  /** What they answered to single times of a series, where they did. */
  times: z.record(z.string(), answer).optional(),
})
export type Attendee = z.infer<typeof attendee>

/** What of it somebody enters. A colleague answers for themselves: what an input says of that is not taken. */
export const attendeeInputs = z
  .array(z.object({ ...invited, isOptional: z.boolean().default(false), answer: answer.default('none') }))
  .max(MOST_ATTENDEES)
export type AttendeeInput = z.infer<typeof attendeeInputs>[number]

/** Somebody who may be invited, and what tells them from others of that name. */
export const invitee = z.object({ ...invited, name: z.string(), detail: z.string() })
export type Invitee = z.infer<typeof invitee>
