import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import type { MonthReport } from '#shared/features/reports/schema.ts'
import { ChangeText } from './ChangeText.tsx'
import { tinyMonth } from './months.ts'
import { type ReportColumn, ReportTable } from './ReportTable.tsx'

type Row = MonthReport['byStaff'][number]
type Counted =
  | 'newCustomers'
  | 'callsPlanned'
  | 'callsMade'
  | 'callsForgotten'
  | 'appointments'
  | 'tasksDone'
  | 'tasksOverdue'
  | 'contractsSigned'
  | 'contractValue'

/** Each with its share of the width in per cent. */
const counted: [Counted, number][] = [
  ['newCustomers', 7],
  ['callsPlanned', 7],
  ['callsMade', 7],
  ['callsForgotten', 6],
  ['appointments', 6],
  ['tasksDone', 7],
  ['tasksOverdue', 8],
  ['contractsSigned', 8],
  ['contractValue', 15],
]

/** Who did what in the month, and the office as a whole below. */
export function StaffTable({ report }: { report: MonthReport }) {
  const { t } = useTranslation()
  const { byStaff, figures, previous, previousMonth } = report
  const columns: ReportColumn<Row>[] = [
    {
      title: t('reports.byStaff.staff'),
      width: 19,
      render: (row) => (row.staffId === null ? t('reports.byStaff.nobody') : row.staffName),
      total: t('reports.byStaff.total'),
    },
    ...counted.map(([key, width]) => ({
      title: t(`reports.byStaff.${key}`),
      isFigure: true,
      width,
      render: (row: Row) => formatCount(row[key]),
      total: formatCount(figures[key]),
    })),
    {
      title: t('reports.byStaff.comparedTo', { month: tinyMonth(previousMonth, t) }),
      isFigure: true,
      width: 10,
      render: (row) => <ChangeText now={row.contractValue} before={row.previousContractValue} />,
      total: <ChangeText now={figures.contractValue} before={previous.contractValue} />,
    },
  ]
  if (byStaff.length === 0) return <p>{t('reports.byStaff.none')}</p>
  return (
    <ReportTable
      label={t('reports.byStaff.title')}
      columns={columns}
      rows={byStaff}
      keyOf={(row) => row.staffId ?? 'nobody'}
      hasTotal
    />
  )
}
