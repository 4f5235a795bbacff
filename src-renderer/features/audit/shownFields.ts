import type { AuditEntry } from '#shared/features/audit/schema.ts'

/** The fields worth reading: of something new neither whose it is, which stands above, nor what it is not. */
export function shownFields({ change, fields }: AuditEntry) {
  return change === 'created'
    ? fields.filter(({ field, to }) => field !== 'customerId' && !(/^is[A-Z]/.test(field) && to === 0))
    : fields
}
