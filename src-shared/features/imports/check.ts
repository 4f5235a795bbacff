import { normalizeText } from '#shared/kit/fold.ts'
import { isMask } from '#shared/kit/sensitive.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import type { RawCell } from './cells.ts'
import { honorificOf, kindOf, ratingOf, stageOf } from './content.ts'
import { guessKind } from './kind.ts'
import type { Problem } from './problems.ts'
import { type Plan, RowReading } from './reading.ts'
import type { ImportedContact, ImportedCustomer, ImportedPerson, ImportedPoint } from './values.ts'

export interface Checked<Values> {
  values: Values
  problems: Problem[]
}

/** What one row of customers says and what is wrong with it. Nothing is guessed: what cannot be read is left out and told. */
export function checkCustomer(cells: readonly RawCell[], plan: Plan): Checked<ImportedCustomer> {
  const reading = new RowReading(cells, plan)
  const name = reading.text('name')
  if (name === '' && reading.problems.length === 0) reading.report('name-missing', reading.place('name'))
  const person = readPersonInRow(reading)
  const values: ImportedCustomer = { kind: reading.word('kind', kindOf, 'unknown-kind') ?? guessKind(name), name }
  assign(values, {
    shortName: reading.text('shortName'),
    code: reading.text('code'),
    taxCode: readTaxCode(reading),
    phones: [...readPhones(reading), ...(person.fullName === '' ? (person.phones ?? []) : [])],
    emails: [...reading.emails('email'), ...(person.fullName === '' ? (person.emails ?? []) : [])],
    website: reading.text('website'),
    address: reading.paragraphs('address', ', '),
    province: reading.text('province'),
    group: reading.text('group'),
    source: reading.text('source'),
    stage: reading.word('stage', stageOf, 'unknown-stage'),
    rating: reading.word('rating', ratingOf, 'unknown-rating'),
    owner: reading.text('owner'),
    since: reading.day('since'),
    bornOn: reading.day('bornOn'),
    revenue: reading.dong('revenue'),
    needs: reading.paragraphs('needs', '\n'),
    note: readNote(reading),
    contact: person.fullName === '' ? undefined : person,
  })
  reading.checkUnused()
  return { values, problems: reading.problems }
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
    honorific: reading.has('honorific') ? honorificOf(reading.text('honorific')) : undefined,
    title: reading.text('title'),
    department: reading.text('department'),
    bornOn: reading.day('bornOn'),
    note: readNote(reading),
    phones: readPhones(reading),
    emails: reading.emails('email'),
  })
  reading.checkUnused()
  return { values, problems: reading.problems }
}

function readTaxCode(reading: RowReading): string {
  const typed = reading.text('taxCode')
  // A list that was exported with masks tells nothing of what is behind them.
  if (typed === '' || isMask(typed)) return ''
  const { value, warning } = parseTaxCode(typed)
  if (warning !== undefined) reading.report('odd-tax-code', reading.place('taxCode'), typed)
  return value
}

function readNote(reading: RowReading): string {
  return [reading.paragraphs('note', '\n'), reading.remarks('remark')].filter(Boolean).join('\n')
}

function readPhones(reading: RowReading): ImportedPoint[] {
  return [...reading.phones('mobile', 'mobile'), ...reading.phones('landline', 'landline'), ...reading.phones('phone', '')]
}

/** The person in the columns "Người liên hệ …" of a customer. Without a name there is none, and its numbers are the customer's. */
function readPersonInRow(reading: RowReading): ImportedPerson {
  const person: ImportedPerson = { fullName: reading.text('contactName') }
  assign(person, {
    title: reading.text('contactTitle'),
    phones: reading.phones('contactPhone', ''),
    emails: reading.emails('contactEmail'),
    bornOn: reading.day('contactBornOn'),
  })
  return person
}

/** Puts what is there into the values; '', [] and undefined stay out. */
function assign<Values extends object>(values: Values, found: Partial<Values>) {
  for (const key in found) {
    const value = found[key]
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue
    values[key] = value as Values[typeof key]
  }
}
