import { useTranslation } from 'react-i18next'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { ChoiceMenu, FilterBar, FilterMenu } from '#renderer/kit/ui/FilterBar.tsx'
import { giftGroupings, giftStatuses } from '#shared/features/gifts/choices.ts'
import { useGiftView, yearNow } from './view.ts'

/** So many years back the list offers by themselves, and the next one. */
const YEARS_BACK = 5

/** What narrows the list beyond its occasion, and what divides it. */
export function GiftFilters({ found }: { found: string }) {
  const { t } = useTranslation()
  const { filter, setFilter, group, setGroup } = useGiftView()
  const staff = useColleaguesSeen('customers.see')
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(yearNow() + 1 - index))
  return (
    <FilterBar note={found}>
      <ChoiceMenu
        name={t('gifts.year')}
        none={t('gifts.allYears')}
        choices={years.map((value) => ({ value, text: value }))}
        chosen={filter.year === undefined ? null : String(filter.year)}
        onChange={(year) => setFilter({ year: year === null ? undefined : Number(year) })}
      />
      <FilterMenu
        name={t('gifts.status')}
        choices={giftStatuses.map((value) => ({ value, text: t(`gifts.statuses.${value}`) }))}
        chosen={filter.statuses}
        onChange={(statuses) => setFilter({ statuses })}
      />
      <FilterMenu
        name={t('gifts.giver')}
        choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={filter.giverIds}
        onChange={(giverIds) => setFilter({ giverIds })}
      />
      <ChoiceMenu
        name={t('list.groupBy')}
        none={t('list.noGroup')}
        choices={giftGroupings.map((value) => ({ value, text: t(`gifts.groupings.${value}`) }))}
        chosen={group}
        onChange={setGroup}
      />
    </FilterBar>
  )
}
