import { headsInBackups } from '#main/features/backups/service.ts'
import { on } from '#main/kit/procedures.ts'
import { exportLog } from './exportLog.ts'
import { countEntries, getEntry, historyOf, listEntries, verifyAudit } from './service.ts'

export const auditRouter = {
  ofRecord: on.audit.ofRecord.handler(({ context, input }) => historyOf(context.db, input, context.access)),
  list: on.audit.list.handler(({ context, input }) => listEntries(context.db, input)),
  get: on.audit.get.handler(({ context, input }) => getEntry(context.db, input)),
  count: on.audit.count.handler(({ context, input }) => countEntries(context.db, input)),
  verify: on.audit.verify.handler(async ({ context, input }) =>
    verifyAudit(context.db, [...input.anchors, ...(await headsInBackups(context))]),
  ),
  export: on.audit.export.handler(({ context, input, signal }) => exportLog(context, input, signal)),
}
