import { on } from '#main/kit/procedures.ts'
import { getToday } from './service.ts'

export const todayRouter = {
  get: on.today.get.handler(({ context }) => getToday(context.db, { staffId: context.staff.id, now: context.clock.now() })),
  printed: on.today.printed.handler(() => undefined),
}
