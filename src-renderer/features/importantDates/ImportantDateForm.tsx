import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { type Resolver, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { BirthField } from '#renderer/kit/ui/form/BirthField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type ImportantDate, type ImportantDateInput, importantDateInput } from '#shared/features/importantDates/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { birth } from '#shared/kit/values.ts'

export interface ImportantDateFormProps {
  customerId: CustomerId
  /** Undefined: a new one. */
  date: ImportantDate | undefined
  onClose: () => void
}

/** The form as it is typed; '' stands for the customer itself. */
interface Values {
  name: string
  fallsOn: Birth | null
  contactId: string
  note: string
}

/** A day that comes every year, of a customer or of somebody there. */
export function ImportantDateForm({ customerId, date, onClose }: ImportantDateFormProps) {
  const { t } = useTranslation()
  const { data: contacts = [] } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  const base = valuesOf(date)
  const form = useForm<Values>({ defaultValues: base, resolver })
  const meeting = useMeeting(
    form,
    date && { record: 'important-date', id: date.id, version: date.version, base, load: () => load(date) },
  )
  const draft = useDraft(form, {
    place: { editor: 'important-date', recordId: date?.id ?? null, customerId },
    ...(date && { version: date.version }),
    name: ({ name }) => name,
    about: () => customerId,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, (values) =>
    date
      ? meeting.update(values, (newest, version) =>
          client.importantDates.update({ id: date.id, version, input: inputOf(newest) }),
        )
      : client.importantDates.create({ customerId, input: inputOf(values) }),
  )
  const { control } = form
  const people = contacts.map(({ id, honorific, fullName }) => ({
    value: String(id),
    text: [honorific, fullName].filter(Boolean).join(' '),
  }))
  return (
    <FormDialog title={t(date ? 'importantDates.edit' : 'importantDates.new')} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        <TextField control={control} name="name" label={t('importantDates.name')} isRequired isFirst isFull />
        <BirthField control={control} name="fallsOn" label={t('importantDates.day')} isRequired />
        <ChoiceField
          control={control}
          name="contactId"
          label={t('importantDates.whose')}
          choices={[{ value: '', text: t('importantDates.ofCustomer') }, ...people]}
        />
        <TextField control={control} name="note" label={t('customers.note')} lines={3} isFull />
      </div>
      {meeting.question}
    </FormDialog>
  )
}

function valuesOf(date: ImportantDate | undefined): Values {
  const { name = '', fallsOn = null, contactId = null, note = '' } = date ?? {}
  return { name, fallsOn, contactId: contactId === null ? '' : String(contactId), note }
}

/** Nothing is sent before it was checked. */
function inputOf({ contactId, ...values }: Values): ImportantDateInput {
  return { ...values, contactId: contactId === '' ? null : (Number(contactId) as ContactId) } as ImportantDateInput
}

/** A day that is missing is asked for in other words than one that is none. */
const typed = importantDateInput.extend({
  fallsOn: z
    .unknown()
    .refine((day) => day !== null, { error: 'required', abort: true })
    .pipe(birth),
})
const check = zodResolver(typed) as unknown as Resolver<Values>

const resolver: Resolver<Values> = (values, context, options) => check(inputOf(values) as unknown as Values, context, options)

async function load({ id }: ImportantDate) {
  const date = await client.importantDates.get(id)
  return { version: date.version, values: valuesOf(date) }
}
