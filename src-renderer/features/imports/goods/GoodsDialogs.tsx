import { Radio, RadioGroup } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './GoodsDialog.module.css'
import { GoodsFrame } from './GoodsFrame.tsx'
import { useBlock } from './useBlock.ts'
import { useProductRows } from './useProductRows.ts'
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
          <Choices
            text={t('imports.goods.onKnown')}
            choices={{ update: t('imports.goods.knownUpdate'), skip: t('imports.goods.knownSkip') }}
            value={onKnown}
            onChange={setOnKnown}
          />
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
  const { shown, add, onNoted, setOnNoted } = usePurchaseRows(block, customer?.id)
  const isNoted = shown.some(({ problems }) => problems.some(({ code }) => code === 'bought-already'))
  const needed = (['boughtOn', 'product', 'customer'] as const).filter((field) => field !== 'customer' || customer === undefined)
  return (
    <GoodsFrame
      {...{ block, shown, add, onClose }}
      target="purchases"
      title={customer ? t('imports.goods.title.of', { customer: customer.name }) : t('imports.goods.title.purchases')}
      lacks={({ mapping }) =>
        needed.some((field) => !mapping.includes(field)) && t(`imports.goods.needs.${customer ? 'of' : 'purchases'}`)
      }
      choices={
        isNoted && (
          <Choices
            text={t('imports.goods.onNoted')}
            choices={{ skip: t('imports.goods.notedSkip'), add: t('imports.goods.notedAdd') }}
            value={onNoted}
            onChange={setOnNoted}
          />
        )
      }
    />
  )
}

interface ChoicesProps<Value extends string> {
  text: string
  choices: Record<Value, string>
  value: Value
  onChange: (value: Value) => void
}

/** What becomes of rows that are there already. */
function Choices<Value extends string>({ text, choices, value, onChange }: ChoicesProps<Value>) {
  const id = useId()
  return (
    <div className={styles.known}>
      <span id={id}>{text}</span>
      <RadioGroup
        layout="horizontal"
        aria-labelledby={id}
        value={value}
        onChange={(_, chosen) => onChange(chosen.value as Value)}
      >
        {(Object.keys(choices) as Value[]).map((choice) => (
          <Radio key={choice} value={choice} label={choices[choice]} />
        ))}
      </RadioGroup>
    </div>
  )
}
