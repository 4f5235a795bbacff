import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { buyersOf } from '#renderer/features/products/view.ts'
import { useReorderView } from '#renderer/features/reorders/view.ts'
import { PeriodChooser } from '#renderer/features/reports/PeriodChooser.tsx'
import { ProductReport } from '#renderer/features/reports/ProductReport.tsx'
import { type Period, periodBeside } from '#renderer/features/reports/periods.ts'
import { useReportOutput } from '#renderer/features/reports/useReportOutput.ts'
import { useReportView } from '#renderer/features/reports/view.ts'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { printRoutes, reordersPlace } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './ReportsScreen.module.css'
import { ReportTabs } from './ReportTabs.tsx'
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
  const { isBusy } = useProductReportCommands(period)
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
                useReorderView.getState().setFilter({ view: 'all', ownerIds: [], productId })
                go(reordersPlace)
              }}
            />
          </div>
        )}
      </section>
    </div>
  )
}

function useProductReportCommands(period: Period) {
  const { t } = useTranslation()
  const { showPeriod } = useReportView()
  const today = dayOfInstant(useNow())
  const { from, to } = period
  const { isBusy, print, savePdf } = useReportOutput({
    suggestedName: `${t('reports.products.name')} ${from} ${to}`,
    page: printRoutes.productReport({ from, to }),
  })
  const out = { isDisabled: isBusy, may: 'reports.print' } as const
  useOffer('reports', [
    {
      ...{ id: 'print-report', text: t('reports.print'), icon: PrintRegular, keys: 'Ctrl+P', ...out },
      ...{ run: () => void print(), place: 'main' },
    },
    {
      ...{ id: 'save-report-pdf', text: t('reports.savePdf'), icon: DocumentPdfRegular, keys: 'Ctrl+S', ...out },
      ...{ run: () => void savePdf(), place: 'bar' },
    },
    {
      ...{ id: 'previous-period', text: t('reports.sales.previous'), keys: 'Alt+ArrowLeft' },
      ...{ run: () => showPeriod(periodBeside(period, -1)), place: 'palette' },
    },
    {
      ...{ id: 'next-period', text: t('reports.sales.next'), keys: 'Alt+ArrowRight', isDisabled: to >= today },
      ...{ run: () => showPeriod(periodBeside(period, 1)), place: 'palette' },
    },
  ])
  return { isBusy }
}
