import { type Birth, parseBirth } from '#shared/kit/birth.ts'
import { type Day, dayFromExcelSerial, parseDay } from '#shared/kit/day.ts'
import { parseEmail } from '#shared/kit/email.ts'
import { fold, normalizeText } from '#shared/kit/fold.ts'
import { parsePhone, splitPhones } from '#shared/kit/phone.ts'
import { labelNamed } from '#shared/kit/points.ts'
import { scaledAmount } from './amountUnit.ts'
import { cellText, isEmptyCell, type RawCell } from './cells.ts'
import { saysNothing } from './content.ts'
import type { FieldId } from './fields.ts'
import { splitPeople } from './people.ts'
import { numberedPart, type Plan, type UsedColumn } from './plan.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { bareYear, lostItsZero, namedAddress, noDay, oneLine, saysLunar, wholeDong, withoutMark } from './typedForms.ts'
import type { ImportedPerson, ImportedPoint } from './values.ts'

/** What was put right in a row, and is told: numbers that got back the leading zero a spreadsheet had taken from them. */
export interface Repairs {
  phones: number
  taxCodes: number
  /** Amounts that were counted in what their header says, such as millions. */
  amounts: number
}

export function noRepairs(): Repairs {
  return { phones: 0, taxCodes: 0, amounts: 0 }
}

export function addRepairs(sum: Repairs, more: Repairs) {
  for (const key of ['phones', 'taxCodes', 'amounts'] as const) sum[key] += more[key]
}

/** Reads the cells of one row, field by field, and collects what is wrong with them. */
export class RowReading<Id extends string = FieldId> {
  readonly problems: Problem<Id>[] = []
  readonly repairs = noRepairs()
  readonly #cells: readonly RawCell[]
  /** What has no field of its own, and of a phone book what could not be read, behind the header of its column. */
  readonly kept: string[] = []
  readonly #plan: Plan<Id>
  readonly #isPhoneBook: boolean

  constructor(cells: readonly RawCell[], plan: Plan<Id>, { isPhoneBook = false } = {}) {
    this.#cells = cells
    this.#plan = plan
    this.#isPhoneBook = isPhoneBook
  }

  report(code: ProblemCode, at: { column: number; field: Id | null }, typed = '') {
    this.problems.push({ code, column: at.column, field: at.field, typed })
  }

