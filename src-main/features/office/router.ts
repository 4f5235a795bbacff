import type { EarlyContext } from '#main/kit/procedures.ts'
import { early, on } from '#main/kit/procedures.ts'
import { getOffice, updateOffice } from './queries.ts'

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
    await context.office.found(input)
    return folderState(context)
  }),
  get: on.office.get.handler(({ context }) => getOffice(context.db)),
  update: on.office.update.handler(({ context, input }) => context.write((db) => updateOffice(db, input))),
}

function folderState(context: EarlyContext) {
  return { ...context.office.state(), folder: context.folder.path }
}
