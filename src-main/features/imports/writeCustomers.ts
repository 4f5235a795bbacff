import { customerSearchWords } from '#shared/features/customers/rules.ts'
import { togetherByName } from '#shared/features/imports/people.ts'
import { besideOf, customerOf, namesOf, type StagedCustomer } from '#shared/features/imports/stagedCustomer.ts'
import type { ImportedContact, ImportedCustomer, ImportedPerson } from '#shared/features/imports/values.ts'
import { fold } from '#shared/kit/fold.ts'
import { codeOf } from './acceptance.ts'
import type { Arrivals } from './arrivalQueries.ts'
import type { ImportantDays } from './dateQueries.ts'
import type { Inserts } from './insertQueries.ts'
import type { Known } from './known.ts'
import type { Own } from './ownQueries.ts'
import type { Photos } from './photoQueries.ts'
import type { Relating } from './relatingRows.ts'
import type { CustomerHead } from './stagedQueries.ts'

/** A row of customers with the rows of contacts that come with it. */
export interface Newcomer {
  row: CustomerHead
  /** Undefined: no row of contacts names it. */
  contacts: readonly Arriving[] | undefined
  /** The people of its own row are left out. */
  isWithoutOwn: boolean
}

/** `isApart`: to be a contact of its own, whoever has that name and number elsewhere. */
export type Arriving = ImportedContact & { isApart: boolean }

interface Writing {
  arrivals: Arrivals
  inserts: Inserts
  days: ImportantDays
  own: Own
  photos: Photos
  known: Known
  relations: Relating
  /** The whole of a row. */
  wholeOf: (place: number) => StagedCustomer
  /** Whether the people of a row are to be contacts of their own. */
  isApart: (place: number) => boolean
  /** Employs who works elsewhere already; false when nobody does. */
  employ: (customerId: number, person: ImportedPerson) => boolean
}

/** Writes new customers with everything their rows say, a stretch of them at a time. Each step tells how many it has done. */
export function customersWriter({ arrivals, inserts, days, own, photos, known, wholeOf, relations, isApart, employ }: Writing) {
  function add({ row, contacts, isWithoutOwn }: Newcomer) {
    const given = codeOf(row)
    const code = given === '' ? known.nextCode() : given
    const isAsChecked = contacts === undefined && given === row.code
    return arrivals.add({
      ...{ place: row.place, code },
      ...{ groupId: known.groupOf(row.group_name ?? undefined), ownerId: known.ownerOf(row.owner_name ?? undefined) },
      words: isAsChecked ? null : wordsOf(taken(customerOf(wholeOf(row.place)), isWithoutOwn), code, contacts),
      moreWords: isAsChecked && given === '' ? fold(code) : '',
    })
  }

  /** Its numbers, addresses and people, and the days of both. */
  function furnish(id: number, { row, contacts, isWithoutOwn }: Newcomer) {
    const values = taken(besideOf(row), isWithoutOwn)
    inserts.points({ customerId: id, contactId: null }, values)
    inserts.addresses(id, values.addresses ?? [])
    own.add('customer', id, values)
    photos.give(id, values.photo)
    relations.note(id, values, true)
    inserts.bear(id, known.categoriesOf(namesOf(row.category_names)))
    const people = peopleOf<ImportedPerson & { isApart?: boolean }>(values, contacts)
    const main = people.find(({ isMain }) => isMain) ?? values.people?.[0] ?? (isWithoutOwn ? contacts?.[0] : undefined)
    for (const person of people) {
      if (!(person.isApart ?? isApart(row.place)) && employ(id, person)) continue
      inserts.contact(id, person, person.fullName === main?.fullName)
    }
    days.take(id, values.importantDates)
  }

  return function* write(newcomers: readonly Newcomer[]): Generator<number> {
    const ids = newcomers.map(add)
    yield 0
    arrivals.settle()
    yield 0
    for (const [index, newcomer] of newcomers.entries()) {
      furnish(ids[index] as number, newcomer)
      yield 1
    }
  }
}

/** What a row says, without its people where they are left out. */
function taken<Values extends { people?: ImportedPerson[] | undefined }>(values: Values, isWithoutOwn: boolean): Values {
  return isWithoutOwn ? { ...values, people: [] } : values
}

/** Its people, each once: those told in its own row, and those of the rows of contacts. */
function peopleOf<Person extends ImportedPerson>(
  { people = [] }: { people?: readonly Person[] },
  contacts: readonly Person[] = [],
): Person[] {
  return people.length === 0 ? [...contacts] : togetherByName([...people, ...contacts])
}

function wordsOf(values: ImportedCustomer, code: string, contacts: readonly ImportedPerson[] | undefined) {
  const { name, shortName = '', tradeName = '', englishName = '', nickname, taxCode = '' } = values
  const { phones = [], emails = [], texts = [] } = values
  const people = peopleOf<ImportedPerson>(values, contacts)
  const reached = [{ phones, emails }, ...people]
  const contactPoints = reached.flatMap((one) => [
    ...(one.phones ?? []).map(({ typed, normal }) => ({ kind: 'phone' as const, typed, normal })),
    ...(one.emails ?? []).map(({ typed, normal }) => ({ kind: 'email' as const, typed, normal })),
  ])
  return customerSearchWords({
    name,
    shortName,
    tradeName,
    englishName,
    nickname,
    code,
    taxCode,
    contactPoints,
    contactNames: people.map(({ fullName }) => fullName),
    texts: [...texts, ...people.flatMap((person) => [person.nickname ?? '', ...(person.texts ?? [])])],
  })
}
