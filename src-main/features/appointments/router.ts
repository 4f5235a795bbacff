import { actOf, on } from '#main/kit/procedures.ts'
import { answerInvitation } from './attending.ts'
import { clashesOf, nextFree } from './busy.ts'
import { listBusy } from './busyQueries.ts'
import { importCalendar, undoImport, weighCalendar } from './calendarFile.ts'
import { listCalendar } from './calendarQueries.ts'
import { exportAppointments, saveAppointment } from './exportRows.ts'
import {
  attachToAppointment,
  detachAppointmentFile,
  openAppointmentFile,
  reattachAppointmentFile,
  saveAppointmentFile,
} from './filing.ts'
import { inviteesFor } from './inviting.ts'
import { notesOf } from './seen.ts'
import { changeOccurrence, removeOccurrence, restoreOccurrence } from './series.ts'
import {
  categoriseAppointment,
  changeAppointment,
  createAppointment,
  removeAppointment,
  restoreAppointment,
  seenAppointment,
} from './service.ts'

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
  answer: on.appointments.answer.handler(({ context, input }) =>
    context.write((db) => answerInvitation(db, input, actOf(context))),
  ),
  categorise: on.appointments.categorise.handler(({ context, input }) =>
    context.write((db) => categoriseAppointment(db, input, actOf(context))),
  ),
  attach: on.appointments.attach.handler(({ context, input }) => attachToAppointment(context, input)),
  detach: on.appointments.detach.handler(({ context, input }) =>
    context.write((db) => detachAppointmentFile(db, input, actOf(context))),
  ),
  reattach: on.appointments.reattach.handler(({ context, input }) =>
    context.write((db) => reattachAppointmentFile(db, input, actOf(context))),
  ),
  openFile: on.appointments.openFile.handler(({ context, input }) => openAppointmentFile(context, input)),
  saveFileCopy: on.appointments.saveFileCopy.handler(({ context, input }) => saveAppointmentFile(context, input)),
  invitees: on.appointments.invitees.handler(({ context, input }) => inviteesFor(context.db, input, context.access)),
  busy: on.appointments.busy.handler(({ context, input }) => listBusy(context.db, input, { ...input, access: context.access })),
  clashes: on.appointments.clashes.handler(({ context, input }) => clashesOf(context.db, input, context.access)),
  nextFree: on.appointments.nextFree.handler(({ context, input }) => nextFree(context.db, input, context.access)),
  remove: on.appointments.remove.handler(({ context, input }) =>
    context.write((db) => removeAppointment(db, input, actOf(context))),
  ),
  restore: on.appointments.restore.handler(({ context, input }) =>
    context.write((db) => restoreAppointment(db, input, actOf(context))),
  ),
}
