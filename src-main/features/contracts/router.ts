import { takeIn } from '#main/features/documents/service.ts'
import { actOf, type Context, on } from '#main/kit/procedures.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { exportContracts } from './exportRows.ts'
import { listFiles } from './fileQueries.ts'
import { assertMayFile, attachFile, detachFile, reattachFile } from './filing.ts'
import { countContractLetters, countContracts, countContractViews, listContracts, type Viewer } from './listQueries.ts'
import { nextContractNumber } from './numbering.ts'
import { changeContract, createContract, removeContract, restoreContract, seenContract, signContract } from './service.ts'

export const contractsRouter = {
  list: on.contracts.list.handler(({ context, input }) => listContracts(context.db, input, viewerOf(context))),
  count: on.contracts.count.handler(({ context, input }) => countContracts(context.db, input, viewerOf(context))),
  letters: on.contracts.letters.handler(({ context, input }) => countContractLetters(context.db, input, viewerOf(context))),
  viewCounts: on.contracts.viewCounts.handler(({ context }) => countContractViews(context.db, viewerOf(context))),
  get: on.contracts.get.handler(({ context, input }) => ({
    ...seenContract(context.db, context.access, input),
    files: listFiles(context.db, input),
  })),
  nextNumber: on.contracts.nextNumber.handler(({ context, input }) => nextContractNumber(context.db, input.madeOn)),
  create: on.contracts.create.handler(({ context, input }) => context.write((db) => createContract(db, input, actOf(context)))),
  update: on.contracts.update.handler(({ context, input }) => context.write((db) => changeContract(db, input, actOf(context)))),
  sign: on.contracts.sign.handler(({ context, input }) => context.write((db) => signContract(db, input, actOf(context)))),
  remove: on.contracts.remove.handler(({ context, input }) => context.write((db) => removeContract(db, input, actOf(context)))),
  restore: on.contracts.restore.handler(({ context, input }) =>
    context.write((db) => restoreContract(db, input, actOf(context))),
  ),
  attach: on.contracts.attach.handler(async ({ context, input: { id, role, file } }) => {
    assertMayFile(context.db, id, context.access)
    const taken = await takeIn(context, file, role === 'original' ? 'pdf' : 'any')
    return context.write((db) => attachFile(db, { id, role, taken }, actOf(context)))
  }),
  detach: on.contracts.detach.handler(({ context, input }) => context.write((db) => detachFile(db, input, actOf(context)))),
  reattach: on.contracts.reattach.handler(({ context, input }) => context.write((db) => reattachFile(db, input, actOf(context)))),
  export: on.contracts.export.handler(({ context, input, signal }) =>
    exportContracts({ ...context, viewer: viewerOf(context) }, input, { ...input, signal }),
  ),
}

function viewerOf({ access, clock }: Pick<Context, 'access' | 'clock'>): Viewer {
  return { staffId: access.staffId, today: dayOfInstant(clock.now()), reach: access.reach('contracts.see') }
}
