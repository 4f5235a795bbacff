import { Button } from '@fluentui/react-components'
import { MergeRegular } from '@fluentui/react-icons/svg/merge'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffer } from '#renderer/kit/commands.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { certainties, type DuplicateGroup, type SearchEvent } from '#shared/features/duplicates/schema.ts'
import { GroupCard } from './GroupCard.tsx'
import { GroupList } from './GroupList.tsx'
import { MergeDialog, type Two } from './MergeDialog.tsx'
import { SearchProgress } from './SearchProgress.tsx'
import { beginSearch, countFound, stopSearch, useSearch } from './search.ts'

/** The search, how far it is, and what it found. */
export function DuplicateSearch() {
  const { t } = useTranslation()
  const { running, found, error } = useSearch()
  useNotifyFailure(error)
  useOffer('duplicates', [
    {
      id: 'search-duplicates',
      text: t(found ? 'duplicates.again' : 'duplicates.start.button'),
      icon: PeopleSearchRegular,
      isDisabled: running !== undefined,
      run: () => void beginSearch(),
      place: 'main',
    },
  ])
  if (running) return <SearchProgress {...running} onStop={stopSearch} />
  if (found) return <Found key={found.search} found={found} />
  return (
    <Empty title={t('duplicates.start.title')} advice={t('duplicates.start.advice')}>
      <Button appearance="primary" autoFocus onClick={() => void beginSearch()}>
        {t('duplicates.start.button')}
      </Button>
    </Empty>
  )
}

function Found({ found }: { found: NonNullable<SearchEvent['found']> }) {
  const { t } = useTranslation()
  const { certainty, show, selected } = useSearch()
  const [group, setGroup] = useState<DuplicateGroup>()
  const [merging, setMerging] = useState<Two>()
  const [first, second] = group?.members ?? []
  useOffer('duplicate-group', [
    {
      id: 'merge-customers',
      text: t('duplicates.merge'),
      icon: MergeRegular,
      isDisabled: !first || !second,
      run: () => first && second && setMerging({ survivorId: first.id, mergedId: second.id }),
      may: 'customers.delete',
      place: 'bar',
    },
  ])
  const all = countFound(found)
  const folders = [
    { id: 'all' as const, name: t('duplicates.all'), count: all },
    ...certainties.map((id) => ({ id, name: t(`duplicates.certainties.${id}`), count: found.groups[id] })),
  ]
  return (
    <>
      <Panes
        id="duplicates"
        folders={<FolderList title={t('duplicates.certainty')} items={folders} chosen={certainty} onChoose={show} />}
        list={
          <GroupList
            search={found.search}
            count={certainty === 'all' ? all : found.groups[certainty]}
            onShown={setGroup}
            onOpen={({ members: [one, other] }) => one && other && setMerging({ survivorId: one.id, mergedId: other.id })}
          />
        }
        reading={
          group && selected.size === 1 ? (
            <GroupCard key={group.id} group={group} onMerge={setMerging} />
          ) : (
            <Empty title={t('duplicates.noneChosen')} />
          )
        }
      />
      {merging && <MergeDialog two={merging} onClose={() => setMerging(undefined)} />}
    </>
  )
}
