import { nameKeys } from '#shared/features/customers/rules.ts'
import type { CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { Addressed, ImportedCustomer, ImportedPerson } from '#shared/features/imports/values.ts'
import { dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { fold } from '#shared/kit/fold.ts'
import type { Personal } from '#shared/kit/personal.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import type { ImportantDays } from './dateQueries.ts'
import type { Employing } from './employQueries.ts'
import type { Inserts } from './insertQueries.ts'
import type { Known } from './known.ts'
import type { Own } from './ownQueries.ts'
import type { Photos } from './photoQueries.ts'
import type { Before, Changes, Row, Updates } from './updateQueries.ts'

interface Changing {
  inserts: Inserts
  days: ImportantDays
  updates: Updates
  own: Own
  photos: Photos
  known: Known
  employing: Employing
  /** What this import remembers of a contact so far. */
  remembered: (contactId: number) => string | null | undefined
  /** Customers who are found by other words now. */
  affected: Set<number>
  now: number
}

/** Changes customers and contacts of the office by what rows say. What a row does not say stays; what was there before is remembered. */
export function rowChanger({ inserts, days, updates, own, photos, known, employing, remembered, affected, now }: Changing) {
  /** Contacts that this import has added (null) or changed, for two rows may tell of the same person. */
  const touched = new Map<number, Before | null>()

  /** `code`: '' if the row brings none; `isKindTold`: the kind stood in the row and was not guessed. */
  function changeCustomer(id: number, values: ImportedCustomer, { code, isKindTold }: { code: string; isKindTold: boolean }) {
    const row = updates.customer(id)
    if (!row) return
    const kind = isKindTold ? values.kind : (row.kind as CustomerKind)
    const wanted = changesOf(row, {
      ...told({
        code,
        short_name: values.shortName,
        trade_name: values.tradeName,
        english_name: values.englishName,
        tax_code: values.taxCode,
        address: values.address,
        province: values.province,
      }),
      ...told({
        website: values.website,
        source: values.source,
        industry: values.industry,
        size: values.size,
        rating: values.rating,
        stage: values.stage,
        born_on: values.bornOn,
      }),
      ...told({ ...addressedOf(values), ...personalOf(values) }),
      ...told({ revenue: values.revenue, budget: values.budget, credit_limit: values.creditLimit }),
      ...told({ needed_on: values.neededOn, needed_place: values.neededPlace }),
      ...told({ group_id: known.groupOf(values.group), owner_id: known.ownerOf(values.owner), photo_id: photoFor(row, values) }),
      ...told({
        needs: joined(row.needs, values.needs),
        tastes: joined(row.tastes, values.tastes),
        note: joined(row.note, values.note),
        created_at: createdAt(row, values),
      }),
      ...{ kind, name: values.name, ...sorted({ kind, name: values.name }) },
    })
    const reached = updates.mergePoints({ customerId: id, contactId: null }, values)
    const addresses = updates.mergeAddresses({ ...row, ...wanted }, values.addresses ?? [])
    for (const person of values.people ?? []) changePerson(id, person)
    const hasNewDays = days.take(id, values.importantDates)
    const categories = inserts.bear(id, known.categoriesOf(values.categories))
    const custom = own.change('customer', id, { values, kind })
    const isSame = Object.keys(wanted).length === 0 && !reached.points && !addresses && !hasNewDays
    if (isSame && !custom && categories.length === 0) return
    const before: Before = {
      columns: previous(row, wanted),
      ...reached,
      ...(addresses && { addresses }),
      ...(custom && { custom }),
      ...(categories.length > 0 && { categories }),
    }
    if (wanted.stage)
      before.stageChange = inserts.stageChange(id, { from: row.stage as Stage, to: wanted.stage as Stage, at: now })
    updates.change('customers', row, { ...wanted, updated_at: now })
    inserts.remember('customer', id, { version: row.version + 1, before: JSON.stringify(before) })
  }

  /** Answers whose contact it is first. `at`: the customer whose row tells of them; what they are there is theirs only at the first one. */
  function changeContact(
    id: number,
    person: ImportedPerson,
    { at, isEmployed = false }: { at?: number | undefined; isEmployed?: boolean } = {},
  ) {
    const row = updates.contact(id)
    if (!row) return undefined
    const customerId = row.customer_id as number
    const isFirst = at === undefined || at === customerId
    const wanted = changesOf(row, {
      ...(isFirst && told({ title: person.title, department: person.department, decision_role: person.decisionRole })),
      ...told({ ...addressedOf(person), born_on: person.bornOn, ...personalOf(person), address: person.homeAddress }),
      ...told({ note: joined(row.note, person.note), photo_id: photoFor(row, person) }),
      ...(isFirst && isToBeMain(customerId, person) && { is_main: 1 }),
      full_name: person.fullName,
      sort_key: personSortKey(person.fullName),
    })
    const reached = updates.mergePoints({ customerId, contactId: id }, person)
    const custom = own.change('contact', id, { values: person })
    if (Object.keys(wanted).length === 0 && !reached.points && !custom && !isEmployed) return customerId
    const changed = { columns: previous(row, wanted), ...reached, ...(custom && { custom }) }
    const before = earlier(changed, touched.has(id) ? touched.get(id) : firstOf(id))
    touched.set(id, before)
    updates.change('contacts', row, { ...wanted, updated_at: now })
    inserts.remember('contact', id, { version: row.version + 1, before: before && JSON.stringify(before) })
    return customerId
  }

  /** A photo that is replaced is gone, and an undo could not bring it back: whoever has one keeps it. */
  function photoFor({ photo_id: own }: Row, { photo }: { photo?: number | undefined }) {
    return own === null ? photos.borne(photo) : undefined
  }

  function addContact(customerId: number, person: ImportedPerson) {
    const same = updates
      .contactsOf(customerId)
      .find(({ id, fullName }) => touched.has(id) && fold(fullName) === fold(person.fullName))
    if (same) changeContact(same.id, person)
    else touched.set(inserts.contact(customerId, person, isToBeMain(customerId, person)), null)
  }

  /** An import takes from nobody that they are asked first. */
  function isToBeMain(customerId: number, { isMain = false }: ImportedPerson) {
    return isMain && !updates.hasMain(customerId)
  }

  /** A person told in a customer's own row: one of its contacts by the name, or a new one. */
  function changePerson(customerId: number, person: ImportedPerson) {
    const people = updates.contactsOf(customerId)
    const same = people.find(({ fullName }) => fold(fullName) === fold(person.fullName))
    if (same) changeContact(same.id, person, { at: customerId })
    else if (!employ(customerId, person)) touched.set(inserts.contact(customerId, person, people.length === 0), null)
  }

  /** Makes a customer one more employer of who works elsewhere already; false when nobody does. */
  function employ(customerId: number, person: ImportedPerson) {
    const id = employing.elsewhere(customerId, person)
    if (id === undefined) return false
    employing.employ(id, customerId, person)
    const first = changeContact(id, person, { at: customerId, isEmployed: true })
    if (first !== undefined) affected.add(first)
    return true
  }

  /** What this import did to a contact before: undefined is nothing, null that it came with it. */
  function firstOf(id: number) {
    const before = remembered(id)
    return before ? (JSON.parse(before) as Before) : (before as null | undefined)
  }

  /** Adds the firm's own numbers and addresses of a phone book to a customer. */
  function addPoints(id: number, said: Pick<ImportedCustomer, 'phones' | 'emails'>) {
    const row = updates.customer(id)
    if (!row) return
    const reached = updates.mergePoints({ customerId: id, contactId: null }, said)
    if (!reached.points) return
    updates.change('customers', row, { updated_at: now })
    const before: Before = { columns: previous(row, {}), ...reached }
    inserts.remember('customer', id, { version: row.version + 1, before: JSON.stringify(before) })
  }

  return { changeCustomer, changeContact, changePerson, addContact, addPoints, employ }
}

/** What was before the first of several changes. */
function earlier(now: Before, first: Before | null | undefined): Before | null {
  if (first === undefined) return now
  const points = first?.points ?? now.points
  const zalo = [...(first?.zalo ?? []), ...(now.zalo ?? [])]
  const custom = { ...now.custom, ...first?.custom }
  return (
    first && {
      columns: { ...now.columns, ...first.columns },
      ...(points && { points }),
      ...(zalo.length > 0 && { zalo }),
      ...(Object.keys(custom).length > 0 && { custom }),
    }
  )
}

function addressedOf({ honorific, selfAddress }: Addressed) {
  return { honorific, self_address: selfAddress }
}

function personalOf({ nickname, spouse, manager, assistant }: Partial<Personal>) {
  return { nickname, spouse, manager, assistant }
}

/** What is said; '' and nothing are not. */
function told(columns: Record<string, Changes[string] | undefined>): Changes {
  const said = Object.entries(columns).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(said) as Changes
}

function changesOf(row: Row, wanted: Changes): Changes {
  return Object.fromEntries(Object.entries(wanted).filter(([column, value]) => row[column] !== value))
}

/** What these columns were before. */
export function previous(row: Row, changes: Changes): Changes {
  const columns = [...Object.keys(changes), 'updated_at', 'version']
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

/** A text that people go on writing is never replaced: what is new stands below it. */
export function joined(stored: Changes[string] | undefined, text: string | undefined) {
  if (!text || String(stored).includes(text)) return undefined
  return stored === '' ? text : `${stored}\n${text}`
}

function createdAt(row: Row, { since }: ImportedCustomer) {
  return since === undefined || dayOfInstant(row.created_at as number) === since ? undefined : instantOfDay(since)
}

function sorted(customer: { kind: CustomerKind; name: string }) {
  const { sortKey, foldedName } = nameKeys(customer)
  return { sort_key: sortKey, folded_name: foldedName }
}
