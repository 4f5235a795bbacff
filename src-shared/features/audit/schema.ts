import { z } from 'zod'
import { auditSeq, customerId, staffId } from '#shared/kit/id.ts'
import { day, instant } from '#shared/kit/values.ts'

/** Of what the log tells. `data-file`, `erasure`, `report`, `list` and `log` are what leaves the program without being a row of it. */
export const recordKinds = [
  'customer',
  'contact',
  'employment',
  'important-date',
  'gift',
  'opportunity',
  'competitor',
  'customer-competitor',
  'opinion',
  'product',
  'purchase',
  'contact-group',
  'note',
  'attachment',
  'call',
  'task',
  'appointment',
  'appointment-file',
  'contract',
  'contract-file',
  'group',
  'category',
  'custom-field',
  'custom-choice',
  'bulk',
  'import',
  'staff',
  'office',
  'occasion',
  'role',
  'department',
  'password',
  'share',
  'merge',
  'template',
  'message-template',
  'view',
  'distinction',
  'consent',
  'data-request',
  'data-file',
  'erasure',
  'document',
  'report',
  'list',
  'log',
  'other',
] as const
export const recordKind = z.enum(recordKinds)
export type RecordKind = z.infer<typeof recordKind>

/** What happened to it. The last four change nothing but must be known. */
export const changeKinds = [
  'created',
  'changed',
  'removed',
  'restored',
  'erased',
  'opened',
  'exported',
  'printed',
  'checked',
] as const
export const changeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof changeKind>

/** A number or an address as it was typed. */
const typedPoint = z.object({ typed: z.string(), label: z.string(), hasZalo: z.literal(true).optional() })

/** A value as the database holds it; an id has become the name it stands for. */
export const auditValue = z.union([z.string(), z.number(), z.null(), z.array(typedPoint)])
export type AuditValue = z.infer<typeof auditValue>

export const auditField = z.object({ field: z.string(), from: auditValue, to: auditValue })
export type AuditField = z.infer<typeof auditField>

/** One line of the log. */
export const auditEntry = z.object({
  id: auditSeq,
  at: instant,
  staffId: staffId.nullable(),
  /** Null: the program itself. */
  staffName: z.string().nullable(),
  /** The procedure it came by, `customers.update`. */
  action: z.string(),
  record: recordKind,
  recordId: z.int().nullable(),
  /** Empty when the record is not there any more. */
  recordName: z.string(),
  customerId: customerId.nullable(),
  customerName: z.string().nullable(),
  change: changeKind,
  fields: z.array(auditField),
  /** Its text was erased for ever together with the record. */
  isErased: z.boolean(),
})
export type AuditEntry = z.infer<typeof auditEntry>

export const auditFilter = z.object({
  from: day.optional(),
  to: day.optional(),
  staffIds: z.array(staffId).max(500).default([]),
  records: z.array(recordKind).default([]),
  changes: z.array(changeKind).default([]),
  /** Words of the customer or contract it was about. */
  text: z.string().max(200).default(''),
})
export type AuditFilter = z.infer<typeof auditFilter>

/** Where the log ended at a moment: kept outside the file it proves that nothing was cut off behind it. */
export const auditHead = z.object({ seq: z.int().min(0), hash: z.string() })
export type AuditHead = z.infer<typeof auditHead>

export const auditVerdict = z.object({
  rows: z.int(),
  head: auditHead,
  /** The first line that is not as it was written; null when all are. */
  brokenAt: z.int().nullable(),
})
export type AuditVerdict = z.infer<typeof auditVerdict>

/** As far as a list that is narrowed by more than days and people is counted. */
export const MOST_COUNTED = 10_000
