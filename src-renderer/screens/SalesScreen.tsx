import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { showOnly } from '#renderer/features/opportunities/view.ts'
import { PeriodChooser } from '#renderer/features/reports/PeriodChooser.tsx'
import { type OpportunitiesBehind, SalesReport } from '#renderer/features/reports/SalesReport.tsx'
import { useReportView } from '#renderer/features/reports/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { opportunitiesPlace, printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import styles from './ReportsScreen.module.css'
import { ReportTabs } from './ReportTabs.tsx'
import { usePeriodReport } from './usePeriodReport.ts'

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
  const { isBusy } = usePeriodReport({
    ...{ name: t('reports.sales.name'), page: printRoutes.sales(days), period },
    writeExcel: (file) => client.reports.saveSales({ ...days, file, language: usePreferences.getState().language }),
  })
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
