import { on } from '#main/kit/procedures.ts'
import { listCalendar } from './calendarQueries.ts'
import { changeAppointment, createAppointment, getAppointment, removeAppointment, restoreAppointment } from './service.ts'

export const appointmentsRouter = {
  calendar: on.appointments.calendar.handler(({ context, input }) => listCalendar(context.db, input, context.clock.now())),
  get: on.appointments.get.handler(({ context, input }) => getAppointment(context.db, input)),
  create: on.appointments.create.handler(({ context, input }) =>
    context.write((db) => createAppointment(db, input, { staffId: context.staff.id, now: context.clock.now() })),
  ),
  update: on.appointments.update.handler(({ context, input }) =>
    context.write((db) => changeAppointment(db, input, { staffId: context.staff.id, now: context.clock.now() })),
  ),
  remove: on.appointments.remove.handler(({ context, input }) =>
    context.write((db) => removeAppointment(db, input, context.clock.now())),
  ),
  restore: on.appointments.restore.handler(({ context, input }) => context.write((db) => restoreAppointment(db, input))),
}
