import type { ReadDb } from '#main/database/open.ts'
import { fieldsOf } from '#main/features/customFields/service.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import type { OwnField } from '#shared/features/imports/own.ts'
import { listStaff } from './queries.ts'

const targets: readonly [CustomisedKind, Target][] = [
  ['customer', 'customers'],
  ['contact', 'contacts'],
]

/** The fields the office made, for the process that reads files. */
export function ownFields(db: ReadDb): OwnField[] {
  const people = listStaff(db).map(({ id, name, shortName }) => ({ value: id as number, names: [name, shortName] }))
  return targets.flatMap(([record, target]) =>
    [...fieldsOf(db, record)].map(([key, field]) => ({
      ...{ key, target, kind: field.kind, label: field.label, onlyFor: field.onlyFor },
      options: field.kind === 'person' ? people : optionsOf(field),
    })),
  )
}

/** A choice that retired comes behind the others: a file that was exported before still says it. */
function optionsOf({ choices }: CustomField): OwnField['options'] {
  const inUse = choices.filter(({ isRetired }) => !isRetired)
  return [...inUse, ...choices.filter(({ isRetired }) => isRetired)].map(({ id, label }) => ({ value: id, names: [label] }))
}
