import { Checkbox } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { type Control, Controller, FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { HonorificField, SelfAddressField } from '#renderer/kit/ui/form/AddressedFields.tsx'
import { BirthField } from '#renderer/kit/ui/form/BirthField.tsx'
import { CustomFields } from '#renderer/kit/ui/form/custom/CustomFields.tsx'
import { customIssues } from '#renderer/kit/ui/form/custom/issues.ts'
import { type CustomFormValues, customFormValues, dividedValues } from '#renderer/kit/ui/form/custom/values.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { PointsField } from '#renderer/kit/ui/form/PointsField.tsx'
import { PhotoField } from '#renderer/kit/ui/form/photo/PhotoField.tsx'
import { type PhotoValue, useFormPhoto, withPhoto } from '#renderer/kit/ui/form/photo/useFormPhoto.ts'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Contact, type ContactInput, contactInput, type Employment } from '#shared/features/contacts/schema.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { Personal } from '#shared/kit/personal.ts'
import { DecisionRoleField } from './DecisionRoleField.tsx'
import { EmploymentsField, type TypedEmployment } from './EmploymentsField.tsx'
import { PersonalFields } from './PersonalFields.tsx'

export interface ContactFormProps {
  customerId: CustomerId
  /** Undefined: a new one. */
  contact: Contact | undefined
  onClose: () => void
}

export function ContactForm(props: ContactFormProps) {
  const fields = useCustomFields('contact')
  return fields && <LoadedForm {...props} fields={fields} />
}

/** The form as it is typed: behind what every contact has stand the fields the office made. */
type ContactFormValues = OwnValues & CustomFormValues
type OwnValues = Omit<ContactInput, 'employments'> & { employments: TypedEmployment[]; photoId: PhotoValue }

function LoadedForm({ customerId, contact, fields, onClose }: ContactFormProps & { fields: readonly CustomField[] }) {
  const { t } = useTranslation()
  const form = useForm<ContactFormValues>({
    defaultValues: contact ? valuesOf(contact, fields) : { ...emptyContact, ...customFormValues(fields) },
    resolver: resolverFor(fields) as never,
  })
  const { control } = form
  const meeting = useMeeting(form, contact && editedOf(contact, fields))
  const draft = useDraft(form, {
    place: { editor: 'contact', recordId: contact?.id ?? null, customerId },
    ...(contact && { version: contact.version }),
    name: ({ fullName }) => fullName,
    about: () => customerId,
    leaveOut: ['photoId'],
    begunOn: meeting.begunOn,
  })
  const photo = useFormPhoto()
  const saving = useSaving(form, async (typed) => {
    const values = await photo.among(typed)
    return contact
      ? meeting.update(values, (newest, version) =>
          client.contacts.update({ id: contact.id, version, input: inputOf(newest), photo: photo.toSend(newest) }),
        )
      : client.contacts.create({ customerId, input: inputOf(values), photo: photo.toSend(values) })
  })
  return (
    <FormDialog
      title={contact ? t('customers.contacts.edit') : t('customers.contacts.new')}
      {...withPhoto(saving, draft, photo)}
      onClose={onClose}
    >
      <div className={formStyles.grid}>
        <PhotoField name={form.watch('fullName')} kind="person" photoId={form.watch('photoId')} photo={photo} />
        <HonorificField control={control as never} fullName={form.watch('fullName')} />
        <TextField control={control} name="fullName" label={t('customers.contacts.fullName')} isRequired isFirst />
        <SelfAddressField control={control as never} />
        <TextField control={control} name="title" label={t('customers.contacts.title')} />
        <TextField control={control} name="department" label={t('customers.contacts.department')} />
        <DecisionRoleField control={control} name="decisionRole" />
        <PointsField
          control={control}
          name="phones"
          kind="phone"
          label={t('customers.phone')}
          addText={t('customers.addPhone')}
        />
        <PointsField
          control={control}
          name="emails"
          kind="email"
          label={t('customers.email')}
          addText={t('customers.addEmail')}
        />
        <BirthField control={control} name="bornOn" label={t('customers.birthday')} />
        <Controller
          control={control}
          name="isMain"
          render={({ field }) => (
            <Checkbox
              checked={field.value}
              onChange={(_, { checked }) => field.onChange(checked === true)}
              label={t('customers.contacts.main')}
            />
          )}
        />
        <TextField control={control} name="note" label={t('customers.note')} lines={2} isFull />
        <PersonalFields control={control as unknown as Control<Personal & { address: string }>} />
        <FormProvider {...form}>
          <EmploymentsField />
        </FormProvider>
        <CustomFields control={control} fields={fields} />
      </div>
      {meeting.question}
    </FormDialog>
  )
}

