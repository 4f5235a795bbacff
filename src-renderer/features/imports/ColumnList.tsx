import { Dropdown, Option } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldId } from '#shared/features/imports/fields.ts'
import { fieldsWith } from '#shared/features/imports/own.ts'
import type { OfferedColumn, SheetSummary } from '#shared/features/imports/schema.ts'
import styles from './ColumnsStep.module.css'
import { columnName } from './columnNames.ts'
import { useFieldNames } from './fieldNames.ts'

const ROW = 40

/** The columns of a sheet, each with some values and the field it goes into; only those on screen are there. */
export function ColumnList({ sheet, onChange }: { sheet: SheetSummary; onChange: (sheet: SheetSummary) => void }) {
  const { t } = useTranslation()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: sheet.offered.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 6,
  })
  const { own, nameOf } = useFieldNames()
  const fields = fieldsWith(sheet.target, own)

  /** A field that takes one column only leaves the one it had. */
  function assign({ index }: OfferedColumn, field: FieldId | null) {
    const isShared = field === null || fields.get(field)?.many === true
    const mapping = sheet.mapping.map((old, column) => (column === index ? field : !isShared && old === field ? null : old))
    onChange({ ...sheet, mapping })
  }

  return (
    <div className={styles.list} role="table" aria-rowcount={sheet.offered.length + 1}>
      <div role="row" className={`${styles.row} ${styles.heading}`}>
        {(['column', 'samples', 'field'] as const).map((title) => (
          <span key={title} role="columnheader">
            {t(`imports.columns.${title}`)}
          </span>
        ))}
      </div>
      <div ref={scroll} className={`${styles.scroll} scroll`} role="rowgroup">
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const column = sheet.offered[index] as OfferedColumn
            return (
              <div
                key={column.index}
                role="row"
                aria-rowindex={index + 2}
                className={`${styles.row} ${styles.column}`}
                style={{ height: ROW, transform: `translateY(${start}px)` }}
              >
                <span role="cell" className={styles.name} title={column.header}>
                  {columnName(column)}
                </span>
                <span role="cell" className={styles.samples} title={column.samples.join('\n')}>
                  {column.samples.join(' · ')}
                </span>
                <span role="cell">
                  <FieldChoice
                    field={sheet.mapping[column.index] ?? null}
                    ids={[...fields.keys()]}
                    nameOf={nameOf}
                    onChoose={(field) => assign(column, field)}
                  />
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface FieldChoiceProps {
  field: FieldId | null
  ids: readonly FieldId[]
  nameOf: (field: FieldId) => string
  onChoose: (field: FieldId | null) => void
}

function FieldChoice({ field, ids, nameOf, onChoose }: FieldChoiceProps) {
  const { t } = useTranslation()
  return (
    <Dropdown
      size="small"
      className={styles.field}
      data-used={field !== null}
      aria-label={t('imports.columns.field')}
      selectedOptions={[field ?? '']}
      value={field === null ? t('imports.columns.skip') : nameOf(field)}
      onOptionSelect={(_, { optionValue }) => onChoose(ids.find((id) => id === optionValue) ?? null)}
    >
      <Option value="">{t('imports.columns.skip')}</Option>
      {ids.map((id) => (
        <Option key={id} value={id}>
          {nameOf(id)}
        </Option>
      ))}
    </Dropdown>
  )
}
