import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { customIssues } from '#renderer/kit/ui/form/custom/issues.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { PhotoField } from '#renderer/kit/ui/form/photo/PhotoField.tsx'
import { useFormPhoto, withPhoto } from '#renderer/kit/ui/form/photo/useFormPhoto.ts'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Customer, type CustomerKind, customerInput } from '#shared/features/customers/schema.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { CustomerFields } from './CustomerFields.tsx'
import { type CustomerFormValues, inputOf, newValues, valuesOf } from './customerFormValues.ts'
import { DuplicateWarning } from './DuplicateWarning.tsx'

export interface CustomerFormProps {
  /** Undefined: a new one. */
  customer: Customer | undefined
  /** What a new one is at first. */
  kind?: CustomerKind
  onClose: () => void
  onSaved: (id: CustomerId) => void
}

/** Everything one can type about a customer. */
export function CustomerForm(props: CustomerFormProps) {
  const fields = useCustomFields('customer')
  return fields && <LoadedForm {...props} fields={fields} />
}

function LoadedForm({ customer, kind, fields, onClose, onSaved }: CustomerFormProps & { fields: readonly CustomField[] }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm<CustomerFormValues>({
    defaultValues: customer ? valuesOf(customer, fields) : newValues(fields, kind),
    resolver: resolverFor(fields),
  })
  const meeting = useMeeting(form, customer && editedOf(customer, fields))
  const photo = useFormPhoto()
  const send = async (typed: CustomerFormValues) => {
    const values = await photo.among(typed)
    const saved = customer
      ? await meeting.update(values, (newest, version) =>
          client.customers.update({ id: customer.id, version, input: inputOf(newest), photo: photo.toSend(newest) }),
        )
      : await client.customers.create({ ...inputOf(values), photo: photo.toSend(values) })
    notify({ text: t('customers.saved', { name: saved.name }) })
    onSaved(saved.id)
  }
  const saving = useSaving(form, send, (failure) => {
    const field = fieldOfConflict[reasonOf(failure) ?? '']
    if (field) form.setError(field, { message: reasonOf(failure) ?? '' }, { shouldFocus: true })
    return field !== undefined
  })
  const draft = useDraft(form, {
    place: { editor: 'customer', recordId: customer?.id ?? null, customerId: null },
    ...(customer && { version: customer.version }),
    name: ({ name }) => name,
    about: () => customer?.id ?? null,
    leaveOut: ['photoId'],
    begunOn: meeting.begunOn,
  })
  return (
    <FormDialog
      title={customer ? t('customers.edit') : t('customers.new')}
      {...withPhoto(saving, draft, photo)}
      onClose={onClose}
    >
      <DuplicateWarning form={form} except={customer?.id} />
      <CustomerFields
        form={form}
        fields={fields}
        photo={<PhotoField name={form.watch('name')} kind={form.watch('kind')} photoId={form.watch('photoId')} photo={photo} />}
      />
      {meeting.question}
    </FormDialog>
  )
}

/** Where it is said why somebody cannot belong to that one, or be sent by them. */
const fieldOfConflict: Record<string, 'parentId' | 'referrerId'> = { 'parent-cycle': 'parentId', 'own-referrer': 'referrerId' }

function reasonOf(failure: unknown) {
  return failure instanceof Error && 'data' in failure ? (failure.data as { reason?: string } | undefined)?.reason : undefined
}

function editedOf(customer: Customer, fields: readonly CustomField[]): Edited<CustomerFormValues> {
  const { id, version } = customer
  const load = async () => {
    const newest = await client.customers.get(id)
    return { version: newest.version, values: valuesOf(newest, fields) }
  }
  return { record: 'customer', id, version, base: valuesOf(customer, fields), load }
}

const check = zodResolver(customerInput) as (
  values: unknown,
  context: unknown,
  options: unknown,
) => Promise<{ values: unknown; errors: object }>

/** The form holds text where the schema wants null; it is checked as it will be sent, and the office's own fields each by its rule. */
function resolverFor(fields: readonly CustomField[]) {
  return (async (values: CustomerFormValues, context: unknown, options: unknown) => {
    const { errors: own } = await check({ ...inputOf(values), custom: undefined }, context, options)
    const errors = { ...own, ...customIssues(fields, values, values.kind) }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
  }) as NonNullable<Parameters<typeof useForm<CustomerFormValues>>[0]>['resolver']
}
