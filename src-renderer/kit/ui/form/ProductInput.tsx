import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import type { ProductHit } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import styles from './FoundInput.module.css'
import { type BoxProps, FoundInput } from './FoundInput.tsx'

export interface ProductInputProps extends BoxProps {
  /** What stands there: the product that is chosen; null when none. */
  value: { id: ProductId; name: string } | null
  onChange: (product: ProductHit | null) => void
}

/** A product or service, found by typing a few letters of its code or name. */
export function ProductInput({ value, onChange, ...field }: ProductInputProps) {
  const { t } = useTranslation()
  return (
    <FoundInput<ProductHit>
      {...field}
      chosen={value && { id: value.id, text: value.name }}
      onChange={onChange}
      find={(typed) => ask.products.find.queryOptions({ input: typed })}
      textOf={({ name }) => name}
      lineOf={(product) => (
        <span className={styles.choice}>
          <span className={styles.name}>{product.name}</span>
          <span className={styles.rest}>{restOf(product, t('products.views.discontinued'))}</span>
        </span>
      )}
      none={t('products.noneFound')}
    />
  )
}

function restOf({ code, unitPrice, unit, isSold }: ProductHit, discontinued: string) {
  const price = unitPrice > 0 && [formatDong(unitPrice), unit].filter(Boolean).join('/')
  return [code, price, !isSold && discontinued].filter(Boolean).join(' · ')
}
