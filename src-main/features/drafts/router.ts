import { on } from '#main/kit/procedures.ts'
import { deleteDraft, findDraft, listDrafts } from './queries.ts'
import { keepDraft } from './service.ts'

export const draftsRouter = {
  keep: on.drafts.keep.handler(async ({ context, input }) => {
    const savedAt = context.clock.now()
    await context.write((db) => keepDraft(db, context.access.staffId, { draft: input, savedAt }), untold)
    return savedAt
  }),
  find: on.drafts.find.handler(({ context, input }) => findDraft(context.db, context.access.staffId, input) ?? null),
  list: on.drafts.list.handler(({ context }) => listDrafts(context.db, context.access.staffId)),
  drop: on.drafts.drop.handler(({ context, input }) =>
    context.write((db) => deleteDraft(db, context.access.staffId, input), untold),
  ),
}

/** A keystroke must not make every window ask anew for everything it shows. */
const untold = { isTold: false }
