import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MonthChooser } from '#renderer/features/reports/MonthChooser.tsx'
import { MonthReport } from '#renderer/features/reports/MonthReport.tsx'
import { addToMonth, monthOf, partsOfMonth } from '#renderer/features/reports/months.ts'
import { useReportOutput } from '#renderer/features/reports/useReportOutput.ts'
import { useReportView } from '#renderer/features/reports/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useNow } from '#renderer/kit/now.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './ReportsScreen.module.css'
import { ReportTabs } from './ReportTabs.tsx'

/** A month's report as it will be printed, and the ways to print and save it. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const { month } = useReportView()
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: logo } = useQuery(ask.office.logo.queryOptions())
  const { data: report, error } = useQuery({
    ...ask.reports.month.queryOptions({ input: { month } }),
    placeholderData: keepPreviousData,
  })
  const { isBusy } = useReportCommands(month)
  useSayStatus(t('reports.title', partsOfMonth(month)), isBusy && t('reports.laying'))
  return (
    <div className={styles.screen}>
      <div className={styles.bar} data-pane="list">
        <ReportTabs shown="month" />
        <MonthChooser />
      </div>
      <section className={`${styles.desk} scroll`} tabIndex={0} aria-label={t('reports.name')} data-pane="reading">
        {error && <Empty title={say(error)} />}
        {report && office && (
          <div className={styles.paper}>
            <MonthReport report={report} office={office} logo={logo?.url} />
          </div>
        )}
      </section>
    </div>
  )
}

function useReportCommands(month: string) {
  const { t } = useTranslation()
  const { month: number, year } = partsOfMonth(month)
  const { isBusy, print, savePdf, saveExcel } = useReportOutput({
    suggestedName: `${t('reports.name')} ${year}-${String(number).padStart(2, '0')}`,
    page: printRoutes.month(month),
    writeExcel: (file) => client.reports.saveMonth({ month, file, language: usePreferences.getState().language }),
  })
  const { show } = useReportView()
  const thisMonth = monthOf(dayOfInstant(useNow()))
  useOffer('reports', [
    {
      id: 'print-report',
      text: t('reports.print'),
      icon: PrintRegular,
      keys: 'Ctrl+P',
      isDisabled: isBusy,
      run: () => void print(),
      may: 'reports.print',
      place: 'main',
    },
    {
      id: 'save-report-pdf',
      text: t('reports.savePdf'),
      icon: DocumentPdfRegular,
      keys: 'Ctrl+S',
      isDisabled: isBusy,
      run: () => void savePdf(),
      may: 'reports.print',
      place: 'bar',
    },
    {
      id: 'save-report-excel',
      text: t('reports.saveExcel'),
      icon: DocumentTableRegular,
      isDisabled: isBusy,
      run: () => void saveExcel(),
      may: 'reports.export',
      place: 'bar',
    },
    {
      id: 'previous-month',
      text: t('reports.previous'),
      keys: 'Alt+ArrowLeft',
      run: () => show(addToMonth(month, -1)),
      place: 'palette',
    },
    {
      id: 'next-month',
      text: t('reports.next'),
      keys: 'Alt+ArrowRight',
      isDisabled: month >= thisMonth,
      run: () => show(addToMonth(month, 1)),
      place: 'palette',
    },
    { id: 'this-month', text: t('reports.thisMonth'), run: () => show(thisMonth), place: 'palette' },
    { id: 'last-month', text: t('reports.lastMonth'), run: () => show(addToMonth(thisMonth, -1)), place: 'palette' },
  ])
  return { isBusy }
}
