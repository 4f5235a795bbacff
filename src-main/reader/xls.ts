import { readFileSync } from 'node:fs'
import { type CellValue, readXls, type Sheet } from 'hucre/xlsx'
import type { Merge, RawCell } from '#shared/features/imports/cells.ts'
import { isDay } from '#shared/kit/day.ts'
import { ReaderFailure } from './failure.ts'
import { openOle } from './ole.ts'
import type { Progress } from './progress.ts'
import { createRowOfCells, type OnRow, type SheetEnd, type Spreadsheet } from './spreadsheet.ts'

/** An Excel 97-2003 file, read whole by hucre (such a file holds 65,536 rows a sheet at most). Fails with 'password' or 'damaged'. */
export async function openXls(file: string, progress: Progress): Promise<Spreadsheet> {
  const bytes = readFileSync(file)
  const container = openOle(bytes)
  if (container.streams.has('EncryptedPackage')) throw new ReaderFailure('password')
  const stream = container.read('Workbook') ?? container.read('Book')
  if (stream === undefined) throw new ReaderFailure('unknown-format')
  const { isEncrypted, hidden } = readGlobals(stream)
  if (isEncrypted) throw new ReaderFailure('password')
  const workbook = await readXls(bytes).catch((error: unknown) => {
    throw new ReaderFailure('damaged', {}, { cause: error })
  })
  progress.expect(workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0))
  return {
    sheets: workbook.sheets.map((sheet, index) => ({ name: sheet.name, hidden: hidden[index] ?? false })),
    close: () => undefined,
    read: async (index, onRow) => readSheet(workbook.sheets[index], onRow, progress),
  }
}

function readSheet(sheet: Sheet | undefined, onRow: OnRow, progress: Progress): SheetEnd {
  const rowOfCells = createRowOfCells()
  for (const [index, values] of (sheet?.rows ?? []).entries()) {
    for (const [column, value] of (values ?? []).entries()) rowOfCells.set(column, cellOf(value))
    const cells = rowOfCells.take()
    if (cells.length > 0) onRow(index + 1, cells)
    progress.advance(1)
  }
  return { merges: (sheet?.merges ?? []).map(mergeOf), columns: rowOfCells.columns() }
}

/** hucre gives an error as its sign, which nobody types as text. */
const errorSigns = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERR!'])

function cellOf(value: CellValue): RawCell {
  if (value === null || value === '') return null
  if (typeof value === 'string') return errorSigns.has(value) ? ['error', value] : value.normalize('NFC')
  if (!(value instanceof Date)) return value
  const day = value.toISOString().slice(0, 10)
  return isDay(day) ? ['day', day] : day
}

function mergeOf(merge: { startRow: number; endRow: number; startCol: number; endCol: number }): Merge {
  return { firstRow: merge.startRow + 1, lastRow: merge.endRow + 1, firstColumn: merge.startCol, lastColumn: merge.endCol }
}

const recordEnd = 0x000a
const recordFilePass = 0x002f
const recordBoundSheet = 0x0085

/** What hucre does not tell: whether the records are encrypted, and which sheets are hidden. */
function readGlobals(stream: Buffer): { isEncrypted: boolean; hidden: boolean[] } {
  const hidden: boolean[] = []
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const record = stream.readUInt16LE(at)
    if (record === recordEnd) break
    if (record === recordFilePass) return { isEncrypted: true, hidden }
    if (record === recordBoundSheet && at + 9 <= stream.length) hidden.push(((stream[at + 8] as number) & 3) !== 0)
  }
  return { isEncrypted: false, hidden }
}
