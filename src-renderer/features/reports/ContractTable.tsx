import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#renderer/kit/format.ts'
import { routes } from '#renderer/kit/routes.ts'
import type { ContractRow } from '#shared/features/contracts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { formatNumber } from '#shared/kit/money.ts'
import { ReportTable } from './ReportTable.tsx'

export interface ContractTableProps {
  label: string
  dayTitle: string
  /** Which day of the contract matters here. */
  dayOf: (contract: ContractRow) => Day | null
  contracts: ContractRow[]
  isPrinted: boolean
}

/** Contracts of the report, with their value added up. On screen a number leads to its contract. */
export function ContractTable({ label, dayTitle, dayOf, contracts, isPrinted }: ContractTableProps) {
  const { t } = useTranslation()
  return (
    <ReportTable
      label={label}
      columns={[
        {
          title: t('reports.contract.number'),
          isWhole: true,
          render: ({ id, number }) => (isPrinted ? number : <Link href={`#${routes.contracts}/${id}`}>{number}</Link>),
          total: t('reports.byStaff.total'),
        },
        { title: t('reports.contract.customer'), render: ({ customerName }) => customerName },
        { title: t('reports.contract.group'), render: ({ groupName }) => groupName ?? '' },
        { title: t('reports.contract.owner'), isWhole: true, render: ({ ownerName }) => ownerName },
        { title: dayTitle, isFigure: true, render: (contract) => formatted(dayOf(contract)) },
        {
          title: t('reports.contract.value'),
          isFigure: true,
          render: ({ value }) => formatNumber(value),
          total: formatNumber(contracts.reduce((sum, { value }) => sum + value, 0)),
        },
      ]}
      rows={contracts}
      keyOf={({ id }) => id}
      hasTotal
    />
  )
}

function formatted(day: Day | null) {
  return day === null ? '' : formatDay(day)
}
