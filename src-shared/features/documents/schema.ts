import { z } from 'zod'
import { documentId } from '#shared/kit/id.ts'

/** A filed original, kept byte for byte under its SHA-256. */
export const document = z.object({
  id: documentId,
  sha256: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
})
export type Document = z.infer<typeof document>

/** What is dragged or pasted into the window comes through memory; what is chosen in the file dialog does not and may be bigger. */
export const MOST_DROPPED_BYTES = 50 * 1_048_576
