import type { ReadDb } from '#main/database/open.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import type { CustomField, CustomValue, CustomValues } from '#shared/features/customFields/schema.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { ColumnFormat, WriteColumn } from '#shared/features/imports/jobs.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'
import type { Day } from '#shared/kit/day.ts'
import { formatLunarDay } from '#shared/kit/lunar.ts'
import { staffNames } from './nameQueries.ts'
import { fieldsOf } from './values.ts'

/** What a record holds, as `customReader` answers it. */
interface Held {
  custom: CustomValues
  linkedNames: Record<CustomKey, string>
}

export interface CustomColumn extends WriteColumn {
  cell: (held: Held) => RawCell
}

const formats: Partial<Record<CustomField['kind'], ColumnFormat>> = { number: 'number', money: 'number', day: 'day' }
const widths: Partial<Record<CustomField['kind'], number>> = { text: 26, customer: 30, choices: 24, person: 20 }
const USUAL = 16

/** A column of a sheet for each of the office's own fields, by its label, as the import reads it again. */
export function customColumns(db: ReadDb, record: CustomisedKind): CustomColumn[] {
  const names = staffNames(db)
  return [...fieldsOf(db, record)].map(([key, field]) => ({
    ...{ header: field.label, width: widths[field.kind] ?? USUAL, format: formats[field.kind] ?? 'text' },
    cell: ({ custom, linkedNames }) => (custom[key] == null ? null : cellOf(field, custom[key], { names, linkedNames })),
  }))
}

/** What a record holds as the log would tell it, by kind and label: for whoever asks what we hold of them. */
export function toldValues(db: ReadDb, record: CustomisedKind, held: Held): Record<string, string | number> {
  const names = staffNames(db)
  const told = [...fieldsOf(db, record)].flatMap(([key, field]) => {
    const value = held.custom[key]
    if (value === undefined || value === null) return []
    const cell = cellOf(field, value, { names, linkedNames: held.linkedNames })
    // The log tells days and a yes in its own words.
    const isDay = field.kind === 'day' || field.kind === 'lunarDay'
    const own = field.kind === 'yesNo' ? Number(value) : isDay ? (value as string) : cell
    return typeof own === 'string' || typeof own === 'number' ? [[`custom.${field.kind}:${field.label}`, own] as const] : []
  })
  return Object.fromEntries(told)
}

interface Names {
  names: ReadonlyMap<number, string>
  linkedNames: Held['linkedNames']
}

function cellOf(field: CustomField, value: NonNullable<CustomValue>, { names, linkedNames }: Names): RawCell {
  const labelOf = (id: CustomValue) => field.choices.find((choice) => choice.id === id)?.label ?? ''
  switch (field.kind) {
    case 'day':
      return ['day', value as Day]
    case 'lunarDay':
      return formatLunarDay(value as Day)
    case 'choice':
      return labelOf(value)
    case 'choices':
      return Array.isArray(value) ? value.map(labelOf).join('; ') : null
    case 'yesNo':
      return value ? 'Có' : 'Không'
    case 'person':
      return names.get(value as number) ?? null
    case 'customer':
      return linkedNames[customKey(field.id)] || null
    default:
      return value as string | number
  }
}
