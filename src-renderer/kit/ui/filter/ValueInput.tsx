import { Dropdown, Input, Option, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDecimal } from '#renderer/kit/format.ts'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'
import type { Day } from '#shared/kit/day.ts'
import { periods } from '#shared/kit/filter/fields.ts'
import { parseDong, parseNumber } from '#shared/kit/money.ts'
import type { DraftCondition, NamedField } from './fields.ts'
import styles from './filter.module.css'

export interface ValueInputProps {
  field: NamedField
  row: DraftCondition
  onChange: (value: unknown) => void
}

/** Where the value of a row is typed or chosen; what it looks like follows from what is asked. */
export function ValueInput({ field, row, onChange }: ValueInputProps) {
  const { t } = useTranslation()
  const { operator, value } = row
  const kind = field.field.kind === 'money' ? 'money' : 'number'
  switch (operator) {
    case 'contains':
    case 'starts':
    case 'equals':
      return <Input aria-label={t('filter.value')} value={String(value)} onChange={(_, typed) => onChange(typed.value)} />
    case 'least':
    case 'most':
      return <Amount label={t('filter.value')} kind={kind} value={value as number | null} onChange={onChange} />
    case 'between': {
      const [from, to] = value as [number | null, number | null]
      return (
        <>
          <Amount label={t('filter.value')} kind={kind} value={from} onChange={(next) => onChange([next, to])} />
          <Amount label={t('filter.upTo')} kind={kind} value={to} onChange={(next) => onChange([from, next])} />
        </>
      )
    }
    case 'past':
    case 'notPast':
    case 'coming':
      return (
        <>
          <Amount label={t('filter.value')} kind="days" value={value as number | null} onChange={onChange} />
          <span className={styles.unit}>{t('filter.days')}</span>
        </>
      )
    case 'from':
    case 'until':
      return <DayInput label={t('filter.value')} value={value as Day | null} onChange={onChange} />
    case 'in':
      return (
        <Select aria-label={t('filter.value')} value={String(value)} onChange={(_, chosen) => onChange(chosen.value)}>
          {periods.map((period) => (
            <option key={period} value={period}>
              {t(`filter.periods.${period}`)}
            </option>
          ))}
        </Select>
      )
    case 'any':
    case 'none':
      return <Several choices={field.choices ?? []} chosen={value as (string | number)[]} onChange={onChange} />
    default:
      return null
  }
}

interface SeveralProps {
  choices: NonNullable<NamedField['choices']>
  chosen: (string | number)[]
  onChange: (chosen: (string | number)[]) => void
}

function Several({ choices, chosen, onChange }: SeveralProps) {
  const { t } = useTranslation()
  const shown = choices.filter(({ value }) => chosen.includes(value)).map(({ text }) => text)
  return (
    <Dropdown
      multiselect
      aria-label={t('filter.value')}
      placeholder={t('filter.choose')}
      selectedOptions={chosen.map(String)}
      value={shown.join(', ')}
      onOptionSelect={(_, { selectedOptions }) =>
        onChange(choices.filter(({ value }) => selectedOptions.includes(String(value))).map(({ value }) => value))
      }
    >
      {choices.map(({ value, text }) => (
        <Option key={value} value={String(value)}>
          {text}
        </Option>
      ))}
    </Dropdown>
  )
}

interface AmountProps {
  label: string
  /** Whole days, đồng, or any number. */
  kind: 'days' | 'money' | 'number'
  value: number | null
  onChange: (value: number | null) => void
}

const parsers = { days: wholeNumber, money: parseDong, number: parseNumber }

/** A number; money as people type it: `1tr5`, `2 tỷ`. */
function Amount({ label, kind, value, onChange }: AmountProps) {
  const parse = parsers[kind]
  const [typed, setTyped] = useState<string>()
  return (
    <Input
      aria-label={label}
      inputMode="decimal"
      contentAfter={kind === 'money' ? '₫' : undefined}
      value={typed ?? (value === null ? '' : formatDecimal(value))}
      onChange={(_, { value: text }) => {
        setTyped(text)
        onChange(parse(text) ?? null)
      }}
      onBlur={() => value !== null && setTyped(undefined)}
    />
  )
}

function wholeNumber(text: string) {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
}
