import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Order } from '#main/database/order.ts'
import { staff } from '#main/features/staff/table.ts'
import { conflict } from '#main/kit/failures.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import { isSortable } from '#shared/features/customFields/rules.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { type CustomKey, isCustomKey } from '#shared/kit/customKey.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { fieldAt, fieldsOf } from './values.ts'

interface Of {
  record: CustomisedKind
  /** The id of the record in the statement. */
  id: SQL
}

/** The orders of the office's own fields among the keys a list is sorted by. CONFLICT `custom-field-gone`. */
export function customOrders(db: ReadDb, keys: readonly string[], of: Of): Record<CustomKey, Order> {
  const wanted = keys.filter(isCustomKey)
  if (wanted.length === 0) return {}
  const fields = fieldsOf(db, of.record)
  return Object.fromEntries(wanted.map((key) => [key, orderOf(fieldAt(fields, key), { ...of, row: sql.raw(`of_${key}`) })]))
}

function orderOf(field: CustomField, { id, row }: Of & { row: SQL }): Order {
  if (!isSortable(field)) throw conflict('custom-field-gone')
  const join = sql`left join custom_values ${row} on ${row}.record_id = ${id} and ${row}.field_id = ${field.id} and ${row}.place = 0`
  const number = sql`${row}.number`
  switch (field.kind) {
    case 'text':
    case 'day':
    case 'lunarDay':
      return { value: sql`${row}.found`, join, walked: walkOf(field, sql`found`) }
    case 'choice':
      return { value: number, join, ranked: () => field.choices.map((choice) => choice.id) }
    case 'person':
      return { value: number, join, ranked: peopleInOrder }
    case 'customer':
      return { value: sql`(select sort_key from customers where id = ${number})`, join }
    default:
      return { value: number, join, walked: walkOf(field, sql`number`) }
  }
}

/** The records that hold anything in it, as the index of the values has them. */
function walkOf({ id }: CustomField, value: SQL): NonNullable<Order['walked']> {
  return {
    rows: sql`(select record_id, ${value} as value from custom_values where field_id = ${id} and ${value} is not null)`,
    value: sql`value`,
  }
}

function peopleInOrder(db: ReadDb) {
  const people = db.select({ id: staff.id, name: staff.name }).from(staff).all()
  return people.toSorted((one, other) => (personSortKey(one.name) < personSortKey(other.name) ? -1 : 1)).map(({ id }) => id)
}
