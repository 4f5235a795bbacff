import { chosenOf, printedOf } from '#main/kit/printing.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { exportOpportunities } from './exportRows.ts'
import { figuresOf } from './figureQueries.ts'
import {
  countOpportunityGroups,
  countOpportunityViews,
  listOpportunities,
  listOpportunityIds,
  sumOpportunities,
} from './listQueries.ts'
import { opportunitiesOf } from './queries.ts'
import {
  changeOpportunity,
  createOpportunity,
  moveOpportunity,
  removeOpportunities,
  restoreOpportunities,
  seenOpportunity,
  stagesOf,
} from './service.ts'

const { opportunities: own } = on

export const opportunitiesRouter = {
  list: own.list.handler(({ context, input }) => listOpportunities(context.db, input, actOf(context))),
  ids: own.ids.handler(({ context, input }) => listOpportunityIds(context.db, input, actOf(context))),
  groupCounts: own.groupCounts.handler(({ context, input }) => countOpportunityGroups(context.db, input, actOf(context))),
  totals: own.totals.handler(({ context, input }) => sumOpportunities(context.db, input, actOf(context))),
  viewCounts: own.viewCounts.handler(({ context }) => countOpportunityViews(context.db, actOf(context))),
  get: own.get.handler(({ context, input }) => seenOpportunity(context.db, input, actOf(context))),
  history: own.history.handler(({ context, input }) => stagesOf(context.db, input, actOf(context))),
  figures: own.figures.handler(({ context, input }) => figuresOf(context.db, input, actOf(context))),
  create: own.create.handler(({ context, input }) => context.write((db) => createOpportunity(db, input, actOf(context)))),
  update: own.update.handler(({ context, input }) => context.write((db) => changeOpportunity(db, input, actOf(context)))),
  move: own.move.handler(({ context, input }) => context.write((db) => moveOpportunity(db, input, actOf(context)))),
  remove: own.remove.handler(({ context, input }) => context.write((db) => removeOpportunities(db, input, actOf(context)))),
  restore: own.restore.handler(({ context, input }) => context.write((db) => restoreOpportunities(db, input, actOf(context)))),
  printList: own.printList.handler(({ context, input }) => {
    const act = actOf(context)
    const { ids, found } = printedOf(listOpportunityIds(context.db, input, act), input.ids)
    return { opportunities: opportunitiesOf(context.db, ids, dayOfInstant(act.now)), rows: ids.length, found }
  }),
  copy: own.copy.handler(({ context, input: { ids: chosen, ...listing } }) => {
    const act = actOf(context)
    const ids = chosenOf(listOpportunityIds(context.db, listing, act), chosen)
    return { opportunities: opportunitiesOf(context.db, ids, dayOfInstant(act.now)), rows: ids.length }
  }),
  export: own.export.handler(({ context, input, signal }) => exportOpportunities(context, input, { ...input, signal })),
}
