import { setImmediate } from 'node:timers/promises'
import { notFound } from '#main/kit/failures.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { exportCards, exportPeople } from './leaving.ts'
import { countGroups, countPeople, listPeople, listPeopleIds, placeOfPerson, printedPeople } from './listing.ts'
import { countLetters } from './orderQueries.ts'
import { rowsOf } from './rowQueries.ts'

export const peopleRouter = {
  list: on.people.list.handler(({ context, input }) => listPeople(context.db, input, actOf(context))),
  get: on.people.get.handler(({ context, input }) => {
    const [person] = rowsOf(context.db, [input], actOf(context))
    if (!person) throw notFound('contact')
    return person
  }),
  count: on.people.count.handler(async ({ context, input }) => {
    // A list that is asked for at the same time need not wait for what is counted beside it.
    await setImmediate()
    return countPeople(context.db, input, actOf(context))
  }),
  groupCounts: on.people.groupCounts.handler(({ context, input }) => countGroups(context.db, input, actOf(context))),
  ids: on.people.ids.handler(({ context, input }) => [...listPeopleIds(context.db, input, actOf(context))]),
  letters: on.people.letters.handler(({ context, input }) => countLetters(context.db, input.sort, actOf(context))),
  placeOf: on.people.placeOf.handler(({ context, input }) => placeOfPerson(context.db, input, actOf(context))),
  copy: on.people.copy.handler(({ context, input }) => {
    const people = rowsOf(context.db, listPeopleIds(context.db, input, actOf(context)), actOf(context))
    return { people, rows: people.length }
  }),
  printList: on.people.printList.handler(({ context, input }) => {
    const { people, found } = printedPeople(context.db, input, actOf(context))
    return { people, rows: people.length, found }
  }),
  export: on.people.export.handler(({ context, input, signal }) => exportPeople(context, input, { ...input, signal })),
  exportCards: on.people.exportCards.handler(({ context, input, signal }) => exportCards(context, input, { ...input, signal })),
}
