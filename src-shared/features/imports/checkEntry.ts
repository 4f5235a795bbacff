import { normalizeText } from '#shared/kit/fold.ts'
import type { RawCell } from './cells.ts'
import { assign, type Checked, readNote, readPhones } from './check.ts'
import { honorificOf } from './content.ts'
import { type Plan, RowReading } from './reading.ts'
import type { ImportedCustomer, ImportedEntry } from './values.ts'

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
  const addressed = reading.text('honorific')
  const honorific = honorificOf(addressed)
  assign(values, {
    company: reading.text('company'),
    honorific,
    // 'Chức danh' is Ông or Bà to one program and a job to the next.
    title: reading.text('title') || (honorific === undefined ? addressed : ''),
    department: reading.text('department'),
    bornOn: reading.day('bornOn'),
    phones: readPhones(reading),
    emails: reading.emails('email'),
    address: reading.paragraphs('address', ', '),
    province: reading.text('province'),
    website: reading.text('website'),
    categories: categoriesOf(reading.text('group')),
  })
  assign(values, { note: [readNote(reading), ...reading.kept].filter(Boolean).join('\n') })
  if (values.fullName === '' && values.company === undefined && reading.problems.length === 0)
    reading.report('name-missing', reading.place('fullName'))
  reading.checkUnused()
  return { values, problems: reading.problems, repairs: reading.repairs }
}

/** Google's own lists begin with '*' and are nobody's idea of a group. */
function categoriesOf(text: string): string[] {
  return text
    .split(/\s*(?::::|[;,])\s*/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('*'))
}

/** The customer an entry makes where its firm is not known yet: the firm with the person in it, or the person alone. */
export function customerOfEntry(entry: ImportedEntry): ImportedCustomer {
  const { company, address, province, website, categories: _categories, ...person } = entry
  const place = { ...(address && { address }), ...(province && { province }), ...(website && { website }) }
  if (company === undefined) return { ...personalCustomer(entry), ...place }
  if (person.fullName !== '')
    return { kind: 'organisation', name: company, ...place, people: [personOfEntry(entry, address ?? '')] }
  const { phones, emails, note } = person
  return {
    ...{ kind: 'organisation', name: company, ...place },
    ...{ ...(phones && { phones }), ...(emails && { emails }), ...(note && { note }) },
  }
}

function personalCustomer({
  fullName,
  title,
  department,
  bornOn,
  phones,
  emails,
  note,
  categories = [],
}: ImportedEntry): ImportedCustomer {
  const [group, ...others] = categories
  const said = [title, department, others.join('; '), note].filter(Boolean).join('\n')
  return {
    ...{ kind: 'person', name: fullName, ...(bornOn && { bornOn }), ...(phones && { phones }), ...(emails && { emails }) },
    ...{ ...(group && { group }), ...(said && { note: said }) },
  }
}

/** The person of an entry whose firm is known; what the entry says beyond what a contact has stays in the note. */
export function personOfEntry(
  entry: ImportedEntry,
  knownAddress: string,
): Omit<ImportedEntry, 'address' | 'province' | 'website'> {
  const { company: _company, address = '', province, website: _website, categories = [], note = '', ...person } = entry
  const elsewhere = address === '' || address === knownAddress ? '' : [address, province].filter(Boolean).join(', ')
  const said = [note, elsewhere, categories.join('; ')].filter(Boolean).join('\n')
  return { ...person, ...(said && { note: said }) }
}
