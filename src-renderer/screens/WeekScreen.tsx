import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { showOnly } from '#renderer/features/calls/view.ts'
import { useReportOutput } from '#renderer/features/reports/useReportOutput.ts'
import { useReportView } from '#renderer/features/reports/view.ts'
import { WeekChooser } from '#renderer/features/reports/WeekChooser.tsx'
import { type CallsBehind, WeekReport } from '#renderer/features/reports/WeekReport.tsx'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { printRoutes, routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { addDays, type Day, dayOfInstant, startOfWeek } from '#shared/kit/day.ts'
import styles from './ReportsScreen.module.css'
import { ReportTabs } from './ReportTabs.tsx'

/** A week of calls as it will be printed; each figure leads to its calls. */
export function WeekScreen() {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const { week: from } = useReportView()
  const maySeeCalls = useMay('calls.see')
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo } = useQuery(ask.office.logo.queryOptions())
  const { data: week, error } = useQuery({
    ...ask.reports.week.queryOptions({ input: { on: from } }),
    placeholderData: keepPreviousData,
  })
  const { isBusy } = useWeekCommands(from)
  const days = { from: formatDay(from), to: formatDay(addDays(from, 6)) }
  useSayStatus(t('reports.week.title', days), isBusy && t('reports.laying'))

  function open({ staffId, outcome }: CallsBehind) {
    showOnly({
      view: 'done',
      isMine: false,
      staffIds: staffId === undefined ? [] : [staffId],
      outcomes: outcome === undefined ? [] : [outcome],
      days: { from, to: addDays(from, 6) },
    })
    go(routes.calls)
  }

  return (
    <div className={styles.screen}>
      <div className={styles.bar} data-pane="list">
        <ReportTabs shown="week" />
        <WeekChooser />
      </div>
      <section className={`${styles.desk} scroll`} tabIndex={0} aria-label={t('reports.week.name')} data-pane="reading">
        {error && <Empty title={say(error)} />}
        {week && office && (
          <div className={styles.paper}>
            <WeekReport week={week} office={office} logo={logo?.url} onOpen={maySeeCalls ? open : undefined} />
          </div>
        )}
      </section>
    </div>
  )
}

function useWeekCommands(from: Day) {
  const { t } = useTranslation()
  const { showWeek } = useReportView()
  const thisWeek = startOfWeek(dayOfInstant(useNow()))
  const { isBusy, print, savePdf, saveExcel } = useReportOutput({
    suggestedName: `${t('reports.week.name')} ${from}`,
    page: printRoutes.week(from),
    writeExcel: (file) => client.reports.saveWeek({ on: from, file, language: usePreferences.getState().language }),
  })
  const out = { isDisabled: isBusy }
  useOffer('reports', [
    {
      ...{ id: 'print-report', text: t('reports.print'), icon: PrintRegular, keys: 'Ctrl+P', ...out },
      ...{ run: () => void print(), may: 'reports.print', place: 'main' },
    },
    {
      ...{ id: 'save-report-pdf', text: t('reports.savePdf'), icon: DocumentPdfRegular, keys: 'Ctrl+S', ...out },
      ...{ run: () => void savePdf(), may: 'reports.print', place: 'bar' },
    },
    {
      ...{ id: 'save-report-excel', text: t('reports.saveExcel'), icon: DocumentTableRegular, ...out },
      ...{ run: () => void saveExcel(), may: 'reports.export', place: 'bar' },
    },
    {
      ...{ id: 'previous-week', text: t('reports.week.previous'), keys: 'Alt+ArrowLeft' },
      ...{ run: () => showWeek(addDays(from, -7)), place: 'palette' },
    },
    {
      ...{ id: 'next-week', text: t('reports.week.next'), keys: 'Alt+ArrowRight', isDisabled: from >= thisWeek },
      ...{ run: () => showWeek(addDays(from, 7)), place: 'palette' },
    },
    { id: 'this-week', text: t('reports.week.this'), run: () => showWeek(thisWeek), place: 'palette' },
  ])
  return { isBusy }
}
