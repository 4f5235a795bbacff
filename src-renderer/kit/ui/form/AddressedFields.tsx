import { Link } from '@fluentui/react-components'
import { type Control, type FieldValues, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { honorifics } from '#shared/features/contacts/schema.ts'
import { guessedHonorific, selfAddresses } from '#shared/features/messages/address.ts'
import { ChoiceField } from './fields.tsx'
import { WordField } from './WordField.tsx'

/** What the form of a person needs to have. */
type Addressed = FieldValues & { honorific: string; selfAddress: string }

interface AddressedProps {
  control: Control<Addressed>
  /** As it is typed so far. */
  fullName: string
}

/** How a person is spoken to; where nothing is chosen, what their name makes likely is one click away. */
export function HonorificField({ control, fullName }: AddressedProps) {
  const { t } = useTranslation()
  const { field } = useController({ control, name: 'honorific' })
  const guess = field.value === '' && guessedHonorific(fullName)
  return (
    <ChoiceField
      control={control}
      name="honorific"
      label={t('customers.contacts.honorific')}
      choices={honorifics.map((value) => ({ value, text: value || '—' }))}
      hint={guess ? <Link onClick={() => field.onChange(guess)}>{t('messages.guess', { guess })}</Link> : undefined}
    />
  )
}

/** How we speak of ourselves to them: any word, the usual ones offered. */
export function SelfAddressField({ control }: Pick<AddressedProps, 'control'>) {
  const { t } = useTranslation()
  return <WordField control={control} name="selfAddress" label={t('messages.selfAddress')} words={selfAddresses} />
}
