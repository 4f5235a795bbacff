import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useState } from 'react'
import { type UseFormReturn, useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { NumberField } from '#renderer/kit/ui/form/custom/NumberField.tsx'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { AskedField } from './AskedField.tsx'
import { ProductField } from './ProductField.tsx'
import styles from './Purchases.module.css'
import { amountOf, type PurchasesValues } from './purchaseForm.ts'

export interface LineFieldsProps {
  form: UseFormReturn<PurchasesValues>
  index: number
  /** Undefined of the only line. */
  onRemove: (() => void) | undefined
}

/** One thing that was bought. Only the first line bears its labels to be seen, like the head of a table. */
export function LineFields({ form: { control, setValue }, index, onRemove }: LineFieldsProps) {
  const { t } = useTranslation()
  const line = useWatch({ control, name: `lines.${index}` })
  const { errors } = useFormState({ control, name: `lines.${index}` })
  const isSaid = line.serial !== '' || line.askOn !== null || !line.isAsked || line.note !== ''
  const [isWanted, setWanted] = useState(isSaid)
  const { serial, askOn, note } = errors.lines?.[index] ?? {}
  const isOpen = isWanted || Boolean(serial ?? askOn ?? note)
  const labelled = (label: string) => (index === 0 ? label : `${label} ${index + 1}`)
  const at = `lines.${index}` as const
  return (
    <div className={styles.line} data-first={index === 0}>
      <ProductField
        control={control}
        name={`${at}.productId`}
        label={labelled(t('purchases.product'))}
        isRequired
        onChosen={({ unitPrice }) => {
          setValue(`${at}.unitPrice`, unitPrice || null, { shouldDirty: true })
          setValue(`${at}.amount`, null, { shouldDirty: true })
        }}
      />
      <NumberField control={control} name={`${at}.quantity`} label={labelled(t('purchases.quantity'))} isRequired />
      <MoneyField control={control} name={`${at}.unitPrice`} label={labelled(t('purchases.unitPrice'))} />
      <MoneyField
        control={control}
        name={`${at}.amount`}
        label={labelled(t('purchases.amount'))}
        reckoned={line.unitPrice === null ? undefined : amountOf(line)}
      />
      <div className={styles.remove}>
        {onRemove && (
          <IconButtons
            buttons={[{ text: t('purchases.removeLine', { number: index + 1 }), icon: <DismissRegular />, run: onRemove }]}
          />
        )}
      </div>
      {isOpen ? (
        <div className={styles.more}>
          <TextField control={control} name={`${at}.serial`} label={labelled(t('purchases.serial'))} />
          <DayField control={control} name={`${at}.askOn`} label={labelled(t('purchases.askOn'))} />
          <TextField control={control} name={`${at}.note`} label={labelled(t('purchases.note'))} />
          <AskedField control={control} name={`${at}.isAsked`} />
        </div>
      ) : (
        <Button appearance="transparent" size="small" className={styles.add} onClick={() => setWanted(true)}>
          {t('purchases.more')}
        </Button>
      )}
    </div>
  )
}
