import { Dropdown, Field, Option } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { cellText, isEmptyCell } from '#shared/features/imports/cells.ts'
import { type Goods, goodsFields } from '#shared/features/imports/goods/fields.ts'
import { columnLetter } from '../columnNames.ts'
import styles from './GoodsDialog.module.css'
import type { Block } from './useBlock.ts'

/** The columns of the table, each with the field it goes into; and its sheets where a file has several. */
export function GoodsColumns({ target, block }: { target: Goods; block: Block }) {
  const { t } = useTranslation()
  const { mapping, read } = block
  const fields = goodsFields(target)
  const headers = block.block?.headers ?? []
  const below = block.block?.below ?? []
  const filled = headers.flatMap((header, column) => {
    const sample = cellText(below.find(({ cells }) => !isEmptyCell(cells[column]))?.cells[column])
    const name = header || [t('imports.goods.noHeader', { letter: columnLetter(column) }), sample].join(' · ')
    return header !== '' || sample !== '' ? [{ column, header: name }] : []
  })
  return (
    <section className={`${styles.columns} scroll`} aria-label={t('imports.goods.columns')}>
      {read && read.sheets.length > 1 && (
        <Field label={t('imports.goods.sheet')} size="small">
          <Dropdown
            size="small"
            className={styles.column}
            selectedOptions={[String(block.sheet)]}
            value={read.sheets[block.sheet]?.name ?? ''}
            onOptionSelect={(_, { optionValue }) => block.showSheet(Number(optionValue))}
          >
            {read.sheets.map(({ name }, index) => (
              <Option key={name} value={String(index)}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {filled.map(({ column, header }) => {
        const field = mapping[column] ?? null
        return (
          <Field
            key={column}
            size="small"
            label={{
              children: (
                <span className={styles.header} title={header}>
                  {header}
                </span>
              ),
            }}
          >
            <Dropdown
              size="small"
              className={styles.column}
              data-used={field !== null}
              selectedOptions={[field ?? '']}
              value={field === null ? t('imports.goods.skip') : t(`imports.goods.fields.${field}`)}
              onOptionSelect={(_, { optionValue }) => {
                const chosen = [...fields.keys()].find((id) => id === optionValue) ?? null
                block.assign(column, chosen, chosen === null || fields.get(chosen)?.many === true)
              }}
            >
              <Option value="">{t('imports.goods.skip')}</Option>
              {[...fields.keys()].map((id) => (
                <Option key={id} value={id}>
                  {t(`imports.goods.fields.${id}`)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )
      })}
    </section>
  )
}
