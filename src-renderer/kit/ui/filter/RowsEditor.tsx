import { Button, Select } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ConditionRow } from './ConditionRow.tsx'
import { addedRow, type DraftCondition, type DraftFilter, type DraftGroup, firstRow, type NamedField, nextKey } from './fields.ts'
import styles from './filter.module.css'

export interface RowsEditorProps {
  fields: readonly NamedField[]
  rows: DraftFilter
  isWrong: (row: DraftCondition) => boolean
  onChange: (rows: DraftFilter) => void
}

/**
 * The rows of a filter and its groups, and how they are joined. Behind one that is taken away the keyboard goes on where others are
 * added.
 */
export function RowsEditor({ fields, rows, isWrong, onChange }: RowsEditorProps) {
  const { t } = useTranslation()
  const add = useRef<HTMLButtonElement>(null)
  const replace = (index: number, items: DraftFilter['items']) =>
    onChange({ ...rows, items: rows.items.toSpliced(index, 1, ...items) })

  function remove(index: number) {
    replace(index, [])
    add.current?.focus()
  }

  function addGroup() {
    const items = [...addedRow(fields), ...firstRow(fields)]
    onChange({ ...rows, items: [...rows.items, { key: nextKey(), join: rows.join === 'and' ? 'or' : 'and', items }] })
  }

  return (
    <div className={styles.rows}>
      {rows.items.length > 1 && <JoinSelect join={rows.join} onChange={(join) => onChange({ ...rows, join })} />}
      {rows.items.length === 0 && <p className={styles.nothing}>{t('filter.nothing')}</p>}
      {rows.items.map((item, index) =>
        'items' in item ? (
          <GroupEditor
            key={item.key}
            fields={fields}
            group={item}
            isWrong={isWrong}
            onChange={(group) => (group ? replace(index, [group]) : remove(index))}
          />
        ) : (
          <ConditionRow
            key={item.key}
            fields={fields}
            row={item}
            isWrong={isWrong(item)}
            onChange={(row) => replace(index, [row])}
            onRemove={() => remove(index)}
          />
        ),
      )}
      {fields.length > 0 && (
        <div className={styles.add}>
          <Button
            ref={add}
            icon={<AddRegular />}
            onClick={() => onChange({ ...rows, items: [...rows.items, ...addedRow(fields)] })}
          >
            {t('filter.addRow')}
          </Button>
          <Button icon={<AddRegular />} onClick={addGroup}>
            {t('filter.addGroup')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface GroupEditorProps {
  fields: readonly NamedField[]
  group: DraftGroup
  isWrong: (row: DraftCondition) => boolean
  /** Undefined: the group is gone. */
  onChange: (group: DraftGroup | undefined) => void
}

function GroupEditor({ fields, group, isWrong, onChange }: GroupEditorProps) {
  const { t } = useTranslation()
  const add = useRef<HTMLButtonElement>(null)

  function remove(index: number) {
    const items = group.items.toSpliced(index, 1)
    if (items.length === 0) return onChange(undefined)
    onChange({ ...group, items })
    add.current?.focus()
  }

  return (
    <div className={styles.group} role="group" aria-label={t(`filter.join.${group.join}`)}>
      <div className={styles.head}>
        <JoinSelect join={group.join} onChange={(join) => onChange({ ...group, join })} />
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('filter.removeGroup')}
          title={t('filter.removeGroup')}
          onClick={() => onChange(undefined)}
        />
      </div>
      {group.items.map((row, index) => (
        <ConditionRow
          key={row.key}
          fields={fields}
          row={row}
          isWrong={isWrong(row)}
          onChange={(next) => onChange({ ...group, items: group.items.with(index, next) })}
          onRemove={() => remove(index)}
        />
      ))}
      {fields.length > 0 && (
        <div className={styles.add}>
          <Button
            ref={add}
            icon={<AddRegular />}
            onClick={() => onChange({ ...group, items: [...group.items, ...addedRow(fields)] })}
          >
            {t('filter.addRow')}
          </Button>
        </div>
      )}
    </div>
  )
}

function JoinSelect({ join, onChange }: { join: 'and' | 'or'; onChange: (join: 'and' | 'or') => void }) {
  const { t } = useTranslation()
  return (
    <Select
      className={styles.join}
      aria-label={t('filter.join.title')}
      value={join}
      onChange={(_, { value }) => onChange(value === 'or' ? 'or' : 'and')}
    >
      <option value="and">{t('filter.join.and')}</option>
      <option value="or">{t('filter.join.or')}</option>
    </Select>
  )
}
