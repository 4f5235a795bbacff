import { on } from '#main/kit/procedures.ts'
import { listCategories, placeCategories } from './queries.ts'
import { changeCategory, createCategory, removeCategory, restoreCategory } from './service.ts'

export const categoriesRouter = {
  list: on.categories.list.handler(({ context }) => listCategories(context.db)),
  create: on.categories.create.handler(({ context, input }) => context.write((db) => createCategory(db, input))),
  update: on.categories.update.handler(({ context, input }) => context.write((db) => changeCategory(db, input))),
  order: on.categories.order.handler(({ context, input }) => context.write((db) => placeCategories(db, input))),
  remove: on.categories.remove.handler(({ context, input }) =>
    context.write((db) => removeCategory(db, input, context.clock.now())),
  ),
  restore: on.categories.restore.handler(({ context, input }) => context.write((db) => restoreCategory(db, input))),
}
