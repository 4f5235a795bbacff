import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { conflict } from '#main/kit/failures.ts'
import type { Context } from '#main/kit/procedures.ts'
import { newStaging } from '#main/kit/staging.ts'
import { openStaging } from '#main/reader/stagingFile.ts'
import type { AuditEntry, AuditFilter } from '#shared/features/audit/schema.ts'
import { tellField, tellMoment, tellValue, wordedAs } from '#shared/features/audit/telling.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { AuditWords } from '#shared/features/audit/wordsKeys.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { Staging, WriteJob } from '#shared/features/imports/jobs.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { listEntries } from './service.ts'

type Office = Pick<Context, 'db' | 'folder' | 'outside' | 'nativeBinding' | 'key'>

const STRETCH = 500
const ONLY_SHEET = 0

/**
 * Writes the log to an .xlsx file, one row for each field that changed, in the reader's process. CONFLICT `file-gone` without a chosen
 * file, `cannot-write` when it may not be written there.
 */
export async function exportLog(
  office: Office,
  { filter, file, language }: { filter: AuditFilter; file: FileToken; language: 'vi' | 'en' },
  signal: AbortSignal | undefined,
) {
  const chosen = await office.outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  const words = auditWords[language]
  const staging = newStaging(office, `export-${randomUUID()}`)
  try {
    const rows = await stage(office, { filter, staging, words }, signal)
    const sheets = [{ name: words.title, columns: columnsOf(words), rows: ONLY_SHEET, landscape: true }]
    const job: WriteJob = {
      kind: 'write',
      file: chosen.path,
      format: 'xlsx',
      sheets,
      ...staging,
    }
    await office.outside.run(job, { signal }).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'cannot-write' ? conflict('cannot-write') : error
    })
    return { rows }
  } finally {
    await rm(staging.staging, { force: true })
  }
}

async function stage(
  { db }: Office,
  { filter, staging, words }: { filter: AuditFilter; staging: Staging; words: AuditWords },
  signal: AbortSignal | undefined,
) {
  const stagingFile = openStaging(staging)
  let rows = 0
  let before = Number.MAX_SAFE_INTEGER
  try {
    for (;;) {
      signal?.throwIfAborted()
      const entries = listEntries(db, { filter, before, limit: STRETCH })
      for (const entry of entries) for (const cells of rowsOf(entry, words)) stagingFile.addRow(ONLY_SHEET, ++rows, cells)
      if (entries.length < STRETCH) return rows
      before = entries.at(-1)?.id ?? 0
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    stagingFile.close()
  }
}

function columnsOf(words: AuditWords) {
  const widths = { at: 17, who: 22, what: 14, record: 16, customer: 36, field: 20, from: 36, to: 36 } as const
  return (Object.keys(widths) as (keyof typeof widths)[]).map((key) => ({
    header: words[key],
    width: widths[key],
    format: 'text' as const,
  }))
}

/** A row for each field; a line without fields has one of its own. */
function rowsOf(entry: AuditEntry, words: AuditWords): RawCell[][] {
  const { at, staffName, change, record, recordName, customerName, isErased } = entry
  const head = [
    tellMoment(at),
    staffName ?? words.program,
    words.changes[change],
    words.records[record],
    customerName ?? recordName,
  ]
  if (entry.fields.length === 0) return [[...head, isErased ? words.gone : recordName, '', '']]
  return entry.fields.map(({ field, from, to }) => [
    ...head,
    tellField(record, field, words),
    tellValue(wordedAs(record, field), from, words),
    tellValue(wordedAs(record, field), to, words),
  ])
}
