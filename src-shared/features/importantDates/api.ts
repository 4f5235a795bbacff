import { z } from 'zod'
import { customerId, importantDateId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { importantDate, importantDateInput } from './schema.ts'

/** Who may see a customer sees its important dates, who may edit it writes them. */
export const importantDatesApi = {
  /** In the order in which they were written down; without those of contacts that lie in the bin. */
  list: query('customers.see').input(customerId).output(z.array(importantDate)),
  get: query('customers.see').input(importantDateId).output(importantDate),
  /** NOT_FOUND for a contact who does not work there. */
  create: command('customers.edit')
    .input(z.object({ customerId, input: importantDateInput }))
    .output(importantDate),
  update: command('customers.edit')
    .input(z.object({ id: importantDateId, version, input: importantDateInput }))
    .output(importantDate),
  remove: command('customers.edit').input(importantDateId).output(z.void()),
  restore: command('customers.edit').input(importantDateId).output(z.void()),
}
