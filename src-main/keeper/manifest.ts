import { z } from 'zod'
import { backupContents } from '#shared/features/backups/schema.ts'

export const MANIFEST = 'manifest.json'
export const DATABASE = 'khach-quen.db'
export const DOCUMENTS = 'documents.json'
export const KEYRING = 'keyring.json'

/** The last version of the format that this program reads; a plain backup is still one that the first program reads. */
export const FORMAT = 2
export const PLAIN_FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const part = z.object({ name: z.enum([DATABASE, DOCUMENTS, KEYRING]), bytes: z.int().min(0), sha256 })

/** Every manifest says at least this, whatever program wrote it. */
export const anyManifest = z.object({ format: z.literal('khach-quen-backup'), version: z.int().min(1) })

/** The first part of a backup: what it is, what is in it, and the hash of every other part; `documents.json` has those of the originals. */
export const manifest = anyManifest.extend({
  ...backupContents.shape,
  /** The newest records of an encrypted backup, which name people. */
  sealedNewest: z.string().optional(),
  parts: z.array(part).min(2).max(3),
})
export type Manifest = z.infer<typeof manifest>

/** The originals that belong to a backup, in `documents/aa/<sha256>` inside of it or beside it. */
export const listedDocuments = z.array(z.object({ sha256, bytes: z.int().min(0) }))
export type ListedDocument = z.infer<typeof listedDocuments>[number]

/** Where an original lies below a folder of originals, or in a portable backup. */
export function placeOf(hash: string) {
  return `${hash.slice(0, 2)}/${hash}`
}
