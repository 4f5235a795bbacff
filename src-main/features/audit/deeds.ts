import type { AuditField, AuditValue } from '#shared/features/audit/schema.ts'

interface Details {
  values?: Record<string, AuditValue>
  /** What the office's own fields became, by their keys. */
  custom?: Record<string, [name: string, to: AuditValue]>
  reason?: string
  /** Names of categories. */
  added?: string[]
  removed?: string[]
}

interface Before {
  columns: Record<string, AuditValue>
  custom?: Record<string, [rows: unknown, told: AuditValue]>
  added?: unknown[]
  removed?: unknown[]
}

/** What the line of a deed on many records says: what they became, and of one of them also what it was before. */
export function fieldsOfDeed(fields: Record<string, [AuditValue, AuditValue]>, before: string | undefined): AuditField[] {
  const { details: [, told = null] = [], deed: _deed, rows, ...rest } = fields
  const {
    values = {},
    custom = {},
    reason,
    added = [],
    removed = [],
  } = JSON.parse(typeof told === 'string' ? told : '{}') as Details
  const was = before === undefined ? undefined : (JSON.parse(before) as Before)
  const shown: AuditField[] = Object.entries(values).flatMap(([field, to]) => {
    const from = was?.columns[columnOf(field)] ?? null
    return was && from === to ? [] : [{ field, from, to }]
  })
  for (const [key, [field, to]] of Object.entries(custom)) {
    const from = was?.custom?.[key]?.[1] ?? null
    if (!was || from !== to) shown.push({ field, from, to })
  }
  if (added.length + removed.length > 0) shown.push({ field: 'categories', from: removed.join('; '), to: added.join('; ') })
  if (reason) shown.push({ field: 'reason', from: null, to: reason })
  if (rows && !was) shown.push({ field: 'rows', from: rows[0], to: rows[1] })
  return [...shown, ...Object.entries(rest).map(([field, [from, to]]) => ({ field, from, to }))]
}

/** The name in the database of a field. */
function columnOf(field: string) {
  return field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}
