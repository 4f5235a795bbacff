import { auditWords } from '#shared/features/audit/words.ts'
import { outcomes } from '#shared/features/calls/choices.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { WriteSheet } from '#shared/features/imports/jobs.ts'
import type { CallsOfWeek, WeekOfCalls } from '#shared/features/reports/schema.ts'
import { weekWords } from '#shared/features/reports/weekWords.ts'
import type { ReportLanguage } from '#shared/features/reports/words.ts'

/** A week of calls as a sheet of a workbook: numbers are numbers, lengths are minutes. */
export function weekSheet({ from, to, byStaff, sum }: WeekOfCalls, language: ReportLanguage): WriteSheet {
  const words = weekWords[language]
  const named = auditWords[language].values.outcome
  return {
    name: words.sheet,
    title: [words.title(from, to)],
    columns: [
      { header: words.staff, width: 28, format: 'text' },
      ...outcomes.map((outcome) => ({ header: named[outcome], width: 16, format: 'number' as const })),
      { header: words.made, width: 12, format: 'number' },
      { header: words.share, width: 14, format: 'percent' },
      { header: words.minutes, width: 18, format: 'number' },
    ],
    rows: byStaff.map((row) => [row.staffName, ...cells(row)]),
    total: [words.total, ...cells(sum)],
    landscape: true,
  }
}

function cells({ outcomes: counts, made, reached, seconds }: CallsOfWeek): RawCell[] {
  return [...outcomes.map((outcome) => counts[outcome]), made, made === 0 ? null : reached / made, Math.round(seconds / 60)]
}
