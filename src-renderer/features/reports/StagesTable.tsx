import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import type { MonthReport } from '#shared/features/reports/schema.ts'
import { ReportTable } from './ReportTable.tsx'

const counted = ['atStart', 'entered', 'left', 'atEnd'] as const

/** How many customers stood in each stage at both ends of the month, and how many came and went. */
export function StagesTable({ report }: { report: MonthReport }) {
  const { t } = useTranslation()
  return (
    <ReportTable
      label={t('reports.stages.title')}
      columns={[
        { title: t('reports.stages.stage'), render: ({ stage }) => t(`customers.stages.${stage}`) },
        ...counted.map((key) => ({
          title: t(`reports.stages.${key}`),
          isFigure: true,
          render: (row: MonthReport['stages'][number]) => formatCount(row[key]),
        })),
      ]}
      rows={report.stages}
      keyOf={({ stage }) => stage}
    />
  )
}
