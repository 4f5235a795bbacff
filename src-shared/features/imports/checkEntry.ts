import { LONGEST_CATEGORY, MOST_CATEGORIES } from '#shared/features/categories/schema.ts'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import { fold, normalizeText } from '#shared/kit/fold.ts'
import { stripLegalForm } from '#shared/kit/names.ts'
import { personalFields } from '#shared/kit/personal.ts'
import { type TypedAddress, wholeAddress } from '#shared/kit/points.ts'
import type { RawCell } from './cells.ts'
import { assign, type Checked, oneLine, readNote, readPersonal, readPhones } from './check.ts'
import { honorificOf } from './content.ts'
import { guessKind } from './kind.ts'
import type { OwnField } from './own.ts'
import { readOwn } from './ownCells.ts'
import { personalFieldNamed } from './personalFields.ts'
import { readPhoto } from './photoCell.ts'
import type { Plan } from './plan.ts'
import { RowReading } from './reading.ts'
import type { ImportedCustomer, ImportedEntry, ImportedPerson } from './values.ts'

/**
 * What one row of a phone book says. Phone books hold service numbers, half addresses and birthdays without a year: what is none of
 * what its column is for stays in the note and is told, and nobody is refused for it.
 */
export function checkEntry(cells: readonly RawCell[], plan: Plan): Checked<ImportedEntry> {
  const reading = new RowReading(cells, plan, { isPhoneBook: true })
  const parts = normalizeText(
    [reading.text('lastName'), reading.text('middleName'), reading.text('firstName')].filter(Boolean).join(' '),
  )
  const whole = reading.text('fullName')
  const values: ImportedEntry = { fullName: parts === '' || reading.text('firstName') === '' ? whole || parts : parts }
  // Programs write the name of a firm into its own card twice.
  const company = reading.text('company')
  if (isSameFirm(values.fullName, company)) values.fullName = ''
  const isPerson = values.fullName !== '' && (company !== '' || kindOfEntry(values) === 'person')
  const addressed = reading.text('honorific')
  const honorific = honorificOf(addressed)
  assign(values, {
    company,
    honorific,
    // 'Chức danh' is Ông or Bà to one program and a job to the next.
    title: reading.text('title') || (honorific === undefined ? addressed : ''),
    department: reading.text('department'),
    bornOn: reading.birth('bornOn'),
    ...(isPerson && { ...readPersonal(reading), selfAddress: reading.text('selfAddress') }),
    phones: readPhones(reading),
    emails: reading.emails('email'),
    ...placesOf(reading),
    website: reading.text('website'),
    categories: categoriesOf(reading.text('group')),
    photo: readPhoto(reading, plan.photos),
  })
  const elsewhere = [...readRelations(values, reading, isPerson), ...readOwnOf(values, reading, plan.own ?? [])]
  const note = readNote(reading, isPerson ? [] : [...personalFields, 'selfAddress'])
  assign(values, { note: [note, ...elsewhere, ...reading.kept].filter(Boolean).join('\n') })
  if (values.fullName === '' && values.company === undefined && reading.problems.length === 0)
    reading.report('name-missing', reading.place('fullName'))
  reading.checkUnused()
  return { values, problems: reading.problems, repairs: reading.repairs }
}

function isSameFirm(name: string, company: string) {
  return name !== '' && fold(name) === fold(company) && guessKind(name) === 'organisation'
}

/** Takes whom an entry names beside a word for what they are to it; answers, as lines, all others. */
function readRelations(values: ImportedEntry, reading: RowReading, isPerson: boolean): string[] {
  const others: string[] = []
  for (const { label, text } of reading.labelled('relation')) {
    const field = personalFieldNamed(label)
    if (isPerson && field !== undefined && values[field] === undefined) values[field] = text
    else others.push([label, text].filter(Boolean).join(': '))
  }
  return others
}

/** Reads the office's own fields; answers, as lines, what the entry says in those that nobody of it can have. */
function readOwnOf(values: ImportedEntry, reading: RowReading, own: readonly OwnField[]): string[] {
  const kind = values.company === undefined ? kindOfEntry(values) : 'organisation'
  const isContact = values.company !== undefined && values.fullName !== ''
  const mayHave = ({ target, onlyFor }: OwnField) => (target === 'contacts' ? isContact : onlyFor === null || onlyFor === kind)
  const [had, others] = [own.filter(mayHave), own.filter((field) => !mayHave(field))]
  const ofCustomer = had.filter(({ target }) => target === 'customers')
  assign(
    values,
    readOwn(
      reading,
      had.filter(({ target }) => target === 'contacts'),
    ),
  )
  if (ofCustomer.length > 0)
    assign(values, { saidOfCustomer: linesOf(reading, ofCustomer), ofCustomer: readOwn(reading, ofCustomer) })
  return linesOf(reading, others)
}

function linesOf(reading: RowReading, own: readonly OwnField[]): string[] {
  const said = own.map(({ key, label }) => ({ label, typed: reading.typedIn(key) }))
  return said.filter(({ typed }) => typed !== '').map(({ label, typed }) => `${label}: ${typed}`)
}

