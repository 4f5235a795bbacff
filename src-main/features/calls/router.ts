import { on } from '#main/kit/procedures.ts'
import { countCalls, countCallViews, listCalls } from './listQueries.ts'
import { finishCall, getCall, logCall, planCall, removeCall, replanCall, restoreCall } from './service.ts'

export const callsRouter = {
  list: on.calls.list.handler(({ context, input }) => listCalls(context.db, input, context.clock.now())),
  count: on.calls.count.handler(({ context, input }) => countCalls(context.db, input, context.clock.now())),
  viewCounts: on.calls.viewCounts.handler(({ context }) => countCallViews(context.db, context.staff.id, context.clock.now())),
  get: on.calls.get.handler(({ context, input }) => getCall(context.db, input)),
  plan: on.calls.plan.handler(({ context, input }) =>
    context.write((db) => planCall(db, input, { staffId: context.staff.id, now: context.clock.now() })),
  ),
  replan: on.calls.replan.handler(({ context, input }) => context.write((db) => replanCall(db, input, context.clock.now()))),
  log: on.calls.log.handler(({ context, input }) =>
    context.write((db) => logCall(db, input, { staffId: context.staff.id, now: context.clock.now() })),
  ),
  finish: on.calls.finish.handler(({ context, input }) => context.write((db) => finishCall(db, input, context.clock.now()))),
  remove: on.calls.remove.handler(({ context, input }) => context.write((db) => removeCall(db, input, context.clock.now()))),
  restore: on.calls.restore.handler(({ context, input }) => context.write((db) => restoreCall(db, input))),
}
