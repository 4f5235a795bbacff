import type { TellCustom } from '#renderer/kit/customFields.ts'
import { tellField, tellValue } from '#shared/features/audit/telling.ts'
import type { AuditWords } from '#shared/features/audit/wordsKeys.ts'
import type { Customer } from '#shared/features/customers/schema.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { joinedFields, type MergedField, mergedFields } from '#shared/features/duplicates/schema.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'

export type Choice = 'survivor' | 'merged' | 'both'

/** A field in which the two differ. */
export interface MergeDifference {
  field: MergedField | CustomKey
  label: string
  survivor: string
  merged: string
  isEmpty: { survivor: boolean; merged: boolean }
  /** Both values can be kept, one below the other. */
  canBeBoth: boolean
}

/** A customer with the names of those it points to. */
export type Compared = Customer & { pointsTo: Record<'parentId' | 'referrerId', string | null> }

export function differencesOf(one: Compared, other: Compared, words: AuditWords): MergeDifference[] {
  const [survivor, merged] = [apartFrom(one, other), apartFrom(other, one)]
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

/** The same of the fields the office made; `tell` says what stands in one. */
export function customDifferencesOf(
  survivor: Customer,
  merged: Customer,
  { fields, tell: tellCustom, nothing }: { fields: readonly CustomField[]; tell: TellCustom; nothing: string },
): MergeDifference[] {
  return fields.flatMap((field) => {
    const key = customKey(field.id)
    const [own, other] = [survivor, merged].map(({ custom, ...rest }) => tellCustom(field, custom[key], rest))
    if (JSON.stringify(survivor.custom[key]) === JSON.stringify(merged.custom[key])) return []
    const isEmpty = { survivor: !own, merged: !other }
    return { field: key, label: field.label, survivor: own || nothing, merged: other || nothing, isEmpty, canBeBoth: false }
  })
}

/** What one would want: what is there rather than nothing, and no word of a note lost. */
export function firstChoices(differences: readonly MergeDifference[]): ReadonlyMap<MergedField | CustomKey, Choice> {
  return new Map(
    differences.map(({ field, isEmpty, canBeBoth }) => [field, canBeBoth ? 'both' : isEmpty.survivor ? 'merged' : 'survivor']),
  )
}

function isNothing(value: unknown) {
  return value === null || value === ''
}

/** Of two that become one, neither points to the other any more. */
function apartFrom(customer: Compared, { id }: Compared): Compared {
  const { parentId, referrerId } = customer
  return { ...customer, parentId: parentId === id ? null : parentId, referrerId: referrerId === id ? null : referrerId }
}

function tell(customer: Compared, field: MergedField, words: AuditWords) {
  if (field === 'ownerId') return customer.ownerName ?? words.nothing
  if (field === 'groupId') return customer.groupName ?? words.nothing
  if (field === 'parentId' || field === 'referrerId')
    return customer[field] === null ? words.nothing : (customer.pointsTo[field] ?? `#${customer[field]}`)
  return tellValue(field, customer[field], words)
}
