import { z } from 'zod'
import { backupContents } from '#shared/features/backups/schema.ts'

/** What is in a package that was taken away, as its manifest says. */
export const packageContents = z.object({
  firm: z.string().max(1_000),
  /** Who owns the firm: passwords stay behind, and this person may choose a new one. */
  owner: z.string().max(1_000),
  /** People signed in to the firm: it opens only with a new password for its owner. */
  needsPassword: z.boolean(),
  madeAt: z.int(),
  /** The version of the program that made it. */
  program: z.string().max(100),
  /** How many migrations its database had seen. */
  schema: z.int().min(1),
  counts: backupContents.shape.counts,
  /** Originals of which the firm itself had no sound copy. */
  lackingDocuments: z.int().min(0),
})
export type PackageContents = z.infer<typeof packageContents>

export const takenAway = z.object({
  /** Of all tables. */
  rows: z.int(),
  documents: z.int(),
  lackingDocuments: z.int(),
  bytes: z.int(),
})
export type TakenAway = z.infer<typeof takenAway>
