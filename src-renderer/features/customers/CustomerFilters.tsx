import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { FilterBar, FilterMenu, TextChip } from '#renderer/kit/ui/FilterBar.tsx'
import { stages } from '#shared/features/customers/choices.ts'
import { useCustomerView } from './view.ts'

/** What narrows the list, and how many are left. */
export function CustomerFilters({ found }: { found: number | undefined }) {
  const { t } = useTranslation()
  const { text, setText } = useSearch()
  const { filter, setFilter } = useCustomerView()
  const staff = useColleaguesSeen('customers.see')
  const { data: groups = [] } = useQuery(ask.customers.groups.queryOptions())
  return (
    <FilterBar
      note={found === undefined ? '' : found > 1_000 ? t('customers.foundMore') : t('customers.found', { count: found })}
    >
      {text.trim() && <TextChip text={t('customers.searchChip', { text })} onRemove={() => setText('')} />}
      <FilterMenu
        name={t('customers.stage')}
        choices={stages.map((stage) => ({ value: stage, text: t(`customers.stages.${stage}`) }))}
        chosen={filter.stages}
        onChange={(chosen) => setFilter({ stages: chosen })}
      />
      {staff.length > 1 && (
        <FilterMenu
          name={t('customers.owner')}
          choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={filter.ownerIds}
          onChange={(chosen) => setFilter({ ownerIds: chosen })}
        />
      )}
      <FilterMenu
        name={t('customers.group')}
        choices={groups.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={filter.groupIds}
        onChange={(chosen) => setFilter({ groupIds: chosen })}
      />
    </FilterBar>
  )
}