  /** The first column a field is read from, for problems with the whole of it. */
  place(field: Id): { column: number; field: Id } {
    return { column: this.#plan.columns.get(field)?.[0]?.column ?? -1, field }
  }

  /** True if one of the cells of the field holds anything, be it an error. */
  has(field: Id): boolean {
    return (this.#plan.columns.get(field) ?? []).some(({ column }) => !isEmptyCell(this.#cells[column]))
  }

  /** The field's first text as it stands, whatever it is worth; '' for an error, which is told where the field is read. */
  typedIn(field: Id): string {
    for (const { column } of this.#plan.columns.get(field) ?? []) {
      const cell = this.#cells[column]
      if (!isEmptyCell(cell)) return Array.isArray(cell) && cell[0] === 'error' ? '' : cellText(cell).trim()
    }
    return ''
  }

  /** The field's text as it is stored, on one line. '' if there is none. */
  text(field: Id): string {
    return oneLine(this.paragraphs(field, ' '))
  }

  /** The field's text as it is stored, line breaks kept; the texts of several columns one after the other. '' if there is none. */
  paragraphs(field: Id, between: string, part?: string): string {
    let whole = ''
    for (const { used, typed } of this.filled(field)) {
      if (part !== undefined && this.#partOf(used) !== part) continue
      const text = normalizeText(typed)
      if (text !== '') whole = whole === '' ? text : whole + between + text
      if (whole.length > used.max) {
        this.report('too-long', used, typed)
        return ''
      }
    }
    return whole
  }

  /** Of a phone book that numbers its addresses: the numbers for which a row has any; '' where a column bears none. */
  parts(...fields: Id[]): string[] {
    const parts = fields.flatMap((field) => this.filled(field).map(({ used }) => this.#partOf(used)))
    return [...new Set(parts)].toSorted()
  }

  /** What the column beside an address says it is for. */
  labelOf(field: Id, part: string): string {
    const used = this.#plan.columns.get(field)?.find((one) => this.#partOf(one) === part)
    return (used && this.#labelBeside(used)) ?? ''
  }

  #partOf({ column }: UsedColumn<Id>) {
    return numberedPart(this.#plan.headers[column] ?? '')
  }

  #labelBeside({ column }: UsedColumn<Id>) {
    const label = this.#plan.labels.get(column)
    return label === undefined ? undefined : labelNamed(cellText(this.#cells[label] ?? null))
  }

  /** What a number or an address is for, by the column beside it or by its header; 'Tel/Fax' does not say that it is a fax. */
  #labelIn(used: UsedColumn<Id>, otherwise: string) {
    const said = this.#labelBeside(used) ?? this.#plan.headerLabels[used.column]
    return otherwise === 'fax' || said === undefined || (said === 'fax' && !this.#plan.labels.has(used.column)) ? otherwise : said
  }

  /** Each text of the field on one line, and what the column beside it says of it. */
  labelled(field: Id): { label: string; text: string }[] {
    return this.filled(field).flatMap(({ used, typed }) => {
      const beside = this.#plan.labels.get(used.column)
      const label = beside === undefined ? '' : cellText(this.#cells[beside] ?? null)
      return [{ label: oneLine(normalizeText(label)), text: oneLine(normalizeText(typed)) }]
    })
  }

  /** Each text of the field behind the header of its column. */
  remarks(field: Id): string {
    const lines: string[] = []
    for (const { used, typed } of this.filled(field)) {
      const header = this.#plan.headers[used.column] ?? ''
      lines.push(header === '' ? normalizeText(typed) : `${header}: ${normalizeText(typed)}`)
    }
    return lines.join('\n')
  }

  /** All numbers of the field's cells but those that `isElse` takes; a number that is none makes its cell a problem. */
  phones(field: Id, label: string, isElse?: (cell: FilledCell<Id>) => boolean): ImportedPoint[] {
    const points: ImportedPoint[] = []
    for (const filled of this.filled(field)) if (!isElse?.(filled)) points.push(...this.phonesOf(filled, label))
    return points
  }

  /** The numbers of one cell. */
  phonesOf({ used, typed }: FilledCell<Id>, label: string): ImportedPoint[] {
    const points: ImportedPoint[] = []
    for (const piece of splitPhones(typed)) {
      const phone = parsePhone(piece)
      if (phone === undefined || piece.length > used.max) {
        this.fail('not-a-phone', used, this.#isPhoneBook ? piece : typed)
        continue
      }
      if (lostItsZero(phone)) this.repairs.phones++
      points.push({ typed: phone.typed, normal: phone.e164, label: this.#labelIn(used, label) })
    }
    return points
  }

  /** The people of a cell; where its number is none, its text is told and stays a name. */
  peopleOf({ used, typed }: FilledCell<Id>): ImportedPerson[] {
    const found = splitPeople(typed)
    if (found === undefined) this.report('not-a-phone', used, typed)
    const people = found ?? [{ fullName: oneLine(normalizeText(typed)) }]
    if (people.every(({ fullName }) => fullName.length <= used.max)) return people
    this.report('too-long', used, typed)
    return []
  }

  /** The text of a cell on one line; '' if it is too long. */
  lineOf({ used, typed }: FilledCell<Id>): string {
    const line = oneLine(normalizeText(typed))
    if (line.length <= used.max) return line
    this.report('too-long', used, typed)
    return ''
  }

  headerOf(column: number): string {
    return this.#plan.headers[column] ?? ''
  }

  /** The columns a field is read from. */
  columnsOf(field: Id): readonly number[] {
    return (this.#plan.columns.get(field) ?? []).map(({ column }) => column)
  }

  /** Names of something of which a cell may hold several; too many of them, or one too long to be a name, make the cell a problem. */
  names(field: Id, { most, longest }: { most: number; longest: number }): string[] {
    const names = new Map<string, string>()
    for (const { used, typed } of this.filled(field)) {
      for (const name of oneLine(normalizeText(typed.replaceAll('\n', ';'))).split(/\s*[;,]\s*/u)) {
        if (name.length > longest) this.report('too-long', used, name)
        else if (name !== '' && !names.has(fold(name))) names.set(fold(name), name)
      }
      if (names.size > most) this.report('too-long', used, typed)
    }
    return [...names.values()].slice(0, most)
  }

  emails(field: Id): ImportedPoint[] {
    return this.filled(field).flatMap((filled) => this.emailsOf(filled))
  }

  /** The addresses of one cell; what is none is told once. */
  emailsOf({ used, typed }: FilledCell<Id>): ImportedPoint[] {
    const whole = parseEmail(typed)
    const pieces =
      whole !== undefined
        ? [whole]
        : typed.split(/\s*:::\s*|[;,\n]+/u).flatMap((piece) => namedAddress.exec(piece)?.[1] ?? piece.split(/\s+/u))
    const found = pieces.filter(Boolean).map((piece) => parseEmail(piece.replace(/^mailto:|\.$/giu, '')))
    const addresses = found.filter((address): address is string => address !== undefined && address.length <= used.max)
    if (addresses.length < found.length) this.fail('not-an-email', used, typed)
    return addresses.map((address) => ({ typed: address, normal: address.toLowerCase(), label: this.#labelIn(used, '') }))
  }

  /** A date cell as it is, text with the day before the month, and a bare number of a date column as Excel's count of days. */
  day(field: Id): Day | undefined {
    const [filled] = this.filled(field)
    return filled && this.#dayIn(filled)
  }

  /** A birthday: a day as any other, one without its year, and one of the lunar calendar where the cell or its header says so. */
  birth(field: Id): Birth | undefined {
    const filled = this.filled(field).find(({ typed }) => !noDay.test(typed))
    return filled && this.birthOf(filled)
  }

  birthOf(filled: FilledCell<Id>): Birth | undefined {
    const { used, typed, cell } = filled
    if (bareYear.test(typed)) {
      this.report('kept-in-note', used, typed)
      this.#keep(used, typed)
      return undefined
    }
    const isLunar = saysLunar.test(fold(this.#plan.headers[used.column] ?? ''))
    if (typeof cell === 'number' || (Array.isArray(cell) && !isLunar)) return this.#dayIn(filled)
    const birth = parseBirth(typed, { ...this.#orderIn(used), isLunar })
    if (birth === undefined) this.fail('no-such-day', used, typed)
    return birth
  }

  #dayIn({ used, typed, cell }: FilledCell<Id>): Day | undefined {
    if (Array.isArray(cell) && cell[0] === 'day') return cell[1]
    // What is pasted is text, also where Excel shows how it counts days.
    const count = typeof cell === 'number' ? cell : /^\d{5}$/u.test(typed) ? Number(typed) : 0
    const counted = count >= 10_000 && count < 80_000 ? dayFromExcelSerial(count) : undefined
    if (counted !== undefined) this.report('day-from-number', used, typed)
    const day = counted ?? parseDay(typed, this.#orderIn(used))
    if (day === undefined) this.fail('no-such-day', used, typed)
    return day
  }

  #orderIn({ column }: UsedColumn<Id>) {
    return { monthFirst: this.#plan.monthFirst?.has(column) === true }
  }

  /**
   * Whole đồng, not negative, counted in what the header says. A number that a formula left a hair beside a whole one is the whole one.
   */
  dong(field: Id): number | undefined {
    for (const { used, typed, cell } of this.filled(field)) {
      const unit = this.#plan.units[used.column] ?? 1
      const counted = unit === 1 ? undefined : scaledAmount(cell, typed, unit)
      if (counted !== undefined && counted > 0) this.repairs.amounts++
      const amount = counted ?? wholeDong(cell, typed)
      if (amount !== undefined && amount >= 0 && Number.isSafeInteger(amount)) return amount
      this.fail('not-money', used, typed)
    }
    return undefined
  }

  /** A word of a list; what is not in the list is told and left out. */
  word<Word>(field: Id, meaning: (text: string) => Word | undefined, unknown: ProblemCode): Word | undefined {
    for (const { used, typed } of this.filled(field)) {
      const word = meaning(typed)
      if (word === undefined) this.report(unknown, used, typed)
      return word
    }
    return undefined
  }

  /** A cell that cannot be read makes a row wait; in a phone book its text goes into the note. */
  fail(code: ProblemCode, used: UsedColumn<Id>, typed: string) {
    this.report(this.#isPhoneBook ? 'kept-in-note' : code, used, typed)
    if (this.#isPhoneBook) this.#keep(used, typed)
  }

  /** Puts what a cell says into the note, for want of somebody it is about. */
  keep({ used, typed }: FilledCell<Id>) {
    this.#keep(used, typed)
  }

  #keep({ column }: UsedColumn<Id>, text: string) {
    this.kept.push([this.#plan.headers[column] ?? '', text].filter(Boolean).join(': '))
  }

  /** Errors in columns that are not imported: nothing is lost, but they are shown. */
  checkUnused() {
    for (const column of this.#plan.unused) {
      const cell = this.#cells[column]
      if (Array.isArray(cell) && cell[0] === 'error') this.report('unused-error-cell', { column, field: null }, cell[1])
    }
  }

  /** The cells of a field that hold something readable; an error or a formula without value is told instead. */
  filled(field: Id): readonly FilledCell<Id>[] {
    const columns = this.#plan.columns.get(field)
    if (columns === undefined) return nothing
    let filled: FilledCell<Id>[] | undefined
    for (const used of columns) {
      const cell = this.#cells[used.column]
      if (isEmptyCell(cell) || cell === undefined) continue
      if (Array.isArray(cell) && cell[0] === 'error') this.report('error-cell', used, cell[1])
      else if (Array.isArray(cell) && cell[0] === 'formula') this.report('formula-without-value', used)
      else {
        const typed = used.isText ? cellText(cell).trim() : withoutMark(cellText(cell).trim())
        if (!used.isText && saysNothing(typed)) continue
        filled ??= []
        filled.push({ used, typed, cell })
      }
    }
    return filled ?? nothing
  }
}

export interface FilledCell<Id extends string = FieldId> {
  used: UsedColumn<Id>
  typed: string
  cell: RawCell
}

const nothing: readonly never[] = []
