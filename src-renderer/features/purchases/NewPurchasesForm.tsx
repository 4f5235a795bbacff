import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { type UseFormReturn, useFieldArray, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { formatDong } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { MOST_LINES } from '#shared/features/purchases/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { LineFields } from './LineFields.tsx'
import styles from './Purchases.module.css'
import { amountOf, emptyLine, emptyPurchases, inputsOf, type PurchasesValues, resolvePurchases } from './purchaseForm.ts'
import { useHeadChoices } from './useHeadChoices.ts'

export interface NewPurchasesFormProps {
  customerId: CustomerId
  /** Who sold it, unless somebody else is chosen: whoever writes it down. */
  sellerId: StaffId | undefined
  onClose: () => void
}

/** What a customer bought on a day: a line for each thing. */
export function NewPurchasesForm({ customerId, sellerId, onClose }: NewPurchasesFormProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const today = dayOfInstant(useNow())
  const form = useForm<PurchasesValues>({
    defaultValues: emptyPurchases(today, sellerId),
    resolver: resolvePurchases(customerId),
  })
  const { control } = form
  const draft = useDraft(form, {
    place: { editor: 'purchase', recordId: null, customerId },
    name: () => '',
    about: () => customerId,
  })
  const saving = useSaving(form, async (values) => {
    const written = await client.purchases.create(inputsOf(values, customerId))
    const ids = written.map(({ id }) => id)
    notify({ text: t('purchases.added', { count: ids.length }), undo: () => client.purchases.remove(ids) })
  })
  const { sellers, contracts } = useHeadChoices(customerId)
  return (
    <FormDialog title={t('purchases.new')} saving={saving} draft={draft} onClose={onClose} size="broad">
      <div className={`${formStyles.grid} ${styles.head}`}>
        <DayField control={control} name="boughtOn" label={t('purchases.boughtOn')} isRequired />
        <ChoiceField control={control} name="sellerId" label={t('purchases.seller')} choices={sellers} />
        <ChoiceField control={control} name="contractId" label={t('purchases.contract')} choices={contracts} />
      </div>
      <Lines form={form} />
    </FormDialog>
  )
}

function Lines({ form }: { form: UseFormReturn<PurchasesValues> }) {
  const { control } = form
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' })
  const lines = useWatch({ control, name: 'lines' })
  const sum = lines.reduce((before, line) => before + (line.amount ?? amountOf(line)), 0)
  return (
    <div className={styles.lines}>
      {fields.map(({ id }, index) => (
        <LineFields key={id} form={form} index={index} onRemove={fields.length > 1 ? () => remove(index) : undefined} />
      ))}
      <div className={styles.foot}>
        <Button
          appearance="transparent"
          icon={<AddRegular />}
          className={styles.add}
          disabled={fields.length >= MOST_LINES}
          onClick={() => append(emptyLine(), { focusName: `lines.${fields.length}.productId` })}
        >
          {t('purchases.line')}
        </Button>
        {fields.length > 1 && Number.isSafeInteger(sum) && (
          <span>
            {t('purchases.sum')}: <strong>{formatDong(sum)}</strong>
          </span>
        )}
      </div>
    </div>
  )
}
