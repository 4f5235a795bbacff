import { actOf, on } from '#main/kit/procedures.ts'
import { createTemplate, removeTemplate, templatesOf } from './service.ts'

export const templatesRouter = {
  list: on.templates.list.handler(({ context }) => templatesOf(context.db, context.access)),
  create: on.templates.create.handler(({ context, input }) => context.write((db) => createTemplate(db, input, actOf(context)))),
  remove: on.templates.remove.handler(({ context, input }) => context.write((db) => removeTemplate(db, input, context.access))),
}
