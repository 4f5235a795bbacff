import { conflict } from '#main/kit/failures.ts'
import { type EarlyContext, early, on } from '#main/kit/procedures.ts'
import { carryToSecondPlace, saveAs, setSecondPlace } from './carrying.ts'
import { look, restore, testRestore } from './restoring.ts'
import { backUp, cancelWork, listBackups, statusOf } from './service.ts'

export const backupsRouter = {
  status: on.backups.status.handler(({ context }) => statusOf(context)),
  list: on.backups.list.handler(({ context }) => listBackups(context)),
  make: on.backups.make.handler(async ({ context }) => {
    const backup = await backUp(context, 'by-hand')
    // The copy elsewhere is told by the status; a drive that fails does not take the backup back.
    await carryToSecondPlace(context).catch((error: unknown) => context.log.error(error))
    return backup
  }),
  saveAs: on.backups.saveAs.handler(({ context, input }) => saveAs(context, input.file)),
  setSecondPlace: on.backups.setSecondPlace.handler(({ context, input }) => setSecondPlace(context, input.folder)),
  test: on.backups.test.handler(({ context }) => testRestore(context)),
  look: on.backups.look.handler(({ context, input }) => look(context, input)),
  restore: on.backups.restore.handler(({ context, input }) => restore(context, input)),
  cancel: on.backups.cancel.handler(({ context }) => cancelWork(context)),
  rescue: {
    list: early.backups.rescue.list.handler(({ context }) => listBackups(closed(context))),
    look: early.backups.rescue.look.handler(({ context, input }) => look(closed(context), input)),
    restore: early.backups.rescue.restore.handler(({ context, input }) => restore(closed(context), input)),
  },
}

/** What anyone may do only as long as no firm's data is open, or waits for a password. */
function closed(context: EarlyContext) {
  const { state } = context.office.state()
  if (context.open || state === 'ready' || state === 'sealed') throw conflict('database-open')
  return context
}