const NO_EMAIL = { typed: '', label: '' }
const NO_PHONE = { ...NO_EMAIL, hasZalo: false }

const emptyContact: OwnValues = {
  photoId: null,
  honorific: '',
  selfAddress: '',
  fullName: '',
  title: '',
  department: '',
  decisionRole: '',
  bornOn: null,
  nickname: '',
  spouse: '',
  manager: '',
  assistant: '',
  address: '',
  isMain: false,
  note: '',
  phones: [NO_PHONE],
  emails: [NO_EMAIL],
  employments: [],
}

const check = zodResolver(contactInput) as (
  values: unknown,
  context: unknown,
  options: unknown,
) => Promise<{ values: unknown; errors: object }>

/** What every contact has is checked by its schema, the office's own fields each by its rule. */
function resolverFor(fields: readonly CustomField[]) {
  return async (values: ContactFormValues, context: unknown, options: unknown) => {
    const { errors: own } = await check({ ...inputOf(values), custom: undefined }, context, options)
    const errors = { ...own, ...customIssues(fields, values) }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
  }
}

function valuesOf(contact: Contact, fields: readonly CustomField[]): ContactFormValues {
  const points = contact.contactPoints
  const phones = points.filter(({ kind }) => kind === 'phone').map(({ typed, label, hasZalo }) => ({ typed, label, hasZalo }))
  const emails = points.filter(({ kind }) => kind === 'email').map(({ typed, label }) => ({ typed, label }))
  const { custom, linkedNames: _linkedNames, elsewhere, ...own } = contact
  const employments = elsewhere.map(
    ({ customerId, title, department, decisionRole }): TypedEmployment => ({
      ...{ customerId, title, department, decisionRole },
    }),
  )
  return {
    ...own,
    employments,
    ...customFormValues(fields, custom),
    phones: phones.length > 0 ? phones : [NO_PHONE],
    emails: emails.length > 0 ? emails : [NO_EMAIL],
  }
}

function inputOf(form: ContactFormValues) {
  const { custom, rest } = dividedValues(form)
  const { photoId: _photoId, ...values } = rest
  const employments = values.employments.filter(isEmployment)
  return { ...values, custom, employments, phones: values.phones.filter(isTyped), emails: values.emails.filter(isTyped) }
}

function editedOf(contact: Contact, fields: readonly CustomField[]): Edited<ContactFormValues> {
  const { id, customerId, version } = contact
  const load = async () => {
    const newest = (await client.contacts.list(customerId)).find((one) => one.id === id) ?? contact
    return { version: newest.version, values: valuesOf(newest, fields) }
  }
  return { record: 'contact', id, version, base: valuesOf(contact, fields), load }
}

function isTyped(point: { typed: string }) {
  return point.typed.trim() !== ''
}

/** A line with nothing in it is none; one where only the customer is missing is refused there. */
function isEmployment(typed: TypedEmployment): typed is Employment {
  return typed.customerId !== null || typed.title.trim() !== '' || typed.department.trim() !== '' || typed.decisionRole !== ''
}
