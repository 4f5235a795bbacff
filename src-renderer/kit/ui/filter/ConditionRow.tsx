import { Button, Field, Select } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useTranslation } from 'react-i18next'
import { operatorsOfField } from '#shared/kit/filter/fields.ts'
import { type DraftCondition, type NamedField, rowOf } from './fields.ts'
import styles from './filter.module.css'
import { ValueInput } from './ValueInput.tsx'

export interface ConditionRowProps {
  fields: readonly NamedField[]
  row: DraftCondition
  isWrong: boolean
  onChange: (row: DraftCondition) => void
  onRemove: () => void
}

/** Field, comparison, value. */
export function ConditionRow({ fields, row, isWrong, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation()
  const field = fields.find(({ key }) => key === row.field)
  if (!field) return null
  const operators = operatorsOfField(field.field)
  function chooseField(key: string) {
    const chosen = fields.find((one) => one.key === key)
    const first = chosen && operatorsOfField(chosen.field)[0]
    if (chosen && first) onChange(rowOf(chosen.key, first, row.key))
  }
  return (
    <div className={styles.row}>
      <Select
        aria-label={t('filter.field')}
        autoFocus={row.isAdded ?? false}
        value={row.field}
        onChange={(_, { value }) => chooseField(value)}
      >
        {fields.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('filter.operator')}
        value={row.operator}
        onChange={(_, { value }) => onChange(rowOf(row.field, value, row.key))}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {t(`filter.operators.${operator}`)}
          </option>
        ))}
      </Select>
      <Field validationState={isWrong ? 'error' : 'none'} validationMessage={isWrong ? t('filter.incomplete') : undefined}>
        <div className={styles.value}>
          <ValueInput
            key={`${row.field} ${row.operator}`}
            field={field}
            row={row}
            onChange={(value) => onChange({ ...row, value })}
          />
        </div>
      </Field>
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('filter.removeRow')}
        title={t('filter.removeRow')}
        onClick={onRemove}
      />
    </div>
  )
}
