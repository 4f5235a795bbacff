import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { callViews, showOnly, useCallView } from './view.ts'

/** My calls by what is to be done with them, with their numbers; everybody's where there is somebody else. */
export function CallFolders() {
  const { t } = useTranslation()
  const { filter, saved } = useCallView()
  const shown = saved === undefined ? filter.view : undefined
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
        chosen={filter.isMine ? shown : undefined}
        onChoose={(view) => showOnly({ view, isMine: true, staffIds: [], outcomes: [] })}
      />
      {staff.length > 1 && (
        <FolderList
          title={t('calls.views.everybody')}
          items={callViews.map((id) => ({ id, name: t(`calls.views.${id}`) }))}
          chosen={filter.isMine ? undefined : shown}
          onChoose={(view) => showOnly({ view, isMine: false, outcomes: [] })}
        />
      )}
    </>
  )
}
