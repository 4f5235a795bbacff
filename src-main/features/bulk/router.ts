import { countBorne } from '#main/features/customers/service.ts'
import { on } from '#main/kit/procedures.ts'
import { pastDeeds, runDeed, undoDeed, weighDeed } from './service.ts'

export const bulkRouter = {
  weigh: on.bulk.weigh.handler(({ context, input }) => weighDeed(context, input)),
  run: on.bulk.run.handler(({ context, input }) => runDeed(context, input)),
  undo: on.bulk.undo.handler(({ context, input }) => undoDeed(context, input)),
  list: on.bulk.list.handler(({ context }) => pastDeeds(context)),
  borne: on.bulk.borne.handler(({ context, input }) => countBorne(context.db, input.ids, context.access)),
}
