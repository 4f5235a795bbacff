import { on } from '#main/kit/procedures.ts'
import { eraseField } from './erasing.ts'
import { countRecords, listFields, placeFields } from './queries.ts'
import { archiveField, changeField, createField, restoreField } from './service.ts'

export const customFieldsRouter = {
  list: on.customFields.list.handler(({ context }) => listFields(context.db)),
  create: on.customFields.create.handler(({ context, input }) => context.write((db) => createField(db, input))),
  update: on.customFields.update.handler(({ context, input }) =>
    context.write((db) => changeField(db, input, context.clock.now())),
  ),
  order: on.customFields.order.handler(({ context, input }) => context.write((db) => placeFields(db, input))),
  archive: on.customFields.archive.handler(({ context, input }) =>
    context.write((db) => archiveField(db, input, context.clock.now())),
  ),
  restore: on.customFields.restore.handler(({ context, input }) => context.write((db) => restoreField(db, input))),
  count: on.customFields.count.handler(({ context, input }) => countRecords(context.db, input)),
  erase: on.customFields.erase.handler(({ context, input }) => eraseField(context, input)),
}
