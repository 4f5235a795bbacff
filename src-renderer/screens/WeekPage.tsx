import { useQuery } from '@tanstack/react-query'
import { WeekReport } from '#renderer/features/reports/WeekReport.tsx'
import { ask, client } from '#renderer/kit/client.ts'
import { usePrinting } from '#renderer/kit/usePrinting.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './MonthReportPage.module.css'
import { useReportPage } from './useReportPage.ts'

/** A week of calls on A4. */
export function WeekPage({ argument }: { argument: string }) {
  const on = argument as Day
  const { data: week } = useQuery(ask.reports.week.queryOptions({ input: { on } }))
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo, isPending } = useQuery(ask.office.logo.queryOptions())
  const mayPrint = usePrinting(() => client.reports.weekPrinted({ on }))
  const isDrawn = mayPrint && week !== undefined && office !== undefined && !isPending
  useReportPage(isDrawn)
  if (!isDrawn) return null
  return (
    <div className={styles.page}>
      <WeekReport week={week} office={office} logo={logo?.url} />
    </div>
  )
}
