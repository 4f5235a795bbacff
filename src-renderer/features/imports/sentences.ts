import i18next from 'i18next'
import { formatCount } from '#renderer/kit/format.ts'
import { type Problem, problemCodes } from '#shared/features/imports/problems.ts'
import { type PreviewRow, refusalCodes, type SheetSummary, type UndoResult } from '#shared/features/imports/schema.ts'
import { columnName } from './columnNames.ts'

/** What is wrong with a cell, as a sentence; the column it stands in comes before it where that is known. */
export function sayProblem({ code, typed }: Pick<Problem, 'code' | 'typed'>, column = '') {
  const sentence = i18next.t(`imports.problems.${code}`, { typed })
  return column === '' || ofRow.has(code) ? sentence : `${column}: ${sentence}`
}

/** Everything that is wrong with a row. */
export function sayProblemsOf({ problems }: PreviewRow, { offered }: SheetSummary) {
  return problems
    .map((problem) => {
      const column = offered.find(({ index }) => index === problem.column)
      return sayProblem(problem, column && columnName(column))
    })
    .join(' ')
}

/** What an undo took back. */
export function sayUndone({ customers, contacts }: UndoResult) {
  const counts = { customers: formatCount(customers), contacts: formatCount(contacts) }
  return i18next.t(contacts > 0 ? 'imports.result.taken' : 'imports.result.takenCustomers', counts)
}

/** The sentences for the file of refused rows, which has places for the column and what was typed. */
export function refusedSentences() {
  return {
    header: i18next.t('imports.result.reason'),
    problems: sentences(problemCodes, (code) => sayProblem({ code, typed: '{typed}' }, '{column}')),
    refusals: sentences(refusalCodes, (code) => i18next.t(`imports.refusals.${code}`, { name: '{name}', row: '{row}' })),
  }
}

/** These speak of the row or name their column themselves. */
const ofRow = new Set<Problem['code']>(['name-missing', 'customer-unknown', 'code-twice'])

function sentences<Code extends string>(codes: readonly Code[], sentenceOf: (code: Code) => string) {
  return Object.fromEntries(codes.map((code) => [code, sentenceOf(code)])) as Record<Code, string>
}
