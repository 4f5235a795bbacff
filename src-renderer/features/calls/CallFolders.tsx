import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { callViews, showOnly, useCallView } from './view.ts'

export interface CallFoldersProps {
  /** The list of calls is the one on screen. */
  isShown: boolean
  /** Goes to the list of calls. */
  onShow: () => void
}

/** My calls by what is to be done with them, with their numbers; everybody's where there is somebody else and the list is on screen. */
export function CallFolders({ isShown, onShow }: CallFoldersProps) {
  const { t } = useTranslation()
  const { filter, saved } = useCallView()
  const shown = isShown && saved === undefined ? filter.view : undefined
  const show = (wanted: Parameters<typeof showOnly>[0]) => {
    showOnly(wanted)
    onShow()
  }
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
        onChoose={(view) => show({ view, isMine: true, staffIds: [], outcomes: [] })}
      />
      {isShown && staff.length > 1 && (
        <FolderList
          title={t('calls.views.everybody')}
          items={callViews.map((id) => ({ id, name: t(`calls.views.${id}`) }))}
          chosen={filter.isMine ? undefined : shown}
          onChoose={(view) => show({ view, isMine: false, outcomes: [] })}
        />
      )}
    </>
  )
}
