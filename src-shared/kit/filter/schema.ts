import { z } from 'zod'
import { day } from '#shared/kit/values.ts'
import { type Field, type Fields, ME, operatorsOfField, periods, THIS_MONTH } from './fields.ts'

const field = z.string().min(1).max(40)
const number = z.number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
const dayCount = z.int().min(0).max(36_500)

/** One row of a filter: a field, what is asked of it, and by which value. */
const condition = z.discriminatedUnion('operator', [
  z.object({ field, operator: z.enum(['empty', 'filled', 'yes', 'no']) }),
  z.object({ field, operator: z.enum(['contains', 'starts', 'equals']), value: z.string().trim().min(1).max(200) }),
  z.object({ field, operator: z.enum(['least', 'most']), value: number }),
  z.object({ field, operator: z.literal('between'), value: z.tuple([number, number]) }),
  z.object({ field, operator: z.literal('in'), value: z.enum(periods) }),
  z.object({ field, operator: z.enum(['past', 'notPast', 'coming']), value: dayCount }),
  z.object({ field, operator: z.enum(['from', 'until']), value: day }),
  z.object({
    field,
    operator: z.enum(['any', 'none']),
    value: z
      .array(z.union([z.string().min(1).max(100), z.int()]))
      .min(1)
      .max(100),
  }),
])
export type Condition = z.infer<typeof condition>

const join = z.enum(['and', 'or'])
export type Join = z.infer<typeof join>

/** Rows that belong together inside a filter. */
export interface FilterGroup {
  join: Join
  items: Condition[]
}

/** Rows and groups of rows, all of which (`and`) or one of which (`or`) must hold. Without any, everything does. */
export interface Filter {
  join: Join
  items: (Condition | FilterGroup)[]
}

export const noFilter: Filter = { join: 'and', items: [] }

/** The filters of a noun: only its fields, of each only what its kind can be asked. `isLater`: names that only main can know. */
export function filterOf(fields: Fields, isLater: (name: string) => boolean = () => false): z.ZodType<Filter> {
  const known = condition.refine((one) => isLater(one.field) || mayBeAsked(fields, one))
  const group = z.object({ join, items: z.array(known).min(1).max(20) })
  return z.object({ join, items: z.array(z.union([known, group])).max(20) })
}

export function isGroup(item: Condition | FilterGroup): item is FilterGroup {
  return 'items' in item
}

/** Every row of a filter, those of its groups too. */
export function conditionsOf({ items }: Filter | FilterGroup): Condition[] {
  return items.flatMap((item) => (isGroup(item) ? item.items : item))
}

/** Whether a condition is about one of the fields, and what its kind can be asked. */
export function mayBeAsked(fields: Fields, one: Condition) {
  const declared = Object.hasOwn(fields, one.field) ? fields[one.field] : undefined
  if (!declared || !operatorsOfField(declared).includes(one.operator)) return false
  return one.operator !== 'any' && one.operator !== 'none' ? true : one.value.every((value) => isValueOf(declared, value))
}

function isValueOf({ kind, choices = [] }: Field, value: string | number) {
  if (kind === 'choice') return typeof value === 'string' && choices.includes(value)
  if (kind === 'word') return typeof value === 'string'
  if (kind === 'month') return value === THIS_MONTH || (typeof value === 'number' && value >= 1 && value <= 12)
  return (typeof value === 'number' && value > 0) || (kind === 'person' && value === ME)
}
