import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { callViews, useCallView } from './view.ts'

/** My calls by what is to be done with them, with their numbers; everybody's where there is somebody else. */
export function CallFolders() {
  const { t } = useTranslation()
  const { filter, setFilter } = useCallView()
  const { data: counts } = useQuery(ask.calls.viewCounts.queryOptions())
  const staff = useColleaguesSeen('calls.see')
  const count = counts && {
    'to-make': counts.toMake,
    forgotten: counts.forgotten,
    today: counts.today,
    done: counts.done,
    all: counts.toMake + counts.done,
  }
  return (
    <>
      <FolderList
        title={t('calls.views.mine')}
        items={callViews.map((id) => ({ id, name: t(`calls.views.${id}`), count: count?.[id] }))}
        chosen={filter.isMine ? filter.view : undefined}
        onChoose={(view) => setFilter({ view, isMine: true, staffIds: [], outcomes: [] })}
      />
      {staff.length > 1 && (
        <FolderList
          title={t('calls.views.everybody')}
          items={callViews.map((id) => ({ id, name: t(`calls.views.${id}`) }))}
          chosen={filter.isMine ? undefined : filter.view}
          onChoose={(view) => setFilter({ view, isMine: false, outcomes: [] })}
        />
      )}
    </>
  )
}
