import { Input } from '@fluentui/react-components'
import { type Ref, useState } from 'react'
import { clockText } from '#shared/kit/day.ts'

export interface TimeInputProps {
  /** `09:30`; empty when none. */
  value: string
  onChange: (time: string) => void
  onBlur?: () => void
  inputRef?: Ref<HTMLInputElement>
  /** Its name, where no label stands above it alone. */
  label?: string
}

/** A time of day, always of 24 hours, typed as 9, 930, 9h30 or 9:30; the arrows go by a quarter of an hour. */
export function TimeInput({ value, onChange, onBlur, inputRef, label, ...field }: TimeInputProps) {
  const [typed, setTyped] = useState<string>()

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'Enter') return setTyped(undefined)
    const step = event.key === 'ArrowUp' ? 15 : event.key === 'ArrowDown' ? -15 : 0
    if (step === 0) return
    event.preventDefault()
    setTyped(undefined)
    onChange(later(value || '08:00', step))
  }

  return (
    <Input
      {...field}
      aria-label={label}
      ref={inputRef}
      value={typed ?? value}
      placeholder="09:30"
      inputMode="numeric"
      autoComplete="off"
      onKeyDown={onKeyDown}
      onChange={(_, { value: text }) => {
        setTyped(text)
        onChange(parseTime(text) ?? '')
      }}
      onBlur={() => {
        if (typed === undefined || parseTime(typed) !== undefined || typed.trim() === '') setTyped(undefined)
        onBlur?.()
      }}
    />
  )
}

/** `09:30` of `9h30`, `930`, `9:30`; undefined of what is no time of day. */
function parseTime(text: string) {
  const match = /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{1,2})?|(\d{2}))?$/i.exec(text.trim())
  const hour = Number(match?.[1])
  const minute = Number(match?.[2] ?? match?.[3] ?? 0)
  return match && hour < 24 && minute < 60 ? clockText(hour * 60 + minute) : undefined
}

function later(time: string, minutes: number) {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return clockText((hour * 60 + minute + minutes + 1440) % 1440)
}
