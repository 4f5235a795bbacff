import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import { type CustomKind, MOST_FIELDS } from '#shared/features/customFields/choices.ts'
import type { CustomField, CustomFieldInput } from '#shared/features/customFields/schema.ts'
import type { CustomFieldId } from '#shared/kit/id.ts'
import { countFields, insertChoice, insertField, listFields, markField, updateChoice, updateField } from './queries.ts'

/** For the records that have such fields. */
export { type CustomColumn, customColumns, toldValues } from './columns.ts'
export { type Asking, customFilters, isHeldByFew } from './filterQueries.ts'
export { type CustomChange, giveValuesBack, type HeldBefore, heldNow, holdsOther, isForKind } from './manyQueries.ts'
export { customGrouping, customGroupNames, customOrders } from './orderQueries.ts'
export { listValues, replaceValues, valueWriter } from './valueQueries.ts'
export { changesForMany, fieldsOf, setValues, takeValues } from './values.ts'

export function getField(db: ReadDb, id: CustomFieldId): CustomField {
  const field = listFields(db).find((one) => one.id === id)
  if (!field) throw notFound('custom-field')
  return field
}

export function createField(db: Db, input: CustomFieldInput & Pick<CustomField, 'record' | 'kind'>) {
  assertFree(db, input, undefined)
  assertChoices(input.kind, input)
  if (countFields(db, input.record) >= MOST_FIELDS) throw conflict('custom-fields-most', { most: MOST_FIELDS })
  const id = insertField(db, input)
  for (const [position, { label }] of input.choices.entries()) insertChoice(db, id, { label, position })
  return getField(db, id)
}

/** A choice that is called otherwise is the same choice; one that is left out retires and stays where it is. */
export function changeField(db: Db, { id, ...input }: CustomFieldInput & { id: CustomFieldId }, now: number) {
  const { record, kind, choices } = getField(db, id)
  assertFree(db, { ...input, record }, id)
  assertChoices(kind, input)
  updateField(db, id, input)
  for (const [position, { id: choiceId, label }] of input.choices.entries()) {
    if (choiceId === undefined) insertChoice(db, id, { label, position })
    else if (choices.some((one) => one.id === choiceId)) updateChoice(db, choiceId, { label, position, retiredAt: null })
    else throw notFound('custom-choice')
  }
  for (const { id: choiceId, isRetired } of choices)
    if (!isRetired && !input.choices.some((one) => one.id === choiceId))
      updateChoice(db, choiceId, { position: MOST_FIELDS, retiredAt: now })
  return getField(db, id)
}

export function archiveField(db: Db, id: CustomFieldId, now: number) {
  getField(db, id)
  markField(db, id, now)
}

export function restoreField(db: Db, id: CustomFieldId) {
  const { record } = getField(db, id)
  if (countFields(db, record) >= MOST_FIELDS) throw conflict('custom-fields-most', { most: MOST_FIELDS })
  markField(db, id, null)
}

function assertFree(db: ReadDb, { record, label }: Pick<CustomField, 'record' | 'label'>, except: CustomFieldId | undefined) {
  const other = listFields(db).find((field) => field.record === record && field.label === label)
  if (other && other.id !== except) throw conflict('custom-field-exists', { label })
}

function assertChoices(kind: CustomKind, { choices }: CustomFieldInput) {
  const hasChoices = kind === 'choice' || kind === 'choices'
  if (hasChoices && choices.length === 0) throw conflict('custom-choices-needed')
  const labels = choices.map(({ label }) => label)
  const twice = labels.find((label, index) => labels.indexOf(label) !== index)
  if (twice !== undefined) throw conflict('custom-choice-twice', { label: twice })
}
