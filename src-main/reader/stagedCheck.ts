import { customerSearchWords, nameKeys } from '#shared/features/customers/rules.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { Checked } from '#shared/features/imports/check.ts'
import { customerOfEntry, type KnownFirm, personOfEntry } from '#shared/features/imports/checkEntry.ts'
import { outcomeOf, type Problem } from '#shared/features/imports/problems.ts'
import { type StagedCustomer, stagedCustomer } from '#shared/features/imports/stagedCustomer.ts'
import type { StagedFindings } from '#shared/features/imports/staging.ts'
import type { ImportedContact, ImportedCustomer, ImportedEntry, ImportedPoint } from '#shared/features/imports/values.ts'
import { fold } from '#shared/kit/fold.ts'

/** The rows of `checked` for the entries of a phone book: the first of a firm brings the firm, the others come to it. */
export function entryCheck(
  place: number,
  { values, ...beside }: Checked<ImportedEntry>,
  around: { known: KnownCustomers; companyColumn: number; firms: Map<number, KnownFirm> },
): CheckedRow {
  const { known, companyColumn, firms } = around
  const home = values.company === undefined ? undefined : known.byName?.get(fold(values.company))
  if (home === undefined || values.fullName === '') {
    const { address, website, saidOfCustomer } = values
    firms.set(place, { address, website, saidOfCustomer })
    return customerCheck(place, { values: customerOfEntry(values), ...beside }, { known, codeColumn: -1 })
  }
  const person = { ...personOfEntry(values, firms.get(home) ?? {}), customer: values.company as string }
  return contactCheck(place, { values: person, ...beside }, { known, customerColumn: companyColumn })
}

/** Places of the customers checked so far, by the folded names and codes under which others may name them. */
export interface KnownCustomers {
  /** Undefined where no contacts will ask. */
  byName: Map<string, number> | undefined
  byCode: Map<string, number>
}

/** A row of `checked`. */
export interface CheckedRow {
  found: StagedFindings
  said: StagedCustomer
}

/** The row of `checked` for a customer. A code that stood in an earlier row makes the later one a problem. */
export function customerCheck(
  place: number,
  checked: Checked<ImportedCustomer>,
  around: { known: KnownCustomers; codeColumn: number },
): CheckedRow {
  const { values, problems } = checked
  const { byName, byCode } = around.known
  const code = values.code ?? ''
  const foldedCode = fold(code)
  if (code !== '' && byCode.has(foldedCode))
    problems.push({ code: 'code-twice', column: around.codeColumn, field: 'code', typed: code })
  else if (code !== '') byCode.set(foldedCode, place)
  const name = byName === undefined ? '' : fold(values.name)
  if (name !== '' && !byName?.has(name)) byName?.set(name, place)
  return judgedCustomer(place, checked)
}

/** The row of `checked` for a customer, as far as its own row tells. */
export function judgedCustomer(place: number, { values, problems }: Checked<ImportedCustomer>): CheckedRow {
  const keys = nameKeys(values)
  const found: StagedFindings = {
    place,
    outcome: outcomeOf(problems),
    problems: told(problems),
    sort_key: keys.sortKey,
    folded_name: keys.foldedName,
    words: searchWords(values),
    phones: normals(values.phones),
    emails: normals(values.emails),
    customer_place: null,
    customer_name: '',
    customer_code: '',
  }
  return { found, said: stagedCustomer(values) }
}

/** The row of `checked` for a contact, with the customer it names if that is staged. Without one the row is refused. */
export function contactCheck(
  place: number,
  checked: Checked<ImportedContact>,
  around: { known: KnownCustomers; customerColumn: number },
): CheckedRow {
  const { values, problems } = checked
  const name = fold(values.customer ?? '')
  const code = fold(values.customerCode ?? '')
  const customer = around.known.byCode.get(code) ?? around.known.byName?.get(name)
  if (customer === undefined) {
    problems.push({
      code: 'customer-unknown',
      column: around.customerColumn,
      field: 'customer',
      typed: values.customer ?? values.customerCode ?? '',
    })
  }
  return judgedContact(place, checked, { customer_place: customer ?? null, customer_name: name, customer_code: code })
}

/** A customer of the rows above, whom the next ones may belong to. */
export interface Above {
  place: number
  row: number
  cells: () => readonly RawCell[]
  name: string
}

/** The row of `checked` for another person of the customer in the row above. */
export function guestCheck(place: number, checked: Checked<ImportedContact>, above: Above): CheckedRow {
  return judgedContact(place, checked, { customer_place: above.place, customer_name: fold(above.name), customer_code: '' })
}

function judgedContact(
  place: number,
  { values, problems }: Checked<ImportedContact>,
  home: Pick<StagedFindings, 'customer_place' | 'customer_name' | 'customer_code'>,
): CheckedRow {
  const found: StagedFindings = {
    place,
    outcome: outcomeOf(problems),
    problems: told(problems),
    sort_key: '',
    folded_name: fold(values.fullName),
    words: '',
    phones: normals(values.phones),
    emails: normals(values.emails),
    ...home,
  }
  return { found, said: { ...noCustomer, content: JSON.stringify(values) } }
}

const noCustomer = { ...stagedCustomer({ kind: 'organisation', name: '' }), kind: '' as const }

function told(problems: readonly Problem[]) {
  return problems.length === 0 ? null : JSON.stringify(problems)
}

function normals(points: readonly ImportedPoint[] | undefined): string {
  return points === undefined ? '' : points.map(({ normal }) => normal).join(' ')
}

function searchWords({
  name,
  shortName = '',
  tradeName = '',
  englishName = '',
  nickname,
  code = '',
  taxCode = '',
  phones = [],
  emails = [],
  people = [],
  texts = [],
}: ImportedCustomer): string {
  const reached = [{ phones, emails }, ...people]
  const contactPoints = reached.flatMap((one) => [
    ...(one.phones ?? []).map(({ typed, normal }) => ({ kind: 'phone' as const, typed, normal })),
    ...(one.emails ?? []).map(({ typed, normal }) => ({ kind: 'email' as const, typed, normal })),
  ])
  const contactNames = people.map(({ fullName }) => fullName)
  const said = [...texts, ...people.flatMap((person) => [person.nickname ?? '', ...(person.texts ?? [])])]
  const names = { name, shortName, tradeName, englishName, nickname }
  return customerSearchWords({ ...names, code, taxCode, contactPoints, contactNames, texts: said })
}
