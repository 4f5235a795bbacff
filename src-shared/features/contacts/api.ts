import { z } from 'zod'
import { contactId, customerId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { contact, contactInput } from './schema.ts'

export const contactsApi = {
  /** The contacts of one customer, the main one first. */
  list: query('customers.see').input(customerId).output(z.array(contact)),
  create: command('customers.edit')
    .input(z.object({ customerId, input: contactInput }))
    .output(contact),
  update: command('customers.edit')
    .input(z.object({ id: contactId, version, input: contactInput }))
    .output(contact),
  remove: command('customers.edit').input(contactId).output(z.void()),
  restore: command('customers.edit').input(contactId).output(z.void()),
}
