import type { ReadDb } from '#main/database/open.ts'
import { contractsEnding, contractsSigned } from '#main/features/contracts/service.ts'
import type { Act, Reach } from '#main/kit/access.ts'
import { chartMonths, ENDING_AFTER_DAYS, firstDayOf, lastDayOf, shiftMonth } from '#shared/features/reports/rules.ts'
import type { MonthFigures, MonthReport } from '#shared/features/reports/schema.ts'
import { addDays, instantOfDay } from '#shared/kit/day.ts'
import { countFigures, type FiguresByStaff, listSignedByMonth, listStaffNames, noFigures, type Span } from './queries.ts'
import { countStages } from './stageQueries.ts'

/** The figures of a month, of the people within reach, by the calendar of Vietnam, as far as it has come, beside those of the month before. */
export function monthReport(db: ReadDb, month: string, { access, now }: Act): MonthReport {
  const reach = access.reach('reports.see')
  const span = spanOf(month, now)
  const previousMonth = shiftMonth(month, -1)
  const figures = countFigures(db, span, reach)
  const previous = countFigures(db, spanOf(previousMonth, now), reach)
  const days = { from: span.firstDay, to: span.lastDay }
  return {
    month,
    ...days,
    previousMonth,
    figures: sumOf(figures),
    previous: sumOf(previous),
    byStaff: rowsByStaff(listStaffNames(db, reach), figures, previous),
    contractValueByMonth: valueByMonth(db, month, reach),
    stages: countStages(db, span, reach),
    contractsSigned: contractsSigned(db, days, reach),
    contractsEnding: contractsEnding(db, { from: addDays(days.to, 1), to: addDays(days.to, ENDING_AFTER_DAYS), reach }).contracts,
  }
}

function spanOf(month: string, now: number): Span {
  const [firstDay, lastDay] = [firstDayOf(month), lastDayOf(month)]
  const to = instantOfDay(addDays(lastDay, 1))
  return { firstDay, lastDay, from: instantOfDay(firstDay), to, until: Math.min(to, now) }
}

function sumOf(byStaff: FiguresByStaff) {
  const sum = { ...noFigures }
  for (const figures of byStaff.values()) {
    for (const figure of Object.keys(sum) as (keyof MonthFigures)[]) sum[figure] += figures[figure]
  }
  return sum
}

/** Everybody, the highest value first; last the customers nobody looks after, if there are any. */
function rowsByStaff(
  colleagues: Pick<MonthReport['byStaff'][number], 'staffId' | 'staffName'>[],
  figures: FiguresByStaff,
  previous: FiguresByStaff,
): MonthReport['byStaff'] {
  const people = [...colleagues]
  if (figures.has(null)) people.push({ staffId: null, staffName: '' })
  const rows: MonthReport['byStaff'] = []
  for (const person of people) {
    const previousContractValue = previous.get(person.staffId)?.contractValue ?? 0
    rows.push({ ...person, ...(figures.get(person.staffId) ?? noFigures), previousContractValue })
  }
  return rows.sort(
    (one, other) => Number(one.staffId === null) - Number(other.staffId === null) || other.contractValue - one.contractValue,
  )
}

function valueByMonth(db: ReadDb, month: string, reach: Reach): MonthReport['contractValueByMonth'] {
  const months = chartMonths(month)
  const days = { firstDay: firstDayOf(shiftMonth(month, 1 - months.length)), lastDay: lastDayOf(month) }
  const rows = listSignedByMonth(db, days, reach)
  const found = new Map(rows.map((row) => [row.month, row]))
  return months.map((one) => found.get(one) ?? { month: one, value: 0, count: 0 })
}