/** The first numbered address is the main one. */
function placesOf(reading: RowReading): Pick<ImportedEntry, 'address' | 'province' | 'addresses'> {
  const [main = '', ...others] = reading.parts('address', 'province')
  const lines = (field: 'homeAddress' | 'otherAddress', label: string) =>
    reading
      .paragraphs(field, ', ')
      .split(';')
      .map((address) => ({ label, address, province: '' }))
  const addresses = [
    ...others.map((part) => ({
      label: reading.labelOf('address', part),
      address: reading.paragraphs('address', ', ', part),
      province: reading.paragraphs('province', ' ', part),
    })),
    ...lines('homeAddress', 'home'),
    ...lines('otherAddress', 'other'),
  ]
  return {
    address: reading.paragraphs('address', ', ', main),
    province: reading.paragraphs('province', ' ', main),
    addresses: addresses
      .map((one) => ({ ...one, address: oneLine(one.address) }))
      .map((one) => (one.address === '' ? { ...one, address: one.province, province: '' } : one))
      .filter(({ address }) => address !== ''),
  }
}

/** Google's own lists are nobody's idea of a group: they begin with '*' in a table; in a card there is but this one. */
function categoriesOf(text: string): string[] {
  return text
    .split(/\s*(?::::|[;,])\s*/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('*') && one !== 'myContacts')
}

/** A customer has one group; what else it is counted among are categories, as far as there is place for them. */
function amongWhom(categories: readonly string[]) {
  const [group, ...others] = categories
  const borne = others.filter((one) => one.length <= LONGEST_CATEGORY).slice(0, MOST_CATEGORIES)
  const beyond = others.filter((one) => !borne.includes(one))
  return { group, categories: borne, beyond: beyond.join('; ') }
}

/** The customer an entry makes where its firm is not known yet: the firm with the person in it, or the person alone. */
export function customerOfEntry(entry: ImportedEntry): ImportedCustomer {
  const { company, address, province, addresses, website, categories = [], ofCustomer, ...person } = entry
  const place = {
    ...{ ...(address && { address }), ...(province && { province }) },
    ...{ ...(addresses && { addresses }), ...(website && { website }), ...ofCustomer },
  }
  if (company === undefined) return { ...personalCustomer(entry), ...place }
  if (person.fullName !== '') {
    // Where somebody lives is theirs, not their firm's.
    const { addresses: _theirs, ...firm } = place
    return { kind: 'organisation', name: company, ...firm, people: [personOfEntry(entry, entry)] }
  }
  const { phones, emails, note, photo } = person
  const { beyond, ...among } = amongWhom(categories)
  const customer: ImportedCustomer = { kind: 'organisation', name: company, ...place }
  assign(customer, { phones, emails, ...among, photo, note: [beyond, note].filter(Boolean).join('\n') })
  return customer
}

/** Phones hold firms as if they were people: 'Cty Bia Hoà Bình'. */
export function kindOfEntry({ fullName }: Pick<ImportedEntry, 'fullName'>): CustomerKind {
  const { legalForm } = stripLegalForm(fullName)
  return legalForm !== '' && fullName.startsWith(legalForm) ? 'organisation' : 'person'
}

function personalCustomer(entry: ImportedEntry): ImportedCustomer {
  const { fullName, honorific, selfAddress, title, department, bornOn, nickname, spouse, manager, assistant } = entry
  const { phones, emails, note, photo } = entry
  const { beyond, ...among } = amongWhom(entry.categories ?? [])
  const customer: ImportedCustomer = { kind: kindOfEntry({ fullName }), name: fullName }
  assign(customer, { honorific, selfAddress, bornOn, nickname, spouse, manager, assistant, phones, emails, ...among, photo })
  assign(customer, { note: [title, department, beyond, note].filter(Boolean).join('\n') })
  return customer
}

/** What is known of the firm an entry belongs to. */
export type KnownFirm = Pick<ImportedEntry, 'address' | 'website' | 'saidOfCustomer'>

/** As long as the address of a contact may be. */
const LONGEST_HOME = 500

/** The person of an entry; what the entry says beyond what a contact and its firm have stays in the note. */
export function personOfEntry(entry: ImportedEntry, firm: KnownFirm): ImportedPerson {
  const { fullName, honorific, selfAddress, title, department, bornOn, nickname, spouse, manager, assistant } = entry
  const { phones, emails, address, province, addresses = [], website, categories = [], note, photo } = entry
  const { custom, linked, texts, saidOfCustomer = [] } = entry
  const elsewhere = address === firm.address ? [] : [address, province]
  const home = addresses.find((one) => one.label === 'home' && wholeAddress(one).length <= LONGEST_HOME)
  const lines = [
    note,
    elsewhere.filter(Boolean).join(', '),
    ...addresses.filter((one) => one !== home).map(noted),
    website === firm.website ? '' : website,
    categories.join('; '),
    ...saidOfCustomer.filter((line) => firm.saidOfCustomer?.includes(line) !== true),
  ]
  const person: ImportedPerson = { fullName }
  assign(person, { honorific, selfAddress, title, department, bornOn, nickname, spouse, manager, assistant, phones, emails })
  assign(person, { homeAddress: home && wholeAddress(home), photo, custom, linked, texts })
  assign(person, { note: lines.filter(Boolean).join('\n') })
  return person
}

/** A contact has no address but where they live. */
function noted(one: TypedAddress) {
  return `${one.label === 'home' ? 'Nhà riêng' : 'Địa chỉ khác'}: ${wholeAddress(one)}`
}
