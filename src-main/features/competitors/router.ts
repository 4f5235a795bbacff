import { actOf, on } from '#main/kit/procedures.ts'
import {
  changeCompetitor,
  competitorNames,
  competitorsFor,
  createCompetitor,
  getCompetitor,
  removeCompetitor,
  restoreCompetitor,
} from './service.ts'

export const competitorsRouter = {
  list: on.competitors.list.handler(({ context }) => competitorsFor(context.db, context.access)),
  names: on.competitors.names.handler(({ context }) => competitorNames(context.db)),
  get: on.competitors.get.handler(({ context, input }) => getCompetitor(context.db, context.access, input)),
  create: on.competitors.create.handler(({ context, input }) =>
    context.write((db) => createCompetitor(db, input, actOf(context))),
  ),
  update: on.competitors.update.handler(({ context, input }) =>
    context.write((db) => changeCompetitor(db, input, actOf(context))),
  ),
  remove: on.competitors.remove.handler(({ context, input }) =>
    context.write((db) => removeCompetitor(db, input, actOf(context))),
  ),
  restore: on.competitors.restore.handler(({ context, input }) => context.write((db) => restoreCompetitor(db, input))),
}
