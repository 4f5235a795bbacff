import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import { type DuplicateGroup, likenesses, type SearchId } from '#shared/features/duplicates/schema.ts'
import { certaintyTone } from './certaintyTone.ts'
import { useSearch } from './search.ts'

export interface GroupListProps {
  search: SearchId
  count: number
  /** Tells which group is chosen, as it stands now. */
  onShown: (group: DuplicateGroup | undefined) => void
  onOpen: (group: DuplicateGroup) => void
}

/** What a search found, the surest first; what was settled since is struck. */
export function GroupList({ search, count, onShown, onOpen }: GroupListProps) {
  const { t } = useTranslation()
  const { certainty, selected, select } = useSearch()
  const only = certainty === 'all' ? {} : { certainty }
  const pages = usePages<DuplicateGroup>((offset) =>
    ask.duplicates.groups.queryOptions({ input: { search, ...only, offset, limit: PAGE_SIZE } }),
  )
  const columns = useGroupColumns()
  useNotifyFailure(pages.error)
  useSayStatus(t('duplicates.rows', { count }))
  const [chosen] = selected
  const group = findGroup(pages.rowAt, { chosen, count })
  useEffect(() => onShown(group), [group, onShown])
  return (
    <List
      id="duplicates"
      label={t('duplicates.title')}
      columns={columns}
      count={count}
      rowAt={pages.rowAt}
      onVisible={pages.onVisible}
      selected={selected}
      onSelect={(ids) => select(new Set([...ids].slice(-1)))}
      onOpen={onOpen}
      beginning={certainty}
      toneOf={({ members }) => (members.length === 0 ? 'done' : undefined)}
      empty={<Empty title={t('duplicates.empty.title')} advice={t('duplicates.empty.advice')} />}
    />
  )
}

/** Among the rows that have come; what is not on screen has not. */
function findGroup(
  rowAt: (index: number) => DuplicateGroup | undefined,
  { chosen, count }: { chosen: number | undefined; count: number },
) {
  if (chosen === undefined) return undefined
  for (let index = 0; index < count; index += 1) {
    const row = rowAt(index)
    if (row?.id === chosen) return row
  }
  return undefined
}

function useGroupColumns() {
  const { t } = useTranslation()
  return useMemo((): Column<DuplicateGroup>[] => {
    const reasonsOf = ({ pairs }: DuplicateGroup) => {
      const there = new Set(pairs.flatMap(({ reasons }) => reasons.map(({ likeness }) => likeness)))
      return likenesses.filter((likeness) => there.has(likeness)).map((likeness) => t(`duplicates.likeness.${likeness}`))
    }
    return [
      {
        key: 'certainty',
        title: t('duplicates.certainty'),
        width: 104,
        render: ({ certainty, members }) =>
          members.length === 0 ? (
            t('duplicates.settled')
          ) : (
            <Pill tone={certaintyTone[certainty]}>{t(`duplicates.certainties.${certainty}`)}</Pill>
          ),
      },
      {
        key: 'members',
        title: t('duplicates.members'),
        width: 240,
        grows: true,
        render: ({ members }) => members.map(({ name }) => name).join(' · '),
      },
      { key: 'reasons', title: t('duplicates.reasons'), width: 220, render: (group) => reasonsOf(group).join(', ') },
      {
        key: 'count',
        title: t('duplicates.count'),
        width: 72,
        align: 'end',
        render: ({ members }) => (members.length === 0 ? '' : members.length),
      },
    ]
  }, [t])
}
