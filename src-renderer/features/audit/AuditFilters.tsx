import { Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FilterBar, FilterMenu } from '#renderer/kit/ui/FilterBar.tsx'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'
import { changeKinds, recordKinds } from '#shared/features/audit/schema.ts'
import styles from './Audit.module.css'
import { useAuditView } from './view.ts'
import { useAuditWords } from './words.ts'

/** Words, days, people, kinds of record, and what happened. */
export function AuditFilters({ note }: { note: string }) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const { filter, setFilter } = useAuditView()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  return (
    <FilterBar note={note}>
      <Input
        size="small"
        className={styles.search ?? ''}
        contentBefore={<SearchRegular />}
        placeholder={t('audit.search')}
        aria-label={t('audit.search')}
        value={filter.text}
        onChange={(_, { value }) => setFilter({ text: value })}
      />
      <div className={styles.day}>
        <span aria-hidden="true">{t('audit.from')}</span>
        <DayInput label={t('audit.from')} value={filter.from ?? null} onChange={(day) => setFilter({ from: day ?? undefined })} />
      </div>
      <div className={styles.day}>
        <span aria-hidden="true">{t('audit.to')}</span>
        <DayInput label={t('audit.to')} value={filter.to ?? null} onChange={(day) => setFilter({ to: day ?? undefined })} />
      </div>
      <FilterMenu
        name={t('audit.who')}
        choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={filter.staffIds}
        onChange={(staffIds) => setFilter({ staffIds })}
      />
      <FilterMenu
        name={t('audit.record')}
        choices={recordKinds.map((value) => ({ value, text: words.records[value] }))}
        chosen={filter.records}
        onChange={(records) => setFilter({ records })}
      />
      <FilterMenu
        name={t('audit.what')}
        choices={changeKinds.map((value) => ({ value, text: words.changes[value] }))}
        chosen={filter.changes}
        onChange={(changes) => setFilter({ changes })}
      />
    </FilterBar>
  )
}
