import { Option } from '@fluentui/react-components'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ask } from '#renderer/kit/client.ts'
import { useLabels } from '#renderer/kit/labels.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { ChoiceField, Framed } from '#renderer/kit/ui/form/fields.tsx'
import { TextCombobox } from '#renderer/kit/ui/form/TextCombobox.tsx'
import { type CustomerId, customerId } from '#shared/kit/id.ts'
import { CallRefusal } from './CallRefusal.tsx'
import { contactIdOf, firstNumber, type NumberOf, useNumbers } from './numbers.ts'
import { phoneText } from './phoneText.ts'

/** Whom a call is with, as it is typed. */
export interface WhomValues {
  customerId: CustomerId | null
  /** Id as text; '' for nobody in particular. */
  contactId: string
  phone: string
}

export const whomValues = z.object({
  customerId: customerId.nullable().refine((id) => id !== null, { error: 'required' }),
  contactId: z.string(),
  phone: z.string(),
})

/** Customer, contact and number; each narrows what the next one offers. */
export function WhomFields() {
  const { t } = useTranslation()
  const form = useFormContext<WhomValues>()
  const { control } = form
  const [customer, contactId] = useWatch({ control, name: ['customerId', 'contactId'] })
  const { data: contacts } = useContacts(customer)
  const isTheirs = contactId === '' || !contacts || contacts.some(({ id }) => String(id) === contactId)
  const mainContactId = contacts?.find((contact) => contact.isMain)?.id
  useEffect(() => {
    // Whoever is talked to as a rule is meant, until somebody else is chosen.
    const isUntouched = !form.getFieldState('contactId').isDirty && form.getValues('contactId') === ''
    if (isUntouched && mainContactId) form.setValue('contactId', String(mainContactId))
    else if (!isTheirs) form.setValue('contactId', mainContactId ? String(mainContactId) : '')
  }, [isTheirs, mainContactId, form])
  const numbers = useNumbers(customer, contactIdOf(contactId))
  const people = (contacts ?? []).map(({ id, honorific, fullName }) => ({
    value: String(id),
    text: [honorific, fullName].filter(Boolean).join(' '),
  }))
  return (
    <>
      <CustomerField control={control} name="customerId" label={t('calls.customer')} isRequired isFull />
      <ChoiceField
        control={control}
        name="contactId"
        label={t('calls.contact')}
        choices={[{ value: '', text: t('calls.noContact') }, ...people]}
      />
      <PhoneField numbers={numbers} first={firstNumber(numbers, contactIdOf(contactId))} />
      {customer !== null && <CallRefusal customerId={customer} contactId={contactIdOf(contactId)} />}
    </>
  )
}

function useContacts(id: CustomerId | null) {
  return useQuery(ask.contacts.list.queryOptions({ input: id ?? skipToken }))
}

/** A number of theirs, one of a colleague of theirs, who is then meant, or any other typed by hand; left empty it is the first of theirs. */
function PhoneField({ numbers, first }: { numbers: NumberOf[]; first: NumberOf | undefined }) {
  const { t } = useTranslation()
  const sayLabel = useLabels()
  const form = useFormContext<WhomValues>()
  return (
    <Controller
      control={form.control}
      name="phone"
      render={({ field, fieldState }) => (
        <Framed label={t('calls.phone')} error={fieldState.error?.message}>
          <TextCombobox
            value={field.value}
            selectedOptions={[field.value]}
            placeholder={first ? phoneText(first.typed) : ''}
            onInput={(event) => field.onChange(event.currentTarget.value)}
            onOptionSelect={(_, { optionText }) => {
              if (optionText === undefined) return
              const whose = numbers.find(({ typed }) => typed === optionText)?.contactId
              field.onChange(optionText)
              if (whose) form.setValue('contactId', String(whose), { shouldDirty: true })
            }}
            onBlur={field.onBlur}
          >
            {numbers.map(({ typed, label, person }) => (
              <Option key={typed} value={typed} text={typed}>
                {[phoneText(typed), person, sayLabel(label)].filter(Boolean).join(' · ')}
              </Option>
            ))}
          </TextCombobox>
        </Framed>
      )}
    />
  )
}
