import { Checkbox } from '@fluentui/react-components'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { WordField } from '#renderer/kit/ui/form/WordField.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { productKinds, vatRates } from '#shared/features/products/choices.ts'
import type { Product, VatRate } from '#shared/features/products/schema.ts'
import { heldUntil } from '#shared/features/products/vat.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { LinksField } from './LinksField.tsx'
import { emptyProduct, inputOf, loadProduct, type ProductValues, resolveProduct, valuesOf } from './productForm.ts'
import { sayVatRate } from './sayVatRate.ts'
import { useProductWords } from './useProductColumns.tsx'

export interface ProductFormProps {
  /** Undefined: a new one. */
  product: Product | undefined
  onClose: () => void
  onSaved?: (id: ProductId) => void
}

/** What the office sells: for how much, how long it lasts, and what goes with it. */
export function ProductForm({ product, onClose, onSaved }: ProductFormProps) {
  const { t } = useTranslation()
  const base = product ? valuesOf(product) : emptyProduct
  const form = useForm<ProductValues>({ defaultValues: base, resolver: resolveProduct })
  const { control } = form
  const vatRate = useWatch({ control, name: 'vatRate' })
  const meeting = useMeeting(
    form,
    product && { ...{ record: 'product', id: product.id, version: product.version, base }, load: () => loadProduct(product.id) },
  )
  const draft = useDraft(form, {
    place: { editor: 'product', recordId: product?.id ?? null, customerId: null },
    ...(product && { version: product.version }),
    name: ({ name }) => name,
    about: () => null,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, useSend(product, { meeting, onSaved }), (failure) => {
    if (conflictOf(failure)?.reason !== 'product-code-taken') return false
    form.setError('code', { message: 'product-code-taken' }, { shouldFocus: true })
    return true
  })
  const { categories, suppliers, units } = useProductWords()
  return (
    <FormDialog title={t(product ? 'products.edit' : 'products.new')} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        <TextField control={control} name="name" label={t('products.name')} isRequired isFirst isFull />
        <TextField control={control} name="code" label={t('products.code')} hint={product ? undefined : t('products.codeHint')} />
        <ChoiceField
          control={control}
          name="kind"
          label={t('products.kind')}
          choices={productKinds.map((value) => ({ value, text: t(`products.kinds.${value}`) }))}
        />
        <MoneyField control={control} name="unitPrice" label={t('products.unitPrice')} hint={t('products.unitPriceHint')} />
        <WordField control={control} name="unit" label={t('products.unit')} words={units} />
        <ChoiceField
          control={control}
          name="vatRate"
          label={t('products.vatRate')}
          hint={useVatHint(vatRate)}
          choices={[
            { value: '', text: t('products.noVatRate') },
            ...vatRates.map((value) => ({ value, text: sayVatRate(value, t) })),
          ]}
        />
        <WordField control={control} name="category" label={t('products.category')} words={categories} />
        <TextField control={control} name="warrantyMonths" label={t('products.warrantyMonths')} />
        <TextField control={control} name="lastsMonths" label={t('products.lastsMonths')} hint={t('products.lastsHint')} />
        <WordField control={control} name="supplier" label={t('products.supplier')} words={suppliers} />
        <Controller
          control={control}
          name="isSold"
          render={({ field: { value, onChange, ...field } }) => (
            <Checkbox
              {...field}
              style={{ alignSelf: 'end' }}
              checked={value}
              label={t('products.isSold')}
              onChange={(_, { checked }) => onChange(checked === true)}
            />
          )}
        />
        <LinksField control={control} except={product?.id} />
        <TextField control={control} name="note" label={t('products.note')} lines={2} isFull />
      </div>
      {meeting.question}
    </FormDialog>
  )
}

/** A rate that holds for a time only says until when. */
function useVatHint(rate: VatRate | '') {
  const { t } = useTranslation()
  const limit = rate && heldUntil(rate)
  return limit ? t('products.vatUntil', { day: formatDay(limit.until), rate: sayVatRate(limit.otherwise, t) }) : undefined
}

interface Sending {
  meeting: ReturnType<typeof useMeeting<ProductValues>>
  onSaved: ((id: ProductId) => void) | undefined
}

function useSend(product: Product | undefined, { meeting, onSaved }: Sending) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (values: ProductValues) => {
    if (!product) {
      const { id, name } = await client.products.create(inputOf(values))
      notify({ text: t('products.added', { name }), undo: () => client.products.remove([id]) })
      onSaved?.(id)
      return
    }
    const { id } = product
    const saved = await meeting.update(values, (newest, version) =>
      client.products.update({ id, version, input: inputOf(newest) }),
    )
    const before = meeting.before()
    notify({
      text: t('products.saved', { name: saved.name }),
      ...(before && { undo: () => client.products.update({ id, version: saved.version, input: inputOf(before) }) }),
    })
  }
}
