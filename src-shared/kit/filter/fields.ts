// Plain words, apart from the schemas: a window that builds a filter needs these and not the checking of input.

import type { Permission } from '#shared/kit/access.ts'

/** What one can ask of a field, by what it holds. The first is the one that is offered first. */
export const operatorsOf = {
  text: ['contains', 'starts', 'equals', 'empty', 'filled'],
  number: ['least', 'most', 'between'],
  money: ['least', 'most', 'between', 'empty', 'filled'],
  day: ['in', 'past', 'notPast', 'coming', 'from', 'until', 'empty', 'filled'],
  month: ['any', 'none', 'empty', 'filled'],
  /** One of a few words that the program knows. */
  choice: ['any', 'none', 'empty', 'filled'],
  /** One of the words that stand in the rows. */
  word: ['any', 'none', 'empty', 'filled'],
  person: ['any', 'none', 'empty', 'filled'],
  relation: ['any', 'none', 'empty', 'filled'],
  yesNo: ['yes', 'no'],
} as const

export type FieldKind = keyof typeof operatorsOf

export type Operator = (typeof operatorsOf)[FieldKind][number]

/** Stretches of time that are meant by the day on which somebody looks. */
export const periods = [
  'today',
  'yesterday',
  'tomorrow',
  'thisWeek',
  'lastWeek',
  'nextWeek',
  'thisMonth',
  'lastMonth',
  'nextMonth',
  'thisYear',
  'lastYear',
] as const
export type Period = (typeof periods)[number]

/** One field of a noun as filters know it. */
export interface Field {
  kind: FieldKind
  /** Where not all of its kind make sense. */
  operators?: readonly Operator[]
  /** The words of a `choice`. */
  choices?: readonly string[]
  /** Without it there is nothing to be found by this field. */
  may?: Permission
}

export type Fields = Readonly<Record<string, Field>>

export function operatorsOfField({ kind, operators }: Field): readonly Operator[] {
  return operators ?? operatorsOf[kind]
}

/** Among the values of a person: whoever looks. */
export const ME = 'me'
/** Among the values of a month: the one it is. */
export const THIS_MONTH = 'this'
