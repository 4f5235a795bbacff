import { useState } from 'react'
import { type Control, useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { type Personal, personalFields } from '#shared/kit/personal.ts'
import styles from './PersonalFields.module.css'

const names = [...personalFields, 'address'] as const

/** What the everyday form does not ask of somebody: folded while nothing of it is known. */
export function PersonalFields({ control }: { control: Control<Personal & { address: string }> }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isFilled = useWatch({ control, name: names }).some(Boolean)
  const { errors } = useFormState({ control })
  const isRefused = names.some((name) => name in errors)
  return (
    <details
      className={styles.more}
      open={isOpen || isFilled || isRefused}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.title}>{t('customers.contacts.more')}</summary>
      <div className={formStyles.grid}>
        {names.map((name) => (
          <TextField
            key={name}
            control={control}
            name={name}
            label={t(name === 'address' ? 'customers.contacts.address' : `customers.${name}`)}
            isFull={name === 'address'}
          />
        ))}
      </div>
    </details>
  )
}
