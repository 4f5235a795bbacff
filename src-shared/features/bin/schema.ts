import { z } from 'zod'
import { erasureId } from '#shared/kit/id.ts'
import { instant } from '#shared/kit/values.ts'

/** What can lie in the bin, in the order in which it has to come back. */
export const binKinds = [
  'customer',
  'contact',
  'contract',
  'contract-file',
  'call',
  'task',
  'appointment',
  'important-date',
  'gift',
  'opportunity',
  'competitor',
  'customer-competitor',
  'product',
  'purchase',
  'contact-group',
  'appointment-file',
  'note',
  'attachment',
] as const
export const binKind = z.enum(binKinds)
export type BinKind = z.infer<typeof binKind>

/** So long a deleted thing can be brought back; then it is erased by itself. */
export const DAYS_IN_BIN = 30

export const binned = z.object({ record: binKind, recordId: z.int().positive() })
export type Binned = z.infer<typeof binned>

export const binEntry = binned.extend({
  /** One of its own for each entry, whatever its kind. */
  id: z.int(),
  name: z.string(),
  customerName: z.string().nullable(),
  deletedAt: instant,
  /** Who deleted it, as far as the log knows. */
  staffName: z.string().nullable(),
  /** The customer it became part of. */
  mergedInto: z.string().nullable(),
})
export type BinEntry = z.infer<typeof binEntry>

/** What somebody erased for ever: what and when, without a word of it. */
export const erasure = z.object({
  id: erasureId,
  at: instant,
  record: binKind,
  staffName: z.string().nullable(),
  /** How many things of each kind went with it. */
  counts: z.partialRecord(binKind, z.int()),
  /** When it was erased once more, because an older backup had brought it back. */
  againAt: instant.nullable(),
  /** By which it can be recognised, and by nobody else. */
  digest: z.string(),
})
export type Erasure = z.infer<typeof erasure>
