import { LONGEST_CATEGORY, MOST_CATEGORIES } from '#shared/features/categories/schema.ts'
import { normalizeText } from '#shared/kit/fold.ts'
import { type Personal, personalFields } from '#shared/kit/personal.ts'
import { isFax, type TypedAddress } from '#shared/kit/points.ts'
import { isMask } from '#shared/kit/sensitive.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { honorificIn, readAddressed } from './addressed.ts'
import type { RawCell } from './cells.ts'
import { decisionRoleOf, kindOf, ratingOf, stageOf, yesNoOf } from './content.ts'
import type { FieldId } from './fields.ts'
import { readImportantDates } from './importantDates.ts'
import { guessKind } from './kind.ts'
import { readOwn } from './ownCells.ts'
import { readPeopleInRow } from './peopleInRow.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problems.ts'
import { type FilledCell, type Repairs, RowReading } from './reading.ts'
import type { ImportedContact, ImportedCustomer, ImportedPoint } from './values.ts'

export interface Checked<Values> {
  values: Values
  problems: Problem[]
  repairs: Repairs
}

/** What one row of customers says and what is wrong with it. Nothing is guessed: what cannot be read is left out and told. */
export function checkCustomer(cells: readonly RawCell[], plan: Plan): Checked<ImportedCustomer> {
  const reading = new RowReading(cells, plan)
  const name = reading.text('name')
  if (name === '' && reading.problems.length === 0) reading.report('name-missing', reading.place('name'))
  const { people, phones, emails, ofNobody } = readPeopleInRow(reading)
  const kind = reading.word('kind', kindOf, 'unknown-kind') ?? guessKind(name)
  const isPerson = kind === 'person'
  const { honorific, selfAddress } = readAddressed(reading, { isPerson, ofNobody })
  // Every field, be it said or not: a hundred thousand rows of one shape are read in half the time.
  const values: ImportedCustomer = {
    kind,
    name,
    shortName: said(reading.text('shortName')),
    tradeName: said(reading.text('tradeName')),
    englishName: said(reading.text('englishName')),
    code: said(reading.text('code')),
    taxCode: said(readTaxCode(reading)),
    phones: some([...readPhones(reading, [...phones, ...people.flatMap((person) => person.phones ?? [])]), ...phones]),
    emails: some([...reading.emails('email'), ...emails]),
    website: said(reading.text('website')),
    address: said(reading.paragraphs('address', ', ')),
    province: said(reading.text('province')),
    addresses: some(addressFields.flatMap(([field, label]) => readAddresses(reading, field, label))),
    group: said(reading.text('group')),
    categories: some(reading.names('categories', { most: MOST_CATEGORIES, longest: LONGEST_CATEGORY })),
    source: said(reading.text('source')),
    industry: said(reading.text('industry')),
    size: said(reading.text('size')),
    stage: reading.word('stage', stageOf, 'unknown-stage'),
    rating: reading.word('rating', ratingOf, 'unknown-rating'),
    owner: said(reading.text('owner')),
    parent: said(reading.text('parent')),
    referrer: said(reading.text('referrer')),
    since: reading.day('since'),
    bornOn: reading.birth('bornOn'),
    honorific,
    selfAddress,
    nickname: isPerson ? said(reading.text('nickname')) : undefined,
    spouse: isPerson ? said(reading.text('spouse')) : undefined,
    manager: isPerson ? said(reading.text('manager')) : undefined,
    assistant: isPerson ? said(reading.text('assistant')) : undefined,
    importantDates: some(readImportantDates(reading)),
    revenue: reading.dong('revenue'),
    budget: reading.dong('budget'),
    creditLimit: reading.dong('creditLimit'),
    neededOn: reading.day('neededOn'),
    neededPlace: said(reading.text('neededPlace')),
    needs: said(reading.paragraphs('needs', '\n')),
    tastes: said(reading.paragraphs('tastes', '\n')),
    // No firm has a nickname: what a row says there of one stays in its note.
    note: said(noteOf(reading, isPerson ? [] : personalFields)),
    people: some(people),
    custom: undefined,
    linked: undefined,
    texts: undefined,
  }
  if (plan.own !== undefined && plan.own.length > 0) assign(values, readOwn(reading, plan.own, kind))
  reading.checkUnused()
  return { values, problems: reading.problems, repairs: reading.repairs }
}

