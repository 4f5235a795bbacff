import type { WriteSheet } from '#shared/features/imports/jobs.ts'
import type { ProductFigures } from '#shared/features/purchases/schema.ts'
import { productWords } from '#shared/features/reports/productWords.ts'
import { change } from '#shared/features/reports/rules.ts'
import type { ReportLanguage } from '#shared/features/reports/words.ts'
import type { Day } from '#shared/kit/day.ts'
import { column, sumOf } from './spreadsheet.ts'

/** What was sold in a time, all of it, and what may be asked for, as the sheets of a workbook: numbers are numbers, amounts whole đồng. */
export function productSheets(
  { sold, demand }: ProductFigures,
  { from, to }: { from: Day; to: Day },
  language: ReportLanguage,
): WriteSheet[] {
  const words = productWords[language]
  const amount = sumOf(sold, 'amount')
  const previous = sumOf(sold, 'previousAmount')
  const months = demand[0]?.months.map(({ month }) => month) ?? []
  const sheets: WriteSheet[] = [
    {
      name: words.sold,
      columns: [
        column(words.code, 14),
        column(words.name, 44),
        column(words.unit, 12),
        column(words.quantity, 14, 'number'),
        column(words.buyers, 12, 'number'),
        column(words.amount, 20, 'number'),
        column(words.share, 12, 'percent'),
        column(words.previous, 20, 'number'),
        column(words.change, 12, 'percent'),
      ],
      rows: sold.map((row) => [
        ...[row.code, row.name, row.unit, row.quantity, row.buyers, row.amount],
        ...[amount === 0 ? null : row.amount / amount, row.previousAmount, change(row.amount, row.previousAmount)],
      ]),
      total: [words.total, null, null, null, null, amount, null, previous, change(amount, previous)],
      landscape: true,
    },
    {
      name: words.demand,
      columns: [
        column(words.name, 44),
        column(words.unit, 12),
        column(words.lastYear, 14, 'number'),
        ...months.map((month) => column(words.expectedIn(month), 18, 'number')),
        ...months.map((month) => column(words.dueIn(month), 26, 'number')),
      ],
      rows: demand.map(({ name, unit, lastYear, months: ahead }) => [
        ...[name, unit, lastYear],
        ...ahead.map(({ expected }) => expected),
        ...ahead.map(({ due }) => due),
      ]),
      landscape: true,
    },
  ]
  return sheets.map((sheet) => ({ ...sheet, title: [words.title(from, to)] }))
}
