import { fold } from '#shared/kit/fold.ts'
import { cellText, isEmptyCell, type Merge, type RawCell } from './cells.ts'
import type { FieldId, Target } from './fields.ts'
import type { Mapping } from './mapping.ts'

/** What tells the rows of a list from what stands between and below them. */
export interface Furniture {
  /**
   * True for a row that is blank, a title, a repeated header, column numbers, a sum or a signature with the name under it: never a customer.
   * Asked of the rows in their order.
   */
  is: (row: number, cells: readonly RawCell[]) => boolean
}

const nameFields: Record<Target, readonly FieldId[]> = {
  customers: ['name'],
  contacts: ['fullName', 'firstName', 'lastName'],
  people: ['fullName', 'firstName', 'lastName', 'company'],
}
/** Fields that make a row somebody, and what a value of them looks like at the least. */
const tellingFields: ReadonlyMap<FieldId, RegExp> = new Map<FieldId, RegExp>([
  ['code', /^\S+$/u],
  ['taxCode', /\d{5}/u],
  ['mobile', /\d{3}/u],
  ['landline', /\d{3}/u],
  ['phone', /\d{3}/u],
  ['zalo', /\d{3}/u],
  ['email', /@/u],
  ['customer', /\S/u],
  ['company', /\S/u],
  ['customerCode', /^\S+$/u],
])

/** A firm may begin with 'Tổng Công ty', so the text must be nothing but a sum. */
const sums =
  /^(?:tong|tong cong|tong so|tong gia tri|cong|so luong|total|sub ?total|grand total|sum)(?: nhom .{1,40}| trang \d+| \d+)?(?: so)?(?: khach(?: hang)?)?(?:\s*[:(.].*)?$/u
const signatures =
  /\bngay\b.{1,12}\bthang\b.{1,12}\bnam\b|^(?:nguoi lap(?: bieu| bang)?|ke toan(?: truong)?|(?:tong )?giam doc|thu truong don vi|nguoi duyet|\(?ky,? .*|het)$/u

/** A list is numbered 1, 2, 3; what divides it has a letter, a Roman number or none. */
const serialHeader = /^(?:s\.?t\.?t|tt|so tt|so thu tu|no|#)\b/u
const dividing = /^(?:[IVX]{1,5}|[A-Z])[.)]?$/u
const groups = /^(?:khach(?: hang)?|nhom|khu vuc|mien|phan|muc) /u

/** Whether a column numbers the rows. */
export function isSerial(header = ''): boolean {
  return serialHeader.test(fold(header))
}

/** The name of whoever signed stands so many rows below at the most. */
const SIGNED_BELOW = 8

/** A sheet behind its header, whose first row is told. */
interface Below {
  header: readonly string[]
  firstRow: number
  merges: readonly Merge[]
}

export function knowFurniture(target: Target, mapping: Mapping, sheet: Below): Furniture {
  return furnitureAmong(mapping, { names: nameFields[target], persons: ['contactName'], telling: tellingFields }, sheet)
}

/** By which fields a row is one of a list: what it is called, whom it names beside, and what no heading or sum holds. */
interface Signs<Id extends string> {
  names: readonly Id[]
  persons: readonly Id[]
  telling: ReadonlyMap<Id, RegExp>
}

/** The same for any list. */
export function furnitureAmong<Id extends string>(mapping: readonly (Id | null)[], signs: Signs<Id>, sheet: Below): Furniture {
  const used = [...mapping.entries()].filter((entry): entry is [number, Id] => entry[1] !== null)
  const names = used.filter(([, field]) => signs.names.includes(field)).map(([column]) => column)
  const persons = used.filter(([, field]) => signs.persons.includes(field)).map(([column]) => column)
  const telling = used.flatMap(([column, field]) => {
    const looks = signs.telling.get(field)
    return looks === undefined ? [] : [{ column, looks }]
  })
  const headers = sheet.header.map(fold)
  const serialColumn = sheet.header.findIndex((header) => isSerial(header))
  let signedAt = Number.NEGATIVE_INFINITY
  const wide = new Set(sheet.merges.filter(isWide).map(({ firstRow }) => firstRow))
  const isNamed = (cells: readonly RawCell[]) => names.some((column) => !isEmptyCell(cells[column]))
  const isSomebody = (cells: readonly RawCell[]) => telling.some(({ column, looks }) => looks.test(cellText(cells[column])))

  return {
    is(row, cells) {
      let filled = 0
      for (const [column] of used) if (!isEmptyCell(cells[column])) filled++
      if (filled === 0 || repeatsHeader(cells, headers)) return true
      if (row === sheet.firstRow && areColumnNumbers(cells)) return true
      if (isSomebody(cells)) return false
      if (wide.has(row) || isSum(cells, names)) return true
      if (isSignature(cells)) signedAt = row
      if (signedAt === row || (row > signedAt && row - signedAt <= SIGNED_BELOW && areNames(cells))) return true
      if (isNamed(cells)) return filled === 1 && divides(cells)
      return filled <= 2 && !cells.some(isFormula) && persons.every((column) => isEmptyCell(cells[column]))
    },
  }

  /** A heading between the rows of a numbered list. */
  function divides(cells: readonly RawCell[]): boolean {
    if (serialColumn < 0) return false
    const serial = cellText(cells[serialColumn]).trim()
    return serial === '' ? names.some((column) => groups.test(fold(cellText(cells[column])))) : dividing.test(serial)
  }
}

/** Nothing but a name or two, as under a signature. */
function areNames(cells: readonly RawCell[]): boolean {
  const texts = filledTexts(cells)
  return texts.length <= 3 && texts.every((text) => /^\p{L}[\p{L}\p{M}.]*(?: \p{L}[\p{L}\p{M}.]*){1,5}$/u.test(text.trim()))
}

function isWide(merge: Merge): boolean {
  return merge.firstRow === merge.lastRow && merge.lastColumn - merge.firstColumn >= 2
}

function isFormula(cell: RawCell): boolean {
  return Array.isArray(cell) && cell[0] === 'formula'
}

function filledTexts(cells: readonly RawCell[]): string[] {
  return cells.filter((cell) => !isEmptyCell(cell)).map(cellText)
}

/** A sum says so in its first cell or where the name would stand. */
function isSum(cells: readonly RawCell[], names: readonly number[]): boolean {
  const first = filledTexts(cells)[0] ?? ''
  return [first, ...names.map((column) => cellText(cells[column]))].some((text) => text !== '' && sums.test(fold(text)))
}

function isSignature(cells: readonly RawCell[]): boolean {
  const texts = filledTexts(cells)
  return texts.length > 0 && texts.length <= 3 && texts.every((text) => signatures.test(fold(text)))
}

function repeatsHeader(cells: readonly RawCell[], headers: readonly string[]): boolean {
  let same = 0
  for (const [column, cell] of cells.entries()) {
    if (isEmptyCell(cell)) continue
    if (typeof cell !== 'string') return false
    const words = fold(cell)
    if (words === '' || headers[column] === undefined || !` ${headers[column]} `.includes(` ${words} `)) return false
    same++
  }
  return same >= 2
}

/** '(1) (2) (3)' or 'A B 1 2' under the header. */
function areColumnNumbers(cells: readonly RawCell[]): boolean {
  const texts = filledTexts(cells)
  return texts.length >= 3 && texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/u.test(text.trim()))
}
