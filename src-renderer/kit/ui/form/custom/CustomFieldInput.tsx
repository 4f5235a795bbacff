import { useQuery } from '@tanstack/react-query'
import type { Control, FieldPathByValue } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { CustomField, CustomValue } from '#shared/features/customFields/schema.ts'
import { type CustomKey, customKey } from '#shared/kit/customKey.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { CustomerField } from '../CustomerField.tsx'
import { DayField } from '../DayField.tsx'
import { type FieldProps, MoneyField, TextField } from '../fields.tsx'
import { LunarDayField } from './LunarDayField.tsx'
import { NumberField } from './NumberField.tsx'
import { OneField, SeveralField } from './OptionFields.tsx'
import type { CustomFormValues } from './values.ts'

interface CustomFieldInputProps {
  control: Control<CustomFormValues>
  field: CustomField
}

/** The control in which such a field is typed or chosen. */
export function CustomFieldInput({ control, field }: CustomFieldInputProps) {
  switch (field.kind) {
    case 'number':
      return <NumberField {...propsOf<number | null>(control, field)} />
    case 'money':
      return <MoneyField {...propsOf<number | null>(control, field)} />
    case 'day':
      return <DayField {...propsOf<Day | null>(control, field)} />
    case 'lunarDay':
      return <LunarDayField {...propsOf<Day | null>(control, field)} />
    case 'choice':
    case 'choices':
      return <ChoiceInput control={control} field={field} />
    case 'yesNo':
      return <YesNoInput control={control} field={field} />
    case 'person':
      return <PersonInput control={control} field={field} />
    case 'customer':
      return <CustomerField {...propsOf<CustomerId | null>(control, field)} />
    default:
      return <TextField {...propsOf<string>(control, field)} />
  }
}

/** Choices that retired are offered only where one stands already. */
function ChoiceInput({ control, field }: CustomFieldInputProps) {
  const { t } = useTranslation()
  const props = propsOf<CustomValue>(control, field)
  const options = field.choices.map(({ id, label, isRetired }) => ({
    value: id,
    text: isRetired ? t('customFields.retired', { label }) : label,
    isHidden: isRetired,
  }))
  return field.kind === 'choice' ? <OneField {...props} options={options} /> : <SeveralField {...props} options={options} />
}

function YesNoInput({ control, field }: CustomFieldInputProps) {
  const { t } = useTranslation()
  const options = [true, false].map((value) => ({ value, text: t(value ? 'customFields.yes' : 'customFields.no') }))
  return <OneField {...propsOf<CustomValue>(control, field)} options={options} />
}

/** Those who work here; somebody who left stays where they stand. */
function PersonInput({ control, field }: CustomFieldInputProps) {
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const options = staff.map(({ id, name, leftAt }) => ({ value: id as number, text: name, isHidden: leftAt !== null }))
  return <OneField {...propsOf<CustomValue>(control, field)} options={options} />
}

/** Whatever a field holds, it stands in the form under its key. */
function propsOf<Value>(control: Control<CustomFormValues>, field: CustomField): FieldProps<Record<CustomKey, Value>, Value> {
  return {
    control: control as unknown as Control<Record<CustomKey, Value>>,
    name: customKey(field.id) as FieldPathByValue<Record<CustomKey, Value>, Value>,
    label: field.label,
    isRequired: field.isRequired,
    hint: field.hint || undefined,
  }
}
