import { settleKey, typedBack } from '#main/features/encryption/service.ts'
import { conflict } from '#main/kit/failures.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'
import { early, on } from '#main/kit/procedures.ts'
import { getCallLead, getOffice, getRhythm, setCallLead, setRhythm } from './queries.ts'
import { changeOffice, logoOf } from './service.ts'

export const officeRouter = {
  folder: early.office.folder.handler(({ context }) => folderState(context)),
  reopen: early.office.reopen.handler(async ({ context }) => {
    await context.office.reopen()
    return folderState(context)
  }),
  startOver: early.office.startOver.handler(async ({ context }) => {
    await context.office.startOver()
    return folderState(context)
  }),
  found: early.office.found.handler(async ({ context, input }) => {
    const { outside, session } = context
    if (input.recoveryKey !== null && input.password === null) throw conflict('own-password-first')
    const recoveryKey = input.recoveryKey === null ? undefined : typedBack(session, input.recoveryKey)
    const owner = await context.office.found(input, { outside, recoveryKey })
    settleKey(session)
    if (input.password !== null) session.enter(owner)
    context.revisions.announce()
    return folderState(context)
  }),
  get: on.office.get.handler(({ context }) => getOffice(context.db)),
  logo: on.office.logo.handler(({ context }) => logoOf(context.db, context)),
  update: on.office.update.handler(({ context, input }) => changeOffice(context, input)),
  rhythm: on.office.rhythm.handler(({ context }) => getRhythm(context.db)),
  setRhythm: on.office.setRhythm.handler(({ context, input }) => context.write((db) => setRhythm(db, input))),
  callLead: on.office.callLead.handler(({ context }) => getCallLead(context.db)),
  setCallLead: on.office.setCallLead.handler(({ context, input }) => context.write((db) => setCallLead(db, input))),
}

function folderState(context: EarlyContext) {
  return { ...context.office.state(), folder: context.folder.path }
}
