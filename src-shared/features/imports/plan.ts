import { isCustomKey } from '#shared/kit/customKey.ts'
import { labelInHeader } from '#shared/kit/points.ts'
import { amountUnit } from './amountUnit.ts'
import type { Field } from './field.ts'
import { type FieldId, fieldsOf, type Target } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { type OwnField, ownColumn } from './own.ts'

/** A column that is imported. */
export interface UsedColumn<Id extends string = FieldId> {
  column: number
  field: Id
  max: number
  /** Anything may stand there; else what says that there is nothing is nothing. */
  isText: boolean
}

/** What stands over the columns of a sheet. */
export interface Over {
  header: readonly string[]
  unit?: number
}

/** A mapping made ready for many rows. */
export interface Plan<Id extends string = FieldId> {
  columns: ReadonlyMap<Id, readonly UsedColumn<Id>[]>
  /** Columns that are not imported; an error in one of them is still told. */
  unused: readonly number[]
  /** What stands over each column, for remarks. */
  headers: readonly string[]
  /** By column, what its amounts are counted in. */
  units: readonly number[]
  /** What each header says of the numbers and addresses below it. */
  headerLabels: readonly (string | undefined)[]
  /** Beside a column of numbers or addresses the one that says what they are for, as phone books write it. */
  labels: ReadonlyMap<number, number>
  /** Columns of days whose month stands first, as American programs write them. */
  monthFirst?: ReadonlySet<number>
  /** The office's own fields that rows of this kind may hold. */
  own?: readonly OwnField[]
  /** The pictures of the file that can be kept. */
  photos?: ReadonlySet<number>
}

/** `unit`: what a line above the header says all amounts are counted in. */
export function makePlan(mapping: Mapping, target: Target, over: Over): Plan {
  return planAmong(mapping, (field) => (isCustomKey(field) ? ownColumn : fieldsOf(target).get(field)), over)
}

/** The same for the fields of any list. */
export function planAmong<Id extends string>(
  mapping: readonly (Id | null)[],
  fieldOf: (id: Id) => Field | undefined,
  { header: headers, unit = 1 }: Over,
): Plan<Id> {
  const columns = new Map<Id, UsedColumn<Id>[]>()
  const unused: number[] = []
  for (const [column, field] of mapping.entries()) {
    const known = field === null ? undefined : fieldOf(field)
    if (field === null || known === undefined) {
      unused.push(column)
      continue
    }
    const others = columns.get(field)
    const used = { column, field, max: known.max, isText: known.content === 'text' || known.content === 'zalo' }
    if (others === undefined) columns.set(field, [used])
    else others.push(used)
  }
  return {
    ...{ columns, unused, headers, headerLabels: headers.map(labelInHeader), labels: labelColumns(headers) },
    units: mapping.map((_, column) => amountUnit(headers[column] ?? '') ?? unit),
  }
}

/** 'Phone 2 - Label' for 'Phone 2 - Value'. */
function labelColumns(headers: readonly string[]): ReadonlyMap<number, number> {
  const labels = new Map(
    headers.flatMap((header, column) => (/ - (?:label|type)$/iu.test(header) ? [[numberedPart(header), column] as const] : [])),
  )
  return new Map(
    headers.flatMap((header, column) => {
      const label = labels.get(numberedPart(header))
      return label === undefined ? [] : [[column, label] as const]
    }),
  )
}

/** 'Address 2' of 'Address 2 - City': which of several a column tells of; '' where there is one. */
export function numberedPart(header: string) {
  return /^(.*\d) - /u.exec(header)?.[1] ?? ''
}
