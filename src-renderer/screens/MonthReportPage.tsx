import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { MonthReport } from '#renderer/features/reports/MonthReport.tsx'
import { partsOfMonth } from '#renderer/features/reports/months.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { usePrinting } from '#renderer/kit/usePrinting.ts'
import styles from './MonthReportPage.module.css'
import { useReportPage } from './useReportPage.ts'

/** The month's report on A4. Says that it may be printed once its figures and its letters are there. */
export function MonthReportPage({ argument: month }: { argument: string }) {
  const { t } = useTranslation()
  const { data: report } = useQuery(ask.reports.month.queryOptions({ input: { month } }))
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo, isPending } = useQuery(ask.office.logo.queryOptions())
  const mayPrint = usePrinting(() => client.reports.printed({ month }))
  const isDrawn = mayPrint && report !== undefined && office !== undefined && !isPending
  useEffect(() => {
    document.title = t('reports.title', partsOfMonth(month))
  }, [t, month])
  useReportPage(isDrawn)
  if (!isDrawn) return null
  return (
    <div className={styles.page}>
      <MonthReport report={report} office={office} logo={logo?.url} isPrinted />
    </div>
  )
}
