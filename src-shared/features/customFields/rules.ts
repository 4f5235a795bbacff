import type { CustomerKind } from '#shared/features/customers/schema.ts'
import { LARGEST_NUMBER, LONGEST_TEXT } from '#shared/kit/customKey.ts'
import { isDay } from '#shared/kit/day.ts'
import type { EditField } from '#shared/kit/editing.ts'
import type { Field } from '#shared/kit/filter/fields.ts'
import { normalizeText } from '#shared/kit/fold.ts'
import type { CustomKind } from './choices.ts'
import type { CustomField, CustomValue } from './schema.ts'

/** A value as it is stored, or the word for what is wrong with it. */
export type Judged = { value: CustomValue } | { issue: string }

type Judging = Pick<CustomField, 'kind' | 'choices'>

/** Whether a value fits its field. That a colleague or a customer is there is for main to ask. */
export function judgeValue(field: Judging, value: CustomValue): Judged {
  return isNothing(value) ? { value: null } : judges[field.kind](value, field)
}

export function isNothing(value: CustomValue | undefined) {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** True where a customer of that kind has the field. */
export function isFor({ onlyFor }: Pick<CustomField, 'onlyFor'>, kind: CustomerKind | undefined) {
  return onlyFor === null || kind === undefined || onlyFor === kind
}

const judges: Record<CustomKind, (value: CustomValue, field: Judging) => Judged> = {
  text(value) {
    if (typeof value !== 'string') return { issue: 'invalid' }
    const text = normalizeText(value).replace(/\s+/gu, ' ').trim()
    return text.length > LONGEST_TEXT ? { issue: `longer-than ${LONGEST_TEXT}` } : { value: text }
  },
  number: (value) => judged(value, 'number', typeof value === 'number' && Math.abs(value) <= LARGEST_NUMBER),
  money: (value) => judged(value, 'money', Number.isSafeInteger(value) && (value as number) >= 0),
  day: (value) => judged(value, 'day', typeof value === 'string' && isDay(value)),
  lunarDay: (value) => judged(value, 'lunar-day', typeof value === 'string' && isDay(value) && isInLunarTable(value)),
  choice: (value, { choices }) =>
    judged(
      value,
      'choice',
      choices.some(({ id }) => id === value),
    ),
  choices(value, { choices }) {
    const chosen = Array.isArray(value) ? choices.flatMap(({ id }) => (value.includes(id) ? id : [])) : []
    const isKnown = Array.isArray(value) && value.every((id) => choices.some((choice) => choice.id === id))
    return isKnown ? { value: chosen } : { issue: 'choice' }
  },
  yesNo: (value) => judged(value, 'invalid', typeof value === 'boolean'),
  person: (value) => judged(value, 'person', isId(value)),
  customer: (value) => judged(value, 'invalid', isId(value)),
}

function judged(value: CustomValue, issue: string, isRight: boolean): Judged {
  return isRight ? { value } : { issue }
}

function isId(value: CustomValue) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function isInLunarTable(day: string) {
  return day >= '1900-01-31' && day <= '2199-12-31'
}

/** How a filter knows a field; undefined for one that is not asked for. */
const filterKinds: Record<CustomKind, Field> = {
  text: { kind: 'text' },
  number: { kind: 'number', operators: ['least', 'most', 'between', 'empty', 'filled'] },
  money: { kind: 'money' },
  day: { kind: 'day' },
  lunarDay: { kind: 'day' },
  choice: { kind: 'relation' },
  choices: { kind: 'relation' },
  yesNo: { kind: 'yesNo' },
  person: { kind: 'person' },
  customer: { kind: 'relation', operators: ['empty', 'filled'] },
}

export function filterFieldOf({ kind }: Pick<CustomField, 'kind'>): Field {
  return filterKinds[kind]
}

/** Kinds a list is sorted by; several choices have no order. */
export function isSortable({ kind }: Pick<CustomField, 'kind'>) {
  return kind !== 'choices'
}

/** Kinds a list is divided by: those of which there are few values. */
export function isGroupable({ kind }: Pick<CustomField, 'kind'>) {
  return kind === 'choice' || kind === 'yesNo' || kind === 'person'
}

/** How a field is edited by itself, in many records at once. */
export function editFieldOf({ kind, isRequired }: Pick<CustomField, 'kind' | 'isRequired'>): EditField {
  return { kind: kind === 'choice' || kind === 'yesNo' ? 'relation' : kind, mayBeEmpty: !isRequired }
}
