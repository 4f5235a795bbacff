import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { FilterBar, TextChip } from '#renderer/kit/ui/FilterBar.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { Found } from '#renderer/kit/ui/Marked.tsx'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { MOST_FOUND, type PersonRow } from '#shared/features/people/schema.ts'
import { NoPeople } from './NoPeople.tsx'
import { ShapeChoice } from './ShapeChoice.tsx'
import { useCopiedPeople } from './useCopiedPeople.ts'
import { usePeopleColumns } from './usePeopleColumns.tsx'
import { type PeopleShape, usePeopleShape, usePeopleView } from './view.ts'

export interface PeopleListProps {
  onOpen: (row: PersonRow) => void
  onNew: () => void
}

/** Everybody one can talk to, however many, in the way that was chosen and as the search box narrows them. */
export function PeopleList(props: PeopleListProps) {
  const { t } = useTranslation()
  const { text, setText } = useSearch()
  const shape = usePeopleShape((state) => state.shape)
  const { sort, selected } = usePeopleView()
  const filter = { text }
  const isFound = text.trim() !== ''
  const pages = usePages<PersonRow>((offset) =>
    ask.people.list.queryOptions({ input: { filter, sort, offset, limit: PAGE_SIZE } }),
  )
  const { data: count, isPlaceholderData: isCounting } = useQuery({
    ...ask.people.count.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  })
  useSayAnswered(text, pages.isCurrent && !isCounting)
  useSayStatus(
    count !== undefined && t('status.rows', { count }),
    selected.size > 0 && t('status.selected', { count: selected.size }),
    isFound && t('status.filtered'),
  )
  const note = count === undefined ? '' : t(count < MOST_FOUND ? 'addressBook.found' : 'addressBook.foundMore', { count })
  return (
    <>
      <FilterBar note={isFound ? note : ''}>
        <ShapeChoice />
        {isFound && <TextChip isTyped text={t('customers.searchChip', { text })} onRemove={() => setText('')} />}
      </FilterBar>
      {pages.error ? (
        <Empty title={say(pages.error)} />
      ) : (
        <Found value={text}>
          <ListOfShape key={shape} {...props} shape={shape} text={text} count={count} pages={pages} />
        </Found>
      )}
    </>
  )
}

interface ListOfShapeProps extends PeopleListProps {
  shape: PeopleShape
  text: string
  count: number | undefined
  pages: ReturnType<typeof usePages<PersonRow>>
}

function ListOfShape({ shape, text, count, pages, onOpen, onNew }: ListOfShapeProps) {
  const { t } = useTranslation()
  const { sort, setSort, selected, select } = usePeopleView()
  const copying = useCopiedPeople()
  const columns = usePeopleColumns(shape)
  const listing = { filter: { text }, sort }
  return (
    <List
      id={`people-${shape}`}
      label={t('addressBook.title')}
      columns={columns}
      count={count}
      rowAt={pages.rowAt}
      onVisible={pages.onVisible}
      sort={text.trim() === '' ? sort : undefined}
      onSort={setSort}
      allIds={() => cache.fetchQuery(ask.people.ids.queryOptions({ input: listing }))}
      placeOf={(typed) => ask.people.placeOf.call({ ...listing, typed })}
      hasMenu
      selected={selected}
      onSelect={select}
      onOpen={onOpen}
      beginning={text}
      copying={copying}
      empty={<NoPeople onNew={onNew} />}
    />
  )
}
