import { Option } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useLabels } from '#renderer/kit/labels.ts'
import { type LabelKind, labelsOf } from '#shared/kit/points.ts'
import styles from './PointsField.module.css'
import { TextCombobox } from './TextCombobox.tsx'

interface LabelInputProps {
  kind: LabelKind
  /** The how-manieth number or address it is for. */
  number: number
  value: string
  onChange: (label: string) => void
  onBlur: () => void
}

/** What a number or an address is for: one of the known labels, or any word. */
export function LabelInput({ kind, number, value, onChange, onBlur }: LabelInputProps) {
  const { t } = useTranslation()
  const say = useLabels()
  const labels: readonly string[] = labelsOf[kind]
  const meant = (word: string) => labels.find((label) => say(label).toLowerCase() === word.trim().toLowerCase()) ?? word
  return (
    <TextCombobox
      className={styles.label}
      input={{ className: styles.labelText }}
      appearance="underline"
      aria-label={t(`customers.labelOf.${kind}`, { number })}
      placeholder={t('customers.forWhat')}
      value={say(value)}
      selectedOptions={[value]}
      onChange={(event) => onChange(meant(event.target.value))}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChange(optionValue)}
      onBlur={onBlur}
    >
      {labels.map((label) => (
        <Option key={label} value={label} text={say(label)}>
          {say(label)}
        </Option>
      ))}
    </TextCombobox>
  )
}
