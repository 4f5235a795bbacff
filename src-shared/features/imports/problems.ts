import type { FieldId } from './fields.ts'

/** What can be wrong with a cell or a row; the window has a sentence for each. */
export const problemCodes = [
  'name-missing',
  'customer-unknown',
  'error-cell',
  'formula-without-value',
  'not-a-phone',
  'not-an-email',
  'no-such-day',
  'no-named-day',
  'not-money',
  'not-a-number',
  'no-such-lunar-day',
  'not-yes-no',
  'unknown-choice',
  'unknown-person',
  'too-long',
  'code-twice',
  'odd-tax-code',
  'day-from-number',
  'kept-in-note',
  'zalo-without-phone',
  'unknown-kind',
  'unknown-stage',
  'unknown-rating',
  'unknown-decision-role',
  'other-kind',
  'unused-error-cell',
  'photo-unreadable',
  'photo-elsewhere',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/**
 * What becomes of a row. `warn`: imported, with a word about a cell. `cell`: one cell cannot be read, the row waits until it is
 * corrected. `refuse`: the row is not what it should be. Later ones are graver.
 */
export const outcomes = ['ok', 'warn', 'cell', 'refuse'] as const
export type Outcome = (typeof outcomes)[number]

export interface Problem<Id extends string = FieldId> {
  code: ProblemCode
  /** Column it stands in, from 0; -1 if it is about the row. */
  column: number
  field: Id | null
  /** The text of the cell as a person reads it. */
  typed: string
}

const graveness: Record<ProblemCode, Outcome> = {
  'name-missing': 'refuse',
  'customer-unknown': 'refuse',
  'error-cell': 'cell',
  'formula-without-value': 'cell',
  'not-a-phone': 'cell',
  'not-an-email': 'cell',
  'no-such-day': 'cell',
  'no-named-day': 'cell',
  'not-money': 'cell',
  'not-a-number': 'cell',
  'no-such-lunar-day': 'cell',
  'not-yes-no': 'cell',
  'unknown-choice': 'cell',
  'unknown-person': 'cell',
  'too-long': 'cell',
  'code-twice': 'cell',
  'odd-tax-code': 'warn',
  'day-from-number': 'warn',
  'kept-in-note': 'warn',
  'zalo-without-phone': 'warn',
  'unknown-kind': 'warn',
  'unknown-stage': 'warn',
  'unknown-rating': 'warn',
  'unknown-decision-role': 'warn',
  'other-kind': 'warn',
  'unused-error-cell': 'warn',
  'photo-unreadable': 'warn',
  'photo-elsewhere': 'warn',
}

/** The gravest outcome that the problems of a row lead to. */
export function outcomeOf(problems: readonly Pick<Problem, 'code'>[]): Outcome {
  let gravest = 0
  for (const { code } of problems) gravest = Math.max(gravest, outcomes.indexOf(graveness[code]))
  return outcomes[gravest] as Outcome
}
