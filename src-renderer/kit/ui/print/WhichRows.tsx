import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

interface WhichRowsProps {
  label: string
  chosen: number
  /** How many rows all of the list has; undefined until counted. */
  found: number | undefined
  isChosen: boolean
  /** The keyboard begins here. */
  isFirst?: boolean
  onChange: (isChosen: boolean) => void
}

/** Whether the rows that are chosen get onto paper, or all of a list. */
export function WhichRows({ label, chosen, found, isChosen, isFirst = false, onChange }: WhichRowsProps) {
  const { t } = useTranslation()
  return (
    <Field label={label}>
      <RadioGroup value={isChosen ? 'chosen' : 'all'} onChange={(_, { value }) => onChange(value === 'chosen')}>
        <Radio
          value="chosen"
          label={t('record.print.chosen', { count: chosen })}
          disabled={chosen === 0}
          autoFocus={isFirst && isChosen}
        />
        <Radio
          value="all"
          label={found === undefined ? t('record.print.all') : t('record.print.allCounted', { count: found })}
          autoFocus={isFirst && !isChosen}
        />
      </RadioGroup>
    </Field>
  )
}
