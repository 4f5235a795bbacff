import { type SQL, sql } from 'drizzle-orm'
import type { Act } from '#main/kit/access.ts'
import { anniversariesOn } from '#shared/kit/birth.ts'
import { addDays, type Day, dayOfInstant, endOfMonth, instantOfDay } from '#shared/kit/day.ts'
import { type DayRange, rangeOf } from '#shared/kit/filter/days.ts'
import { ME, THIS_MONTH } from '#shared/kit/filter/fields.ts'
import { type Condition, type Filter, isGroup } from '#shared/kit/filter/schema.ts'
import { fold } from '#shared/kit/fold.ts'

/** What a field of a filter is in SQL. Only this is ever part of a statement; whatever a person typed is a bound value. */
export interface FieldInSql {
  /** What is compared; null (of a text also empty) where there is nothing. */
  value: SQL
  as: 'text' | 'caseless' | 'folded' | 'dialled' | 'number' | 'day' | 'birth' | 'anniversary' | 'instant' | 'truth'
  /** For what stands in rows of another table: the condition that one of them passes a test of `value`. */
  through?: (test: SQL) => SQL
  /** What `value` is where no such row is there at all, when that is a number too. */
  absent?: number
}

/** The fields of a noun. A name that is not in it finds nothing in a statement. */
export type FieldsInSql<Name extends string> = Readonly<Record<Name, FieldInSql>>

/** The condition a filter is; undefined when it asks nothing. Whose rows may be seen is for the caller to add. */
export function filterCondition(filter: Filter, fields: FieldsInSql<string>, act: Act): SQL | undefined {
  const parts = filter.items.flatMap(
    (item) => (isGroup(item) ? filterCondition(item, fields, act) : conditionOf(item, fields, act)) ?? [],
  )
  return parts.length > 0 ? sql`(${sql.join(parts, filter.join === 'and' ? sql` and ` : sql` or `)})` : undefined
}

function conditionOf(condition: Condition, fields: FieldsInSql<string>, act: Act): SQL {
  const field = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined
  if (!field) throw new Error(`a filter by ${condition.field}, which is no field`)
  const { value, through } = field
  const nothing = isText(field) ? sql`(${value} is null or ${value} = '')` : sql`${value} is null`
  switch (condition.operator) {
    case 'empty':
      return through ? sql`not ${through(sql`true`)}` : nothing
    case 'filled':
      return through ? through(sql`true`) : sql`not ${nothing}`
    case 'yes':
      return value
    case 'no':
      return sql`not ${value}`
    case 'none':
      return through ? sql`not ${through(isOneOf(field, condition.value, act))}` : without(field, condition.value, act)
    case 'notPast':
      return through ? sql`not ${through(lastDays(field, condition.value, act))}` : longAgo(field, condition, act)
    default:
      return present(condition, field, act)
  }
}

/** That there is a value, and that it passes. */
function present(condition: Condition, field: FieldInSql, act: Act): SQL {
  const test = testOf(condition, field, act)
  const { through, absent } = field
  if (!through) return test
  return absent !== undefined && passes(condition, absent) ? sql`not ${through(sql`not (${test})`)}` : through(test)
}

function testOf(condition: Condition, field: FieldInSql, act: Act): SQL {
  const { value } = field
  // Of a number that is asked for without a digit nothing is left that a row could have.
  if ('value' in condition && typeof condition.value === 'string' && isText(field) && textOf(condition.value, field) === '')
    return sql`false`
  switch (condition.operator) {
    case 'contains':
      return sql`instr(${value}, ${textOf(condition.value, field)}) > 0`
    case 'starts':
      return sql`(${value} >= ${textOf(condition.value, field)} and ${value} < ${`${textOf(condition.value, field)}\u{10ffff}`})`
    case 'equals':
      return sql`(${value} = ${textOf(condition.value, field)} and ${value} <> '')`
    case 'least':
      return sql`${value} >= ${condition.value}`
    case 'most':
      return sql`${value} <= ${condition.value}`
    case 'between':
      return sql`${value} between ${condition.value[0]} and ${condition.value[1]}`
    case 'any':
      return isOneOf(field, condition.value, act)
    default:
      return inRange(field, rangeOf(condition, dayOfInstant(act.now)) ?? {})
  }
}

function passes(condition: Condition, number: number) {
  if (condition.operator === 'least') return number >= condition.value
  if (condition.operator === 'most') return number <= condition.value
  return condition.operator === 'between' && number >= condition.value[0] && number <= condition.value[1]
}

function isText({ as }: FieldInSql) {
  return as === 'text' || as === 'caseless' || as === 'folded' || as === 'dialled'
}

/** Names are compared without accents, codes without regard to case, numbers by the digits that are dialled. */
function textOf(text: string, { as }: FieldInSql) {
  if (as === 'folded') return fold(text)
  if (as === 'dialled') return dialled(text)
  return as === 'caseless' ? text.toLowerCase() : text
}

/** As `phone_digits` has them, of a number or its beginning however it is typed. */
function dialled(text: string) {
  const digits = text.replace(/[^\d+]/gu, '').replace(/^(?:\+84|0084|84(?=\d{8}))/u, '0')
  return digits.replaceAll('+', '')
}

function isOneOf({ value, as }: FieldInSql, values: readonly (string | number)[], { access, now }: Act): SQL {
  if (as === 'anniversary') return sql`${value} in ${anniversariesIn(values, dayOfInstant(now))}`
  return sql`${value} in ${values.map((one) => (one === ME ? access.staffId : one))}`
}

/** Whose anniversary is in one of these months of this year, those of the lunar calendar by the solar day it falls on. */
function anniversariesIn(months: readonly (string | number)[], today: Day) {
  const keys = new Set<string>()
  for (const month of months) {
    const first = `${today.slice(0, 5)}${month === THIS_MONTH ? today.slice(5, 7) : String(month).padStart(2, '0')}-01` as Day
    for (let day = first; day <= endOfMonth(first); day = addDays(day, 1))
      for (const { key } of anniversariesOn(day)) keys.add(key)
  }
  return [...keys]
}

function without(field: FieldInSql, values: readonly (string | number)[], act: Act): SQL {
  return sql`(${field.value} is null or not ${isOneOf(field, values, act)})`
}

function longAgo(field: FieldInSql, condition: Condition, { now }: Act): SQL {
  return sql`(${field.value} is null or ${inRange(field, rangeOf(condition, dayOfInstant(now)) ?? {})})`
}

function lastDays(field: FieldInSql, days: number, { now }: Act): SQL {
  return inRange(field, { from: addDays(dayOfInstant(now), 1 - days) })
}

/** Instants are compared with the midnights of the office. */
function inRange({ value, as }: FieldInSql, { from, to }: DayRange): SQL {
  const isDay = as === 'day' || as === 'birth'
  // A birthday without its year is neither before nor after a day.
  const parts: SQL[] = as === 'birth' ? [sql`${value} >= '0001'`] : []
  if (from) parts.push(sql`${value} >= ${isDay ? from : instantOfDay(from)}`)
  if (to) parts.push(isDay ? sql`${value} <= ${to}` : sql`${value} < ${instantOfDay(addDays(to, 1))}`)
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`${value} is not null`
}
