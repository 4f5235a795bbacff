import { honorificsIn, type SaidOfAddress } from './addressed.ts'
import { saysNothing } from './content.ts'
import type { FieldId } from './fields.ts'
import type { FilledCell, RowReading } from './reading.ts'
import type { ImportedCustomer, ImportedPerson, ImportedPoint } from './values.ts'

interface Found extends Required<Pick<ImportedCustomer, 'people' | 'phones' | 'emails'>> {
  /** How somebody is addressed whom the row does not name. */
  ofNobody: Record<keyof SaidOfAddress, FilledCell[]>
}

/** The cells of a row about one person, or about those of one cell. */
type Told = Record<'names' | 'honorifics' | 'selfAddresses' | 'titles' | 'phones' | 'emails' | 'births', readonly FilledCell[]>

/**
 * The people in the columns "Người liên hệ …" of a customer, and what stands beside each: by the number in the header ("SĐT 2" is of
 * "Người liên hệ 2"), else of whose name stands before it. Without a name there is nobody, and the numbers are the customer's.
 */
export function readPeopleInRow(reading: RowReading): Found {
  const found: Found = { people: [], phones: [], emails: [], ofNobody: { honorific: [], selfAddress: [] } }
  const told: Told = {
    names: saying(reading, 'contactName'),
    honorifics: saying(reading, 'contactHonorific'),
    selfAddresses: saying(reading, 'contactSelfAddress'),
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
    const { names, honorifics, selfAddresses, titles, phones, emails, births } = told
    return {
      ...{ names: beside(names), titles: beside(titles), births: beside(births) },
      ...{ honorifics: beside(honorifics), selfAddresses: beside(selfAddresses) },
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
    found.ofNobody.honorific.push(...told.honorifics)
    found.ofNobody.selfAddress.push(...told.selfAddresses)
    return
  }
  const [honorific] = told.honorifics
  const [selfAddress] = told.selfAddresses
  const [title] = told.titles
  const [birth] = told.births
  if (honorific) shareWords(people, 'honorific', honorificsIn(reading, honorific, piecesOf(reading.lineOf(honorific))))
  if (selfAddress) shareWords(people, 'selfAddress', piecesOf(reading.lineOf(selfAddress)))
  if (title) shareTitles(people, reading.lineOf(title))
  const bornOn = birth && reading.birthOf(birth)
  if (bornOn !== undefined) first.bornOn = bornOn
  share(people, 'phones', numbers)
  share(people, 'emails', addresses)
  found.people.push(...people)
}

/** 'GĐ, KT' beside two people is one each; any other title is the first one's. */
function shareTitles(people: readonly ImportedPerson[], title: string) {
  const pieces = piecesOf(title)
  shareWords(people, 'title', people.length > 1 && pieces.length === people.length ? pieces : [title])
}

/** The first word is of the first person, and so on. */
function shareWords(
  people: readonly ImportedPerson[],
  kind: 'honorific' | 'selfAddress' | 'title',
  words: readonly (string | undefined)[],
) {
  for (const [index, person] of people.entries()) if (words[index]) person[kind] = words[index]
}

function piecesOf(text: string): string[] {
  return text.split(/\s*[,;/&+]\s*/u).filter(Boolean)
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
