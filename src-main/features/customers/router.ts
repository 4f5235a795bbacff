import type { ReadDb } from '#main/database/open.ts'
import { savedWithPhoto } from '#main/features/documents/service.ts'
import { bringBack } from '#main/features/duplicates/service.ts'
import type { Access } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { masked } from '#shared/kit/sensitive.ts'
import { exportCards, forwardCard, saveCard } from './card.ts'
import { countCustomers, countHidden, countLetters, countViews } from './countQueries.ts'
import { customReader } from './custom.ts'
import { exportCustomers } from './exportRows.ts'
import { listWords } from './filterQueries.ts'
import { countGroups, sumCustomers } from './groupQueries.ts'
import { listCustomerIds, listCustomers, listShownIds, placeOfName } from './listQueries.ts'
import { printedList, printedOne } from './printQueries.ts'
import { listGroups } from './queries.ts'
import { findStanding } from './recordQueries.ts'
import { relationsOf } from './relations.ts'
import { rowsOf } from './rowQueries.ts'
import {
  changeCustomer,
  changeStage,
  createCustomer,
  createGroup,
  duplicatesOf,
  nextCode,
  removeCustomers,
  seenCustomer,
  shareCustomer,
  sharesOf,
} from './service.ts'
import { timelineOf } from './timeline.ts'

/** As a window is shown it. */
function maskedCustomer<Row extends { taxCode: string }>(row: Row): Row {
  const taxCode = masked('taxCode', row.taxCode)
  return taxCode === row.taxCode ? row : { ...row, taxCode }
}

/** With what it holds in the office's own fields. */
function shownCustomer<Row extends { id: CustomerId; taxCode: string }>(db: ReadDb, row: Row, access: Access) {
  return { ...maskedCustomer(row), ...customReader(db, 'customer', { ids: [row.id], access })(row.id) }
}

export const customersRouter = {
  list: on.customers.list.handler(({ context, input }) => listCustomers(context.db, input, actOf(context)).map(maskedCustomer)),
  count: on.customers.count.handler(({ context, input }) => countCustomers(context.db, input, actOf(context))),
  groupCounts: on.customers.groupCounts.handler(({ context, input }) => countGroups(context.db, input, actOf(context))),
  placeOf: on.customers.placeOf.handler(({ context, input }) => placeOfName(context.db, input, actOf(context))),
  countHidden: on.customers.countHidden.handler(({ context, input }) => countHidden(context.db, input, actOf(context))),
  letters: on.customers.letters.handler(({ context, input }) => countLetters(context.db, input, actOf(context))),
  ids: on.customers.ids.handler(({ context, input }) => listShownIds(context.db, input, actOf(context))),
  totals: on.customers.totals.handler(({ context, input }) => sumCustomers(context.db, input, actOf(context))),
  viewCounts: on.customers.viewCounts.handler(({ context, input, signal }) =>
    countViews(context.db, { ...input, turn: () => context.quiet.reached(signal) }, actOf(context)),
  ),
  get: on.customers.get.handler(({ context, input }) => {
    const customer = seenCustomer(context.db, context.access, input)
    return { ...shownCustomer(context.db, customer, context.access), standing: findStanding(context.db, input, actOf(context)) }
  }),
  relations: on.customers.relations.handler(({ context, input }) => {
    seenCustomer(context.db, context.access, input)
    return relationsOf(context.db, input, context.access)
  }),
  reveal: on.customers.reveal.handler(
    ({ context, input }) => seenCustomer(context.db, context.access, input.customerId)[input.field],
  ),
  timeline: on.customers.timeline.handler(({ context, input }) => timelineOf(context.db, input, actOf(context))),
  nextCode: on.customers.nextCode.handler(({ context }) => nextCode(context.db)),
  duplicates: on.customers.duplicates.handler(({ context, input }) => duplicatesOf(context.db, input, context.access)),
  create: on.customers.create.handler(({ context, input: { photo: file, ...input } }) =>
    savedWithPhoto(context, file, (db, photo) =>
      shownCustomer(db, createCustomer(db, { input, photo }, actOf(context)), context.access),
    ),
  ),
  update: on.customers.update.handler(({ context, input: { photo: file, ...edit } }) =>
    savedWithPhoto(context, file, (db, photo) =>
      shownCustomer(db, changeCustomer(db, { ...edit, photo }, actOf(context)), context.access),
    ),
  ),
  changeStage: on.customers.changeStage.handler(({ context, input }) =>
    context.write((db) => shownCustomer(db, changeStage(db, input, actOf(context)), context.access)),
  ),
  remove: on.customers.remove.handler(({ context, input }) => context.write((db) => removeCustomers(db, input, actOf(context)))),
  restore: on.customers.restore.handler(({ context, input }) => context.write((db) => bringBack(db, input, actOf(context)))),
  shares: on.customers.shares.handler(({ context, input }) => sharesOf(context.db, input, context.access)),
  share: on.customers.share.handler(({ context, input }) => context.write((db) => shareCustomer(db, input, actOf(context)))),
  groups: on.customers.groups.handler(({ context }) => listGroups(context.db)),
  words: on.customers.words.handler(({ context, input }) => listWords(context.db, input, actOf(context))),
  createGroup: on.customers.createGroup.handler(({ context, input }) => context.write((db) => createGroup(db, input.name))),
  printList: on.customers.printList.handler(({ context, input }) => {
    const { customers, found } = printedList(context.db, input, actOf(context))
    return { customers: customers.map(maskedCustomer), rows: customers.length, found }
  }),
  printed: on.customers.printed.handler(({ context, input }) => {
    const customer = printedOne(context.db, input, actOf(context))
    if (!customer) throw notFound('customer')
    return maskedCustomer(customer)
  }),
  printRecord: on.customers.printRecord.handler(({ context, input }) => {
    seenCustomer(context.db, context.access, input.customerId)
  }),
  forwardCard: on.customers.forwardCard.handler(({ context, input }) => forwardCard(context, input)),
  saveCard: on.customers.saveCard.handler(({ context, input }) => saveCard(context, input)),
  copy: on.customers.copy.handler(({ context, input }) => {
    const customers = rowsOf(context.db, listCustomerIds(context.db, input, actOf(context)), context).map(maskedCustomer)
    return { customers, rows: customers.length }
  }),
  export: on.customers.export.handler(({ context, input, signal }) => exportCustomers(context, input, { ...input, signal })),
  exportCards: on.customers.exportCards.handler(({ context, input, signal }) =>
    exportCards(context, input, { ...input, signal }),
  ),
}
