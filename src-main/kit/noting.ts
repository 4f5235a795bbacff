import type { Change } from '#main/database/noted.ts'
import type { Noted } from '#shared/kit/procedure.ts'

/** Of what a procedure was asked and answered, the few things the log may hold: no text that somebody typed. */
const told = { rows: 'number', field: 'string', format: 'string', month: 'string', language: 'string' } as const

/** Under which name an input names the record; without one it may be of somebody. */
const named: Partial<Record<Noted['record'], string>> = {
  customer: 'customerId',
  document: 'id',
  attachment: 'id',
  'appointment-file': 'id',
  consent: 'id',
}

/** What the log says of a procedure that changed no row. */
export function noteOf({ change, record }: Noted, input: unknown, output: unknown): Change {
  const fields: Change['fields'] = {}
  for (const [field, type] of Object.entries(told)) {
    for (const value of [factOf(input, field), factOf(output, field)]) {
      if (typeof value === type) fields[field] = [null, value as string | number]
    }
  }
  const recordId = numberOf(typeof input === 'number' ? input : factOf(input, named[record] ?? 'contactId'))
  return { record, recordId, customerId: numberOf(factOf(input, 'customerId')), change, fields }
}

function numberOf(fact: unknown) {
  return typeof fact === 'number' ? fact : null
}

function factOf(facts: unknown, field: string): unknown {
  return typeof facts === 'object' && facts !== null && Object.hasOwn(facts, field)
    ? (facts as Record<string, unknown>)[field]
    : undefined
}
