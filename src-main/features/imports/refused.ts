import { conflict } from '#main/kit/failures.ts'
import { inReader } from '#main/kit/inReader.ts'
import { runAsJob } from '#main/kit/jobs.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { RefusedJob } from '#shared/features/imports/jobs.ts'
import type { ProblemCode } from '#shared/features/imports/problems.ts'
import type { ReadingId, RefusalCode } from '#shared/features/imports/schema.ts'
import type { FileToken, JobId } from '#shared/kit/id.ts'
import type { Decision, Decisions } from './decisions.ts'
import { findChecked, releaseRows, whileUsing } from './readings.ts'

export interface Sentences {
  header: string
  problems: Record<ProblemCode, string>
  refusals: Record<RefusalCode, string>
}

/** Writes the rows that the last plan or run refused or took in part, as they stood, to the chosen file. CONFLICT `file-gone`, `cannot-write`. */
export function saveRefused(
  { outside }: Pick<Context, 'outside'>,
  { job: jobId, reading: id, file, sentences }: { job: JobId; reading: ReadingId; file: FileToken; sentences: Sentences },
) {
  return runAsJob(jobId, async (job) => {
    const chosen = await outside.fileOf(file)
    if (!chosen) throw conflict('file-gone')
    const reading = findChecked(id)
    const { staging, checked, decided } = reading
    const which = decided
      ? { outcomes: [], also: refusedRows(decided, sentences) }
      : { outcomes: ['cell' as const, 'refuse' as const], also: [] }
    const about = { file: chosen.path, sheets: checked.sheets, reasonHeader: sentences.header, sentences: sentences.problems }
    releaseRows(reading)
    return whileUsing(reading, () => inReader(outside, { kind: 'refused', ...staging, ...about, ...which }, job))
  })
}

/** Every row that was refused, or taken without one of its cells; the check's reasons come from its own problems. */
function refusedRows({ byPlace, marked }: Decisions, { refusals }: Sentences): RefusedJob['also'] {
  const refused = [...byPlace].filter((entry): entry is [number, Decision & { action: 'refuse' }] => entry[1].action === 'refuse')
  const rows = refused.map(([place, { code, facts = {} }]) => ({
    place,
    reason: code === undefined ? '' : filled(refusals[code], facts),
  }))
  return [...rows, ...[...marked].map((place) => ({ place, reason: '' }))]
}

function filled(sentence: string, { row, name }: { row?: number; name?: string }) {
  return sentence.replaceAll('{row}', () => String(row ?? '')).replaceAll('{name}', () => name ?? '')
}
