import { findHeader, headerAt, type NumberedRow } from '#shared/features/imports/header.ts'
import type { ReadJob, ReadResult, SheetSummary } from '#shared/features/imports/jobs.ts'
import { guessMapping, guessTarget, offerColumns } from '#shared/features/imports/mapping.ts'
import { ReaderFailure } from './failure.ts'
import { openFile } from './open.ts'
import type { Progress } from './progress.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { openStaging, type StagingFile } from './stagingFile.ts'

/** So many rows from the top are looked at to find the header and to guess what the columns are. */
const judgedRows = 300

/** Reads every sheet of a file into a new staging file and tells how it would understand them. Fails with a ReaderFailure. */
export async function readToStaging(job: ReadJob, progress: Progress): Promise<ReadResult> {
  const { spreadsheet, ...about } = await openFile(job.file, job, progress)
  try {
    const staging = openStaging(job)
    try {
      const sheets: SheetSummary[] = []
      for (const sheet of spreadsheet.sheets.keys()) sheets.push(await readSheet(spreadsheet, sheet, staging))
      if (sheets.every(({ hidden, rows }) => hidden || rows === 0)) throw new ReaderFailure('no-rows')
      return { ...about, sheets }
    } finally {
      staging.close()
    }
  } finally {
    spreadsheet.close()
  }
}

async function readSheet(spreadsheet: Spreadsheet, sheet: number, staging: StagingFile): Promise<SheetSummary> {
  const { name, hidden } = spreadsheet.sheets[sheet] as { name: string; hidden: boolean }
  const first: NumberedRow[] = []
  let rows = 0
  let lastRow = 0
  const { merges, columns } = await spreadsheet.read(sheet, (row, cells) => {
    // A row that comes twice or out of order is no row of a real sheet; the first one stands.
    if (row <= lastRow) return
    lastRow = row
    rows++
    staging.addRow(sheet, row, cells)
    if (first.length < judgedRows) first.push({ row, cells })
  })
  staging.addSheet({ sheet, name, hidden, merges })
  const header = spreadsheet.target === undefined ? findHeader(first, merges) : headerAt(first, 1, merges)
  const below = header === undefined ? first : first.filter(({ row }) => row > header.lastRow)
  const target = spreadsheet.target ?? guessTarget(header, below)
  return {
    ...{ sheet, name, hidden, columns, target },
    rows: rows - (first.length - below.length),
    headerFirstRow: header?.firstRow ?? 0,
    headerRow: header?.lastRow ?? 0,
    offered: offerColumns(header, below),
    mapping: guessMapping(header, below, target),
  }
}
