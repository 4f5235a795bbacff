import { conflict } from '#main/kit/failures.ts'
import { inReader } from '#main/kit/inReader.ts'
import { runAsJob } from '#main/kit/jobs.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { BlockSheet, ReadBlock } from '#shared/features/imports/schema.ts'
import type { FileToken, JobId } from '#shared/kit/id.ts'
import { MOST_ROWS } from '#shared/kit/page.ts'
import { forgetReading, newReading, rowsOf } from './readings.ts'
import { topOfSheet } from './stagedQueries.ts'

/** The header and what stands around the rows. */
const BESIDE_ROWS = 100
const MOST_COLUMNS = 60

/** The sheets of a small file or of a pasted block as they stood; hidden and empty ones are left out, and its rows are forgotten at once. */
export function blockOf(
  { outside, ...office }: Pick<Context, 'outside' | 'db' | 'folder' | 'nativeBinding' | 'key'>,
  { job: jobId, source }: { job: JobId; source: { file: FileToken } | { pasted: string } },
): Promise<ReadBlock> {
  return runAsJob(jobId, async (job) => {
    const chosen = 'file' in source ? await outside.fileOf(source.file) : { name: '', path: source }
    if (!chosen) throw conflict('file-gone')
    const reading = newReading(office, chosen.name)
    try {
      const { sheets } = await inReader(outside, { kind: 'read', file: chosen.path, isPlain: true, ...reading.staging }, job)
      const filled = sheets.filter(({ hidden, rows }) => !hidden && rows > 0)
      const shown = filled.filter(({ rows }) => rows <= MOST_ROWS + BESIDE_ROWS)
      if (shown.length === 0) throw conflict('too-many-rows', { rows: filled[0]?.rows ?? 0, limit: MOST_ROWS })
      return {
        name: chosen.name,
        sheets: shown.map(({ sheet, name }): BlockSheet => {
          const { rows, merges } = topOfSheet(rowsOf(reading), sheet, MOST_ROWS + 2 * BESIDE_ROWS)
          return { name, merges, rows: rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, MOST_COLUMNS) })) }
        }),
      }
    } finally {
      forgetReading(reading)
    }
  })
}
