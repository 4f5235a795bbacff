import { actOf, on } from '#main/kit/procedures.ts'
import { listAverages, opinionsOf, saveOpinions } from './service.ts'

export const opinionsRouter = {
  list: on.opinions.list.handler(({ context, input }) => opinionsOf(context.db, context.access, input)),
  averages: on.opinions.averages.handler(({ context }) => listAverages(context.db, context.access)),
  save: on.opinions.save.handler(({ context, input }) => context.write((db) => saveOpinions(db, input, actOf(context)))),
}
