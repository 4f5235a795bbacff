import { chosenOf, printedOf } from '#main/kit/printing.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { exportProducts } from './exportRows.ts'
import { countProducts, countProductViews, findProducts, listProductIds, listProducts, listProductWords } from './listQueries.ts'
import { listNames, productsOf } from './queries.ts'
import { addProductRows, takeBackProducts } from './rows.ts'
import { salesOf } from './salesQueries.ts'
import { changeProduct, createProduct, getProduct, namedProducts, removeProducts, restoreProducts } from './service.ts'

const { products: own } = on

export const productsRouter = {
  list: own.list.handler(({ context, input }) => listProducts(context.db, input)),
  ids: own.ids.handler(({ context, input }) => listProductIds(context.db, input)),
  count: own.count.handler(({ context, input }) => countProducts(context.db, input)),
  viewCounts: own.viewCounts.handler(({ context }) => countProductViews(context.db)),
  find: own.find.handler(({ context, input }) => findProducts(context.db, input)),
  names: own.names.handler(({ context }) => listNames(context.db)),
  words: own.words.handler(({ context }) => listProductWords(context.db)),
  get: own.get.handler(({ context, input }) => getProduct(context.db, input)),
  sales: own.sales.handler(({ context, input }) => salesOf(context.db, input, actOf(context))),
  create: own.create.handler(({ context, input }) => context.write((db) => createProduct(db, input, actOf(context)))),
  update: own.update.handler(({ context, input }) => context.write((db) => changeProduct(db, input, actOf(context)))),
  named: own.named.handler(({ context, input }) => namedProducts(context.db, input)),
  addMany: own.addMany.handler(({ context, input }) => context.writeLong((db) => addProductRows(db, input, actOf(context)))),
  takeBack: own.takeBack.handler(({ context, input }) =>
    context.write((db) => ({ kept: takeBackProducts(db, input, actOf(context)) })),
  ),
  remove: own.remove.handler(({ context, input }) => context.write((db) => removeProducts(db, input, actOf(context)))),
  restore: own.restore.handler(({ context, input }) => context.write((db) => restoreProducts(db, input))),
  printList: own.printList.handler(({ context, input }) => {
    const { ids, found } = printedOf(listProductIds(context.db, input), input.ids)
    return { products: productsOf(context.db, ids), rows: ids.length, found }
  }),
  copy: own.copy.handler(({ context, input: { ids: chosen, ...listing } }) => {
    const ids = chosenOf(listProductIds(context.db, listing), chosen)
    return { products: productsOf(context.db, ids), rows: ids.length }
  }),
  export: own.export.handler(({ context, input, signal }) => exportProducts(context, input, { ...input, signal })),
}
