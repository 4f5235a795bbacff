import type { Change } from '#main/database/noted.ts'
import type { Noted } from '#shared/kit/procedure.ts'

/** Of what a procedure was asked and answered, the few things the log may hold: no text that somebody typed. */
const told = { rows: 'number', field: 'string', format: 'string', month: 'string', language: 'string' } as const

/** What the log says of a procedure that changed no row. */
export function noteOf({ change, record }: Noted, input: unknown, output: unknown): Change {
  const fields: Change['fields'] = {}
  for (const [field, type] of Object.entries(told)) {
    for (const value of [factOf(input, field), factOf(output, field)]) {
      if (typeof value === type) fields[field] = [null, value as string | number]
    }
  }
  const [customer, contact] = [factOf(input, 'customerId'), factOf(input, 'contactId')]
  const recordId = typeof input === 'number' ? input : numberOf(record === 'customer' ? customer : contact)
  return { record, recordId, customerId: numberOf(customer), change, fields }
}

function numberOf(fact: unknown) {
  return typeof fact === 'number' ? fact : null
}

function factOf(facts: unknown, field: string): unknown {
  return typeof facts === 'object' && facts !== null && Object.hasOwn(facts, field)
    ? (facts as Record<string, unknown>)[field]
    : undefined
}
