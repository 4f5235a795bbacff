import { saysNothing } from './content.ts'
import type { FieldId } from './fields.ts'
import type { FilledCell, RowReading } from './reading.ts'
import type { ImportedCustomer, ImportedPerson, ImportedPoint } from './values.ts'

/**
 * The people in the columns "Người liên hệ …" of a customer, and what stands beside each: by the number in the header ("SĐT 2" is of
 * "Người liên hệ 2"), else of whose name stands before it. Without a name there is nobody, and the numbers are the customer's.
 */
export function readPeopleInRow(reading: RowReading): Required<Pick<ImportedCustomer, 'people' | 'phones' | 'emails'>> {
  const found: Required<Pick<ImportedCustomer, 'people' | 'phones' | 'emails'>> = { people: [], phones: [], emails: [] }
  const names = reading.columnsOf('contactName')
  if (names.length === 0 && reading.columnsOf('contactPhone').length + reading.columnsOf('contactEmail').length === 0)
    return found
  const cells = (field: FieldId): Cells => {
    const byName = new Map<number, FilledCell[]>()
    for (const cell of reading.filled(field)) {
      if (saysNothing(cell.typed)) continue
      const name = besideName(cell.used.column)
      byName.set(name, [...(byName.get(name) ?? []), cell])
    }
    return byName
  }
  const [ofNames, titles, phones, emails, births] = (
    ['contactName', 'contactTitle', 'contactPhone', 'contactEmail', 'contactBornOn'] as const
  ).map(cells) as [Cells, Cells, Cells, Cells, Cells]
  for (const name of names.length === 0 ? [NOBODY] : names) {
    const people = (ofNames.get(name) ?? []).flatMap((cell) => reading.peopleOf(cell))
    const numbers = (phones.get(name) ?? []).flatMap((cell) => reading.phonesOf(cell, ''))
    const addresses = (emails.get(name) ?? []).flatMap((cell) => reading.emailsOf(cell))
    const [first] = people
    if (first === undefined) {
      found.phones.push(...numbers)
      found.emails.push(...addresses)
      continue
    }
    const [title] = titles.get(name) ?? []
    const [birth] = births.get(name) ?? []
    const theirs = { title: title && reading.lineOf(title), bornOn: birth && reading.birthOf(birth) }
    if (theirs.title) first.title = theirs.title
    if (theirs.bornOn !== undefined) first.bornOn = theirs.bornOn
    share(people, 'phones', numbers)
    share(people, 'emails', addresses)
    found.people.push(...people)
  }
  return found

  /** The column of the name that a column tells of. */
  function besideName(column: number): number {
    const number = numberIn(reading.headerOf(column))
    const numbered = number === undefined ? undefined : names.find((name) => numberIn(reading.headerOf(name)) === number)
    return numbered ?? names.findLast((name) => name <= column) ?? names[0] ?? NOBODY
  }
}

type Cells = ReadonlyMap<number, readonly FilledCell[]>

const NOBODY = -1

function numberIn(header: string): string | undefined {
  return /\d+/u.exec(header)?.[0]
}

/** As many numbers as people are one each, else they are the first one's. */
function share(people: readonly ImportedPerson[], kind: 'phones' | 'emails', points: readonly ImportedPoint[]) {
  const isOneEach = people.length > 1 && points.length === people.length
  for (const [index, point] of points.entries()) {
    const person = people[isOneEach ? index : 0] as ImportedPerson
    person[kind] = [...(person[kind] ?? []), point]
  }
}
