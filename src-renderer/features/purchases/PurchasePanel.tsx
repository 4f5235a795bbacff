import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatCount, formatDay, formatDong } from '#renderer/kit/format.ts'
import { late } from '#renderer/kit/late.tsx'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Standing } from '#renderer/kit/ui/record/Standing.tsx'
import { useClipboard } from '#renderer/kit/ui/useClipboard.ts'
import type { Purchase, PurchaseTotals } from '#shared/features/purchases/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './PurchasePanel.module.css'
import { PurchaseRow } from './PurchaseRow.tsx'

const NewPurchasesForm = late(() => import('./NewPurchasesForm.tsx').then((module) => module.NewPurchasesForm))
const PurchaseForm = late(() => import('./PurchaseForm.tsx').then((module) => module.PurchaseForm))

/** So many are shown at first, and so many more each time. */
const PAGE = 100

interface PurchasePanelProps {
  customerId: CustomerId
  /** Only to be read. */
  isFixed: boolean
  /** Takes a table in: a block that was pasted here, or one that is still to be chosen. */
  onTable: ((pasted?: string) => void) | undefined
}

/** What a customer bought, the newest day first. */
export function PurchasePanel({ customerId, isFixed, onTable }: PurchasePanelProps) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  useClipboard(panel, { onPaste: onTable, onCopy: undefined }, { ofPane: true })
  const [edited, setEdited] = useState<Purchase | 'new'>()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: totals } = useQuery(ask.purchases.totals.queryOptions({ input: customerId }))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    ask.purchases.list.infiniteOptions({
      input: (offset: number) => ({ customerId, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => (page.length === PAGE ? pages.length * PAGE : undefined),
    }),
  )
  if (!data || !totals) return null
  const purchases = data.pages.flat()
  return (
    <section ref={panel} className={styles.panel} tabIndex={-1}>
      {purchases.length === 0 ? (
        <Empty title={t('purchases.none.title')} advice={t('purchases.none.advice')} />
      ) : (
        <>
          <Totals totals={totals} />
          <PurchaseTable purchases={purchases} onEdit={isFixed ? undefined : setEdited} />
        </>
      )}
      {hasNextPage && (
        <Button appearance="subtle" size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('purchases.further')}
        </Button>
      )}
      {!isFixed && (
        <div className={styles.add}>
          <Button appearance="subtle" icon={<AddRegular />} onClick={() => setEdited('new')}>
            {t('purchases.new')}
          </Button>
          {onTable && (
            <Button appearance="subtle" icon={<ArrowImportRegular />} onClick={() => onTable()}>
              {t('imports.goods.fromTable')}
            </Button>
          )}
        </div>
      )}
      {edited === 'new' && <NewPurchasesForm customerId={customerId} sellerId={me?.id} onClose={() => setEdited(undefined)} />}
      {edited && edited !== 'new' && <PurchaseForm purchase={edited} onClose={() => setEdited(undefined)} />}
    </section>
  )
}

function Totals({ totals: { amount, lastYear, count, firstOn } }: { totals: PurchaseTotals }) {
  const { t } = useTranslation()
  return (
    <Standing
      tiles={[
        { key: 'total', name: t('purchases.total'), value: formatDong(amount) },
        { key: 'lastYear', name: t('purchases.lastYear'), value: formatDong(lastYear) },
        { key: 'count', name: t('purchases.times'), value: formatCount(count) },
        ...(firstOn === null ? [] : [{ key: 'firstOn', name: t('purchases.firstOn'), value: formatDay(firstOn) }]),
      ]}
    />
  )
}

interface TableProps {
  purchases: readonly Purchase[]
  onEdit: ((purchase: Purchase) => void) | undefined
}

function PurchaseTable({ purchases, onEdit }: TableProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.wide}>
      <table className={styles.table} aria-label={t('purchases.title')}>
        <thead>
          <tr>
            <th scope="col" className={styles.fairlyRare}>
              {t('purchases.boughtOn')}
            </th>
            <th scope="col">{t('purchases.product')}</th>
            <th scope="col" className={`${styles.number} ${styles.fairlyRare}`}>
              {t('purchases.shortQuantity')}
            </th>
            <th scope="col" className={`${styles.number} ${styles.rare}`}>
              {t('purchases.unitPrice')}
            </th>
            <th scope="col" className={styles.number}>
              {t('purchases.amount')}
            </th>
            <th scope="col" className={styles.rare}>
              {t('purchases.warrantyUntil')}
            </th>
            <th scope="col" className={styles.rare}>
              {t('purchases.contract')}
            </th>
            <th scope="col" className={styles.rare}>
              {t('purchases.due')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('action.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {purchases.map((purchase) => (
            <PurchaseRow key={purchase.id} purchase={purchase} onEdit={onEdit && (() => onEdit(purchase))} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
