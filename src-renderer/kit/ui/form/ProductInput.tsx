import { Combobox, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import type { ProductHit } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import styles from './CustomerField.module.css'

export interface ProductInputProps {
  /** What stands there: the product that is chosen; null when none. */
  value: { id: ProductId; name: string } | null
  onChange: (product: ProductHit | null) => void
  ref?: Ref<HTMLInputElement>
  'aria-label'?: string
  placeholder?: string
  autoFocus?: boolean
  /** With what the search begins. */
  begun?: string
}

/** A product or service, found by typing a few letters of its code or name. */
export function ProductInput({ value, onChange, begun, ...field }: ProductInputProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(begun)
  const [isOpen, setOpen] = useState(begun !== undefined)
  const {
    data: found = [],
    isFetched,
    isPlaceholderData,
  } = useQuery({
    ...ask.products.find.queryOptions({ input: typed ?? '' }),
    enabled: typed !== undefined || isOpen,
    placeholderData: keepPreviousData,
  })
  const isPending = typed !== undefined && (isPlaceholderData || !isFetched)
  const awaitedEnter = useAwaitedEnter(isPending, () => choose(found[0]))
  function choose(product: ProductHit | undefined) {
    if (!product) return
    setTyped(undefined)
    onChange(product)
  }
  return (
    <Combobox
      {...field}
      freeform
      listbox={{ className: styles.found }}
      value={typed ?? value?.name ?? ''}
      selectedOptions={value ? [String(value.id)] : []}
      onInput={(event) => setTyped(event.currentTarget.value)}
      defaultOpen={begun !== undefined}
      onFocus={(event) => begun === undefined && event.currentTarget.select()}
      onOpenChange={(_, { open }) => setOpen(open)}
      onOptionSelect={(_, { optionValue }) => choose(found.find(({ id }) => String(id) === optionValue))}
      {...awaitedEnter}
      onBlur={() => {
        if (typed === '') onChange(null)
        setTyped(undefined)
      }}
    >
      {found.map((product) => (
        <Option key={product.id} value={String(product.id)} text={product.name}>
          <span className={styles.choice}>
            <span className={styles.name}>{product.name}</span>
            <span className={styles.rest}>{restOf(product, t('products.views.discontinued'))}</span>
          </span>
        </Option>
      ))}
      {typed?.trim() && isFetched && found.length === 0 && <Option disabled>{t('products.noneFound')}</Option>}
    </Combobox>
  )
}

function restOf({ code, unitPrice, unit, isSold }: ProductHit, discontinued: string) {
  const price = unitPrice > 0 && [formatDong(unitPrice), unit].filter(Boolean).join('/')
  return [code, price, !isSold && discontinued].filter(Boolean).join(' · ')
}
