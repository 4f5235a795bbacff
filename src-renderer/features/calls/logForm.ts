import { z } from 'zod'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { contactIdOf } from './numbers.ts'
import { noResult, type ResultValues, refineNext, resultOf, resultValues } from './resultForm.ts'
import { type WhomValues, whomValues } from './WhomFields.tsx'

/** A call nobody had planned, as it is typed. */
export type LogValues = WhomValues & ResultValues & { direction: 'out' | 'in'; doneAt: number; reason: string }

export const logValues = z
  .object({ ...whomValues.shape, ...resultValues.shape, direction: z.string(), doneAt: z.number(), reason: z.string() })
  .superRefine(refineNext)

/** One that was made just now, with somebody. */
export function noLog(customerId: CustomerId | undefined, contactId: ContactId | undefined): LogValues {
  return { ...noResult, ...whom(customerId, contactId), direction: 'out', doneAt: Date.now(), reason: '' }
}

export function whom(customerId: CustomerId | undefined, contactId: ContactId | undefined): WhomValues {
  return { customerId: customerId ?? null, contactId: contactId ? String(contactId) : '', phone: '' }
}

export function whomInput({ customerId, contactId, phone }: WhomValues) {
  if (customerId === null) throw new Error('a call is with a customer')
  return { customerId, contactId: contactIdOf(contactId), phone }
}

/** What main is told. The moment the form was opened with is meant as "just now". */
export function logInput(values: LogValues, { openedAt, phone }: { openedAt: number | undefined; phone: string }) {
  const { direction, doneAt, reason } = values
  const when = doneAt === openedAt ? undefined : doneAt
  return { ...whomInput({ ...values, phone: values.phone || phone }), ...resultOf(values), direction, doneAt: when, reason }
}
