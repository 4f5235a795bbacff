import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import { late } from '#renderer/kit/late.tsx'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { useSearch } from '#renderer/kit/search.ts'
import filterBar from '#renderer/kit/ui/FilterBar.module.css'
import { ChoiceMenu, FilterBar, FilterMenu, OpenChip, Suggestion, TextChip, WidenChip } from '#renderer/kit/ui/FilterBar.tsx'
import { FilterChips } from '#renderer/kit/ui/filter/FilterChips.tsx'
import { groupings, MOST_HITS, stages } from '#shared/features/customers/choices.ts'
import type { Grouping } from '#shared/features/customers/schema.ts'
import { isGroupable } from '#shared/features/customFields/rules.ts'
import { customKey } from '#shared/kit/customKey.ts'
import { useCustomerFields } from './filterFields.ts'
import { NotContactedDays } from './NotContactedDays.tsx'
import { isFiltered, showOnly, useCustomerView } from './view.ts'

const CustomerFilterDialog = late(() =>
  import('./CustomerFilterDialog.tsx').then(({ CustomerFilterDialog }) => CustomerFilterDialog),
)

/** A list shows the best hits only; beyond a thousand nobody counts them. */
function wordOf(found: number) {
  if (found <= MOST_HITS) return 'customers.found'
  return found > 1_000 ? 'customers.foundMore' : 'customers.foundBest'
}

/** What narrows the list, and how many are left; `guess` is what was found in place of a text that finds nothing. */
export function CustomerFilters({ found, guess }: { found: number | undefined; guess: string }) {
  const { t } = useTranslation()
  const { text, setText } = useSearch()
  return (
    <FilterBar note={found === undefined ? '' : t(wordOf(found), { count: found, shown: MOST_HITS })}>
      {guess !== '' && (
        <Suggestion
          said={t('customers.guess', { text })}
          suggested={t('customers.guessed', { guess })}
          onTake={() => setText(guess)}
        />
      )}
      {text.trim() && <TextChip isTyped text={t('customers.searchChip', { text })} onRemove={() => setText('')} />}
      {text.trim() && <EverywhereChip />}
      <ViewFilters />
    </FilterBar>
  )
}

/** Where only a view is searched: a click searches all customers. */
const EverywhereChip = memo(function EverywhereChip() {
  const isNarrowed = useCustomerView(({ filter }) => isFiltered(filter) && filter.view !== 'bin')
  return isNarrowed && <WidenChip onWiden={() => showOnly({})} />
})

/** What narrows the list beside the text; a key in the search box makes nothing of it anew. */
const ViewFilters = memo(function ViewFilters() {
  const { t } = useTranslation()
  const { filter, setFilter, group, setGroup } = useCustomerView()
  const offered = useGroupings()
  const [isBuilding, setBuilding] = useState(false)
  const staff = useColleaguesSeen('customers.see')
  const { data: groups = [] } = useQuery(ask.customers.groups.queryOptions())
  useOffer('filter', [
    { id: 'filter', text: t('filter.command'), keys: 'Ctrl+Shift+F', run: () => setBuilding(true), place: 'palette' },
  ])
  return (
    <>
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
        name={t('customers.groupBrief')}
        choices={groups.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={filter.groupIds}
        onChange={(chosen) => setFilter({ groupIds: chosen })}
      />
      {filter.view === 'not-contacted' && <NotContactedDays />}
      {filter.where.items.length > 0 && <Chips />}
      <span className={filterBar.unsearched}>
        <ChoiceMenu name={t('list.groupBy')} none={t('list.noGroup')} choices={offered} chosen={group} onChange={setGroup} />
      </span>
      <OpenChip text={t('filter.command')} onOpen={() => setBuilding(true)} />
      {isBuilding && <CustomerFilterDialog onClose={() => setBuilding(false)} />}
    </>
  )
})

/** By what the list can be divided, with its name; the office's own fields stand behind. */
function useGroupings(): { value: Grouping; text: string }[] {
  const { t } = useTranslation()
  const own = useCustomFields('customer') ?? []
  const names: Record<(typeof groupings)[number], string> = {
    stage: t('customers.stage'),
    owner: t('customers.owner'),
    group: t('customers.group'),
    source: t('customers.source'),
    industry: t('customers.industry'),
    size: t('customers.size'),
    province: t('customers.province'),
    region: t('customers.region'),
    rating: t('customers.rating'),
    parent: t('customers.relations.parent'),
    referrer: t('customers.relations.referrer'),
    kind: t('customers.kind'),
    lastContact: t('customers.lastContact'),
  }
  return [
    ...groupings.map((one) => ({ value: one, text: names[one] })),
    ...own.filter(isGroupable).map(({ id, label }) => ({ value: customKey(id), text: label })),
  ]
}

/** Asks for the names that stand in a filter only when there is one. */
function Chips() {
  const fields = useCustomerFields()
  const { filter, setFilter } = useCustomerView()
  return <FilterChips fields={fields} filter={filter.where} onChange={(where) => setFilter({ where })} />
}
