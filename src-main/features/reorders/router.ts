import { chosenOf, printedOf } from '#main/kit/printing.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { exportReorders } from './exportRows.ts'
import { countReorders, countReorderViews, listReorderIds, listReorders, reordersOf } from './queries.ts'
import { seenReorder } from './service.ts'

const { reorders: own } = on

export const reordersRouter = {
  list: own.list.handler(({ context, input }) => listReorders(context.db, input, actOf(context))),
  ids: own.ids.handler(({ context, input }) => listReorderIds(context.db, input, actOf(context))),
  get: own.get.handler(({ context, input }) => seenReorder(context.db, input, actOf(context))),
  count: own.count.handler(({ context, input }) => countReorders(context.db, input, actOf(context))),
  viewCounts: own.viewCounts.handler(({ context }) => countReorderViews(context.db, actOf(context))),
  printList: own.printList.handler(({ context, input }) => {
    const act = actOf(context)
    const { ids, found } = printedOf(listReorderIds(context.db, input, act), input.ids)
    return { reorders: reordersOf(context.db, ids, act), rows: ids.length, found }
  }),
  copy: own.copy.handler(({ context, input: { ids: chosen, ...listing } }) => {
    const act = actOf(context)
    const ids = chosenOf(listReorderIds(context.db, listing, act), chosen)
    return { reorders: reordersOf(context.db, ids, act), rows: ids.length }
  }),
  export: own.export.handler(({ context, input, signal }) => exportReorders(context, input, { ...input, signal })),
}
