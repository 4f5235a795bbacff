import { cellText, type RawCell } from '#shared/features/imports/cells.ts'
import type { RefusedJob, SheetPlan, WriteResult, WriteSheet } from '#shared/features/imports/jobs.ts'
import type { Problem } from '#shared/features/imports/problems.ts'
import { headerOf } from './checkJob.ts'
import type { Progress } from './progress.ts'
import { openStaging, type StagingFile } from './stagingFile.ts'
import { writeWorkbook } from './write.ts'

/**
 * Gives the refused rows back: every cell as it stood in the file, so that it can be corrected and imported again, and the
 * reasons in a last column. Sheets without such rows are left out.
 */
export async function writeRefused(job: RefusedJob, progress: Progress): Promise<WriteResult> {
  const staging = openStaging(job)
  try {
    let rows = 0
    const sheets = new Map<WriteSheet, SheetPlan>()
    for (const plan of job.sheets) {
      const { value } = troubledRows(job, plan, staging).next()
      if (value !== undefined) sheets.set(describe(job, plan, staging), plan)
    }
    const bytes = await writeWorkbook(job.file, [...sheets.keys()], function* (sheet) {
      for (const cells of troubledRows(job, sheets.get(sheet) as SheetPlan, staging)) {
        rows++
        progress.advance(1)
        yield cells
      }
    })
    return { rows, bytes }
  } finally {
    staging.close()
  }
}

function describe(job: RefusedJob, plan: SheetPlan, staging: StagingFile): WriteSheet {
  const columns = columnsOf(plan, staging).map((header) => ({ header, width: 20, format: 'text' as const }))
  return {
    name: staging.sheet(plan.sheet)?.name ?? '',
    columns: [...columns, { header: job.reasonHeader, width: 60, format: 'text' }],
    rows: [],
  }
}

/** As many headers as the widest row may need; a column that is not mapped comes back too. */
function columnsOf(plan: SheetPlan, staging: StagingFile): string[] {
  const header = headerOf(staging, plan)
  return Array.from({ length: Math.max(header.length, plan.mapping.length) }, (_, column) => header[column] ?? '')
}

function* troubledRows(job: RefusedJob, plan: SheetPlan, staging: StagingFile): Generator<RawCell[]> {
  const headers = columnsOf(plan, staging)
  const later = new Map(job.also.map(({ place, reason }) => [place, reason]))
  for (const { place, cells, problems } of staging.troubled(plan.sheet, { outcomes: job.outcomes, places: [...later.keys()] })) {
    const reasons = problems.map((problem) => sentence(job, problem, headers))
    const reason = [...reasons, later.get(place) ?? ''].filter(Boolean).join('; ')
    yield [...headers.map((_, column) => cells[column] ?? null), reason]
  }
}

function sentence(job: RefusedJob, { code, column, typed }: Problem, headers: readonly string[]): string {
  return job.sentences[code].replaceAll('{column}', () => headers[column] ?? '').replaceAll('{typed}', () => cellText(typed))
}
