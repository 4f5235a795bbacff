import { actOf, on } from '#main/kit/procedures.ts'
import { loseCustomer, takeLossBack } from './loss.ts'
import {
  changeCustomerCompetitor,
  createCustomerCompetitor,
  customerCompetitorsOf,
  removeCustomerCompetitor,
  restoreCustomerCompetitor,
  seenCustomerCompetitor,
} from './service.ts'

export const customerCompetitorsRouter = {
  list: on.customerCompetitors.list.handler(({ context, input }) => customerCompetitorsOf(context.db, context.access, input)),
  get: on.customerCompetitors.get.handler(({ context, input }) => seenCustomerCompetitor(context.db, context.access, input)),
  create: on.customerCompetitors.create.handler(({ context, input }) =>
    context.write((db) => createCustomerCompetitor(db, input, actOf(context))),
  ),
  update: on.customerCompetitors.update.handler(({ context, input }) =>
    context.write((db) => changeCustomerCompetitor(db, input, actOf(context))),
  ),
  lose: on.customerCompetitors.lose.handler(({ context, input }) =>
    context.write((db) => loseCustomer(db, input, actOf(context))),
  ),
  takeLossBack: on.customerCompetitors.takeLossBack.handler(({ context, input }) =>
    context.write((db) => takeLossBack(db, input, actOf(context))),
  ),
  remove: on.customerCompetitors.remove.handler(({ context, input }) =>
    context.write((db) => removeCustomerCompetitor(db, input, actOf(context))),
  ),
  restore: on.customerCompetitors.restore.handler(({ context, input }) =>
    context.write((db) => restoreCustomerCompetitor(db, input, actOf(context))),
  ),
}
