import { Input } from '@fluentui/react-components'
import { useState } from 'react'
import styles from './Occasions.module.css'

interface DaysInputProps {
  days: number
  label: string
  onChange: (days: number) => void
  size?: 'small' | 'medium'
}

/** Kept when one leaves it; what is no number of days goes back. */
export function DaysInput({ days, label, onChange, size = 'small' }: DaysInputProps) {
  const [typed, setTyped] = useState(String(days))
  function settle() {
    const wanted = Number(typed)
    if (typed.trim() === '' || !Number.isInteger(wanted) || wanted < 0 || wanted > 90) setTyped(String(days))
    else if (wanted !== days) onChange(wanted)
  }
  return (
    <Input
      size={size}
      className={styles.days}
      inputMode="numeric"
      aria-label={label}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
