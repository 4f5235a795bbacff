import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { buyersOf } from '#renderer/features/products/view.ts'
import { showOnly as showReorders } from '#renderer/features/reorders/view.ts'
import { PeriodChooser } from '#renderer/features/reports/PeriodChooser.tsx'
import { ProductReport } from '#renderer/features/reports/ProductReport.tsx'
import { useReportView } from '#renderer/features/reports/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { printRoutes, reordersPlace } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import styles from './ReportsScreen.module.css'
import { ReportTabs } from './ReportTabs.tsx'
import { usePeriodReport } from './usePeriodReport.ts'
import { useShowCustomers } from './useShowCustomers.ts'

/** What was sold and what will be asked for, as it will be printed; its figures lead to the customers behind them. */
export function ProductReportScreen() {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const showCustomers = useShowCustomers()
  const { period } = useReportView()
  const { from, to } = period
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo } = useQuery(ask.office.logo.queryOptions())
  const { data: figures, error } = useQuery({
    ...ask.purchases.figures.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  })
  const { isBusy } = usePeriodReport({
    ...{ name: t('reports.products.name'), page: printRoutes.productReport({ from, to }), period },
    writeExcel: (file) => client.reports.saveProducts({ from, to, file, language: usePreferences.getState().language }),
  })
  useSayStatus(t('reports.products.title', { from: formatDay(from), to: formatDay(to) }), isBusy && t('reports.laying'))
  return (
    <div className={styles.screen}>
      <div className={styles.bar} data-pane="list">
        <ReportTabs shown="products" />
        <PeriodChooser />
      </div>
      <section className={`${styles.desk} scroll`} tabIndex={0} aria-label={t('reports.products.name')} data-pane="reading">
        {error && <Empty title={say(error)} />}
        {figures && office && (
          <div className={styles.paper}>
            <ProductReport
              figures={figures}
              days={{ from, to }}
              office={office}
              logo={logo?.url}
              onBuyers={(id) => showCustomers({ where: buyersOf(id) })}
              onDue={(productId) => {
                showReorders({ view: 'all', productId })
                go(reordersPlace)
              }}
            />
          </div>
        )}
      </section>
    </div>
  )
}
