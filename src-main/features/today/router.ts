import { actOf, on } from '#main/kit/procedures.ts'
import { getToday } from './service.ts'

export const todayRouter = {
  get: on.today.get.handler(({ context }) => getToday(context.db, actOf(context))),
  printed: on.today.printed.handler(() => undefined),
}
