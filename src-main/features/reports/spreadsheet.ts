import type { RawCell } from '#shared/features/imports/cells.ts'
import type { ColumnFormat, WriteColumn, WriteSheet } from '#shared/features/imports/jobs.ts'
import { change } from '#shared/features/reports/rules.ts'
import type { MonthFigures, MonthReport } from '#shared/features/reports/schema.ts'
import type { ReportWords } from '#shared/features/reports/words.ts'
import type { Day } from '#shared/kit/day.ts'

/** A month's report as the sheets of a workbook: numbers are numbers, days are days, amounts whole đồng. */
export function sheetsOf(report: MonthReport, words: ReportWords): WriteSheet[] {
  const title = [words.title(report.month), words.comparedWith(report.previousMonth)]
  const sheets = [
    summary(report, words),
    byStaff(report, words),
    valueByMonth(report, words),
    byStage(report, words),
    contracts(report.contractsSigned, words, words.signed),
    contracts(report.contractsEnding, words, words.ending),
  ]
  for (const sheet of sheets) sheet.title = title
  return sheets
}

const figures: readonly (keyof MonthFigures)[] = [
  'newCustomers',
  'callsPlanned',
  'callsMade',
  'callsForgotten',
  'appointments',
  'tasksDone',
  'tasksOverdue',
  'contractsSigned',
  'contractValue',
]

function summary(report: MonthReport, words: ReportWords): WriteSheet {
  return {
    name: words.summary,
    columns: [
      column(words.figure, 28),
      column(words.monthHead(report.month), 20, 'number'),
      column(words.monthHead(report.previousMonth), 20, 'number'),
      column(words.change, 12, 'percent'),
    ],
    rows: figures.map((figure) => {
      const [now, before] = [report.figures[figure], report.previous[figure]]
      return [words.figures[figure], now, before, change(now, before)]
    }),
  }
}

function byStaff({ byStaff, previousMonth, figures: sum, previous }: MonthReport, words: ReportWords): WriteSheet {
  return {
    name: words.byStaff,
    columns: [
      column(words.staff, 28),
      ...figures.map((figure) => column(words.figures[figure], figure === 'contractValue' ? 20 : 12, 'number')),
      column(words.previousContractValue(previousMonth), 20, 'number'),
    ],
    rows: byStaff.map((row) => [
      row.staffId === null ? words.nobody : row.staffName,
      ...figures.map((figure) => row[figure]),
      row.previousContractValue,
    ]),
    total: [words.total, ...figures.map((figure) => sum[figure]), previous.contractValue],
    landscape: true,
  }
}

function valueByMonth({ contractValueByMonth }: MonthReport, words: ReportWords): WriteSheet {
  return {
    name: words.valueByMonth,
    columns: [column(words.month, 16), column(words.figures.contractsSigned, 16, 'number'), column(words.value, 22, 'number')],
    rows: contractValueByMonth.map(({ month, count, value }) => [words.monthHead(month), count, value]),
    total: [words.total, sumOf(contractValueByMonth, 'count'), sumOf(contractValueByMonth, 'value')],
  }
}

function byStage({ stages }: MonthReport, words: ReportWords): WriteSheet {
  const counts = ['atStart', 'entered', 'left', 'atEnd'] as const
  return {
    name: words.byStage,
    columns: [column(words.stage, 20), ...counts.map((count) => column(words[count], 12, 'number'))],
    rows: stages.map((row) => [words.stages[row.stage], ...counts.map((count) => row[count])]),
    total: [words.total, sumOf(stages, 'atStart'), null, null, sumOf(stages, 'atEnd')],
  }
}

function contracts(rows: MonthReport['contractsSigned'], words: ReportWords, name: string): WriteSheet {
  return {
    name,
    columns: [
      column(words.number, 20),
      column(words.name, 36),
      column(words.customer, 40),
      column(words.group, 20),
      column(words.owner, 24),
      column(words.status, 16),
      column(words.signedOn, 14, 'day'),
      column(words.endsOn, 14, 'day'),
      column(words.value, 20, 'number'),
    ],
    rows: rows.map((row) => [
      row.number,
      row.name,
      row.customerName,
      row.groupName,
      row.ownerName,
      words.statuses[row.status],
      dayCell(row.signedOn),
      dayCell(row.endsOn),
      row.value,
    ]),
    total: [words.total, null, null, null, null, null, null, null, sumOf(rows, 'value')],
    landscape: true,
  }
}

export function column(header: string, width: number, format: ColumnFormat = 'text'): WriteColumn {
  return { header, width, format }
}

function dayCell(day: Day | null): RawCell {
  return day === null ? null : ['day', day]
}

export function sumOf<Key extends string>(rows: readonly Record<Key, number>[], key: Key) {
  return rows.reduce((sum, row) => sum + row[key], 0)
}
