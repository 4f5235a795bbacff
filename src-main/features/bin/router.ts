import { actOf, on } from '#main/kit/procedures.ts'
import { countBin, listBin } from './queries.ts'
import { eraseForEver, restoreAll } from './service.ts'

export const binRouter = {
  list: on.bin.list.handler(({ context, input }) => listBin(context.db, input)),
  count: on.bin.count.handler(({ context }) => countBin(context.db)),
  restore: on.bin.restore.handler(({ context, input }) => context.write((db) => restoreAll(db, input, actOf(context)))),
  erase: on.bin.erase.handler(({ context, input }) => eraseForEver(context, input)),
}
