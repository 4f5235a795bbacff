import { salesFigures } from '#main/features/opportunities/service.ts'
import { productFigures } from '#main/features/purchases/service.ts'
import { conflict } from '#main/kit/failures.ts'
import { actOf, type Context, on } from '#main/kit/procedures.ts'
import type { WriteJob, WriteSheet } from '#shared/features/imports/jobs.ts'
import { reportWords } from '#shared/features/reports/words.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { productSheets } from './productSheets.ts'
import { salesSheets } from './salesSheets.ts'
import { monthReport } from './service.ts'
import { sheetsOf } from './spreadsheet.ts'
import { weekOfCalls } from './week.ts'
import { weekSheet } from './weekSheet.ts'

export const reportsRouter = {
  month: on.reports.month.handler(({ context, input }) => monthReport(context.db, input.month, actOf(context))),
  saveMonth: on.reports.saveMonth.handler(({ context, input: { month, file, language }, signal }) =>
    saveSheets(context, sheetsOf(monthReport(context.db, month, actOf(context)), reportWords[language]), { file, signal }),
  ),
  printed: on.reports.printed.handler(() => undefined),
  week: on.reports.week.handler(({ context, input }) => weekOfCalls(context.db, input.on, actOf(context))),
  saveWeek: on.reports.saveWeek.handler(({ context, input: { on: day, file, language }, signal }) =>
    saveSheets(context, [weekSheet(weekOfCalls(context.db, day, actOf(context)), language)], { file, signal }),
  ),
  saveSales: on.reports.saveSales.handler(({ context, input: { file, language, ...days }, signal }) =>
    saveSheets(context, salesSheets(salesFigures(context.db, days, actOf(context)), days, language), { file, signal }),
  ),
  saveProducts: on.reports.saveProducts.handler(({ context, input: { file, language, ...days }, signal }) =>
    saveSheets(context, productSheets(productFigures(context.db, days, actOf(context)), days, language), { file, signal }),
  ),
  salesPrinted: on.reports.salesPrinted.handler(() => undefined),
  productsPrinted: on.reports.productsPrinted.handler(() => undefined),
  weekPrinted: on.reports.weekPrinted.handler(() => undefined),
}

interface Target {
  file: FileToken
  signal: AbortSignal | undefined
}

async function saveSheets({ outside }: Pick<Context, 'outside'>, sheets: WriteSheet[], { file, signal }: Target) {
  const chosen = await outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  const job: WriteJob = { kind: 'write', file: chosen.path, format: 'xlsx', sheets }
  await outside.run(job, signal ? { signal } : {}).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'cannot-write' ? conflict('cannot-write') : error
  })
}
