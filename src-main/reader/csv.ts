import { readFileSync } from 'node:fs'
import { CsvError } from 'csv-parse/sync'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { type Delimiter, delimiters, type Encoding } from '#shared/features/imports/jobs.ts'
import { withoutGuard } from '#shared/kit/formulaGuard.ts'
import { takeRecords } from './csvRecords.ts'
import { chooseDelimiter, usualFields } from './delimiter.ts'
import { decodeInPieces, detectEncoding } from './encoding.ts'
import { ReaderFailure } from './failure.ts'
import type { Progress } from './progress.ts'
import { createRowOfCells, type OnRow, type SheetEnd, type Spreadsheet } from './spreadsheet.ts'

/** What a person says about a text file because it was guessed wrong. */
export interface TextChoice {
  encoding?: Encoding | undefined
  delimiter?: Delimiter | undefined
}

export interface TextTable extends Spreadsheet {
  encoding: Encoding
  delimiter: Delimiter
}

/**
 * A text table as one sheet. Rows are counted as Excel counts them: each record one row, whatever line breaks stand in its
 * quotes, blank lines too. Fails with 'unclosed-quote' and the line it was opened on.
 */
export function openCsv(file: string | Buffer, choice: TextChoice, progress: Progress): TextTable {
  const bytes = typeof file === 'string' ? readFileSync(file) : file
  const encoding = choice.encoding ?? detectEncoding(bytes)
  const [beginning = ''] = decodeInPieces(bytes.subarray(0, 1 << 17), encoding)
  const announced = /^sep=(.)\r?\n/u.exec(beginning)
  const delimiter = choice.delimiter ?? delimiters.find((known) => known === announced?.[1]) ?? chooseDelimiter(beginning)
  progress.expect(bytes.length)
  return {
    sheets: [{ name: '', hidden: false }],
    encoding,
    delimiter,
    close: () => undefined,
    read: (_, onRow) =>
      readRecords(bytes, {
        ...{ encoding, delimiter, isAnnounced: announced !== null, onRow, progress },
        fields: usualFields(beginning, delimiter),
      }),
  }
}

interface Reading {
  encoding: Encoding
  delimiter: Delimiter
  /** The first line only names the separator. */
  isAnnounced: boolean
  /** How many fields most records have. */
  fields: number
  onRow: OnRow
  progress: Progress
}

async function readRecords(bytes: Buffer, reading: Reading): Promise<SheetEnd> {
  const rowOfCells = createRowOfCells()
  let row = reading.isAnnounced ? -1 : 0
  let line = 0
  try {
    takeRecords(piecesOf(bytes, reading), reading.delimiter, (record) => {
      row += 1
      if (hasSwallowed(record, reading.fields)) throw new ReaderFailure('unclosed-quote', { line: line + 1 })
      line += 1
      for (const [column, field] of record.entries()) {
        rowOfCells.set(column, cellOf(field))
        line += lineBreaks(field)
      }
      const cells = rowOfCells.take()
      if (row > 0 && cells.length > 0) reading.onRow(row, cells)
    })
  } catch (error) {
    throw csvFailure(error, line + 1)
  }
  return { merges: [], columns: rowOfCells.columns() }
}

function* piecesOf(bytes: Buffer, { encoding, progress }: Reading): Generator<string> {
  const share = bytes.length / Math.ceil(bytes.length / (1 << 20))
  for (const piece of decodeInPieces(bytes, encoding)) {
    yield piece
    progress.advance(share)
  }
}

function cellOf(field: string): RawCell {
  if (field === '') return null
  const text = withoutGuard(field)
  // Programs write ="0912345678" so that Excel keeps the zero.
  const kept = text.startsWith('="') ? /^="([+\d][\d .()-]*)"$/u.exec(text) : null
  return kept ? (kept[1] as string) : text
}

/** An open quote reaches to the next one and takes rows in between along: a field of several lines, and too many fields. */
function hasSwallowed(record: readonly string[], fields: number): boolean {
  if (fields < 2 || record.length <= fields) return false
  return record.slice(fields).some((field) => field !== '') && record.some((field) => field.includes('\n'))
}

function lineBreaks(field: string): number {
  if (!field.includes('\n') && !field.includes('\r')) return 0
  return field.match(/\r\n|\r|\n/gu)?.length ?? 0
}

function csvFailure(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new ReaderFailure('unclosed-quote', { line }, { cause: error })
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new ReaderFailure('unclosed-quote', { line }, { cause: error })
  return new ReaderFailure('damaged', { line }, { cause: error })
}
