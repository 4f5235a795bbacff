import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { NumberField } from '#renderer/kit/ui/form/custom/NumberField.tsx'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Purchase } from '#shared/features/purchases/schema.ts'
import { AskedField } from './AskedField.tsx'
import { ProductField } from './ProductField.tsx'
import styles from './Purchases.module.css'
import { amountOf, inputOf, loadPurchase, type PurchaseValues, resolvePurchase, valuesOf } from './purchaseForm.ts'
import { useHeadChoices } from './useHeadChoices.ts'

/** One thing that a customer bought, edited. */
export function PurchaseForm({ purchase, onClose }: { purchase: Purchase; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { id, version, customerId } = purchase
  const base = valuesOf(purchase)
  const form = useForm<PurchaseValues>({ defaultValues: base, resolver: resolvePurchase })
  const { control, setValue } = form
  const [quantity, unitPrice] = useWatch({ control, name: ['quantity', 'unitPrice'] })
  const meeting = useMeeting(form, { record: 'purchase', id, version, base, load: () => loadPurchase(id) })
  const draft = useDraft(form, {
    ...{ place: { editor: 'purchase', recordId: id, customerId }, version, begunOn: meeting.begunOn },
    name: () => purchase.productName,
    about: () => customerId,
  })
  const saving = useSaving(form, async (values) => {
    const saved = await meeting.update(values, (newest, on) =>
      client.purchases.update({ id, version: on, input: inputOf(newest) }),
    )
    const before = meeting.before()
    notify({
      text: t('purchases.saved', { name: saved.productName }),
      ...(before && { undo: () => client.purchases.update({ id, version: saved.version, input: inputOf(before) }) }),
    })
  })
  const { sellers, contracts } = useHeadChoices(customerId, purchase)
  return (
    <FormDialog title={t('purchases.edit')} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        <ProductField
          control={control}
          name="productId"
          label={t('purchases.product')}
          isRequired
          isFull
          onChosen={(product) => {
            setValue('unitPrice', product.unitPrice || null, { shouldDirty: true })
            setValue('amount', null, { shouldDirty: true })
          }}
        />
        <DayField control={control} name="boughtOn" label={t('purchases.boughtOn')} isRequired />
        <NumberField control={control} name="quantity" label={t('purchases.quantity')} isRequired />
        <MoneyField control={control} name="unitPrice" label={t('purchases.unitPrice')} />
        <MoneyField
          control={control}
          name="amount"
          label={t('purchases.amount')}
          reckoned={unitPrice === null ? undefined : amountOf({ quantity, unitPrice })}
        />
        <ChoiceField control={control} name="sellerId" label={t('purchases.seller')} choices={sellers} />
        <TextField control={control} name="serial" label={t('purchases.serial')} />
        <ChoiceField control={control} name="contractId" label={t('purchases.contract')} choices={contracts} isFull />
        <DayField control={control} name="askOn" label={t('purchases.askOn')} hint={t('purchases.askOnHint')} />
        <div className={styles.asked}>
          <AskedField control={control} name="isAsked" />
        </div>
        <TextField control={control} name="note" label={t('purchases.note')} lines={2} isFull />
      </div>
      {meeting.question}
    </FormDialog>
  )
}
