import { seenCustomer } from '#main/features/customers/service.ts'
import { savedWithPhoto } from '#main/features/documents/service.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { dismiss, findPeople } from './employing.ts'
import { changeContact, contactAt, contactsOf, createContact, employContact, removeContact, restoreContact } from './service.ts'

export const contactsRouter = {
  list: on.contacts.list.handler(({ context, input }) => {
    seenCustomer(context.db, context.access, input)
    return contactsOf(context.db, input, context.access)
  }),
  get: on.contacts.get.handler(({ context, input }) => {
    seenCustomer(context.db, context.access, input.customerId)
    return contactAt(context.db, input, context.access)
  }),
  create: on.contacts.create.handler(({ context, input: { photo: file, ...created } }) =>
    savedWithPhoto(context, file, (db, photo) => createContact(db, { ...created, photo }, actOf(context))),
  ),
  update: on.contacts.update.handler(({ context, input: { photo: file, ...edit } }) =>
    savedWithPhoto(context, file, (db, photo) => changeContact(db, { ...edit, photo }, actOf(context))),
  ),
  remove: on.contacts.remove.handler(({ context, input }) => context.write((db) => removeContact(db, input, actOf(context)))),
  restore: on.contacts.restore.handler(({ context, input }) => context.write((db) => restoreContact(db, input, actOf(context)))),
  find: on.contacts.find.handler(({ context, input }) => findPeople(context.db, input, context.access)),
  employ: on.contacts.employ.handler(({ context, input }) => context.write((db) => employContact(db, input, actOf(context)))),
  dismiss: on.contacts.dismiss.handler(({ context, input }) => context.write((db) => dismiss(db, input, actOf(context)))),
}
