import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { TextChip } from '#renderer/kit/ui/FilterBar.tsx'
import { type Filter, noFilter } from '#shared/kit/filter/schema.ts'
import type { NamedField } from './fields.ts'
import styles from './filter.module.css'
import { sayItem } from './sayCondition.ts'

export interface FilterChipsProps {
  fields: readonly NamedField[]
  filter: Filter
  onChange: (filter: Filter) => void
}

/** A filter in words, one chip for each row of it. */
export function FilterChips({ fields, filter, onChange }: FilterChipsProps) {
  const { t } = useTranslation()
  return filter.items.map((item, index) => {
    const text = sayItem(t, fields, item)
    const rest = filter.items.filter((one) => one !== item)
    return (
      <Fragment key={text}>
        {index > 0 && filter.join === 'or' && <span className={styles.or}>{t('filter.or')}</span>}
        <TextChip
          text={text}
          title={t('filter.remove', { text })}
          onRemove={() => onChange(rest.length > 0 ? { ...filter, items: rest } : noFilter)}
        />
      </Fragment>
    )
  })
}
