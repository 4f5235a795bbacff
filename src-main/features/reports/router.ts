import { conflict } from '#main/kit/failures.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import type { WriteJob } from '#shared/features/imports/jobs.ts'
import { reportWords } from '#shared/features/reports/words.ts'
import { monthReport } from './service.ts'
import { sheetsOf } from './spreadsheet.ts'

export const reportsRouter = {
  month: on.reports.month.handler(({ context, input }) => monthReport(context.db, input.month, actOf(context))),
  saveMonth: on.reports.saveMonth.handler(async ({ context, input: { month, file, language }, signal }) => {
    const chosen = await context.outside.fileOf(file)
    if (!chosen) throw conflict('file-gone')
    const sheets = sheetsOf(monthReport(context.db, month, actOf(context)), reportWords[language])
    const job: WriteJob = { kind: 'write', file: chosen.path, format: 'xlsx', sheets }
    await context.outside.run(job, { signal }).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'cannot-write' ? conflict('cannot-write') : error
    })
  }),
  printed: on.reports.printed.handler(() => undefined),
}
