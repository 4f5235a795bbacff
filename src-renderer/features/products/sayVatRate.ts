import type { TFunction } from 'i18next'
import type { VatRate } from '#shared/features/products/schema.ts'

export function sayVatRate(rate: VatRate, t: TFunction) {
  return rate === 'exempt' ? t('products.exempt') : `${rate}%`
}
