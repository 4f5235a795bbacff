import { Dropdown, Input, Option, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDecimal } from '#renderer/kit/format.ts'
import { AddressInput, ProvinceInput } from '#renderer/kit/ui/form/AddressInputs.tsx'
import { BirthInput } from '#renderer/kit/ui/form/BirthField.tsx'
import { CustomerInput } from '#renderer/kit/ui/form/CustomerField.tsx'
import { LunarDayInput } from '#renderer/kit/ui/form/custom/LunarDayField.tsx'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'
import { ProductInput } from '#renderer/kit/ui/form/ProductInput.tsx'
import { WordInput } from '#renderer/kit/ui/form/WordField.tsx'
import { isBirth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { parseDong, parseNumber } from '#shared/kit/money.ts'
import type { EditValue, NamedEditField } from './fields.ts'

export interface ValueEditorProps {
  field: NamedEditField
  value: EditValue
  /** Undefined while what is typed is no value. */
  onChange: (value: EditValue | undefined) => void
  isFirst?: boolean
  /** The letter with which somebody began to look for a customer. */
  typed?: string | undefined
  /** Where an address lies; a commune that is taken may say it where nothing stands there. */
  province?: string
  onProvince?: (province: string) => void
  /** On one line, as in a row of a list. */
  isNarrow?: boolean
  isDisabled?: boolean
}

/** The control in which a field is typed or chosen, by what it holds. */
export function ValueEditor(props: ValueEditorProps) {
  const { field, value, typed, onChange, isFirst = false, isNarrow = false, isDisabled = false } = props
  const common = { 'aria-label': field.name, autoFocus: isFirst, disabled: isDisabled }
  switch (field.field.kind) {
    case 'choice':
    case 'person':
    case 'relation':
      return <OneOf {...props} />
    case 'choices':
      return <SeveralOf {...props} />
    case 'customer':
      return (
        <CustomerInput
          aria-label={field.name}
          autoFocus={isFirst}
          {...(typed !== undefined && { begun: typed })}
          value={value as CustomerId | null}
          onChange={onChange}
        />
      )
    case 'product':
      return (
        <ProductInput
          aria-label={field.name}
          autoFocus={isFirst}
          {...(typed !== undefined && { begun: typed })}
          value={null}
          onChange={(product) => onChange(product?.id ?? null)}
        />
      )
    case 'lunarDay':
      return <LunarDayInput label={field.name} autoFocus={isFirst} value={value as Day | null} onChange={onChange} />
    case 'word':
      return <Word {...props} />
    case 'address': {
      const { province = '', onProvince = () => {} } = props
      return <AddressInput {...{ ...common, province, onProvince, onChange }} value={textOf(value)} />
    }
    case 'province':
      return <ProvinceInput {...{ ...common, onChange }} value={textOf(value)} />
    case 'number':
    case 'money':
      return <Amount {...props} />
    case 'day':
      return <DayInput label={field.name} value={value as Day | null} onChange={onChange} />
    case 'birth':
      return <BirthOf {...props} />
    case 'paragraphs':
      if (!isNarrow)
        return (
          <Textarea {...common} rows={2} resize="vertical" value={textOf(value)} onChange={(_, typed) => onChange(typed.value)} />
        )
      return <Input {...common} value={textOf(value)} onChange={(_, typed) => onChange(typed.value)} />
    default:
      return (
        <Input
          {...common}
          inputMode={field.field.kind === 'phone' ? 'tel' : field.field.kind === 'email' ? 'email' : 'text'}
          value={textOf(value)}
          onChange={(_, typed) => onChange(typed.value)}
        />
      )
  }
}

const NONE = ''

function OneOf({ field, value, onChange, isFirst, isNarrow, isDisabled }: ValueEditorProps) {
  const { t } = useTranslation()
  const mayBeEmpty = field.field.mayBeEmpty && isNarrow
  const chosen = field.choices.find((choice) => choice.value === value)
  return (
    <Dropdown
      aria-label={field.name}
      autoFocus={isFirst ?? false}
      defaultOpen={isNarrow ?? false}
      disabled={isDisabled ?? false}
      placeholder={t('filter.choose')}
      selectedOptions={[chosen ? String(chosen.value) : NONE]}
      value={chosen?.text ?? ''}
      onOptionSelect={(_, { optionValue }) =>
        onChange(field.choices.find((choice) => String(choice.value) === optionValue)?.value ?? null)
      }
    >
      {mayBeEmpty && <Option value={NONE}>{t('bulk.nothing')}</Option>}
      {field.choices.map(({ value: one, text }) => (
        <Option key={one} value={String(one)}>
          {text}
        </Option>
      ))}
    </Dropdown>
  )
}

function SeveralOf({ field, value, onChange, isFirst, isNarrow, isDisabled }: ValueEditorProps) {
  const { t } = useTranslation()
  const isChosen = (one: string | number) => typeof one === 'number' && Array.isArray(value) && value.includes(one)
  return (
    <Dropdown
      multiselect
      aria-label={field.name}
      autoFocus={isFirst ?? false}
      defaultOpen={isNarrow ?? false}
      disabled={isDisabled ?? false}
      placeholder={t('filter.choose')}
      selectedOptions={Array.isArray(value) ? value.map(String) : []}
      value={field.choices
        .filter((choice) => isChosen(choice.value))
        .map(({ text }) => text)
        .join('; ')}
      onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions.map(Number))}
    >
      {field.choices.map(({ value: one, text }) => (
        <Option key={one} value={String(one)}>
          {text}
        </Option>
      ))}
    </Dropdown>
  )
}

/** Text that mostly stands in other rows already: these are offered, and anything may be typed. */
function Word({ field, value, onChange, isFirst, isDisabled }: ValueEditorProps) {
  return (
    <WordInput
      aria-label={field.name}
      autoFocus={isFirst ?? false}
      disabled={isDisabled ?? false}
      words={field.choices.map(({ text }) => text)}
      value={textOf(value)}
      onChange={onChange}
    />
  )
}

function BirthOf({ field, value, onChange, isFirst, isDisabled }: ValueEditorProps) {
  const [typed, setTyped] = useState(value === null ? null : String(value))
  return (
    <BirthInput
      label={field.name}
      isFirst={isFirst ?? false}
      isDisabled={isDisabled ?? false}
      value={typed}
      onChange={(birth) => {
        setTyped(birth)
        onChange(birth === null || isBirth(birth) ? birth : undefined)
      }}
    />
  )
}

/** A number, or whole đồng as people type it: `1tr5`, `2 tỷ`. */
function Amount({ field, value, onChange, isFirst, isDisabled }: ValueEditorProps) {
  const [typed, setTyped] = useState<string>()
  const isMoney = field.field.kind === 'money'
  const shown = typed ?? (typeof value === 'number' ? (isMoney ? formatCount : formatDecimal)(value) : textOf(value))
  return (
    <Input
      aria-label={field.name}
      autoFocus={isFirst ?? false}
      disabled={isDisabled ?? false}
      inputMode="decimal"
      contentAfter={isMoney ? '₫' : undefined}
      value={shown}
      onChange={(_, { value: text }) => {
        setTyped(text)
        onChange(text.trim() === '' ? null : (isMoney ? parseDong : parseNumber)(text))
      }}
    />
  )
}

function textOf(value: EditValue) {
  return value === null ? '' : String(value)
}
