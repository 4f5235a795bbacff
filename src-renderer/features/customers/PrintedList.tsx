import { useTranslation } from 'react-i18next'
import { Paper } from '#renderer/kit/ui/print/Paper.tsx'
import { useColumns } from '#renderer/kit/ui/useColumns.ts'
import type { PrintedCustomer } from '#shared/features/customers/schema.ts'
import styles from './PrintedList.module.css'
import type { PrintWish } from './printWish.ts'
import { useCustomerColumns } from './useCustomerColumns.tsx'
import { useFilterWords } from './useFilterWords.ts'
import { LIST } from './view.ts'

/** Upright paper has room for so many columns. */
const MOST_UPRIGHT = 6

export interface PrintedProps {
  wish: PrintWish
  customers: PrintedCustomer[]
  found: number
}

/** The list as it stands on the screen: its columns, its order, and in words what narrows it. */
export function PrintedList({ wish, customers, found }: PrintedProps) {
  const { t } = useTranslation()
  const { visible, styleOf } = useColumns(LIST, useCustomerColumns(''))
  return (
    <Paper
      title={t('record.print.listTitle')}
      lines={useLines({ wish, customers, found })}
      isWide={visible.length > MOST_UPRIGHT}
    >
      <table className={styles.list}>
        <colgroup>
          <col className={styles.number} />
          {visible.map((column) => (
            <col key={column.key} style={{ width: styleOf(column).width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            {visible.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {customers.map((customer, index) => (
            <tr key={customer.id}>
              <td className={styles.number}>{index + 1}</td>
              {visible.map(({ key, render, align }) => (
                <td key={key} style={align === 'end' ? { textAlign: 'right' } : undefined}>
                  {render(customer)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
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
