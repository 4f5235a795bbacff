import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Control, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import { HonorificField, SelfAddressField } from '#renderer/kit/ui/form/AddressedFields.tsx'
import { BirthField } from '#renderer/kit/ui/form/BirthField.tsx'
import { CategoriesField } from '#renderer/kit/ui/form/CategoriesField.tsx'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { CustomFieldInput } from '#renderer/kit/ui/form/custom/CustomFieldInput.tsx'
import { inSections } from '#renderer/kit/ui/form/custom/sections.ts'
import type { CustomFormValues } from '#renderer/kit/ui/form/custom/values.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { FormSections } from '#renderer/kit/ui/form/FormSections.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { PointsField } from '#renderer/kit/ui/form/PointsField.tsx'
import { WordField } from '#renderer/kit/ui/form/WordField.tsx'
import { kinds, ratings, stages, type wordFields } from '#shared/features/customers/choices.ts'
import { isFor } from '#shared/features/customFields/rules.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { personalFields } from '#shared/kit/personal.ts'
import { isMask } from '#shared/kit/sensitive.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { AddressesField } from './AddressesField.tsx'
import { AddressFields } from './AddressFields.tsx'
import type { CustomerFormValues } from './customerFormValues.ts'

interface FieldsProps {
  form: UseFormReturn<CustomerFormValues>
}

/** Every field of the form, in its sections: what one is asked on the phone stands first, the fields the office made behind. */
export function CustomerFields({ form, fields, photo }: FieldsProps & { fields: readonly CustomField[]; photo: ReactNode }) {
  const { t } = useTranslation()
  const kind = form.watch('kind')
  const control = form.control as unknown as Control<CustomFormValues>
  const sections = [
    { key: 'general', title: t('customers.sections.general'), fields: <GeneralFields form={form} photo={photo} /> },
    { key: 'reach', title: t('customers.sections.reach'), fields: <ReachFields form={form} /> },
    { key: 'business', title: t('customers.sections.business'), fields: <BusinessFields form={form} /> },
    { key: 'other', title: t('customers.sections.other'), fields: <OtherFields form={form} /> },
    ...inSections(fields.filter((field) => isFor(field, kind))).map(([section, own]) => ({
      key: `custom ${section}`,
      title: section || t('customFields.common'),
      fields: own.map((field) => <CustomFieldInput key={field.id} control={control} field={field} />),
    })),
  ]
  return <FormSections label={t('customers.sections.label')} sections={sections} />
}

function GeneralFields({ form, photo }: FieldsProps & { photo: ReactNode }) {
  const { t } = useTranslation()
  const { control } = form
  const taxCode = form.watch('taxCode')
  const { data: nextCode } = useQuery(ask.customers.nextCode.queryOptions())
  return (
    <>
      {photo}
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
      <TextField
        control={control}
        name="taxCode"
        label={t('customers.taxCode')}
        hint={isMask(taxCode) ? t('privacy.maskedHint') : undefined}
        warning={taxCode && !isMask(taxCode) && parseTaxCode(taxCode).warning ? t('customers.oddTaxCode') : undefined}
      />
      <TextField control={control} name="code" label={t('customers.code')} hint={form.getValues('code') ? undefined : nextCode} />
    </>
  )
}

function ReachFields({ form }: FieldsProps) {
  const { t } = useTranslation()
  const { control } = form
  return (
    <>
      <PointsField control={control} name="phones" kind="phone" label={t('customers.phone')} addText={t('customers.addPhone')} />
      <PointsField control={control} name="emails" kind="email" label={t('customers.email')} addText={t('customers.addEmail')} />
      <AddressFields form={form} />
      <TextField control={control} name="website" label={t('customers.website')} />
      <AddressesField control={control} />
    </>
  )
}

function BusinessFields({ form }: FieldsProps) {
  const { t } = useTranslation()
  const { control } = form
  const staff = useReceivers('customers.edit', Number(form.getValues('ownerId')) as StaffId)
  const { data: groups = [] } = useQuery(ask.customers.groups.queryOptions())
  return (
    <>
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
      <StoredWordField form={form} name="source" />
      <StoredWordField form={form} name="industry" />
      <StoredWordField form={form} name="size" />
      <MoneyField control={control} name="revenue" label={t('customers.revenue')} />
      <MoneyField control={control} name="budget" label={t('customers.budget')} />
      <MoneyField control={control} name="creditLimit" label={t('customers.creditLimit')} />
      <DayField control={control} name="neededOn" label={t('customers.neededOn')} />
      <TextField control={control} name="neededPlace" label={t('customers.neededPlace')} />
      <TextField control={control} name="needs" label={t('customers.needs')} lines={2} isFull />
      <TextField control={control} name="tastes" label={t('customers.tastes')} lines={2} isFull />
    </>
  )
}

function StoredWordField({ form, name }: FieldsProps & { name: (typeof wordFields)[number] }) {
  const { t } = useTranslation()
  const { data: words = [] } = useQuery(ask.customers.words.queryOptions({ input: name }))
  return <WordField control={form.control} name={name} label={t(`customers.${name}`)} words={words} />
}

function OtherFields({ form }: FieldsProps) {
  const { t } = useTranslation()
  const { control } = form
  const kind = form.watch('kind')
  return (
    <>
      <TextField control={control} name="shortName" label={t('customers.shortName')} />
      {kind === 'person' && (
        <>
          <HonorificField control={control as never} fullName={form.watch('name')} />
          <SelfAddressField control={control as never} />
        </>
      )}
      <BirthField control={control} name="bornOn" label={kind === 'person' ? t('customers.birthday') : t('customers.founded')} />
      {kind === 'person' &&
        personalFields.map((name) => <TextField key={name} control={control} name={name} label={t(`customers.${name}`)} />)}
      <CustomerField control={control} name="parentId" label={t('customers.relations.parent')} />
      <CustomerField control={control} name="referrerId" label={t('customers.relations.referrer')} />
      <TextField control={control} name="tradeName" label={t('customers.tradeName')} />
      <TextField control={control} name="englishName" label={t('customers.englishName')} />
      <TextField control={control} name="note" label={t('customers.note')} lines={3} isFull />
    </>
  )
}
