import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useTranslation } from 'react-i18next'
import { type Period, periodBeside } from '#renderer/features/reports/periods.ts'
import { useReportOutput } from '#renderer/features/reports/useReportOutput.ts'
import { useReportView } from '#renderer/features/reports/view.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useNow } from '#renderer/kit/now.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { FileToken } from '#shared/kit/id.ts'

export interface PeriodReport {
  name: string
  /** Its page for A4. */
  page: string
  period: Period
  writeExcel: (file: FileToken) => Promise<unknown>
}

/** What is done with a report of a month, quarter or year: it is printed, saved, and turned to the period beside it. */
export function usePeriodReport({ name, page, period, writeExcel }: PeriodReport) {
  const { t } = useTranslation()
  const { showPeriod } = useReportView()
  const today = dayOfInstant(useNow())
  const { from, to } = period
  const { isBusy, print, savePdf, saveExcel } = useReportOutput({ suggestedName: `${name} ${from} ${to}`, page, writeExcel })
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
      ...{ id: 'save-report-excel', text: t('reports.saveExcel'), icon: DocumentTableRegular, isDisabled: isBusy },
      ...{ run: () => void saveExcel(), may: 'reports.export', place: 'bar' },
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
