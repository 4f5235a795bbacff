import { z } from 'zod'
import { customerId, noteId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { note, noteInput, sent } from './schema.ts'

/** Who may see a customer reads its notes, who may edit it writes them; the log says who wrote or changed which. */
export const notesApi = {
  /** Those that stand above the timeline, the last written first. */
  pinned: query('customers.see').input(customerId).output(z.array(note)),
  get: query('customers.see').input(noteId).output(note),
  /** `sent`: what it says went out as a message. */
  create: command('customers.edit')
    .input(z.object({ customerId, input: noteInput, sent: sent.optional() }))
    .output(note),
  update: command('customers.edit')
    .input(z.object({ id: noteId, version, input: noteInput }))
    .output(note),
  pin: command('customers.edit')
    .input(z.object({ id: noteId, isPinned: z.boolean() }))
    .output(note),
  remove: command('customers.edit').input(noteId).output(z.void()),
  restore: command('customers.edit').input(noteId).output(z.void()),
}
