import { Button, Checkbox, Select } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useTranslation } from 'react-i18next'
import type { NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { ValueEditor } from '#renderer/kit/ui/edit/ValueEditor.tsx'
import styles from './Bulk.module.css'
import { type EditRow, rowOf } from './editRows.ts'

interface FieldRowProps {
  row: EditRow
  /** What it may be a row of. */
  fields: readonly NamedEditField[]
  isFirst: boolean
  onChange: (row: EditRow) => void
  onRemove: (() => void) | undefined
}

/** One field, its new value, or that it is to be emptied. */
export function FieldRow({ row, fields, isFirst, onChange, onRemove }: FieldRowProps) {
  const { t } = useTranslation()
  const field = fields.find(({ key }) => key === row.field)
  return (
    <div className={styles.row} role="group" aria-label={field?.name}>
      <Select
        aria-label={t('bulk.field')}
        value={row.field}
        onChange={(_, { value }) => onChange(rowOf(fields.find(({ key }) => key === value)))}
      >
        {fields.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
      <div className={styles.value}>
        {field && (
          <ValueEditor
            key={field.key}
            field={field}
            value={row.isEmptied ? row.nothing : (row.value ?? row.nothing)}
            onChange={(value) => onChange({ ...row, value })}
            isFirst={isFirst}
            isDisabled={row.isEmptied}
          />
        )}
      </div>
      {field?.field.mayBeEmpty ? (
        <Checkbox
          label={t('bulk.empty')}
          checked={row.isEmptied}
          onChange={(_, { checked }) => onChange({ ...row, isEmptied: checked === true })}
        />
      ) : (
        <span />
      )}
      {onRemove ? (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={t('bulk.removeField', { field: field?.name })}
          title={t('bulk.removeField', { field: field?.name })}
          onClick={onRemove}
        />
      ) : (
        <span />
      )}
    </div>
  )
}
