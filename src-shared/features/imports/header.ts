import { fold } from '#shared/kit/fold.ts'
import { cellText, isEmptyCell, type Merge, type RawCell } from './cells.ts'
import type { Field } from './field.ts'
import { type FieldId, fieldsOf, type Target, targets } from './fields.ts'

/** A row of a sheet with its number. */
export interface NumberedRow {
  row: number
  cells: readonly RawCell[]
}

/** Where the header stands and what it says over each column: from the upper row to the lower one, blanks left out. */
export interface Header {
  firstRow: number
  lastRow: number
  /** By column; a column without header has []. */
  texts: readonly (readonly string[])[]
}

/** A header is looked for among this many rows that hold anything. */
const searchedRows = 50
const searchedColumns = 100

/**
 * Finds the header among the first rows: the row with most cells that read like headers, and the row below it if that one goes
 * on (merged cells, or a few cells of words under blanks). Undefined if the sheet begins with its rows at once.
 */
export function findHeader(
  rows: readonly NumberedRow[],
  merges: readonly Merge[],
  known: readonly KnownHeaders[] = ofCustomers,
): Header | undefined {
  let best: { index: number; hits: number } | undefined
  for (const [index, { cells }] of rows.slice(0, searchedRows).entries()) {
    const hits = headerHits(cells, known)
    if (hits > (best?.hits ?? 0)) best = { index, hits }
  }
  if (best === undefined) return undefined
  const { row } = rows[best.index] as NumberedRow
  const below = rows[best.index + 1]
  const beside = { merges, known }
  return headerEndingAt(rows, below !== undefined && isOneHeader(rows[best.index], below, beside) ? below.row : row, beside)
}

/** The header that ends with a given row, chosen by a person or found: that row, and the one above if both are one. None for row 0. */
export function headerAt(rows: readonly NumberedRow[], lastRow: number, merges: readonly Merge[]): Header | undefined {
  return headerEndingAt(rows, lastRow, { merges, known: ofCustomers })
}

/** What a header is judged by beside its own cells. */
interface Beside {
  merges: readonly Merge[]
  known: readonly KnownHeaders[]
}

function headerEndingAt(rows: readonly NumberedRow[], lastRow: number, beside: Beside): Header | undefined {
  const index = rows.findIndex(({ row }) => row === lastRow)
  const own = rows[index]
  if (own === undefined) return undefined
  const above = rows[index - 1]
  if (above !== undefined && headerHits(above.cells, beside.known) >= 2 && isOneHeader(above, own, beside)) {
    return { firstRow: above.row, lastRow, texts: joined(above.cells, own, beside.merges) }
  }
  return { firstRow: lastRow, lastRow, texts: own.cells.map((cell) => textsOf(cell)) }
}

function isOneHeader(above: NumberedRow | undefined, below: NumberedRow, beside: Beside): boolean {
  return above !== undefined && below.row === above.row + 1 && goesOn(above.cells, below, beside)
}

/** Long numbers, dates and addresses stand in rows, not in headers. */
const valueLike = /\d{5}|\d[/.-]\d+[/.-]\d|^\S+@\S+$/u

/** How many cells of a row read like the header of some field: 0 if one holds a value, or if the only one is not exactly one. */
function headerHits(cells: readonly RawCell[], known: readonly KnownHeaders[]): number {
  let hits = 0
  let isExact = false
  for (const cell of cells.slice(0, searchedColumns)) {
    if (isEmptyCell(cell)) continue
    if (typeof cell !== 'string' || valueLike.test(cell)) return 0
    const scores = known.map((headers) => headerAmong(cell, headers)?.score ?? 0)
    if (scores.some((score) => score > 0)) hits++
    if (scores.includes(100)) isExact = true
  }
  return hits >= 2 || isExact ? hits : 0
}

/** True if the row below belongs to the header: words only, not more of them than above, and merged cells or known headers say so. */
function goesOn(above: readonly RawCell[], below: NumberedRow, { merges, known }: Beside): boolean {
  const filled = [...below.cells.entries()].filter(([, cell]) => !isEmptyCell(cell))
  if (!filled.every(([, cell]) => typeof cell === 'string' && cell.length <= 60 && !/\d{3}|@/u.test(cell))) return false
  const isMerged = merges.some((merge) => merge.firstRow === below.row - 1 && merge.lastRow === below.row)
  if (isMerged) return true
  const isUnderBlank = filled.some(([column]) => isEmptyCell(above[column]))
  const isKnown = filled.every(([, cell]) => known.some((headers) => headerAmong(cell as string, headers) !== undefined))
  return isUnderBlank && isKnown && filled.length < above.filter((cell) => !isEmptyCell(cell)).length
}

/** The text above a column reaches over the columns it is merged with, or over the blanks beside it. */
function joined(above: readonly RawCell[], below: NumberedRow, merges: readonly Merge[]): string[][] {
  const width = Math.max(above.length, below.cells.length)
  const texts: string[][] = []
  let over: string[] = []
  for (let column = 0; column < width; column++) {
    const own = textsOf(above[column])
    const isCovered = merges.some(
      (merge) => merge.firstRow === below.row - 1 && merge.firstColumn < column && column <= merge.lastColumn,
    )
    if (own.length > 0) over = own
    else if (!isCovered && isEmptyCell(below.cells[column])) over = []
    texts.push([...over, ...textsOf(below.cells[column])])
  }
  return texts
}

