import { saysNothing } from './content.ts'
import type { FieldId } from './fields.ts'
import type { FilledCell, RowReading } from './reading.ts'
import type { ImportedCustomer, ImportedPerson, ImportedPoint } from './values.ts'

type Found = Required<Pick<ImportedCustomer, 'people' | 'phones' | 'emails'>>

/** The cells of a row about one person, or about those of one cell. */
type Told = Record<'names' | 'titles' | 'phones' | 'emails' | 'births', readonly FilledCell[]>

/**
 * The people in the columns "Người liên hệ …" of a customer, and what stands beside each: by the number in the header ("SĐT 2" is of
 * "Người liên hệ 2"), else of whose name stands before it. Without a name there is nobody, and the numbers are the customer's.
 */
export function readPeopleInRow(reading: RowReading): Found {
  const found: Found = { people: [], phones: [], emails: [] }
  const told: Told = {
    names: saying(reading, 'contactName'),
    titles: saying(reading, 'contactTitle'),
    phones: saying(reading, 'contactPhone'),
    emails: saying(reading, 'contactEmail'),
    births: saying(reading, 'contactBornOn'),
  }
  const columns = reading.columnsOf('contactName')
  if (columns.length < 2) takePeople(reading, told, found)
  else for (const column of columns) takePeople(reading, toldBeside(column), found)
  return found

  function toldBeside(column: number): Told {
    const beside = (cells: readonly FilledCell[]) => cells.filter(({ used }) => nameOf(used.column) === column)
    const { names, titles, phones, emails, births } = told
    return {
      ...{ names: beside(names), titles: beside(titles), births: beside(births) },
      ...{ phones: beside(phones), emails: beside(emails) },
    }
  }

  /** The column of the name that a column tells of. */
  function nameOf(column: number): number | undefined {
    const number = numberIn(reading.headerOf(column))
    const numbered = number === undefined ? undefined : columns.find((name) => numberIn(reading.headerOf(name)) === number)
    return numbered ?? columns.findLast((name) => name <= column) ?? columns[0]
  }
}

function saying(reading: RowReading, field: FieldId): readonly FilledCell[] {
  const cells = reading.filled(field)
  return cells.length === 0 ? cells : cells.filter(({ typed }) => !saysNothing(typed))
}

function takePeople(reading: RowReading, told: Told, found: Found) {
  const people = told.names.flatMap((cell) => reading.peopleOf(cell))
  const numbers = told.phones.flatMap((cell) => reading.phonesOf(cell, ''))
  const addresses = told.emails.flatMap((cell) => reading.emailsOf(cell))
  const [first] = people
  if (first === undefined) {
    found.phones.push(...numbers)
    found.emails.push(...addresses)
    return
  }
  const [title] = told.titles
  const [birth] = told.births
  const theirs = { title: title && reading.lineOf(title), bornOn: birth && reading.birthOf(birth) }
  if (theirs.title) first.title = theirs.title
  if (theirs.bornOn !== undefined) first.bornOn = theirs.bornOn
  share(people, 'phones', numbers)
  share(people, 'emails', addresses)
  found.people.push(...people)
}

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
