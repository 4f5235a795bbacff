import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { showOnly } from '#renderer/features/opportunities/view.ts'
import { PeriodChooser } from '#renderer/features/reports/PeriodChooser.tsx'
import { type Period, periodBeside } from '#renderer/features/reports/periods.ts'
import { type OpportunitiesBehind, SalesReport } from '#renderer/features/reports/SalesReport.tsx'
import { useReportOutput } from '#renderer/features/reports/useReportOutput.ts'
import { useReportView } from '#renderer/features/reports/view.ts'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { opportunitiesPlace, printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './ReportsScreen.module.css'
import { ReportTabs } from './ReportTabs.tsx'

/** The funnel and the success of those who sell, as they will be printed; each figure leads to its opportunities. */
export function SalesScreen() {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const { period } = useReportView()
  const { from, to } = period
  const days = { from, to }
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo } = useQuery(ask.office.logo.queryOptions())
  const { data: figures, error } = useQuery({
    ...ask.opportunities.figures.queryOptions({ input: days }),
    placeholderData: keepPreviousData,
  })
  const { isBusy } = useSalesCommands(period)
  useSayStatus(t('reports.sales.title', { from: formatDay(from), to: formatDay(to) }), isBusy && t('reports.laying'))

  function open({ view, stage, ownerId, source, lostReason }: OpportunitiesBehind) {
    showOnly({
      view,
      stages: stage === undefined ? [] : [stage],
      ownerIds: ownerId === undefined ? [] : [ownerId],
      ...{ source, lostReason, closed: view === 'open' ? undefined : days },
    })
    go(opportunitiesPlace)
  }

  return (
    <div className={styles.screen}>
      <div className={styles.bar} data-pane="list">
        <ReportTabs shown="sales" />
        <PeriodChooser />
      </div>
      <section className={`${styles.desk} scroll`} tabIndex={0} aria-label={t('reports.sales.name')} data-pane="reading">
        {error && <Empty title={say(error)} />}
        {figures && office && (
          <div className={styles.paper}>
            <SalesReport figures={figures} days={days} office={office} logo={logo?.url} onOpen={open} />
          </div>
        )}
      </section>
    </div>
  )
}

function useSalesCommands(period: Period) {
  const { t } = useTranslation()
  const { showPeriod } = useReportView()
  const today = dayOfInstant(useNow())
  const { from, to } = period
  const { isBusy, print, savePdf } = useReportOutput({
    suggestedName: `${t('reports.sales.name')} ${from} ${to}`,
    page: printRoutes.sales({ from, to }),
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
