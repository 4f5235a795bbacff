import { actOf, on } from '#main/kit/procedures.ts'
import {
  changeImportantDate,
  createImportantDate,
  importantDatesOf,
  removeImportantDate,
  restoreImportantDate,
  seenImportantDate,
} from './service.ts'

export const importantDatesRouter = {
  list: on.importantDates.list.handler(({ context, input }) => importantDatesOf(context.db, context.access, input)),
  get: on.importantDates.get.handler(({ context, input }) => seenImportantDate(context.db, context.access, input)),
  create: on.importantDates.create.handler(({ context, input }) =>
    context.write((db) => createImportantDate(db, input, actOf(context))),
  ),
  update: on.importantDates.update.handler(({ context, input }) =>
    context.write((db) => changeImportantDate(db, input, actOf(context))),
  ),
  remove: on.importantDates.remove.handler(({ context, input }) =>
    context.write((db) => removeImportantDate(db, input, actOf(context))),
  ),
  restore: on.importantDates.restore.handler(({ context, input }) =>
    context.write((db) => restoreImportantDate(db, input, actOf(context))),
  ),
}
