import { chosenOf, printedOf } from '#main/kit/printing.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { exportCalls } from './exportRows.ts'
import { countCalls, countCallViews } from './listQueries.ts'
import { countCallGroups, listCallIds, listCalls, sumCalls } from './orderQueries.ts'
import { callsOf } from './queries.ts'
import { countLeftToday, rollBackCalls, rollOverCalls } from './rollOver.ts'
import { finishCall, logCall, planCall, removeCall, replanCall, restoreCall, seenCall } from './service.ts'

export const callsRouter = {
  list: on.calls.list.handler(({ context, input }) => listCalls(context.db, input, actOf(context))),
  ids: on.calls.ids.handler(({ context, input }) => listCallIds(context.db, input, actOf(context))),
  groupCounts: on.calls.groupCounts.handler(({ context, input }) => countCallGroups(context.db, input, actOf(context))),
  totals: on.calls.totals.handler(({ context, input }) => sumCalls(context.db, input, actOf(context))),
  count: on.calls.count.handler(({ context, input }) => countCalls(context.db, input, actOf(context))),
  viewCounts: on.calls.viewCounts.handler(({ context }) => countCallViews(context.db, actOf(context))),
  get: on.calls.get.handler(({ context, input }) => seenCall(context.db, context.access, input)),
  plan: on.calls.plan.handler(({ context, input }) => context.write((db) => planCall(db, input, actOf(context)))),
  replan: on.calls.replan.handler(({ context, input }) => context.write((db) => replanCall(db, input, actOf(context)))),
  log: on.calls.log.handler(({ context, input }) => context.write((db) => logCall(db, input, actOf(context)))),
  finish: on.calls.finish.handler(({ context, input }) => context.write((db) => finishCall(db, input, actOf(context)))),
  leftToday: on.calls.leftToday.handler(({ context }) => countLeftToday(context.db, actOf(context))),
  rollOver: on.calls.rollOver.handler(({ context }) => context.write((db) => rollOverCalls(db, actOf(context)))),
  rollBack: on.calls.rollBack.handler(({ context, input }) => context.write((db) => rollBackCalls(db, input, actOf(context)))),
  printList: on.calls.printList.handler(({ context, input }) => {
    const { ids, found } = printedOf(listCallIds(context.db, input, actOf(context)), input.ids)
    return { calls: callsOf(context.db, ids), rows: ids.length, found }
  }),
  copy: on.calls.copy.handler(({ context, input: { ids: chosen, ...listing } }) => {
    const ids = chosenOf(listCallIds(context.db, listing, actOf(context)), chosen)
    return { calls: callsOf(context.db, ids), rows: ids.length }
  }),
  export: on.calls.export.handler(({ context, input, signal }) => exportCalls(context, input, { ...input, signal })),
  remove: on.calls.remove.handler(({ context, input }) => context.write((db) => removeCall(db, input, actOf(context)))),
  restore: on.calls.restore.handler(({ context, input }) => context.write((db) => restoreCall(db, input, actOf(context)))),
}
