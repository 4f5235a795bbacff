import { Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import {
  type Birth,
  formatBirth,
  formatLunarBirth,
  isBirth,
  isLunarBirth,
  nextCelebration,
  parseBirth,
} from '#shared/kit/birth.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './DayField.module.css'
import { type FieldProps, Framed } from './fields.tsx'

/** A birthday or founding day, solar or lunar, with or without its year. Null when empty; what is none stays as it was typed. */
export function BirthField<Form extends FieldValues>(props: FieldProps<Form, Birth | null | undefined>) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => {
        const birth: string | null = field.value ?? null
        const isRead = birth === null || isBirth(birth)
        const next = birth !== null && isBirth(birth) && isLunarBirth(birth) ? nextCelebration(birth, today) : undefined
        return (
          <Framed
            {...props}
            hint={next && t('birth.next', { day: formatDay(next) })}
            error={isRead || !fieldState.isTouched ? fieldState.error?.message : 'birth'}
          >
            <BirthInput value={birth} onChange={field.onChange} onBlur={field.onBlur} label={props.label} />
          </Framed>
        )
      }}
    />
  )
}

interface BirthInputProps {
  /** A birth, or what was typed and is none. */
  value: string | null
  onChange: (birth: string | null) => void
  onBlur?: () => void
  label: string
  isFirst?: boolean
  isDisabled?: boolean
}

/** Typed as people write it; by which calendar is chosen beside it, or typed behind it (`15/8 âm lịch`). */
export function BirthInput({ value, onChange, onBlur, label, isFirst = false, isDisabled = false, ...field }: BirthInputProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const [chosen, setChosen] = useState<'solar' | 'lunar'>('solar')
  const birth = value !== null && isBirth(value) ? value : undefined
  const calendar = birth === undefined ? chosen : isLunarBirth(birth) ? 'lunar' : 'solar'
  const change = (text: string, by: 'solar' | 'lunar') => {
    setChosen(by)
    onChange(text.trim() === '' ? null : (parseBirth(text, { isLunar: by === 'lunar' }) ?? text))
  }
  return (
    <div className={styles.birth} role="group">
      <Input
        {...field}
        aria-label={label}
        autoFocus={isFirst}
        disabled={isDisabled}
        placeholder="dd/mm(/yyyy)"
        value={typed ?? (birth === undefined ? (value ?? '') : bareText(birth))}
        onChange={(_, { value: text }) => {
          setTyped(text)
          change(text, calendar)
        }}
        onBlur={() => {
          setTyped(undefined)
          onBlur?.()
        }}
      />
      <Select
        aria-label={`${label} – ${t('birth.calendar')}`}
        disabled={isDisabled}
        value={calendar}
        onChange={(_, { value: next }) => {
          setTyped(undefined)
          change(birth === undefined ? (value ?? '') : bareText(birth), next as 'solar' | 'lunar')
        }}
      >
        <option value="solar">{t('birth.solar')}</option>
        <option value="lunar">{t('birth.lunar')}</option>
      </Select>
    </div>
  )
}

/** The calendar stands beside it. */
function bareText(birth: Birth) {
  return isLunarBirth(birth) ? formatLunarBirth(birth) : formatBirth(birth)
}
