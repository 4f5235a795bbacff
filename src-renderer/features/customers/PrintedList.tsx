import { useTranslation } from 'react-i18next'
import { ListPaper } from '#renderer/kit/ui/print/ListPaper.tsx'
import type { PrintedCustomer } from '#shared/features/customers/schema.ts'
import type { PrintWish } from './printWish.ts'
import { useCustomerColumns } from './useCustomerColumns.tsx'
import { useFilterWords } from './useFilterWords.ts'
import { LIST } from './view.ts'

export interface PrintedProps {
  wish: PrintWish
  customers: PrintedCustomer[]
  found: number
}

/** The list as it stands on the screen: its columns, its order, and in words what narrows it. */
export function PrintedList({ wish, customers, found }: PrintedProps) {
  const { t } = useTranslation()
  return (
    <ListPaper
      id={LIST}
      title={t('record.print.listTitle')}
      lines={useLines({ wish, customers, found })}
      columns={useCustomerColumns()}
      rows={customers}
    />
  )
}

/** How many there are and which. */
export function useLines({ wish, customers, ...all }: PrintedProps) {
  const { t } = useTranslation()
  const found = Math.max(all.found, wish.chosen ?? 0)
  const words = useFilterWords(wish.filter)
  const count =
    found > customers.length
      ? t('record.print.cut', { count: customers.length, found })
      : t('record.print.count', { count: customers.length })
  return wish.ids ? [count] : [count, words.length > 0 ? t('record.print.filter', { words: words.join(' · ') }) : '']
}
