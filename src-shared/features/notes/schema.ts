import { z } from 'zod'
import { channel } from '#shared/features/messages/schema.ts'
import { contactId, customerId, noteId, staffId } from '#shared/kit/id.ts'
import { instant, paragraphs, version } from '#shared/kit/values.ts'

/** What somebody wrote down about a customer, beside its calls and appointments. */
export const note = z.object({
  id: noteId,
  customerId,
  staffId,
  staffName: z.string(),
  text: z.string(),
  /** By what it was sent, of a message; null of what was only written down. */
  channel: channel.nullable(),
  /** To whom of the customer's people it was sent. */
  contactId: contactId.nullable(),
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

/** That a text went out as a message; null where the customer itself got it. */
export const sent = z.object({ channel, contactId: contactId.nullable() })
export type Sent = z.infer<typeof sent>
