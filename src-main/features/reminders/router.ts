import { actOf, on } from '#main/kit/procedures.ts'
import { dismissReminders, snoozeReminders, standingReminders } from './service.ts'

export const remindersRouter = {
  list: on.reminders.list.handler(({ context }) => standingReminders(context.db, context.access.staffId)),
  dismiss: on.reminders.dismiss.handler(({ context, input }) =>
    context.write((db) => dismissReminders(db, input.reminders, actOf(context))),
  ),
  snooze: on.reminders.snooze.handler(({ context, input }) => context.write((db) => snoozeReminders(db, input, actOf(context)))),
}
