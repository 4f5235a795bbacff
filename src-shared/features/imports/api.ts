import { z } from 'zod'
import { customerKind } from '#shared/features/customers/schema.ts'
import { fileToken, importId, jobId } from '#shared/kit/id.ts'
import { page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { requiredLine } from '#shared/kit/values.ts'
import { targets } from './fields.ts'
import { MOST_PASTED } from './jobs.ts'
import { problemCodes } from './problems.ts'
import {
  blockSource,
  checkedSheet,
  importPlan,
  importResult,
  matching,
  metRow,
  pastImport,
  previewRow,
  readBlock,
  reading,
  readingId,
  refusalCodes,
  sheetPlan,
  sheetSummary,
  textFormat,
  topRow,
  undoResult,
} from './schema.ts'

/** A sentence for each problem, with {column} and {typed} in it, and for each later refusal, with {row} and {name}. */
const sentences = z.object({
  header: z.string().min(1).max(100),
  problems: z.record(z.enum(problemCodes), z.string().max(500)),
  refusals: z.record(z.enum(refusalCodes), z.string().max(500)),
})

const cellEdits = z
  .array(z.object({ row: z.int().min(0), column: z.int().min(0).max(499), typed: z.string().max(32_767) }))
  .max(1_000)
  .default([])

/** Long work has a `job`, by which it is followed and stopped: src-shared/features/jobs/api.ts. */
export const importsApi = {
  /** Reads a chosen file into a place of its own. CONFLICT with the reader's reason when it cannot be read. */
  read: command('customers.import')
    .input(textFormat.extend({ job: jobId, file: fileToken }))
    .output(reading),
  /** The same for a block of cells that was pasted; it never lies on the disk. `name`: what the import is called. */
  paste: command('customers.import')
    .input(z.object({ job: jobId, name: requiredLine(200), text: z.string().min(1).max(MOST_PASTED) }))
    .output(reading),
  /**
   * The sheets of a file or a pasted block that is small enough to be looked at as a whole, as they stood; nothing of it is kept. CONFLICT
   * with the reader's reason, and `too-many-rows` beyond MOST_ROWS.
   */
  block: command('customers.import')
    .input(z.object({ job: jobId, source: blockSource }))
    .output(readBlock),
  /** The top of a sheet and what it would be with another header row or as another kind of list. */
  sheet: query('customers.import')
    .input(
      z.object({
        reading: readingId,
        sheet: z.int().min(0),
        headerRow: z.int().min(0).optional(),
        target: z.enum(targets).optional(),
      }),
    )
    .output(z.object({ summary: sheetSummary, top: z.array(topRow) })),
  /** A picture of a file as it stands there, and of whom it seems to be. */
  photo: query('customers.import')
    .input(z.object({ reading: readingId, number: z.int() }))
    .output(z.object({ file: z.file(), kind: customerKind })),
  /** Keeps a picture as it shall come in: a JPEG or PNG that a window made small. CONFLICT `not-a-picture`, `file-empty`, `file-too-big`. */
  keepPhoto: command('customers.import')
    .input(z.object({ reading: readingId, number: z.int(), file: z.file() }))
    .output(z.void()),
  /** Checks every row of the chosen sheets by their mappings, after writing what was typed anew into cells. */
  check: command('customers.import')
    .input(z.object({ job: jobId, reading: readingId, sheets: z.array(sheetPlan).min(1).max(50), edits: cellEdits }))
    .output(z.object({ sheets: z.array(checkedSheet) })),
  /** Checked rows of a sheet in the order of the file, all of them or those with problems. */
  rows: query('customers.import')
    .input(page.extend({ reading: readingId, sheet: z.int().min(0), only: z.enum(['all', 'problems']) }))
    .output(z.array(previewRow)),
  /** What `run` would do, without doing it. */
  plan: query('customers.import')
    .input(z.object({ reading: readingId, matching }))
    .output(importPlan),
  /** The rows of the last plan that are there already, or may be, in the order of the file. */
  met: query('customers.import')
    .input(page.extend({ reading: readingId }))
    .output(z.array(metRow)),
  /** Imports everything as one step, or nothing. */
  run: command('customers.import')
    .input(z.object({ job: jobId, reading: readingId, matching }))
    .output(importResult),
  /**
   * Takes an import back: what it added is gone, what it changed is as before. Rows that somebody edited or used since stay as they are and
   * are told. CONFLICT `already-undone`.
   */
  undo: command('customers.import')
    .input(z.object({ job: jobId, id: importId }))
    .output(undoResult),
  /** Imports so far, newest first. */
  list: query('customers.import').output(z.array(pastImport)),
  /** Gives the refused and the marked rows of the last plan or run back as an .xlsx file, with the reasons. */
  saveRefused: command('customers.import', { noted: { change: 'exported', record: 'list' } })
    .input(z.object({ job: jobId, reading: readingId, file: fileToken, sentences }))
    .output(z.object({ rows: z.int() })),
  /** Saves a workbook to start from, with headings, two examples and notes. CONFLICT `file-gone`, `cannot-write`. */
  saveTemplate: command('customers.import')
    .input(z.object({ job: jobId, file: fileToken }))
    .output(z.void()),
  /** Forgets a reading and its rows. */
  close: command('customers.import').input(readingId).output(z.void()),
}
