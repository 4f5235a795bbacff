import { z } from 'zod'
import { auditHead } from '#shared/features/audit/schema.ts'
import { unlock } from '#shared/features/encryption/schema.ts'
import { fileToken, staffId } from '#shared/kit/id.ts'

/** Why a backup was made; one before a migration is a matter of database/ and lies apart. */
export const backupReasons = ['hourly', 'quit', 'before-import', 'before-bulk', 'before-restore', 'by-hand'] as const
export const backupReason = z.enum(backupReasons)
export type BackupReason = z.infer<typeof backupReason>

/** What a person knows her firm by. */
const backupCounts = z.object({
  customers: z.int().min(0),
  contacts: z.int().min(0),
  calls: z.int().min(0),
  appointments: z.int().min(0),
  contracts: z.int().min(0),
  documents: z.int().min(0),
})

/** The record written last, so that one sees how far a backup reaches. */
const newestRecord = z.object({
  kind: z.enum(['customer', 'call', 'appointment', 'contract']),
  name: z.string().max(1_000),
  at: z.int(),
})

/** What is in a backup, as its manifest says. */
export const backupContents = z.object({
  firm: z.string().max(1_000),
  madeAt: z.int(),
  reason: backupReason,
  /** The version of the program that made it. */
  program: z.string().max(100),
  /** How many migrations its database has seen. */
  schema: z.int().min(1),
  counts: backupCounts,
  newest: z.array(newestRecord).max(10),
  /** Only a password or the recovery key opens it; without one `newest` is empty. */
  isEncrypted: z.boolean().default(false),
  /** Whose passwords of then open it. */
  people: z.array(z.object({ id: staffId, name: z.string().max(1_000) })).default([]),
  /** Where its audit log ended, which shows later whether lines were cut off; null when its program kept none. */
  auditHead: auditHead.nullable(),
  /** Originals of which not even the firm itself had a sound copy when the backup was made. */
  lackingDocuments: z.int().min(0),
  /** True when the originals lie inside the one file, so that it can be carried away. */
  isPortable: z.boolean(),
})
export type BackupContents = z.infer<typeof backupContents>

/** A backup in the backups folder; without contents it cannot be read any more. */
export const backup = z.object({ name: z.string(), bytes: z.int(), contents: backupContents.nullable() })
export type Backup = z.infer<typeof backup>

export const backupName = z.string().min(1).max(200)

/** One of the backups folder, or a file that somebody chose. */
export const backupSource = z.union([z.object({ name: backupName }), z.object({ file: fileToken })])
export type BackupSource = z.infer<typeof backupSource>

/** A backup that is encrypted with another key than this program has open needs something that opens it. */
export const restoreInput = z.union([
  z.object({ name: backupName, unlock: unlock.nullable().default(null) }),
  z.object({ file: fileToken, unlock: unlock.nullable().default(null) }),
])
export type RestoreInput = z.infer<typeof restoreInput>

const happened = z.object({ at: z.int(), reason: z.string() })

export const backupStatus = z.object({
  /** When the newest backup was made; each has been opened and checked before it got its name. */
  verifiedAt: z.int().nullable(),
  /** True when something was saved since, as far as this run of the program knows. */
  isChanged: z.boolean(),
  /** Why the last try failed; none after one that did not. */
  failure: happened.nullable(),
  secondPlace: z
    .object({
      path: z.string(),
      isThere: z.boolean(),
      writtenAt: z.int().nullable(),
      since: z.int(),
      failure: z.string().nullable(),
    })
    .nullable(),
  /** The last trial of restoring, made every week; a failed one says why. */
  tested: z.object({ at: z.int(), name: z.string(), failure: z.string().nullable() }).nullable(),
  /** The last restore and the backup with which it can be undone. */
  restored: z.object({ at: z.int(), from: z.string(), undoWith: z.string().nullable() }).nullable(),
  running: z
    .object({
      work: z.enum(['backup', 'carry', 'test', 'restore', 'seal', 'unseal', 'backups', 'take-away', 'move-in']),
      done: z.number(),
      total: z.number(),
    })
    .nullable(),
})
export type BackupStatus = z.infer<typeof backupStatus>

export const restoreResult = z.object({ contents: backupContents, undoWith: z.string().nullable() })
export type RestoreResult = z.infer<typeof restoreResult>
