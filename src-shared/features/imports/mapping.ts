import { fold, normalizeText } from '#shared/kit/fold.ts'
import { cellText, isEmptyCell, type RawCell } from './cells.ts'
import { fits } from './content.ts'
import type { Content } from './field.ts'
import { type FieldId, fieldsOf, type Target } from './fields.ts'
import { type Header, headerMatch, type NumberedRow } from './header.ts'
import { fieldsWith, mayHold, type OwnField } from './own.ts'

/** For each column, in order, the field it goes into; null for one that is not imported. */
export type Mapping = readonly (FieldId | null)[]

/** One column as the mapping step shows it. */
export interface OfferedColumn {
  index: number
  /** 'Điện thoại / Di động'; '' if nothing stands above it. */
  header: string
  /** 2 for the second column of the same header, and so on; 1 otherwise. */
  occurrence: number
  /** The first few values, as a person reads them. */
  samples: string[]
}

/** The columns that hold anything, each with its header and some of its values. Equal headers are told apart by their occurrence. */
export function offerColumns(header: Header | undefined, rows: readonly NumberedRow[]): OfferedColumn[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header?.texts.length ?? 0)
  const seen = new Map<string, number>()
  const offered: OfferedColumn[] = []
  for (let index = 0; index < width; index++) {
    const text = header?.texts[index]?.join(' / ') ?? ''
    const samples = columnValues(rows, index).slice(0, 4).map(cellText)
    if (text === '' && samples.length === 0) continue
    const occurrence = text === '' ? 1 : (seen.get(text) ?? 0) + 1
    seen.set(text, occurrence)
    offered.push({ index, header: text, occurrence, samples: samples.map((sample) => sample.slice(0, 200)) })
  }
  return offered
}

/**
 * Whether the rows are customers, their contacts, or people of a phone book: contacts have a person's name and, beside it, the customer
 * they belong to; a phone book has the columns of the programs that keep one.
 */
export function guessTarget(header: Header | undefined, rows: readonly NumberedRow[]): Target {
  if (header !== undefined && isPhoneBook(header)) return 'people'
  const guess = guessMapping(header, rows, { target: 'contacts' })
  const hasPerson = ['fullName', 'lastName', 'firstName'].some((field) => guess.includes(field as FieldId))
  const hasCustomer = guess.includes('customer') || guess.includes('customerCode')
  const asCustomers = guessMapping(header, rows, { target: 'customers' })
  const isAboutCustomers =
    asCustomers.some((field) => field !== null && telling.has(field)) || namesPeopleBeside(asCustomers, rows)
  return hasPerson && hasCustomer && !isAboutCustomers ? 'contacts' : 'customers'
}

/** A name in parts, a way to reach the person, and nothing that only a list of customers tells. */
function isPhoneBook(header: Header): boolean {
  const fields = header.texts.map((texts) => headerMatch(texts.join(' '), 'people')).filter((match) => match?.score === 100)
  const has = (...wanted: FieldId[]) => fields.some((match) => match !== undefined && wanted.includes(match.field))
  const isInParts = has('firstName') || (has('lastName') && has('fullName'))
  const isOfCustomers = header.texts.some((texts) => {
    const match = headerMatch(texts.join(' '), 'customers')
    return match?.score === 100 && ['code', 'taxCode', 'revenue', 'stage'].includes(match.field)
  })
  return isInParts && has('lastName') && has('mobile', 'landline', 'phone', 'email') && !isOfCustomers
}

/** 'Khách hàng | Người liên hệ': customers, each with somebody to talk to, unless one of them comes in several rows. */
function namesPeopleBeside(mapping: readonly (FieldId | null)[], rows: readonly NumberedRow[]): boolean {
  const column = mapping.indexOf('name')
  if (column < 0 || column > mapping.indexOf('contactName')) return false
  const names = columnValues(rows, column).map((value) => fold(cellText(value)))
  return new Set(names).size > names.length * 0.8 || names.length === 0
}

/**
 * The sheets that hold a list: a name and something beside it. Where none does, each that holds anything and is not hidden; sheets of
 * notes and of codes are left for those who ask for them.
 */
export function likelySheets<Sheet extends { hidden: boolean; rows: number; target: Target; mapping: Mapping }>(
  sheets: readonly Sheet[],
): Sheet[] {
  const offered = sheets.filter(({ hidden, rows }) => !hidden && rows > 0)
  const lists = offered.filter((sheet) => namesSomebody(sheet) && sheet.mapping.filter((field) => field !== null).length > 1)
  return lists.length > 0 ? lists : offered
}

