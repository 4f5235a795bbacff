import { actOf, on } from '#main/kit/procedures.ts'
import { figuresOf } from './figureQueries.ts'
import { addPurchaseRows, rowsKnown, wordsMeant } from './rows.ts'
import {
  changePurchase,
  createPurchases,
  purchasesFor,
  removePurchases,
  restorePurchases,
  seenPurchase,
  setAsked,
  totalsFor,
} from './service.ts'

const { purchases: own } = on

export const purchasesRouter = {
  list: own.list.handler(({ context, input }) => purchasesFor(context.db, context.access, input)),
  totals: own.totals.handler(({ context, input }) => totalsFor(context.db, input, actOf(context))),
  figures: own.figures.handler(({ context, input }) => figuresOf(context.db, input, actOf(context))),
  get: own.get.handler(({ context, input }) => seenPurchase(context.db, context.access, input)),
  create: own.create.handler(({ context, input }) => context.write((db) => createPurchases(db, input, actOf(context)))),
  named: own.named.handler(({ context, input }) => wordsMeant(context.db, input, context.access)),
  known: own.known.handler(({ context, input }) => rowsKnown(context.db, input, context.access)),
  addMany: own.addMany.handler(({ context, input }) => context.writeLong((db) => addPurchaseRows(db, input, actOf(context)))),
  update: own.update.handler(({ context, input }) => context.write((db) => changePurchase(db, input, actOf(context)))),
  setAsked: own.setAsked.handler(({ context, input }) => context.writeLong((db) => setAsked(db, input, context.access))),
  remove: own.remove.handler(({ context, input }) => context.writeLong((db) => removePurchases(db, input, actOf(context)))),
  restore: own.restore.handler(({ context, input }) => context.writeLong((db) => restorePurchases(db, input, actOf(context)))),
}
