import { Option } from '@fluentui/react-components'
import { type Ref, useState } from 'react'
import styles from './CompletedInput.module.css'
import { keepForText } from './keepForText.ts'
import { TextCombobox } from './TextCombobox.tsx'

/** What may be meant by what was typed so far. */
export interface Completion {
  key: string
  name: string
  /** What tells it from another of that name. */
  beside: string
}

export interface CompletedInputProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
  autoFocus?: boolean
  disabled?: boolean
  placeholder?: string
  'aria-label'?: string
}

interface Completing {
  completions: readonly Completion[]
  onTake: (key: string) => void
  /** Whether somebody types into it, so that there is something to look for. */
  isTyped: boolean
  setTyped: (isTyped: boolean) => void
}

/** Free text, with names offered below while it is typed: only who goes to one by arrow or mouse takes it, all else stays as typed. */
export function CompletedInput({
  completing: { completions, onTake, isTyped, setTyped },
  onChange,
  ...field
}: CompletedInputProps & { completing: Completing }) {
  const isOpen = isTyped && completions.length > 0
  return (
    <TextCombobox
      {...field}
      autoComplete="off"
      className={styles.field}
      input={{ className: styles.input }}
      listbox={{ className: styles.offered }}
      expandIcon={null}
      open={isOpen}
      selectedOptions={[]}
      onChange={(event) => {
        setTyped(true)
        onChange(event.target.value)
      }}
      onOpenChange={(event, { open }) => setTyped(open && isArrow(event))}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onTake(optionValue)}
      onKeyDownCapture={(event) => {
        keepForText(event)
        // Where nothing is chosen it saves the form.
        const isChoice = isOpen && event.currentTarget.hasAttribute('aria-activedescendant')
        if (event.key === 'Enter' && !isChoice) event.stopPropagation()
      }}
    >
      {completions.map(({ key, name, beside }) => (
        // A blank in front: what was typed must not meet it by itself, for then Tab would take it.
        <Option key={key} value={key} text={` ${name}`} checkIcon={null}>
          <span className={styles.offer}>
            <span>{name}</span>
            <span className={styles.beside}>{beside}</span>
          </span>
        </Option>
      ))}
    </TextCombobox>
  )
}

export function useTyped() {
  const [isTyped, setTyped] = useState(false)
  return { isTyped, setTyped }
}

function isArrow(event: React.SyntheticEvent | Event) {
  return 'key' in event && (event.key === 'ArrowDown' || event.key === 'ArrowUp')
}
