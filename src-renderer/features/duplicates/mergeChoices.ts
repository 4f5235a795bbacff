import { tellField, tellValue } from '#shared/features/audit/telling.ts'
import type { AuditWords } from '#shared/features/audit/wordsKeys.ts'
import type { Customer } from '#shared/features/customers/schema.ts'
import { joinedFields, type MergedField, mergedFields } from '#shared/features/duplicates/schema.ts'

export type Choice = 'survivor' | 'merged' | 'both'

/** A field in which the two differ. */
export interface MergeDifference {
  field: MergedField
  label: string
  survivor: string
  merged: string
  isEmpty: { survivor: boolean; merged: boolean }
  /** Both values can be kept, one below the other. */
  canBeBoth: boolean
}

export function differencesOf(survivor: Customer, merged: Customer, words: AuditWords): MergeDifference[] {
  return mergedFields
    .filter((field) => (survivor[field] ?? '') !== (merged[field] ?? ''))
    .map((field) => {
      const isEmpty = { survivor: isNothing(survivor[field]), merged: isNothing(merged[field]) }
      return {
        field,
        label: tellField('customer', field, words),
        survivor: tell(survivor, field, words),
        merged: tell(merged, field, words),
        isEmpty,
        canBeBoth: joinedFields.some((one) => one === field) && !isEmpty.survivor && !isEmpty.merged,
      }
    })
}

/** What one would want: what is there rather than nothing, and no word of a note lost. */
export function firstChoices(differences: readonly MergeDifference[]): ReadonlyMap<MergedField, Choice> {
  return new Map(
    differences.map(({ field, isEmpty, canBeBoth }) => [field, canBeBoth ? 'both' : isEmpty.survivor ? 'merged' : 'survivor']),
  )
}

function isNothing(value: unknown) {
  return value === null || value === ''
}

function tell(customer: Customer, field: MergedField, words: AuditWords) {
  if (field === 'ownerId') return customer.ownerName ?? words.nothing
  if (field === 'groupId') return customer.groupName ?? words.nothing
  return tellValue(field, customer[field], words)
}
