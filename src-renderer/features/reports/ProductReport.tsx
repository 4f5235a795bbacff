import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay, formatDecimal, formatDong, formatTenths } from '#renderer/kit/format.ts'
import type { Office } from '#shared/features/office/schema.ts'
import type { ProductDemand, ProductFigures, SoldProduct } from '#shared/features/purchases/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { ChangeText } from './ChangeText.tsx'
import { Letterhead } from './Letterhead.tsx'
import styles from './MonthReport.module.css'
import { partsOfMonth } from './months.ts'
import { type ReportColumn, ReportTable } from './ReportTable.tsx'

/** So many stand on the paper; the rest is one row. */
const MOST_SOLD = 25
const MOST_FORECAST = 25

export interface ProductReportProps {
  figures: ProductFigures
  days: { from: Day; to: Day }
  office: Office
  /** Where the firm's logo is; undefined without one. */
  logo: string | undefined
  /** Leads to whoever bought a product; on paper nothing does. */
  onBuyers?: ((id: ProductId) => void) | undefined
  /** Leads to whoever may want it again. */
  onDue?: ((id: ProductId) => void) | undefined
}

/** What was sold in a time by product, and what may be asked for in the months ahead; the same on screen and on paper. */
export function ProductReport({ figures, days, office, logo, onBuyers, onDue }: ProductReportProps) {
  const { t } = useTranslation()
  const said = { from: formatDay(days.from), to: formatDay(days.to) }
  const { sold, buyers, demand } = figures
  const amount = sumOf(sold, 'amount')
  const previous = sumOf(sold, 'previousAmount')
  return (
    <article className={styles.report} aria-label={t('reports.products.title', said)}>
      <Letterhead office={office} logo={logo} form={t('reports.products.form')} />
      <div className={styles.title}>
        <h1>{t('reports.products.title', said)}</h1>
        <p>
          {t('reports.products.share', {
            ...{ amount: formatDong(amount), previous: formatDong(previous), buyers: formatCount(buyers) },
          })}
        </p>
      </div>
      <section className={styles.section}>
        <h2>{t('reports.products.sold')}</h2>
        {sold.length === 0 ? <p>{t('reports.products.none')}</p> : <SoldTable sold={sold} onBuyers={onBuyers} />}
      </section>
      <section className={styles.section}>
        <h2>{t('reports.products.demand')}</h2>
        {demand.length === 0 ? <p>{t('reports.products.noDemand')}</p> : <DemandTable demand={demand} onDue={onDue} />}
      </section>
      <p className={styles.words}>{t('reports.products.meaning')}</p>
    </article>
  )
}

type Row = Omit<SoldProduct, 'productId' | 'code'> & { productId: ProductId | null }

function SoldTable({ sold, onBuyers }: { sold: SoldProduct[]; onBuyers: ProductReportProps['onBuyers'] }) {
  const { t } = useTranslation()
  const amount = sumOf(sold, 'amount')
  const previous = sumOf(sold, 'previousAmount')
  const rest = sold.slice(MOST_SOLD)
  const restRow: Row = {
    ...{ productId: null, name: t('reports.products.rest', { count: rest.length }), unit: '', buyers: 0, quantity: 0 },
    ...{ amount: sumOf(rest, 'amount'), previousAmount: sumOf(rest, 'previousAmount') },
  }
  const rows: Row[] = [...sold.slice(0, MOST_SOLD), ...(rest.length > 0 ? [restRow] : [])]
  const columns: ReportColumn<Row>[] = [
    { title: t('products.name'), render: ({ name }) => name, total: t('reports.byStaff.total') },
    {
      ...{ title: t('reports.products.quantity'), isFigure: true, width: 13 },
      render: ({ quantity, unit }) => (quantity === 0 ? '–' : [formatDecimal(quantity), unit].filter(Boolean).join(' ')),
    },
    {
      ...{ title: t('reports.products.buyers'), isFigure: true, width: 11 },
      render: ({ productId, buyers }) => {
        if (buyers === 0 || productId === null) return '–'
        return onBuyers ? (
          <Link as="button" onClick={() => onBuyers(productId)}>
            {formatCount(buyers)}
          </Link>
        ) : (
          formatCount(buyers)
        )
      },
    },
    {
      ...{ title: t('reports.products.amount'), isFigure: true, width: 19, total: formatDong(amount) },
      render: (row) => formatDong(row.amount),
    },
    {
      ...{ title: t('reports.products.share100'), isFigure: true, width: 9 },
      render: (row) => (amount === 0 ? '–' : t('reports.percent', { number: formatTenths((row.amount / amount) * 100) })),
    },
    {
      ...{ title: t('reports.products.change'), isFigure: true, width: 13 },
      render: (row) => <ChangeText now={row.amount} before={row.previousAmount} />,
      total: <ChangeText now={amount} before={previous} />,
    },
  ]
  return (
    <ReportTable
      label={t('reports.products.sold')}
      columns={columns}
      rows={rows}
      keyOf={({ productId }) => productId ?? 'rest'}
      hasTotal
    />
  )
}

function DemandTable({ demand, onDue }: { demand: ProductDemand[]; onDue: ProductReportProps['onDue'] }) {
  const { t } = useTranslation()
  const months = demand[0]?.months.map(({ month }) => month) ?? []
  const columns: ReportColumn<ProductDemand>[] = [
    { title: t('products.name'), render: ({ name, unit }) => (unit ? `${name} (${unit})` : name) },
    {
      ...{ title: t('reports.products.lastYear'), isFigure: true, width: 15 },
      render: ({ lastYear }) => formatDecimal(lastYear),
    },
    ...months.map(
      (month, index): ReportColumn<ProductDemand> => ({
        ...{ title: t('reports.shortMonth', partsOfMonth(month)), isFigure: true, width: 18 },
        render: ({ productId, months: ahead }) => {
          const { expected = 0, due = 0 } = ahead[index] ?? {}
          const many = expected === 0 ? undefined : formatDecimal(expected)
          if (due === 0) return many ?? '–'
          const said = [many, t('reports.products.due', { due: formatCount(due) })].filter(Boolean).join(' · ')
          return onDue ? (
            <Link as="button" onClick={() => onDue(productId)}>
              {said}
            </Link>
          ) : (
            said
          )
        },
      }),
    ),
  ]
  return (
    <ReportTable
      label={t('reports.products.demand')}
      columns={columns}
      rows={demand.slice(0, MOST_FORECAST)}
      keyOf={({ productId }) => productId}
    />
  )
}

function sumOf(rows: readonly SoldProduct[], key: 'amount' | 'previousAmount') {
  return rows.reduce((all, row) => all + row[key], 0)
}
