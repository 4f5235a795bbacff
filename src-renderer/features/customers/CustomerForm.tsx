import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { CategoriesField } from '#renderer/kit/ui/form/CategoriesField.tsx'
import { CustomFields } from '#renderer/kit/ui/form/custom/CustomFields.tsx'
import { customIssues } from '#renderer/kit/ui/form/custom/issues.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { PointsField } from '#renderer/kit/ui/form/PointsField.tsx'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { kinds, ratings, stages } from '#shared/features/customers/choices.ts'
import { type Customer, customerInput } from '#shared/features/customers/schema.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { kindOfProvince, provinceOf } from '#shared/kit/provinces.ts'
import { isMask } from '#shared/kit/sensitive.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { type CustomerFormValues, inputOf, newValues, valuesOf } from './customerFormValues.ts'
import { DuplicateWarning } from './DuplicateWarning.tsx'

export interface CustomerFormProps {
  /** Undefined: a new one. */
  customer: Customer | undefined
  onClose: () => void
  onSaved: (id: CustomerId) => void
}

/** Everything one can type about a customer. */
export function CustomerForm(props: CustomerFormProps) {
  const fields = useCustomFields('customer')
  return fields && <LoadedForm {...props} fields={fields} />
}

function LoadedForm({ customer, fields, onClose, onSaved }: CustomerFormProps & { fields: readonly CustomField[] }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm<CustomerFormValues>({
    defaultValues: customer ? valuesOf(customer, fields) : newValues(fields),
    resolver: resolverFor(fields),
  })
  const meeting = useMeeting(form, customer && editedOf(customer, fields))
  const saving = useSaving(form, async (values) => {
    const saved = customer
      ? await meeting.update(values, (newest, version) =>
          client.customers.update({ id: customer.id, version, input: inputOf(newest) }),
        )
      : await client.customers.create(inputOf(values))
    notify({ text: t('customers.saved', { name: saved.name }) })
    onSaved(saved.id)
  })
  const draft = useDraft(form, {
    place: { editor: 'customer', recordId: customer?.id ?? null, customerId: null },
    ...(customer && { version: customer.version }),
    name: ({ name }) => name,
    about: () => customer?.id ?? null,
    begunOn: meeting.begunOn,
  })
  return (
    <FormDialog title={customer ? t('customers.edit') : t('customers.new')} saving={saving} draft={draft} onClose={onClose}>
      <DuplicateWarning form={form} except={customer?.id} />
      <Fields form={form} fields={fields} />
      {meeting.question}
    </FormDialog>
  )
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

function Fields({ form, fields }: { form: UseFormReturn<CustomerFormValues>; fields: readonly CustomField[] }) {
  const { t } = useTranslation()
  const { control } = form
  const [kind, taxCode, province] = form.watch(['kind', 'taxCode', 'province'])
  const merged = provinceOf(province)
  const today = dayOfInstant(useNow())
  const provinceHint = merged?.mergedOn
    ? t('customers.provinceNow', { name: merged.name, kind: t(`customers.provinceKinds.${kindOfProvince(merged.name, today)}`) })
    : undefined
  const staff = useReceivers('customers.edit', Number(form.getValues('ownerId')) as StaffId)
  const { data: groups = [] } = useQuery(ask.customers.groups.queryOptions())
  const { data: nextCode } = useQuery(ask.customers.nextCode.queryOptions())
  return (
    <div className={formStyles.grid}>
      <TextField control={control} name="name" label={t('customers.name')} isRequired isFull isFirst />
      <ChoiceField
        control={control}
        name="kind"
        label={t('customers.kind')}
        choices={kinds.map((value) => ({ value, text: t(`customers.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="stage"
        label={t('customers.stage')}
        choices={stages.map((value) => ({ value, text: t(`customers.stages.${value}`) }))}
      />
      <PointsField control={control} name="phones" kind="phone" label={t('customers.phone')} addText={t('customers.addPhone')} />
      <PointsField control={control} name="emails" kind="email" label={t('customers.email')} addText={t('customers.addEmail')} />
      <TextField
        control={control}
        name="taxCode"
        label={t('customers.taxCode')}
        hint={isMask(taxCode) ? t('privacy.maskedHint') : undefined}
        warning={taxCode && !isMask(taxCode) && parseTaxCode(taxCode).warning ? t('customers.oddTaxCode') : undefined}
      />
      <TextField control={control} name="code" label={t('customers.code')} hint={form.getValues('code') ? undefined : nextCode} />
      <TextField control={control} name="address" label={t('customers.address')} isFull />
      <TextField control={control} name="province" label={t('customers.province')} hint={provinceHint} />
      <TextField control={control} name="website" label={t('customers.website')} />
      <ChoiceField
        control={control}
        name="ownerId"
        label={t('customers.owner')}
        choices={[
          { value: '', text: t('customers.nobody') },
          ...staff.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
      />
      <ChoiceField
        control={control}
        name="groupId"
        label={t('customers.group')}
        choices={[
          { value: '', text: t('customers.noGroup') },
          ...groups.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
      />
      <ChoiceField
        control={control}
        name="rating"
        label={t('customers.rating')}
        choices={[{ value: '', text: t('customers.noRating') }, ...ratings.map((value) => ({ value, text: value }))]}
      />
      <CategoriesField control={control} name="categoryIds" label={t('categories.title')} />
      <TextField control={control} name="source" label={t('customers.source')} />
      <DayField control={control} name="bornOn" label={kind === 'person' ? t('customers.birthday') : t('customers.founded')} />
      <MoneyField control={control} name="revenue" label={t('customers.revenue')} />
      <TextField control={control} name="needs" label={t('customers.needs')} lines={2} isFull />
      <TextField control={control} name="note" label={t('customers.note')} lines={3} isFull />
      <CustomFields control={control} fields={fields} kind={kind} />
    </div>
  )
}
