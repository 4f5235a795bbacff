import { type Outcome, outcomeOf, type ProblemCode } from '../problems.ts'
import type { GoodsField } from './fields.ts'

/** What can be wrong with a row of products or purchases beside what can be with any: with `warn` it is taken all the same. */
const graveness = {
  'not-vat': 'cell',
  'not-months': 'cell',
  'not-a-quantity': 'cell',
  'unknown-product-kind': 'cell',
  'day-missing': 'cell',
  'day-to-come': 'cell',
  'customer-missing': 'cell',
  'customer-not-found': 'cell',
  'customer-several': 'cell',
  'product-missing': 'cell',
  'product-not-found': 'cell',
  'product-several': 'cell',
  'same-code-above': 'cell',
  'same-name-above': 'cell',
  'rounded-to-dong': 'warn',
  'no-price': 'warn',
  'bought-already': 'warn',
} as const satisfies Record<string, Outcome>

type GoodsProblemCode = keyof typeof graveness

export interface GoodsProblem {
  code: ProblemCode | GoodsProblemCode
  /** Column it stands in, from 0; -1 if none of them is there. */
  column: number
  field: GoodsField | null
  typed: string
}

export function outcomeOfGoods(problems: readonly GoodsProblem[]): 'ok' | 'warn' | 'cell' {
  if (problems.some(({ code }) => gravenessOf(code) !== 'warn')) return 'cell'
  return problems.length === 0 ? 'ok' : 'warn'
}

export function isGrave({ code }: GoodsProblem): boolean {
  return gravenessOf(code) !== 'warn'
}

function gravenessOf(code: GoodsProblem['code']): Outcome {
  return isOfGoods(code) ? graveness[code] : outcomeOf([{ code }])
}

export function isOfGoods(code: GoodsProblem['code']): code is GoodsProblemCode {
  return Object.hasOwn(graveness, code)
}
