import { z } from 'zod'
import { customerId, noteId, staffId } from '#shared/kit/id.ts'
import { instant, paragraphs, version } from '#shared/kit/values.ts'

/** What somebody wrote down about a customer, beside its calls and appointments. */
export const note = z.object({
  id: noteId,
  customerId,
  staffId,
  staffName: z.string(),
  text: z.string(),
  /** Stands above the timeline, whatever has happened since. */
  isPinned: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  version,
})
export type Note = z.infer<typeof note>

export const noteInput = z.object({
  text: paragraphs(20_000).refine((text) => text.trim() !== '', { error: 'required' }),
})
export type NoteInput = z.infer<typeof noteInput>
