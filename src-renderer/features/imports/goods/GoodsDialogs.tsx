import { Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './GoodsDialog.module.css'
import { GoodsFrame } from './GoodsFrame.tsx'
import { useBlock } from './useBlock.ts'
import { type OnKnown, useProductRows } from './useProductRows.ts'
import { usePurchaseRows } from './usePurchaseRows.ts'

interface GoodsDialogProps {
  /** A block of cells that was pasted; without one a file is asked for, or something to be pasted. */
  pasted?: string | undefined
  onClose: () => void
}

/** A table of products becomes the catalogue. */
export function ProductsDialog({ pasted, onClose }: GoodsDialogProps) {
  const { t } = useTranslation()
  const block = useBlock('products', pasted)
  const { shown, add, onKnown, setOnKnown } = useProductRows(block)
  const isKnown = shown.some(({ state }) => state === 'update' || state === 'skip')
  return (
    <GoodsFrame
      {...{ block, shown, add, onClose }}
      target="products"
      title={t('imports.goods.title.products')}
      lacks={({ mapping }) => !mapping.includes('name') && !mapping.includes('code') && t('imports.goods.needs.products')}
      choices={
        isKnown && (
          <div className={styles.known}>
            <span id="goods-known">{t('imports.goods.onKnown')}</span>
            <RadioGroup
              layout="horizontal"
              aria-labelledby="goods-known"
              value={onKnown}
              onChange={(_, { value }) => setOnKnown(value as OnKnown)}
            >
              <Radio value="update" label={t('imports.goods.knownUpdate')} />
              <Radio value="skip" label={t('imports.goods.knownSkip')} />
            </RadioGroup>
          </div>
        )
      }
    />
  )
}

/** A table of what customers bought; `customer`: whose it all is, else each row says it. */
export function PurchasesDialog({
  customer,
  pasted,
  onClose,
}: GoodsDialogProps & { customer?: { id: CustomerId; name: string } | undefined }) {
  const { t } = useTranslation()
  const block = useBlock('purchases', pasted)
  const { shown, add } = usePurchaseRows(block, customer?.id)
  const needed = (['boughtOn', 'product', 'customer'] as const).filter((field) => field !== 'customer' || customer === undefined)
  return (
    <GoodsFrame
      {...{ block, shown, add, onClose }}
      target="purchases"
      title={customer ? t('imports.goods.title.of', { customer: customer.name }) : t('imports.goods.title.purchases')}
      lacks={({ mapping }) =>
        needed.some((field) => !mapping.includes(field)) && t(`imports.goods.needs.${customer ? 'of' : 'purchases'}`)
      }
    />
  )
}
