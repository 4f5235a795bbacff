import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import type { DraggedRow } from '#renderer/kit/dragged.ts'
import { isGone, say } from '#renderer/kit/say.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { CardGrid } from '#renderer/kit/ui/CardGrid.tsx'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { FilterBar, TextChip } from '#renderer/kit/ui/FilterBar.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { Found } from '#renderer/kit/ui/Marked.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useCopying } from '#renderer/kit/ui/useCopying.ts'
import { useLetters } from '#renderer/kit/ui/useLetters.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { MOST_FOUND, type PersonRow } from '#shared/features/people/schema.ts'
import { BusinessCard, businessCardSize } from './BusinessCard.tsx'
import { CompactCard, compactCardSize } from './CompactCard.tsx'
import { EmptyGroup, NoPeople } from './NoPeople.tsx'
import { GroupChoice, ShapeChoice } from './ShapeChoice.tsx'
import { useCopiedPeople } from './useCopiedPeople.ts'
import { type ListedShape, usePeopleColumns } from './usePeopleColumns.tsx'
import { usePeopleGroups } from './usePeopleGroups.ts'
import { type CardShape, isCards, listOf, usePeopleShape, usePeopleView } from './view.ts'

export interface PeopleListProps {
  onOpen: (row: PersonRow) => void
  onNew: () => void
}

/** Everybody one can talk to, however many, in the way that was chosen and as the search box narrows them. */
export function PeopleList(props: PeopleListProps) {
  const { t } = useTranslation()
  const { text, setText } = useSearch()
  const shape = usePeopleShape((state) => state.shape)
  const { sort, selected, groupId = null, showGroup } = usePeopleView()
  const group = useGroup(text)
  const notify = useNotify()
  const filter = { text, groupId }
  const isFound = text.trim() !== ''
  const pages = usePages<PersonRow>((offset) =>
    ask.people.list.queryOptions({ input: { filter, sort, group, offset, limit: PAGE_SIZE } }),
  )
  const { data: count, isPlaceholderData: isCounting } = useQuery({
    ...ask.people.count.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  })
  // Only a group of contacts can be gone: somebody else deleted it.
  const isGroupGone = groupId !== null && isGone(pages.error)
  useEffect(() => {
    if (!isGroupGone) return
    showGroup(undefined)
    notify({ text: t('contactGroups.gone'), intent: 'info' })
  }, [isGroupGone, showGroup, notify, t])
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
        {!isCards(shape) && <GroupChoice />}
        {isFound && <TextChip isTyped text={t('customers.searchChip', { text })} onRemove={() => setText('')} />}
      </FilterBar>
      {pages.error ? (
        <Empty title={say(pages.error)} />
      ) : (
        <Found value={text}>
          {isCards(shape) ? (
            <PeopleCards key={shape} {...props} shape={shape} text={text} count={count} pages={pages} />
          ) : (
            <ListedPeople key={shape} {...props} shape={shape} text={text} count={count} pages={pages} />
          )}
        </Found>
      )}
    </>
  )
}

/** By what the list is divided now: what a text finds stands in the order in which it fits, and cards in that of the list. */
function useGroup(text: string) {
  const group = usePeopleView((view) => view.group)
  const shape = usePeopleShape((state) => state.shape)
  return text.trim() === '' && !isCards(shape) ? group : null
}

interface ListOfShapeProps extends PeopleListProps {
  text: string
  count: number | undefined
  pages: ReturnType<typeof usePages<PersonRow>>
}

/** What a list and a grid of cards have in common. */
function useListing({ text, count, pages, onOpen, onNew }: ListOfShapeProps) {
  const { t } = useTranslation()
  const { sort, selected, select, groupId = null } = usePeopleView()
  const group = useGroup(text)
  const listing = { filter: { text, groupId }, sort, group }
  const isByName = sort[0]?.by === 'name' && groupId === null && group === null
  const letters = useLetters(ask.people.letters.queryOptions({ input: { sort } }), {
    ...{ isByName, mayCount: count !== undefined, isSearching: text.trim() !== '' },
  })
  return {
    letters,
    ...{ label: t('addressBook.title'), count, rowAt: pages.rowAt, onVisible: pages.onVisible, selected, onSelect: select },
    allIds: () => cache.fetchQuery(ask.people.ids.queryOptions({ input: listing })),
    placeOf: (typed: string) => ask.people.placeOf.call({ ...listing, typed }),
    ...{ onOpen, hasMenu: true, beginning: `${groupId} ${group} ${text}`, dragOf },
    groups: usePeopleGroups({ ...listing, group }),
    empty: groupId !== null && text.trim() === '' ? <EmptyGroup /> : <NoPeople onNew={onNew} />,
  }
}

function ListedPeople({ shape, ...props }: ListOfShapeProps & { shape: ListedShape }) {
  const { sort, setSort } = usePeopleView()
  return (
    <List
      {...useListing(props)}
      id={listOf({ shape })}
      columns={usePeopleColumns(shape)}
      sort={props.text.trim() === '' ? sort : undefined}
      onSort={setSort}
      copying={useCopiedPeople()}
    />
  )
}

function dragOf({ customerId, contactId, fullName }: PersonRow): DraggedRow {
  if (contactId === null) return { kind: 'customer', customerId, name: fullName }
  return { kind: 'contact', id: contactId, customerId, name: fullName, fullName }
}

const cards = {
  business: { card: businessCardSize, render: (row: PersonRow) => <BusinessCard row={row} /> },
  cards: { card: compactCardSize, render: (row: PersonRow) => <CompactCard row={row} /> },
} satisfies Record<CardShape, object>

function PeopleCards({ shape, ...props }: ListOfShapeProps & { shape: CardShape }) {
  const columns = usePeopleColumns('table')
  const copy = useCopying(
    columns.filter(({ isHidden }) => !isHidden),
    useCopiedPeople(),
  )
  const { groups: _none, ...listing } = useListing(props)
  return <CardGrid {...listing} {...cards[shape]} id={listOf({ shape })} onCopy={() => void copy(listing.selected)} />
}
