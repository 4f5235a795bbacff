import { workOf } from '#main/features/backups/service.ts'
import { type EarlyContext, early, on } from '#main/kit/procedures.ts'
import { assertNoFirm, cancel, look, open, takeAway } from './service.ts'

export const takeawayRouter = {
  save: on.takeaway.save.handler(({ context, input }) => takeAway(context, input.file)),
  cancel: on.takeaway.cancel.handler(({ context }) => cancel(context, 'take-away')),
  door: {
    look: early.takeaway.door.look.handler(({ context, input }) => look(closed(context), input.file)),
    open: early.takeaway.door.open.handler(async ({ context, input }) => {
      const contents = await open(closed(context), input)
      context.revisions.announce()
      return contents
    }),
    progress: early.takeaway.door.progress.handler(({ context }) => {
      const { running } = workOf(context)
      return running?.work === 'move-in' ? { done: running.done, total: running.total } : null
    }),
    cancel: early.takeaway.door.cancel.handler(({ context }) => cancel(context, 'move-in')),
  },
}

/** What anyone may do only as long as there is no firm. */
function closed(context: EarlyContext) {
  assertNoFirm(context)
  return context
}
