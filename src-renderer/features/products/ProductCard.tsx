import { Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatCount, formatDay, formatDong } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { type Fact, Facts } from '#renderer/kit/ui/Facts.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import card from '#renderer/kit/ui/record/RecordCard.module.css'
import { Standing } from '#renderer/kit/ui/record/Standing.tsx'
import { productLinkKinds } from '#shared/features/products/choices.ts'
import type { ProductId } from '#shared/kit/id.ts'
import styles from './ProductCard.module.css'
import { sayVatRate } from './sayVatRate.ts'

export interface ProductCardProps {
  id: ProductId
  /** Leads to the customers who bought it. */
  onShowBuyers: () => void
  onShow: (id: ProductId) => void
}

/** A product: what it costs, who bought it, and what goes with it. */
export function ProductCard({ id, onShowBuyers, onShow }: ProductCardProps) {
  const { t } = useTranslation()
  const { data: product, error } = useQuery(ask.products.get.queryOptions({ input: id }))
  const { data: sales } = useQuery(ask.products.sales.queryOptions({ input: id }))
  if (error) return <Empty title={say(error)} />
  if (!product) return null
  const { name, code, kind, unit, unitPrice, vatRate, category, supplier, warrantyMonths, lastsMonths, isSold, note, links } =
    product
  const price = unitPrice > 0 ? [formatDong(unitPrice), unit].filter(Boolean).join('/') : t('products.byAgreement')
  const months = (count: number | null) => count !== null && t('products.months', { count })
  const buyers = sales?.buyers ? (
    <Link as="button" aria-label={t('products.showBuyers', { count: sales.buyers })} onClick={onShowBuyers}>
      {formatCount(sales.buyers)}
    </Link>
  ) : (
    '–'
  )
  const linked = productLinkKinds.map((one): Fact => {
    const others = links.filter((link) => link.kind === one)
    return [
      t(`products.links.${one}`),
      others.length > 0 && (
        <ul key={one} className={styles.links}>
          {others.map((other) => (
            <li key={other.productId}>
              <Link as="button" onClick={() => onShow(other.productId)}>
                {other.name}
              </Link>
            </li>
          ))}
        </ul>
      ),
    ]
  })
  return (
    <article className={`${card.card} ${styles.card}`} aria-label={name}>
      <header className={styles.header}>
        <h2 className={card.name}>{name}</h2>
        <HistoryButton record="product" id={id} name={name} />
      </header>
      <Standing
        tiles={[
          { key: 'price', name: t('products.unitPrice'), value: price },
          { key: 'buyers', name: t('products.buyers'), value: buyers },
          { key: 'sold', name: t('products.soldLastYear'), value: sales?.amount ? formatDong(sales.amount) : '–' },
          { key: 'last', name: t('products.lastSold'), value: sales?.lastOn ? formatDay(sales.lastOn) : '–' },
        ]}
      />
      <Facts
        facts={[
          [t('products.code'), code],
          [
            t('products.kind'),
            isSold ? t(`products.kinds.${kind}`) : `${t(`products.kinds.${kind}`)} · ${t('products.views.discontinued')}`,
          ],
          [t('products.vatRate'), vatRate && sayVatRate(vatRate, t)],
          [t('products.category'), category],
          [t('products.supplier'), supplier],
          [t('products.warranty'), months(warrantyMonths)],
          [t('products.lasts'), months(lastsMonths)],
          ...linked,
          [
            t('products.note'),
            note && (
              <span key="note" className={styles.words}>
                {note}
              </span>
            ),
          ],
        ]}
      />
    </article>
  )
}
