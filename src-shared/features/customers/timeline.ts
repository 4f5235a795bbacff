import { z } from 'zod'
import { auditField } from '#shared/features/audit/schema.ts'
import { contactId, customerId, staffId } from '#shared/kit/id.ts'
import { instant } from '#shared/kit/values.ts'

/** What a timeline tells of. `change`: what was edited, from the audit log; told only when it is asked for. */
export const timelineKinds = [
  'note',
  'call',
  'task',
  'appointment',
  'opportunity',
  'contract',
  'purchase',
  'attachment',
  'gift',
  'stage',
  'consent',
  'change',
] as const
/** What is told of one of a customer's people. */
export const personKinds = [
  'note',
  'call',
  'task',
  'appointment',
  'gift',
  'consent',
  'change',
] as const satisfies readonly (typeof timelineKinds)[number][]
export const timelineKind = z.enum(timelineKinds)
export type TimelineKind = z.infer<typeof timelineKind>

/** Behind which entry a timeline goes on; it stays right whatever is added meanwhile. An appointment that comes again has an entry for each time. */
export const timelineCursor = z.object({ at: instant, kind: timelineKind, id: z.int() })
export type TimelineCursor = z.infer<typeof timelineCursor>

export const timelineWish = z.object({
  id: customerId,
  /** One of its people: what happened with them, at whichever customer. */
  contactId: contactId.optional(),
  /** None: all but `change`. */
  kinds: z.array(timelineKind).max(timelineKinds.length).default([]),
  /** Words that must stand in an entry, without accents. */
  text: z.string().max(200).default(''),
  /** Whose doing; none: everybody's. */
  staffIds: z.array(staffId).max(100).default([]),
  after: timelineCursor.optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type TimelineWish = z.infer<typeof timelineWish>

export const timelineEntry = timelineCursor.extend({
  title: z.string(),
  note: z.string(),
  /** With whom of the customer, of a call, a task or a message. */
  person: z.string(),
  staffName: z.string().nullable(),
  /** By what a note was sent, outcome of a call (or `planned`), status of a task (with `due:` before it where `at` is when it is to be done), place of an appointment, status of a contract, of an opportunity the stage it came to (`opened:new` where it began there, `lost:price`), of a purchase how much in which unit (`2 bộ`), of a gift its status and occasion (`given:tet:`, `refused::Khai trương`), new stage, media type, answer, kind of change. */
  state: z.string(),
  /** Seconds of a call, minutes of a task and of an appointment that is not for whole days, đồng of an opportunity, of a contract, of a purchase and of a gift, bytes of a file, 1 for a pinned note; what it means follows from `kind`. */
  amount: z.number().nullable(),
  /** How many files lie with an appointment. */
  fileCount: z.int(),
  /** What was changed, of a `change`. */
  fields: z.array(auditField).default([]),
})
export type TimelineEntry = z.infer<typeof timelineEntry>
