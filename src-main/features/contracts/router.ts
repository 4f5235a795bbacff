import { takeIn } from '#main/features/documents/service.ts'
import { type Context, on } from '#main/kit/procedures.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { listFiles } from './fileQueries.ts'
import { assertOutsideBin, attachFile, detachFile, reattachFile } from './filing.ts'
import { countContracts, countContractViews, listContracts } from './listQueries.ts'
import { nextContractNumber } from './numbering.ts'
import { changeContract, createContract, getContract, removeContract, restoreContract, signContract } from './service.ts'

export const contractsRouter = {
  list: on.contracts.list.handler(({ context, input }) => listContracts(context.db, input, viewerOf(context))),
  count: on.contracts.count.handler(({ context, input }) => countContracts(context.db, input, viewerOf(context))),
  viewCounts: on.contracts.viewCounts.handler(({ context }) => countContractViews(context.db, viewerOf(context))),
  get: on.contracts.get.handler(({ context, input }) => ({
    ...getContract(context.db, input),
    files: listFiles(context.db, input),
  })),
  nextNumber: on.contracts.nextNumber.handler(({ context, input }) => nextContractNumber(context.db, input.madeOn)),
  create: on.contracts.create.handler(({ context, input }) => context.write((db) => createContract(db, input, actOf(context)))),
  update: on.contracts.update.handler(({ context, input }) => context.write((db) => changeContract(db, input, actOf(context)))),
  sign: on.contracts.sign.handler(({ context, input }) => context.write((db) => signContract(db, input, actOf(context)))),
  remove: on.contracts.remove.handler(({ context, input }) =>
    context.write((db) => removeContract(db, input, context.clock.now())),
  ),
  restore: on.contracts.restore.handler(({ context, input }) => context.write((db) => restoreContract(db, input))),
  attach: on.contracts.attach.handler(async ({ context, input: { id, role, file } }) => {
    assertOutsideBin(context.db, id)
    const taken = await takeIn(context, file, { onlyPdf: role === 'original' })
    return context.write((db) => attachFile(db, { id, role, taken }, context.clock.now()))
  }),
  detach: on.contracts.detach.handler(({ context, input }) => context.write((db) => detachFile(db, input, context.clock.now()))),
  reattach: on.contracts.reattach.handler(({ context, input }) => context.write((db) => reattachFile(db, input))),
}

function actOf({ staff, clock }: Pick<Context, 'staff' | 'clock'>) {
  return { staffId: staff.id, now: clock.now() }
}

function viewerOf({ staff, clock }: Pick<Context, 'staff' | 'clock'>) {
  return { staffId: staff.id, today: dayOfInstant(clock.now()) }
}
