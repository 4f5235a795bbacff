import { notFound } from '#main/kit/failures.ts'
import { on } from '#main/kit/procedures.ts'
import { findStaff, listStaff } from './queries.ts'

export const staffRouter = {
  me: on.staff.me.handler(({ context }) => {
    const me = findStaff(context.db, context.staff.id)
    if (!me) throw notFound('staff')
    return me
  }),
  list: on.staff.list.handler(({ context }) => listStaff(context.db)),
}
