import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay, formatDong } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import type { Reorder } from '#shared/features/reorders/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './Reorders.module.css'
import type { SortKey } from './view.ts'

export function useReorderColumns(): Column<Reorder, SortKey>[] {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  return useMemo(
    (): Column<Reorder, SortKey>[] => [
      {
        ...{ key: 'dueOn', title: t('reorders.dueOn'), width: 104, sortKey: 'dueOn', copied: (one) => formatDay(one.dueOn) },
        render: (one) => <span className={one.dueOn < today ? styles.late : ''}>{formatDay(one.dueOn)}</span>,
      },
      {
        ...{ key: 'customer', title: t('reorders.customer'), width: 200, grows: true, sortKey: 'customerName' },
        render: (one) => one.customerName,
      },
      {
        ...{ key: 'product', title: t('reorders.product'), width: 200, grows: true, sortKey: 'productName' },
        render: (one) => one.productName,
      },
      {
        ...{ key: 'reason', title: t('reorders.reason'), width: 142, sortKey: 'dueReason' },
        render: (one) => t(`reorders.reasons.${one.dueReason}`),
      },
      {
        ...{ key: 'boughtOn', title: t('reorders.boughtOn'), width: 118, sortKey: 'boughtOn' },
        render: (one) => formatDay(one.boughtOn),
      },
      {
        ...{ key: 'quantity', title: t('reorders.quantity'), width: 84, align: 'end', copied: (one) => one.quantity },
        render: (one) => [formatCount(one.quantity), one.unit].filter(Boolean).join(' '),
      },
      {
        ...{
          key: 'amount',
          title: t('reorders.amount'),
          width: 124,
          align: 'end',
          sortKey: 'amount',
          copied: (one) => one.amount,
        },
        render: (one) => (one.amount > 0 ? formatDong(one.amount) : ''),
      },
      {
        ...{ key: 'nextCallAt', title: t('reorders.nextCallAt'), width: 100 },
        render: (one) => (one.nextCallAt === null ? '' : formatDay(dayOfInstant(one.nextCallAt))),
      },
      { key: 'opportunity', title: t('reorders.opportunity'), width: 160, render: (one) => one.opportunity ?? '' },
      {
        ...{ key: 'owner', title: t('reorders.owner'), width: 130, sortKey: 'ownerName' },
        render: (one) => one.ownerName ?? '',
      },
    ],
    [t, today],
  )
}
