import { on } from '#main/kit/procedures.ts'
import { listContacts } from './queries.ts'
import { changeContact, createContact, removeContact, restoreContact } from './service.ts'

export const contactsRouter = {
  list: on.contacts.list.handler(({ context, input }) => listContacts(context.db, input)),
  create: on.contacts.create.handler(({ context, input }) =>
    context.write((db) => createContact(db, input, context.clock.now())),
  ),
  update: on.contacts.update.handler(({ context, input }) =>
    context.write((db) => changeContact(db, input, context.clock.now())),
  ),
  remove: on.contacts.remove.handler(({ context, input }) =>
    context.write((db) => removeContact(db, input, context.clock.now())),
  ),
  restore: on.contacts.restore.handler(({ context, input }) => context.write((db) => restoreContact(db, input))),
}
