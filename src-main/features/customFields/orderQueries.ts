import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Order } from '#main/database/order.ts'
import { conflict } from '#main/kit/failures.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import { isGroupable, isSortable } from '#shared/features/customFields/rules.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { type CustomKey, isCustomKey } from '#shared/kit/customKey.ts'
import { personSortKey } from '#shared/kit/sortKey.ts'
import { staffNames } from './nameQueries.ts'
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
  return Object.fromEntries(wanted.map((key) => [key, orderOf(db, fieldAt(fields, key), { ...of, row: sql.raw(`of_${key}`) })]))
}

/** The order by which a list is divided along one of the office's own fields. CONFLICT `custom-field-gone`. */
export function customGrouping(db: ReadDb, key: CustomKey, of: Of): Order {
  const field = fieldAt(fieldsOf(db, of.record), key)
  if (!isGroupable(field)) throw conflict('custom-field-gone')
  return orderOf(db, field, { ...of, row: sql.raw(`by_${key}`) })
}

/** What the values by which a list is divided are called; undefined for yes and no, which the window says. */
export function customGroupNames(db: ReadDb, record: CustomisedKind, key: CustomKey): ReadonlyMap<number, string> | undefined {
  const { kind, choices } = fieldAt(fieldsOf(db, record), key)
  if (kind === 'person') return staffNames(db)
  return kind === 'choice' ? new Map(choices.map(({ id, label }) => [id, label])) : undefined
}

function orderOf(db: ReadDb, field: CustomField, { id, row }: Of & { row: SQL }): Order {
  if (!isSortable(field)) throw conflict('custom-field-gone')
  const join = sql`left join custom_values ${row} on ${row}.record_id = ${id} and ${row}.field_id = ${field.id} and ${row}.place = 0`
  const number = sql`${row}.number`
  switch (field.kind) {
    case 'text':
    case 'day':
    case 'lunarDay':
      return { value: sql`${row}.found`, join, walked: { rows: heldIn(field, sql`found`) } }
    case 'choice':
      return ranked(
        { value: number, join },
        field,
        field.choices.map((choice) => choice.id),
      )
    case 'person':
      return ranked({ value: number, join }, field, peopleInOrder(db))
    case 'yesNo':
      return { value: number, join, walked: { rows: heldIn(field, sql`number`), steps: [0, 1] } }
    case 'customer':
      return { value: sql`(select sort_key from customers where id = ${number})`, join }
    default:
      return { value: number, join, walked: { rows: heldIn(field, sql`number`) } }
  }
}

/** In an order that is not that of the numbers. */
function ranked(order: Order, field: CustomField, steps: readonly number[]): Order {
  return { ...order, ranked: () => steps, walked: { rows: heldIn(field, sql`number`), steps } }
}

/** The records that hold anything in it, as the index of the values has them. */
function heldIn({ id }: CustomField, value: SQL) {
  return sql`(select record_id, ${value} as value from custom_values where field_id = ${id} and ${value} is not null)`
}

function peopleInOrder(db: ReadDb) {
  const people = [...staffNames(db)].map(([id, name]) => ({ id, key: personSortKey(name) }))
  return people.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ id }) => id)
}
