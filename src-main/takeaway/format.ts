import { z } from 'zod'
import { UNFINISHED } from '#main/keeper/jobs.ts'
import { auditHead } from '#shared/features/audit/schema.ts'
import { packageContents } from '#shared/features/takeaway/schema.ts'

// What a package consists of. Any zip program opens it, any spreadsheet program and any editor what is in it:
//   ĐỌC TÔI.txt         what is what, for whoever finds the file in ten years
//   Bảng tính/ and CSV/ what is not in the bin, for people to read
//   Tài liệu/           every original, by customer and number of contract
//   du-lieu/            every row of every table as JSON, from which the same firm is made again
//   manifest.json       what each part of du-lieu/ holds, how many rows, and its SHA-256; the last part, because it tells of all others
// The last bytes of the file are the SHA-256 of all bytes before them, as with a backup.

export const MANIFEST = 'manifest.json'
export const README = 'ĐỌC TÔI.txt'
export const SPREADSHEETS = 'Bảng tính'
export const TEXT_TABLES = 'CSV'
export const PAPERS = 'Tài liệu'
export const ROWS = 'du-lieu'
export const ORIGINALS = `${ROWS}/originals.jsonl`

/** The version of the format that this program writes and the last one it reads. */
export const FORMAT = 1

/** Where the parts lie that are not finished, beside the file they are to become; whoever ends the job from outside removes it. */
export function workplaceOf(target: string) {
  return `${target}${UNFINISHED}`
}

/** Where the rows of a table lie. */
export function partOf(table: string) {
  return `${ROWS}/${table}.jsonl`
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().min(0)
const part = z.object({ part: z.string().max(300), rows: size, bytes: size, sha256 })
const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

const table = part.extend({
  name: identifier,
  columns: z
    .array(z.object({ name: identifier, type: z.enum(['INTEGER', 'TEXT', 'BLOB', 'REAL']) }))
    .min(1)
    .max(200),
})
export type PackedTable = z.infer<typeof table>

/** Every manifest says at least this, whatever program wrote it. */
export const anyManifest = z.object({ format: z.literal('khach-quen-mang-di'), version: z.int().min(1) })

export const manifest = anyManifest.extend({
  ...packageContents.shape,
  tables: z.array(table).max(500),
  /** The highest id each table ever gave. */
  counters: z.array(z.tuple([identifier, z.int().min(0)])).max(500),
  /** One line for each original; `bytes` of the part itself, `documentBytes` of all originals together. */
  originals: part.extend({ documentBytes: size }),
  /** Where the audit log ended, and its first line that was not as it had been written; null when all were. */
  auditHead,
  auditBrokenAt: z.int().min(1).nullable(),
  leftOut: z.array(identifier),
})
export type Manifest = z.infer<typeof manifest>

/** A line of `originals.jsonl`: where in the package an original lies, once for each contract it belongs to; nowhere when there was no sound copy. */
export const packedOriginal = z.object({
  sha256,
  bytes: size,
  mediaType: z.string().max(200),
  paths: z.array(z.string().max(1_000)).max(10_000),
})
export type PackedOriginal = z.infer<typeof packedOriginal>
