import { notFound } from '#main/kit/failures.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { countErasures, findErasure, listErasures } from './ledgerQueries.ts'
import { countBin, listBin } from './queries.ts'
import { eraseForEver, restoreAll } from './service.ts'

export const binRouter = {
  list: on.bin.list.handler(({ context, input }) => listBin(context.db, input)),
  count: on.bin.count.handler(({ context }) => countBin(context.db)),
  restore: on.bin.restore.handler(({ context, input }) => context.write((db) => restoreAll(db, input, actOf(context)))),
  erase: on.bin.erase.handler(({ context, input }) => eraseForEver(context, input, actOf(context))),
  erasures: on.bin.erasures.handler(({ context, input }) => listErasures(context.db, input)),
  erasureCount: on.bin.erasureCount.handler(({ context }) => countErasures(context.db)),
  erasure: on.bin.erasure.handler(({ context, input }) => {
    const erasure = findErasure(context.db, input)
    if (!erasure) throw notFound('erasure')
    return erasure
  }),
  erasurePrinted: on.bin.erasurePrinted.handler(() => undefined),
}
