import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import type { EditValue, NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import type { CellEdit, Column } from '#renderer/kit/ui/useColumns.ts'
import type { Product } from '#shared/features/products/schema.ts'
import type { EditField } from '#shared/kit/editing.ts'
import { sayVatRate } from './sayVatRate.ts'
import type { SortKey } from './view.ts'

export function useProductColumns(): Column<Product, SortKey>[] {
  const { t } = useTranslation()
  const edits = useProductEdits()
  return useMemo((): Column<Product, SortKey>[] => {
    const words = (key: 'unit' | 'category' | 'supplier', width: number, isHidden = false): Column<Product, SortKey> => ({
      ...{ key, title: t(`products.${key}`), width, sortKey: key, isHidden, edit: edits[key] },
      render: (one) => one[key],
    })
    const months = (key: 'warrantyMonths' | 'lastsMonths', width: number): Column<Product, SortKey> => ({
      ...{ key, title: t(`products.${key}`), width, align: 'end', sortKey: key, edit: edits[key] },
      ...{ copied: (one) => one[key] ?? '', render: (one) => one[key] ?? '' },
    })
    return [
      { key: 'code', title: t('products.code'), width: 96, sortKey: 'code', render: (one) => one.code },
      {
        ...{ key: 'name', title: t('products.name'), width: 230, grows: true, sortKey: 'name', edit: edits.name },
        render: (one) => one.name,
      },
      words('category', 128),
      {
        ...{ key: 'unitPrice', title: t('products.unitPrice'), width: 124, align: 'end', sortKey: 'unitPrice' },
        ...{ edit: edits.unitPrice, copied: (one) => one.unitPrice },
        render: (one) => (one.unitPrice > 0 ? formatDong(one.unitPrice) : t('products.byAgreement')),
      },
      words('unit', 84),
      {
        ...{ key: 'vatRate', title: t('products.vatRate'), width: 104, sortKey: 'vatRate' },
        render: (one) => (one.vatRate === null ? '' : sayVatRate(one.vatRate, t)),
      },
      months('warrantyMonths', 132),
      months('lastsMonths', 144),
      {
        ...{ key: 'kind', title: t('products.kind'), width: 96, sortKey: 'kind', isHidden: true },
        render: (one) => t(`products.kinds.${one.kind}`),
      },
      words('supplier', 160, true),
      { key: 'note', title: t('products.note'), width: 240, isHidden: true, render: (one) => one.note },
    ]
  }, [t, edits])
}

const fields = {
  name: { kind: 'text' },
  unit: { kind: 'text', mayBeEmpty: true },
  unitPrice: { kind: 'money', mayBeEmpty: true },
  category: { kind: 'text', mayBeEmpty: true },
  supplier: { kind: 'text', mayBeEmpty: true },
  warrantyMonths: { kind: 'number', mayBeEmpty: true },
  lastsMonths: { kind: 'number', mayBeEmpty: true },
} as const satisfies Partial<Record<keyof Product, EditField>>
type Field = keyof typeof fields

/** How the cells of the list are edited. */
function useProductEdits(): Record<Field, CellEdit<Product>> {
  const { t } = useTranslation()
  return useMemo(() => {
    const edits = (Object.keys(fields) as Field[]).map((key) => {
      const field: NamedEditField = { key, name: t(`products.${key}`), field: fields[key], choices: [] }
      const edit: CellEdit<Product> = { field, valueIn: (one): EditValue => one[key] }
      return [key, edit] as const
    })
    return Object.fromEntries(edits) as Record<Field, CellEdit<Product>>
  }, [t])
}

/** What has been typed before into the words of products. */
export function useProductWords() {
  const { data } = useQuery(ask.products.words.queryOptions())
  return data ?? { categories: [], suppliers: [], units: [] }
}
