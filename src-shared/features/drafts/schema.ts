import { z } from 'zod'
import { customerId } from '#shared/kit/id.ts'
import { instant, line, version } from '#shared/kit/values.ts'

/** The forms whose unsaved text is kept. */
export const draftEditors = [
  'customer',
  'contact',
  'appointment',
  'occurrence',
  'following-occurrences',
  'task',
  'contract',
  'call-log',
  'call-plan',
  'call-replan',
  'call-finish',
  'office',
  'staff',
  'data-request',
  'important-date',
  'gift',
  'opportunity',
  'competitor',
  'customer-competitor',
  'product',
  'purchase',
  'note',
  'message',
] as const
export const draftEditor = z.enum(draftEditors)
export type DraftEditor = z.infer<typeof draftEditor>

/** Which form of what: each person has one draft of it at most. */
export const draftPlace = z.object({
  editor: draftEditor,
  /** Null: a new one. */
  recordId: z.int().positive().nullable(),
  /** The customer under whom the form was opened, where it has one. */
  customerId: customerId.nullable(),
  /** Of a form about single times of a series: which of its beginnings. */
  occursAt: instant.nullable().optional(),
})
export type DraftPlace = z.infer<typeof draftPlace>

/** No form holds as much; what is longer is no draft. */
export const LONGEST_DRAFT = 200_000

export const draftInput = draftPlace.extend({
  /** Whom the typed text is about now; it goes when they are erased. */
  aboutId: customerId.nullable(),
  /** What the record is called, to find the draft again by. */
  name: line(200),
  /** Of the record, when the typing began; null for a new one. */
  version: version.nullable(),
  /** JSON that only the form itself reads. */
  content: z.string().min(2).max(LONGEST_DRAFT),
})
export type DraftInput = z.infer<typeof draftInput>

export const draftSummary = draftPlace.extend({ name: z.string(), savedAt: instant })
export type DraftSummary = z.infer<typeof draftSummary>

export const draft = draftSummary.extend({ version: version.nullable(), content: z.string() })
export type Draft = z.infer<typeof draft>
