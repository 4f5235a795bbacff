import { useTranslation } from 'react-i18next'
import { ListPaper } from '#renderer/kit/ui/print/ListPaper.tsx'
import { usePrintedLines } from '#renderer/kit/ui/print/usePrintedLines.ts'
import type { Product, ProductListing } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { useProductColumns } from './useProductColumns.tsx'
import { LIST } from './view.ts'

/** Which products are printed: those that are chosen, or all of a list. */
export interface ProductWish extends ProductListing {
  ids: ProductId[] | null
}

export interface PrintedProductsProps {
  wish: ProductWish
  products: Product[]
  found: number
}

/** The list of products on paper, as it stands on the screen. */
export function PrintedProducts({ wish: { filter }, products, found }: PrintedProductsProps) {
  const { t } = useTranslation()
  const category = filter.category === undefined ? '' : filter.category || t('products.noCategory')
  const which = [t(`products.views.${filter.view}`), category, filter.text && `“${filter.text}”`]
  const lines = usePrintedLines({ rows: products.length, found, which })
  return (
    <ListPaper
      id={LIST}
      title={t('products.title')}
      lines={lines}
      columns={useProductColumns()}
      rows={products}
      groups={undefined}
    />
  )
}