function textsOf(cell: RawCell | undefined): string[] {
  const text = cellText(cell).replace(/\s+/gu, ' ').trim()
  return text === '' ? [] : [text]
}

export interface HeaderMatch<Id extends string = FieldId> {
  field: Id
  /** 100 for one of the known headers, less for one that only contains it. */
  score: number
}

/** By a header as people write it, folded, the field it means. */
export type KnownHeaders<Id extends string = string> = ReadonlyMap<string, Id>

/** The field whose known headers are nearest to what a header says; undefined if none is near. */
export function headerMatch(header: string, target: Target): HeaderMatch | undefined {
  return headerAmong(header, exactHeaders[target])
}

/** The same among the headers of any list. */
export function headerAmong<Id extends string>(header: string, headers: KnownHeaders<Id>): HeaderMatch<Id> | undefined {
  const words = plainHeader(header)
  if (words === '' || words.length > 60 || besides.has(words)) return undefined
  const exact = headers.get(words)
  if (exact !== undefined) return { field: exact, score: 100 }
  if (ofNoField.test(words)) return undefined
  const padded = ` ${words} `
  const spoken = ` ${header.normalize('NFC').toLowerCase()} `
  let best: HeaderMatch<Id> | undefined
  for (const [known, field] of headers) {
    if (known.length < 3 || known.length > words.length || !padded.includes(` ${known} `)) continue
    if (onlyAlone.has(known) || isAnotherWord(known, spoken)) continue
    const score = 30 + Math.round((60 * known.length) / words.length)
    if (score > (best?.score ?? 50)) best = { field, score }
  }
  return best
}

/** What a list says of sexes and of banks no field holds, and it would be taken for a province or a short name. */
const ofNoField = /\b(?:gioi tinh|gender|sex|ngan hang|bank|tai khoan|stk|so tk)\b/u

/** A header that goes on tells of something else: 'Chi nhánh tạo' is where a shop's program noted the customer. */
const onlyAlone: ReadonlySet<string> = new Set([
  ...['chi nhanh', 'nha rieng', 'quan ly', 'manager', 'tro ly', 'thu ky', 'assistant', 'secretary', 'spouse', 'dia chi nha'],
  ...['ngay can', 'thoi diem can', 'thoi gian can', 'noi can', 'dia diem', 'dia diem can', 'needed at'],
])

/** Syllables that mean a field only with their accents: tỉnh is not tính, phường not phương. */
const accented: ReadonlyMap<string, string> = new Map([
  ...(['tỉnh', 'phường', 'quận', 'đường', 'phố', 'nhãn', 'hạng', 'phòng', 'nhóm', 'nguồn'] as const).map(
    (word) => [fold(word), word] as const,
  ),
])

/** True of a syllable that stands in a header with other accents; a header without any is taken as it is. */
function isAnotherWord(known: string, spoken: string): boolean {
  const word = accented.get(known)
  return word !== undefined && /[^\0-\x7f]/u.test(spoken) && !spoken.includes(word)
}

/** 'Doanh số năm (VNĐ) *' → 'doanh so nam', 'SĐT NLH1' → 'sdt nguoi lien he'. */
function plainHeader(header: string): string {
  const folded = fold(header.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').replace(/['’]/gu, ''))
  return folded
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ \d(?= |$)|(?<=\p{L}{2})\d(?= |$)/gu, '')
    .replace(/\bnlh\b/u, 'nguoi lien he')
    .replace(/\blh\b/u, 'lien he')
}

/** Columns of phone books that tell about a neighbour and would be taken for it. */
const besides: ReadonlySet<string> = new Set(
  (
    'e mail type,e mail display name,e mail label,phone label,phone type,address label,address type,address formatted,address po box,' +
    'business address po box,home address po box,other address po box,website label,website type,custom field label,photo,' +
    'name suffix,phonetic first name,phonetic middle name,phonetic last name,given name yomi,additional name yomi,family name yomi,' +
    'organization type,organization yomi name,organization symbol,organization location,organization job description,' +
    'relation label,relation type,event label,directory server,location,office location,government id number,organizational id number,user,ten hien thi email,' +
    'loai email,loai e mail,ten hien thi e mail,assistants phone,callback,pager,radio phone,telex,isdn,tty tdd phone,anniversary,internet free busy,name yomi,file as'
  ).split(','),
)

const exactHeaders: Record<Target, KnownHeaders<FieldId>> = {
  customers: knownHeaders(fieldsOf('customers')),
  contacts: knownHeaders(fieldsOf('contacts')),
  people: knownHeaders(fieldsOf('people')),
}

const ofCustomers: readonly KnownHeaders[] = targets.map((target) => exactHeaders[target])

export function knownHeaders<Id extends string>(fields: ReadonlyMap<string, Field>): KnownHeaders<Id> {
  const known = new Map<string, Id>()
  for (const [id, field] of fields) for (const header of field.headers) known.set(header, id as Id)
  return known
}
