import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cellText, type RawCell } from '#shared/features/imports/cells.ts'
import type { WriteJob, WriteResult, WriteSheet } from '#shared/features/imports/jobs.ts'
import { withGuard } from '#shared/kit/formulaGuard.ts'
import { ReaderFailure } from './failure.ts'
import type { Progress } from './progress.ts'
import { openStaging } from './stagingFile.ts'
import { stylesXml } from './workbookStyles.ts'
import { contentTypesXml, rootRelationsXml, sheetXml, workbookRelationsXml, workbookXml } from './workbookXml.ts'
import { createZip, type ZipWriter } from './zip.ts'

/** Where the rows of a sheet come from, one after the other. */
type RowsOf = (sheet: WriteSheet) => Iterable<readonly RawCell[]>

/** Writes an .xlsx or .csv file whose rows are in the job or in its staging file. Fails with 'cannot-write'; no half file stays. */
export async function writeFile(job: WriteJob, progress: Progress): Promise<WriteResult> {
  const staging = job.staging === undefined ? undefined : openStaging({ ...job, staging: job.staging })
  let rows = 0
  function* rowsOf({ rows: source }: WriteSheet) {
    for (const cells of typeof source === 'number' ? stagedCells(source) : source) {
      rows++
      progress.advance(1)
      yield cells
    }
  }
  function* stagedCells(sheet: number) {
    for (const { cells } of staging?.rows(sheet) ?? []) yield cells
  }
  try {
    progress.expect(
      job.sheets.reduce(
        (sum, { rows: source }) => sum + (typeof source === 'number' ? (staging?.countRows(source) ?? 0) : source.length),
        0,
      ),
    )
    const bytes =
      job.format === 'xlsx' ? await writeWorkbook(job.file, job.sheets, rowsOf) : await writeCsv(job.file, job.sheets[0], rowsOf)
    return { rows, bytes }
  } finally {
    staging?.close()
  }
}

/**
 * Writes a workbook, row after row: bold and frozen header, widths, amounts as #,##0, days as dd/mm/yyyy, text always as text,
 * A4 with the header on every page. Resolves with its size in bytes. Own code and not hucre, whose stream knows one sheet, no
 * style for the header and no page.
 */
export function writeWorkbook(file: string, sheets: readonly WriteSheet[], rowsOf: RowsOf): Promise<number> {
  return throughPart(file, async (part) => {
    const zip = await createZip(part)
    try {
      await zip.add('[Content_Types].xml', [Buffer.from(contentTypesXml(sheets.length))])
      await zip.add('_rels/.rels', [Buffer.from(rootRelationsXml)])
      await zip.add('xl/workbook.xml', [Buffer.from(workbookXml(sheets))])
      await zip.add('xl/_rels/workbook.xml.rels', [Buffer.from(workbookRelationsXml(sheets.length))])
      await zip.add('xl/styles.xml', [Buffer.from(stylesXml)])
      for (const [index, sheet] of sheets.entries())
        await addSheet(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, rowsOf(sheet)))
      await zip.finish()
    } catch (error) {
      await zip.abandon()
      throw error
    }
  })
}

async function addSheet(zip: ZipWriter, name: string, xml: Iterable<string>) {
  await zip.add(name, inPieces(xml))
}

/**
 * Writes one sheet as text: UTF-8 with BOM and semicolons, which Excel on a Vietnamese Windows opens in columns; text that a
 * spreadsheet would run as a formula is neutralised so that reading it back gives the same text. Resolves with its size in bytes.
 */
export function writeCsv(file: string, sheet: WriteSheet | undefined, rowsOf: RowsOf): Promise<number> {
  const pieces = sheet === undefined ? [] : csvPieces(sheet, rowsOf(sheet))
  return throughPart(file, (part) => pipeline(Readable.from(pieces), createWriteStream(part, { flush: true })))
}

/** The same bytes for whoever writes them elsewhere. */
export function csvPieces({ columns }: Pick<WriteSheet, 'columns'>, rows: Iterable<readonly RawCell[]>): Generator<Buffer> {
  function* lines() {
    yield `\ufeff${columns.map(({ header }) => field(header)).join(';')}\r\n`
    for (const cells of rows) yield `${columns.map((_, column) => field(cells[column] ?? null)).join(';')}\r\n`
  }
  return inPieces(lines())
}

function field(cell: RawCell): string {
  const text = typeof cell === 'string' ? withGuard(cell) : cellText(cell)
  return /[";\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Joins small texts to pieces worth a system call. */
export function* inPieces(texts: Iterable<string>): Generator<Buffer> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < 1 << 17) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}

/** Writes beside the file and puts the whole in its place at the end: what stood there stays until then. */
async function throughPart(file: string, write: (part: string) => Promise<void>): Promise<number> {
  const part = `${file}.part`
  try {
    await write(part)
    const { size } = await stat(part)
    await rename(part, file)
    return size
  } catch (error) {
    await rm(part, { force: true })
    throw error instanceof ReaderFailure ? error : new ReaderFailure('cannot-write', {}, { cause: error })
  }
}
