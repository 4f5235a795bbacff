import { useQuery } from '@tanstack/react-query'
import { ProductReport } from '#renderer/features/reports/ProductReport.tsx'
import { ask, client } from '#renderer/kit/client.ts'
import { usePrinting } from '#renderer/kit/usePrinting.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './MonthReportPage.module.css'
import { useReportPage } from './useReportPage.ts'

/** What was sold and what will be asked for on A4; `argument` is `2026-10-01/2026-12-31`. */
export function ProductReportPage({ argument }: { argument: string }) {
  const [from, to] = argument.split('/') as [Day, Day]
  const { data: figures } = useQuery(ask.purchases.figures.queryOptions({ input: { from, to } }))
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo, isPending } = useQuery(ask.office.logo.queryOptions())
  const mayPrint = usePrinting(() => client.reports.productsPrinted({ from, to }))
  const isDrawn = mayPrint && figures !== undefined && office !== undefined && !isPending
  useReportPage(isDrawn)
  if (!isDrawn) return null
  return (
    <div className={styles.page}>
      <ProductReport figures={figures} days={{ from, to }} office={office} logo={logo?.url} />
    </div>
  )
}