const nameFields: Record<Target, readonly FieldId[]> = {
  customers: ['name'],
  contacts: ['fullName', 'firstName', 'lastName'],
  people: ['fullName', 'firstName', 'lastName', 'company'],
}

/** Whether some column of a sheet says who its rows are. */
export function namesSomebody({ target, mapping }: { target: Target; mapping: Mapping }): boolean {
  return mapping.some((field) => field !== null && nameFields[target].includes(field))
}

/** Nobody writes these beside a person's name. */
const telling: ReadonlySet<FieldId> = new Set<FieldId>(['taxCode', 'revenue', 'group', 'stage'])

interface Candidate {
  column: number
  field: FieldId
  score: number
}

/**
 * Guesses a mapping by what the headers say, with the values as a second opinion: a header whose values say otherwise is not
 * believed, and a column without a known header is recognised by phone numbers, e-mails or tax codes.
 */
export function guessMapping(
  header: Header | undefined,
  rows: readonly NumberedRow[],
  { target, own = [] }: { target: Target; own?: readonly OwnField[] },
): (FieldId | null)[] {
  const fields = fieldsWith(target, own)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header?.texts.length ?? 0)
  const mapping: (FieldId | null)[] = Array.from({ length: width }, () => null)
  const candidates: Candidate[] = []
  for (let column = 0; column < width; column++) {
    const values = columnValues(rows, column)
    const match = bestMatch(header?.texts[column] ?? [], values, target)
    if (match !== undefined) candidates.push({ column, ...match })
    const named = ownCandidate(own, { header, column, target })
    if (named) candidates.push({ column, ...named })
  }
  for (const { column, field } of candidates.sort((a, b) => b.score - a.score || a.column - b.column)) {
    const isFree = fields.get(field)?.many === true || !mapping.includes(field)
    if (isFree && mapping[column] === null) mapping[column] = field
  }
  if (header !== undefined) leaveOutSecondTable(mapping, { header, target })
  if (target === 'customers') {
    tellNumbersOfPeople(mapping)
    tellWhoIsAddressed(mapping)
  } else tellGivenName(mapping)
  if (target === 'people' && header !== undefined) tellWholeAddress(mapping, header)
  if (header === undefined && target === 'customers') guessName(mapping, rows)
  return mapping
}

/**
 * The office's own field that a header names. Letter for letter it is no other; without its accents, or where a list has two columns of that
 * header, because the office called its field like one that every office has, the known one comes first.
 */
function ownCandidate(
  own: readonly OwnField[],
  { header, column, target }: { header: Header | undefined; column: number; target: Target },
): Omit<Candidate, 'column'> | undefined {
  const spoken = spokenOf(header?.texts[column])
  const isAlone = header?.texts.filter((texts) => fold(spokenOf(texts)) === fold(spoken)).length === 1
  const named = own.filter((field) => mayHold(target, field) && fold(field.label) === fold(spoken))
  const exact = named.find(({ label }) => normalizeText(label).toLowerCase() === normalizeText(spoken).toLowerCase())
  const field = exact ?? named[0]
  return field && { field: field.key, score: exact && isAlone ? 101 : 99 }
}

function spokenOf(texts: readonly string[] = []) {
  return texts.at(-1) ?? ''
}

function bestMatch(texts: readonly string[], values: readonly RawCell[], target: Target): Omit<Candidate, 'column'> | undefined {
  const fields = fieldsOf(target)
  const spoken = [texts.join(' '), texts.toReversed().join(' '), ...texts.toReversed()]
  const matches = spoken.map((text) => headerMatch(text, target)).filter((match) => match !== undefined)
  for (const match of matches.sort((a, b) => b.score - a.score)) {
    for (const field of [match.field, otherwise.get(match.field)]) {
      const content = fields.get(field ?? '')?.content
      if (field !== undefined && content !== undefined && !contradicts(values, content)) return { field, score: match.score }
    }
  }
  const seen = recognised(values, texts.length === 0)
  return seen === undefined ? undefined : { field: seen, score: 20 }
}

/** What a header may mean as well, when the values do not fit its first meaning. */
const otherwise: ReadonlyMap<FieldId, FieldId> = new Map<FieldId, FieldId>([
  ['kind', 'group'],
  ['honorific', 'title'],
])

/** Five values or more, and hardly one of them is what the field wants. */
function contradicts(values: readonly RawCell[], content: Content): boolean {
  return content !== 'text' && values.length >= 5 && share(values, content) < 0.2
}

