import type { RawCell } from '#shared/features/imports/cells.ts'
import type { ColumnFormat, WriteSheet } from '#shared/features/imports/jobs.ts'
import { type Day, daysBetween } from '#shared/kit/day.ts'
import { declaration, mainSpace, style } from './workbookStyles.ts'

const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const rootRelationsXml = `${declaration}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${relationType}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export function contentTypesXml(sheets: number): string {
  const parts = numbered(
    sheets,
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  )
  return `${declaration}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>${parts}<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`
}

export function workbookRelationsXml(sheets: number): string {
  const parts = numbered(
    sheets,
    (number) => `<Relationship Id="rId${number}" Type="${relationType}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  return `${declaration}<Relationships xmlns="${packageSpace}/relationships">${parts}<Relationship Id="rId${sheets + 1}" Type="${relationType}/styles" Target="styles.xml"/></Relationships>`
}

/** The sheets by their names, and for each the rows that are printed again on every page. */
export function workbookXml(sheets: readonly WriteSheet[]): string {
  const names = sheetNames(sheets)
  const list = names
    .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')
  const titles = sheets.map((sheet, index) => {
    const row = headerRow(sheet)
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped((names[index] as string).replaceAll("'", "''"))}'!$${row}:$${row}</definedName>`
  })
  return `${declaration}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}"><sheets>${list}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

/** What Excel takes as names: 31 characters, none of []:*?/\\, each once. */
function sheetNames(sheets: readonly WriteSheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, index) => {
    const allowed =
      name
        .replace(/[[\]:*?/\\]/gu, ' ')
        .replace(/^'+|'+$/gu, '')
        .trim()
        .slice(0, 31)
        .trim() || `Sheet${index + 1}`
    const free = taken.has(allowed.toLowerCase()) ? `${allowed.slice(0, 26).trim()} (${index + 1})` : allowed
    taken.add(free.toLowerCase())
    return free
  })
}

/** The row of the header: below the title lines and a blank one. */
function headerRow({ title = [] }: WriteSheet): number {
  return title.length === 0 ? 1 : title.length + 2
}

/** A sheet in pieces of text: title, frozen header, rows, total, and A4 as it stands. */
export function* sheetXml(sheet: WriteSheet, rows: Iterable<readonly RawCell[]>): Generator<string> {
  const { columns, title = [], total } = sheet
  const formats = columns.map(({ format }) => format)
  const header = headerRow(sheet)
  yield `${declaration}<worksheet xmlns="${mainSpace}" xmlns:r="${relationSpace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
  yield `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`
  for (const [index, line] of title.entries())
    yield rowXml(index + 1, textCell(`A${index + 1}`, line, index === 0 ? style.title : style.subtitle))
  yield rowXml(
    header,
    columns.map((column, index) => textCell(`${letters(index)}${header}`, column.header, style.header)).join(''),
  )
  let row = header
  for (const cells of rows) yield cellsXml(++row, cells, { formats, isBold: false })
  if (total) yield cellsXml(++row, total, { formats, isBold: true })
  const merges =
    columns.length < 2
      ? []
      : title.map((_, index) => `<mergeCell ref="A${index + 1}:${letters(columns.length - 1)}${index + 1}"/>`)
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
  const orientation = sheet.landscape === true ? 'landscape' : 'portrait'
  yield `</sheetData>${merged}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
}

function rowXml(row: number, cells: string): string {
  return `<row r="${row}">${cells}</row>`
}

function cellsXml(row: number, cells: readonly RawCell[], look: { formats: readonly ColumnFormat[]; isBold: boolean }): string {
  const { formats, isBold } = look
  let xml = ''
  for (let column = 0; column < formats.length; column++) {
    xml += cellXml(
      letters(column) + row,
      cells[column] ?? null,
      styleOf(cells[column] ?? null, formats[column] as ColumnFormat, isBold),
    )
  }
  return rowXml(row, xml)
}

/** A date is a date and text is text in any column; a number looks as its column says. */
function styleOf(cell: RawCell, format: ColumnFormat, isBold: boolean): number {
  if (Array.isArray(cell) && cell[0] === 'day') return isBold ? style.boldDay : style.day
  if (typeof cell === 'number' && format === 'percent') return isBold ? style.boldPercent : style.percent
  if (typeof cell === 'number' && format === 'number') {
    if (Number.isInteger(cell)) return isBold ? style.boldNumber : style.number
    return isBold ? style.boldDecimal : style.decimal
  }
  if (typeof cell === 'string' || format === 'text')
    return isBold ? style.bold : typeof cell === 'number' ? style.general : style.text
  return isBold ? style.bold : style.general
}

function cellXml(reference: string, cell: RawCell, styled: number): string {
  if (cell === null) return `<c r="${reference}" s="${styled}"/>`
  if (typeof cell === 'string') return textCell(reference, cell, styled)
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${reference}" s="${styled}"><v>${cell}</v></c>` : ''
  if (typeof cell === 'boolean') return `<c r="${reference}" s="${styled}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell[0] === 'day') return `<c r="${reference}" s="${styled}"><v>${excelSerial(cell[1])}</v></c>`
  return cell[0] === 'error' ? textCell(reference, cell[1], styled) : `<c r="${reference}" s="${styled}"/>`
}

function textCell(reference: string, text: string, styled: number): string {
  return `<c r="${reference}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Days since 31/12/1899, one more from March 1900 on, where Excel counts a 29th of February that never was. */
function excelSerial(day: Day): number {
  const days = daysBetween('1900-01-01' as Day, day) + 1
  return days >= 60 ? days + 1 : days
}

/** Text as it may stand in XML. What XML cannot hold is written as Excel does, and what only looks so is kept apart from it. */
function escaped(text: string): string {
  if (!special.test(text)) return text
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/gu, (sign) => entities[sign] as string)
}

const special = /[&<>"_\u0000-\u001f\ufffe\uffff]/u
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function numbered(count: number, write: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index + 1)).join('')
}
