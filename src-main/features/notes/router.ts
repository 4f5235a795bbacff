import { actOf, on } from '#main/kit/procedures.ts'
import { changeNote, createNote, pinNote, pinnedNotes, removeNote, restoreNote, seenNote } from './service.ts'

export const notesRouter = {
  pinned: on.notes.pinned.handler(({ context, input }) => pinnedNotes(context.db, context.access, input)),
  get: on.notes.get.handler(({ context, input }) => seenNote(context.db, context.access, input)),
  create: on.notes.create.handler(({ context, input }) => context.write((db) => createNote(db, input, actOf(context)))),
  update: on.notes.update.handler(({ context, input }) => context.write((db) => changeNote(db, input, actOf(context)))),
  pin: on.notes.pin.handler(({ context, input }) => context.write((db) => pinNote(db, input, actOf(context)))),
  remove: on.notes.remove.handler(({ context, input }) => context.write((db) => removeNote(db, input, actOf(context)))),
  restore: on.notes.restore.handler(({ context, input }) => context.write((db) => restoreNote(db, input, actOf(context)))),
}
