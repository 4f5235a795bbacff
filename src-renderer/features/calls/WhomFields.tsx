import { Combobox, Option } from '@fluentui/react-components'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ask } from '#renderer/kit/client.ts'
import { useLabels } from '#renderer/kit/labels.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { ChoiceField, Framed } from '#renderer/kit/ui/form/fields.tsx'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import { type ContactId, type CustomerId, customerId } from '#shared/kit/id.ts'
import { isFax } from '#shared/kit/points.ts'
import { CallRefusal } from './CallRefusal.tsx'
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
      <PhoneField phones={usePhones({ customerId: customer, contactId })} />
      {customer !== null && (
        <CallRefusal customerId={customer} contactId={contactId === '' ? null : (Number(contactId) as ContactId)} />
      )}
    </>
  )
}

/** The numbers one may call somebody at, the contact's own before those of the customer. */
export function usePhones({ customerId: id, contactId }: Pick<WhomValues, 'customerId' | 'contactId'>) {
  const { data: contacts = [] } = useContacts(id)
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: id ?? skipToken }))
  const points = [contacts.find((contact) => String(contact.id) === contactId), customer].flatMap(
    (who) => who?.contactPoints ?? [],
  )
  const phones = points.filter((point) => point.kind === 'phone' && !isFax(point))
  return [...new Map(phones.map((phone) => [phone.typed, phone])).values()]
}

function useContacts(id: CustomerId | null) {
  return useQuery(ask.contacts.list.queryOptions({ input: id ?? skipToken }))
}

/** A number of theirs, or any other typed by hand; left empty it is the first of theirs. */
function PhoneField({ phones }: { phones: Pick<ContactPoint, 'typed' | 'label'>[] }) {
  const { t } = useTranslation()
  const sayLabel = useLabels()
  const { control } = useFormContext<WhomValues>()
  return (
    <Controller
      control={control}
      name="phone"
      render={({ field, fieldState }) => (
        <Framed label={t('calls.phone')} error={fieldState.error?.message}>
          <Combobox
            freeform
            value={field.value}
            selectedOptions={[field.value]}
            placeholder={phones[0] ? phoneText(phones[0].typed) : ''}
            onInput={(event) => field.onChange(event.currentTarget.value)}
            onOptionSelect={(_, { optionText }) => field.onChange(optionText ?? '')}
            onBlur={field.onBlur}
          >
            {phones.map(({ typed, label }) => (
              <Option key={typed} value={typed} text={typed}>
                {[phoneText(typed), sayLabel(label)].filter(Boolean).join(' · ')}
              </Option>
            ))}
          </Combobox>
        </Framed>
      )}
    />
  )
}