/** What one row of contacts says. Whether its customer exists is for the caller to find out. */
export function checkContact(cells: readonly RawCell[], plan: Plan): Checked<ImportedContact> {
  const reading = new RowReading(cells, plan)
  const parts = [reading.text('lastName'), reading.text('middleName'), reading.text('fullName'), reading.text('firstName')]
  const fullName = normalizeText(parts.filter(Boolean).join(' '))
  if (fullName === '' && reading.problems.length === 0) reading.report('name-missing', reading.place('fullName'))
  const values: ImportedContact = { fullName }
  assign(values, {
    customer: reading.text('customer'),
    customerCode: reading.text('customerCode'),
    honorific: honorificIn(reading, reading.filled('honorific')[0]),
    selfAddress: reading.text('selfAddress'),
    title: reading.text('title'),
    department: reading.text('department'),
    decisionRole: reading.word('decisionRole', decisionRoleOf, 'unknown-decision-role'),
    bornOn: reading.birth('bornOn'),
    ...readPersonal(reading),
    isMain: reading.word('isMain', yesNoOf, 'not-yes-no'),
    homeAddress: oneLine(reading.paragraphs('homeAddress', ', ')),
    note: noteOf(reading),
    phones: readPhones(reading),
    emails: reading.emails('email'),
    ...readOwn(reading, plan.own ?? []),
  })
  reading.checkUnused()
  return { values, problems: reading.problems, repairs: reading.repairs }
}

function readTaxCode(reading: RowReading): string {
  const typed = reading.text('taxCode')
  // A list that was exported with masks tells nothing of what is behind them.
  if (typed === '' || isMask(typed)) return ''
  const { value, warning } = parseTaxCode(typed)
  if (warning !== undefined) reading.report('odd-tax-code', reading.place('taxCode'), typed)
  else if (value.startsWith('0') && !typed.startsWith('0')) reading.repairs.taxCodes++
  return value
}

/** The note with what has no field of its own; read last. */
export function noteOf(reading: RowReading, others: readonly FieldId[] = []): string {
  return [readNote(reading, others), ...reading.kept].filter(Boolean).join('\n')
}

/** The note with the remarks; `others`: fields that are remarks in this row. */
export function readNote(reading: RowReading, others: readonly FieldId[] = []): string {
  const remarks = others.length === 0 ? [] : others.map((field) => reading.remarks(field))
  return [reading.paragraphs('note', '\n'), ...remarks, reading.remarks('remark')].filter(Boolean).join('\n')
}

/** What a row says of a person beside their work. */
export function readPersonal(reading: RowReading): Partial<Personal> {
  return Object.fromEntries(personalFields.map((field) => [field, reading.text(field)]))
}

/** An address of several lines. */
export function oneLine(address: string): string {
  return address.trim().replace(/,?\n/gu, ', ')
}

/**
 * All numbers of a row, those of known kinds first; a number for Zalo that stands elsewhere too is the same. A column of Zalo that only
 * says yes or no is about the row's number, its own before those of its people.
 */
export function readPhones(reading: RowReading, ofPeople: readonly ImportedPoint[] = []): ImportedPoint[] {
  const voice = [...reading.phones('mobile', 'mobile'), ...reading.phones('landline', 'landline'), ...reading.phones('phone', '')]
  const phones = [...voice, ...reading.phones('fax', 'fax')]
  const answers: { hasZalo: boolean; cell: FilledCell }[] = []
  const isAnswer = (cell: FilledCell) => {
    const hasZalo = yesNoOf(cell.typed)
    if (hasZalo !== undefined) answers.push({ hasZalo, cell })
    return hasZalo !== undefined
  }
  for (const zalo of reading.phones('zalo', 'mobile', isAnswer)) {
    const same = phones.find(({ normal }) => normal === zalo.normal)
    if (same) same.hasZalo = true
    else phones.push({ ...zalo, hasZalo: true })
  }
  for (const { hasZalo, cell } of answers) {
    const phone = phones.find(isMobile) ?? ofPeople.find(isMobile) ?? [...phones, ...ofPeople].find((one) => !isFax(one))
    if (phone) phone.hasZalo ??= hasZalo
    else if (hasZalo) reading.report('zalo-without-phone', cell.used, cell.typed)
  }
  return phones
}

/** Zalo is hardly ever on another number. */
function isMobile({ normal, label }: ImportedPoint) {
  return /^\+84[35789]/u.test(normal) && !isFax({ label })
}

const LONGEST_ADDRESS = 500
const addressFields = [
  ['deliveryAddress', 'delivery'],
  ['billingAddress', 'billing'],
  ['branchAddress', 'branch'],
  ['homeAddress', 'home'],
  ['otherAddress', 'other'],
] as const

/** A cell may hold several, with a semicolon or a new line between. */
function readAddresses(reading: RowReading, field: (typeof addressFields)[number][0], label: string): TypedAddress[] {
  const typed = reading.paragraphs(field, ';')
  if (typed === '') return []
  const addresses = typed.split(/\s*[;\n]\s*/u).filter(Boolean)
  if (addresses.some((address) => address.length > LONGEST_ADDRESS)) {
    reading.report('too-long', reading.place(field))
    return []
  }
  return addresses.map((address) => ({ label, address, province: '' }))
}

function said(text: string): string | undefined {
  return text === '' ? undefined : text
}

function some<One>(list: One[]): One[] | undefined {
  return list.length === 0 ? undefined : list
}

/** Puts what is there into the values; '', [] and undefined stay out. */
export function assign<Values extends object>(values: Values, found: Partial<Values>) {
  for (const key in found) {
    const value = found[key]
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue
    values[key] = value as Values[typeof key]
  }
}
