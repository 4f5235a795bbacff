import { z } from 'zod'
import { photoFile } from '#shared/features/photos/schema.ts'
import { contactId, customerId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { contact, contactInput, employment, foundPerson } from './schema.ts'

export const contactsApi = {
  /** The contacts of one customer, the main one first; behind its own people those who also work there. */
  list: query('customers.see').input(customerId).output(z.array(contact)),
  /** One of them, as they are at that customer. */
  get: query('customers.see')
    .input(z.object({ id: contactId, customerId }))
    .output(contact),
  /** CONFLICT `not-a-picture` for a photo that is neither PNG nor JPEG by its content, `file-too-big` (facts: megabytes, limit), `file-empty`. */
  create: command('customers.edit')
    .input(z.object({ customerId, input: contactInput, photo: photoFile }))
    .output(contact),
  update: command('customers.edit')
    .input(z.object({ id: contactId, version, input: contactInput, photo: photoFile }))
    .output(contact),
  remove: command('customers.edit').input(contactId).output(z.void()),
  restore: command('customers.edit').input(contactId).output(z.void()),
  /** People of other customers by their names, to say that they work for this one too. */
  find: query('customers.see')
    .input(z.object({ text: z.string().max(200), except: customerId }))
    .output(z.array(foundPerson)),
  /** Says that somebody works for another customer too, or what they are there. CONFLICT `first-employer`, `stale-version`. */
  employ: command('customers.edit')
    .input(z.object({ id: contactId, version, input: employment }))
    .output(contact),
  /** They do not work there any more; the person stays with whoever else employs them. */
  dismiss: command('customers.edit')
    .input(z.object({ id: contactId, customerId }))
    .output(z.void()),
}