/** What a column is by its values alone. Tax codes are only believed where no header says something else. */
function recognised(values: readonly RawCell[], isWithoutHeader: boolean): FieldId | undefined {
  // A column without a header, as of a few rows that were pasted, has nothing else that tells.
  if (values.length < (isWithoutHeader ? 1 : 3)) return undefined
  if (share(values, 'email') > 0.8) return 'email'
  if (share(values, 'phone') > 0.8 && values.every((value) => !/[./-]\d{4}$/u.test(cellText(value)))) return 'phone'
  return isWithoutHeader && share(values, 'tax-code') > 0.8 ? 'taxCode' : undefined
}

function share(values: readonly RawCell[], content: Content): number {
  let fitting = 0
  for (const value of values) if (fits(value, content)) fitting++
  return values.length === 0 ? 0 : fitting / values.length
}

/** What can be read in a column; errors and formulas without value say nothing about it. */
function columnValues(rows: readonly NumberedRow[], column: number): RawCell[] {
  const values: RawCell[] = []
  for (const { cells } of rows) {
    const cell = cells[column] ?? null
    if (!isEmptyCell(cell) && (!Array.isArray(cell) || cell[0] === 'day' || cell[0] === 'photo')) values.push(cell)
  }
  return values
}

/** 'Tên' beside 'Họ' is the given name, alone it is the whole one. */
function tellGivenName(mapping: (FieldId | null)[]) {
  const whole = mapping.indexOf('fullName')
  if (whole >= 0 && mapping.includes('lastName') && !mapping.includes('firstName')) mapping[whole] = 'firstName'
}

/** Where a second list stands beside the first one, the headers come again from its names on; its rows are other customers. */
function leaveOutSecondTable(mapping: (FieldId | null)[], { header, target }: { header: Header; target: Target }) {
  const texts = header.texts.map((text) => fold(text.at(-1) ?? ''))
  const first = mapping.findIndex((field) => field !== null && nameFields[target].includes(field))
  const second = first < 0 ? -1 : texts.indexOf(texts[first] ?? '', first + 1)
  const again = second < 0 ? [] : texts.slice(second).filter((text) => text !== '')
  const isTable = again.length > 1 && again.every((text) => texts.slice(0, second).includes(text))
  if (isTable) mapping.fill(null, second)
}

/** Google's 'Address 1 - Formatted' is the address where no other column has its parts. */
function tellWholeAddress(mapping: (FieldId | null)[], header: Header) {
  if (mapping.includes('address')) return
  for (const [column, texts] of header.texts.entries())
    if (mapping[column] === null && /^address(?: \d+)? - formatted$/iu.test(texts.join(' '))) mapping[column] = 'address'
}

/** 'Người liên hệ 1, SĐT 1, Người liên hệ 2, SĐT 2': where each of several people has a number of their own beside the name, it is theirs. */
function tellNumbersOfPeople(mapping: (FieldId | null)[]) {
  const names = mapping.flatMap((field, column) => (field === 'contactName' ? [column] : []))
  if (names.length < 2) return
  for (const [theirs, ...fields] of [
    ['contactPhone', 'mobile', 'phone', 'landline'],
    ['contactEmail', 'email'],
  ] as const) {
    const isOf = (column: number) => fields.some((field) => field === mapping[column])
    const beside = names.map((name, index) => columnsBetween(name, names[index + 1] ?? mapping.length).filter(isOf))
    if (beside.every(({ length }) => length > 0)) for (const column of beside.flat()) mapping[column] = theirs
  }
}

/** Where no column names people beside the customers, it is the customers who are addressed. */
function tellWhoIsAddressed(mapping: (FieldId | null)[]) {
  if (mapping.includes('contactName')) return
  for (const [theirs, own] of [
    ['contactHonorific', 'honorific'],
    ['contactSelfAddress', 'selfAddress'],
  ] as const) {
    const column = mapping.indexOf(theirs)
    if (column >= 0 && !mapping.includes(own)) mapping[column] = own
  }
}

function columnsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first - 1 }, (_, index) => first + 1 + index)
}

/** Without a header the name is the first column of words that is nothing else. */
function guessName(mapping: (FieldId | null)[], rows: readonly NumberedRow[]) {
  const column = mapping.findIndex((field, index) => {
    const values = columnValues(rows, index).map(cellText)
    return (
      field === null && values.length > 0 && values.filter((value) => /\p{L}+\s+\p{L}+/u.test(value)).length > values.length * 0.7
    )
  })
  if (column >= 0) mapping[column] = 'name'
}
