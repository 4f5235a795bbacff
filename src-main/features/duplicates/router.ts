import { actOf, on } from '#main/kit/procedures.ts'
import { mergeCustomers, undoMerge } from './merge.ts'
import { forgetApart, groupsFound, search, tellApart } from './service.ts'

export const duplicatesRouter = {
  search: on.duplicates.search.handler(({ context, input, signal }) => search(context, input.importId, signal)),
  groups: on.duplicates.groups.handler(({ context, input }) => groupsFound(context.db, input, context.access)),
  tellApart: on.duplicates.tellApart.handler(({ context, input }) => context.write((db) => tellApart(db, input, actOf(context)))),
  forgetApart: on.duplicates.forgetApart.handler(({ context, input }) =>
    context.write((db) => forgetApart(db, input, context.access)),
  ),
  merge: on.duplicates.merge.handler(({ context, input }) => context.write((db) => mergeCustomers(db, input, actOf(context)))),
  undoMerge: on.duplicates.undoMerge.handler(({ context, input }) => context.write((db) => undoMerge(db, input, actOf(context)))),
}
