import { cellText, isEmptyCell, type RawCell } from './cells.ts'
import { assign, type Checked, noteOf, readPhones } from './check.ts'
import type { FieldId } from './fields.ts'
import { isSerial } from './furniture.ts'
import { readPeopleInRow } from './peopleInRow.ts'
import { peopleInRowFields } from './peopleInRowFields.ts'
import type { Plan } from './plan.ts'
import { RowReading } from './reading.ts'
import type { ImportedContact } from './values.ts'

const ofThePerson: ReadonlySet<FieldId> = new Set<FieldId>([
  ...(Object.keys(peopleInRowFields) as (keyof typeof peopleInRowFields)[]),
  ...(['mobile', 'landline', 'phone', 'fax', 'zalo', 'email', 'note', 'remark'] as const),
])

/**
 * Another person of the customer in the row above, where its cells are merged over several rows or left blank: the row has a person and
 * says nothing else, or the same. Undefined for any other row.
 */
export function checkGuest(
  cells: readonly RawCell[],
  above: readonly RawCell[],
  plan: Plan,
): Checked<ImportedContact> | undefined {
  const reading = new RowReading(cells, plan)
  if (reading.has('name') || !reading.has('contactName') || saysMore(cells, above, plan)) return undefined
  const { people } = readPeopleInRow(reading)
  const [person] = people
  if (person === undefined || people.length > 1) return undefined
  const values: ImportedContact = { ...person }
  assign(values, {
    phones: [...(person.phones ?? []), ...readPhones(reading)],
    emails: [...(person.emails ?? []), ...reading.emails('email')],
    note: noteOf(reading),
  })
  reading.checkUnused()
  return { values, problems: reading.problems, repairs: reading.repairs }
}

/** Whether a row tells something of its own about a customer, or is numbered as one. */
function saysMore(cells: readonly RawCell[], above: readonly RawCell[], { columns, unused, headers }: Plan): boolean {
  const told = [...columns].flatMap(([field, used]) => (ofThePerson.has(field) ? [] : used.map(({ column }) => column)))
  const serials = unused.filter((column) => isSerial(headers[column]))
  return [...told, ...serials].some(
    (column) => !isEmptyCell(cells[column]) && cellText(cells[column]) !== cellText(above[column]),
  )
}
