import { chosenOf, printedOf } from '#main/kit/printing.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { exportGifts } from './exportRows.ts'
import { countGiftGroups, listGiftIds, listGifts, listVersions, receiversOfGifts, sumGifts } from './listQueries.ts'
import { planGifts } from './planning.ts'
import { giftsOf } from './queries.ts'
import {
  changeGift,
  createGift,
  finishGifts,
  occasionsOfYear,
  removeGifts,
  reopenGifts,
  restoreGifts,
  seenGift,
} from './service.ts'

export const giftsRouter = {
  list: on.gifts.list.handler(({ context, input }) => listGifts(context.db, input, actOf(context))),
  ids: on.gifts.ids.handler(({ context, input }) => listGiftIds(context.db, input, actOf(context))),
  groupCounts: on.gifts.groupCounts.handler(({ context, input }) => countGiftGroups(context.db, input, actOf(context))),
  totals: on.gifts.totals.handler(({ context, input }) => sumGifts(context.db, input, actOf(context))),
  occasions: on.gifts.occasions.handler(({ context, input }) => occasionsOfYear(context.db, input.year, actOf(context))),
  versions: on.gifts.versions.handler(({ context, input }) => listVersions(context.db, input, actOf(context))),
  receivers: on.gifts.receivers.handler(({ context, input }) => receiversOfGifts(context.db, input, actOf(context))),
  get: on.gifts.get.handler(({ context, input }) => seenGift(context.db, context.access, input)),
  create: on.gifts.create.handler(({ context, input }) => context.write((db) => createGift(db, input, actOf(context)))),
  update: on.gifts.update.handler(({ context, input }) => context.write((db) => changeGift(db, input, actOf(context)))),
  plan: on.gifts.plan.handler(({ context, input }) => context.write((db) => planGifts(db, input, actOf(context)))),
  finish: on.gifts.finish.handler(({ context, input }) => context.write((db) => finishGifts(db, input, actOf(context)))),
  reopen: on.gifts.reopen.handler(({ context, input }) => context.write((db) => reopenGifts(db, input, actOf(context)))),
  printList: on.gifts.printList.handler(({ context, input }) => {
    const { ids, found } = printedOf(listGiftIds(context.db, input, actOf(context)), input.ids)
    return { gifts: giftsOf(context.db, ids), rows: ids.length, found }
  }),
  copy: on.gifts.copy.handler(({ context, input: { ids: chosen, ...listing } }) => {
    const ids = chosenOf(listGiftIds(context.db, listing, actOf(context)), chosen)
    return { gifts: giftsOf(context.db, ids), rows: ids.length }
  }),
  export: on.gifts.export.handler(({ context, input, signal }) => exportGifts(context, input, { ...input, signal })),
  remove: on.gifts.remove.handler(({ context, input }) => context.write((db) => removeGifts(db, input, actOf(context)))),
  restore: on.gifts.restore.handler(({ context, input }) => context.write((db) => restoreGifts(db, input, actOf(context)))),
}
