import { actOf, on } from '#main/kit/procedures.ts'
import { changeView, createView, removeView, viewsOf } from './service.ts'

export const viewsRouter = {
  list: on.views.list.handler(({ context, input }) => viewsOf(context.db, input, context.access)),
  create: on.views.create.handler(({ context, input }) => context.write((db) => createView(db, input, actOf(context)))),
  update: on.views.update.handler(({ context, input }) => context.write((db) => changeView(db, input, actOf(context)))),
  remove: on.views.remove.handler(({ context, input }) => context.write((db) => removeView(db, input, context.access))),
  quiet: on.views.quiet.handler(() => undefined),
}
