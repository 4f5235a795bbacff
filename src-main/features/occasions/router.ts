import { actOf, on } from '#main/kit/procedures.ts'
import { MOST_BORN } from '#shared/features/occasions/rules.ts'
import {
  anniversariesOf,
  bornOn,
  changeOccasion,
  chooseOccasion,
  comingOccasions,
  contractsOn,
  createOccasion,
  importantDatesOn,
  listOccasions,
  removeOccasion,
} from './service.ts'

export const occasionsRouter = {
  list: on.occasions.list.handler(({ context }) => listOccasions(context.db)),
  coming: on.occasions.coming.handler(({ context }) => comingOccasions(context.db, actOf(context))),
  born: on.occasions.born.handler(({ context, input }) =>
    bornOn(context.db, { day: input.on, most: MOST_BORN, staffIds: input.staffIds }, actOf(context)),
  ),
  importantDates: on.occasions.importantDates.handler(({ context, input }) =>
    importantDatesOn(context.db, { day: input.on, most: MOST_BORN, staffIds: input.staffIds }, actOf(context)),
  ),
  contracts: on.occasions.contracts.handler(({ context, input }) =>
    contractsOn(context.db, { day: input.on, most: MOST_BORN, staffIds: input.staffIds }, actOf(context)),
  ),
  ofCustomer: on.occasions.ofCustomer.handler(({ context, input }) => anniversariesOf(context.db, input, actOf(context))),
  choose: on.occasions.choose.handler(({ context, input }) => context.write((db) => chooseOccasion(db, input))),
  create: on.occasions.create.handler(({ context, input }) => context.write((db) => createOccasion(db, input))),
  update: on.occasions.update.handler(({ context, input }) => context.write((db) => changeOccasion(db, input))),
  remove: on.occasions.remove.handler(({ context, input }) => context.write((db) => removeOccasion(db, input))),
}
