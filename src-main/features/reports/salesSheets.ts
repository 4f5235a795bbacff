import { auditWords } from '#shared/features/audit/words.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { WriteSheet } from '#shared/features/imports/jobs.ts'
import type { OpportunityFigures, Success } from '#shared/features/opportunities/schema.ts'
import { salesWords } from '#shared/features/reports/salesWords.ts'
import type { ReportLanguage } from '#shared/features/reports/words.ts'
import type { Day } from '#shared/kit/day.ts'
import { column, sumOf } from './spreadsheet.ts'

/** The funnel and the success of a time as the sheets of a workbook: numbers are numbers, amounts whole đồng. */
export function salesSheets(
  { funnel, reachedWon, all, people, sources, reasons }: OpportunityFigures,
  { from, to }: { from: Day; to: Day },
  language: ReportLanguage,
): WriteSheet[] {
  const words = salesWords[language]
  const { opportunityStage: stages, lostReason: reasonNames } = auditWords[language].values
  const success = (name: string, of: string, rows: Success[]): WriteSheet => ({
    name,
    columns: [
      column(of, 28),
      column(words.won, 12, 'number'),
      column(words.lost, 12, 'number'),
      column(words.rate, 14, 'percent'),
      column(words.wonAmount, 20, 'number'),
      column(words.days, 12, 'number'),
    ],
    rows: rows.map((row) => [row.name, ...successCells(row)]),
    total: [words.total, ...successCells(all)],
  })
  const sheets: WriteSheet[] = [
    {
      name: words.funnel,
      columns: [
        column(words.stage, 22),
        column(words.standing, 12, 'number'),
        column(words.amount, 20, 'number'),
        column(words.expected, 20, 'number'),
        column(words.reached, 22, 'number'),
      ],
      rows: [
        ...funnel.map(({ stage, count, amount, expected, reached }) => [stages[stage], count, amount, expected, reached]),
        [stages.won, null, null, null, reachedWon],
      ],
      total: [words.total, sumOf(funnel, 'count'), sumOf(funnel, 'amount'), sumOf(funnel, 'expected'), null],
    },
    success(words.byPerson, words.owner, people),
    success(
      words.bySource,
      words.source,
      sources.map((row) => ({ ...row, name: row.name || words.noSource })),
    ),
    {
      name: words.reasons,
      columns: [column(words.reason, 32), column(words.count, 14, 'number'), column(words.ofLost, 14, 'percent')],
      rows: reasons.map(({ reason, count }) => [reasonNames[reason], count, shareOf(count, all.lost)]),
    },
  ]
  return sheets.map((sheet) => ({ ...sheet, title: [words.title(from, to)] }))
}

function successCells({ won, lost, amount, days }: Success): RawCell[] {
  return [won, lost, shareOf(won, won + lost), amount, days === null ? null : Math.round(days)]
}

function shareOf(part: number, whole: number) {
  return whole === 0 ? null : part / whole
}
