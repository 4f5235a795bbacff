import { actOf, on } from '#main/kit/procedures.ts'
import { importCalendar, undoImport, weighCalendar } from './calendarFile.ts'
import { listCalendar } from './calendarQueries.ts'
import { exportAppointments, saveAppointment } from './exportRows.ts'
import { notesOf } from './seen.ts'
import { changeOccurrence, removeOccurrence, restoreOccurrence } from './series.ts'
import { changeAppointment, createAppointment, removeAppointment, restoreAppointment, seenAppointment } from './service.ts'

export const appointmentsRouter = {
  calendar: on.appointments.calendar.handler(({ context, input }) => listCalendar(context.db, input, actOf(context))),
  get: on.appointments.get.handler(({ context, input }) => seenAppointment(context.db, context.access, input)),
  notes: on.appointments.notes.handler(({ context, input }) => notesOf(context.db, context.access, input.ids)),
  printed: on.appointments.printed.handler(() => undefined),
  create: on.appointments.create.handler(({ context, input }) =>
    context.write((db) => createAppointment(db, input, actOf(context))),
  ),
  update: on.appointments.update.handler(({ context, input }) =>
    context.write((db) => changeAppointment(db, input, actOf(context))),
  ),
  updateOccurrence: on.appointments.updateOccurrence.handler(({ context, input }) =>
    context.write((db) => changeOccurrence(db, input, actOf(context))),
  ),
  removeOccurrence: on.appointments.removeOccurrence.handler(({ context, input }) =>
    context.write((db) => removeOccurrence(db, input, actOf(context))),
  ),
  restoreOccurrence: on.appointments.restoreOccurrence.handler(({ context, input }) =>
    context.write((db) => restoreOccurrence(db, input, actOf(context))),
  ),
  export: on.appointments.export.handler(({ context, input }) => exportAppointments(context, input)),
  saveFile: on.appointments.saveFile.handler(({ context, input }) => saveAppointment(context, input)),
  readFile: on.appointments.readFile.handler(({ context, input, signal }) => weighCalendar(context, input.file, signal)),
  importFile: on.appointments.importFile.handler(({ context, input, signal }) => importCalendar(context, input.file, signal)),
  undoImport: on.appointments.undoImport.handler(({ context, input }) =>
    context.write((db) => undoImport(db, input.ids, actOf(context))),
  ),
  remove: on.appointments.remove.handler(({ context, input }) =>
    context.write((db) => removeAppointment(db, input, actOf(context))),
  ),
  restore: on.appointments.restore.handler(({ context, input }) =>
    context.write((db) => restoreAppointment(db, input, actOf(context))),
  ),
}
