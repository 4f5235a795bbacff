import { on } from '#main/kit/procedures.ts'
import { exportCustomers } from './exportRows.ts'
import { countCustomers, countViews, listCustomers } from './listQueries.ts'
import { listGroups } from './queries.ts'
import { findStanding, listTimeline } from './recordQueries.ts'
import {
  changeCustomer,
  createCustomer,
  createGroup,
  duplicatesOf,
  getCustomer,
  nextCode,
  removeCustomers,
  restoreCustomers,
} from './service.ts'

export const customersRouter = {
  list: on.customers.list.handler(({ context, input }) => listCustomers(context.db, input, context.clock.now())),
  count: on.customers.count.handler(({ context, input }) => countCustomers(context.db, input, context.clock.now())),
  viewCounts: on.customers.viewCounts.handler(({ context }) => countViews(context.db, context.staff.id, context.clock.now())),
  get: on.customers.get.handler(({ context, input }) => ({
    ...getCustomer(context.db, input),
    standing: findStanding(context.db, input, context.clock.now()),
  })),
  timeline: on.customers.timeline.handler(({ context, input }) =>
    listTimeline(context.db, input.id, { before: input.before, limit: input.limit }),
  ),
  nextCode: on.customers.nextCode.handler(({ context }) => nextCode(context.db)),
  duplicates: on.customers.duplicates.handler(({ context, input }) => duplicatesOf(context.db, input.input, input.except)),
  create: on.customers.create.handler(({ context, input }) =>
    context.write((db) => createCustomer(db, input, { staffId: context.staff.id, now: context.clock.now() })),
  ),
  update: on.customers.update.handler(({ context, input }) =>
    context.write((db) => changeCustomer(db, input, { staffId: context.staff.id, now: context.clock.now() })),
  ),
  remove: on.customers.remove.handler(({ context, input }) =>
    context.write((db) => removeCustomers(db, input, context.clock.now())),
  ),
  restore: on.customers.restore.handler(({ context, input }) => context.write((db) => restoreCustomers(db, input))),
  groups: on.customers.groups.handler(({ context }) => listGroups(context.db)),
  createGroup: on.customers.createGroup.handler(({ context, input }) => context.write((db) => createGroup(db, input.name))),
  export: on.customers.export.handler(({ context, input, signal }) => exportCustomers(context, input, signal)),
}
