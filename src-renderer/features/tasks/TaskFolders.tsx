import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { myTaskViews, showOnly, useTaskView } from './view.ts'

export interface TaskFoldersProps {
  /** The list of tasks is the one on screen. */
  isShown: boolean
  /** Goes to the list of tasks. */
  onShow: () => void
}

const everybodysViews = ['open', 'overdue', 'done'] as const

/** One's own tasks by what is to be done with them; with the list on screen also everybody's, and the topics of what is open. */
export function TaskFolders({ isShown, onShow }: TaskFoldersProps) {
  const { t } = useTranslation()
  const { filter, saved } = useTaskView()
  const { data: counts } = useQuery(ask.tasks.viewCounts.queryOptions())
  const { data: topics = [] } = useQuery(ask.tasks.topics.queryOptions())
  const staff = useColleaguesSeen('tasks.see')
  const shown = isShown && saved === undefined ? filter : undefined
  const show = (wanted: Parameters<typeof showOnly>[0]) => {
    showOnly(wanted)
    onShow()
  }
  return (
    <>
      <FolderList
        title={t('tasks.views.title')}
        items={myTaskViews.map((id) => ({ id, name: t(`tasks.views.${id}`), count: counts?.[id] }))}
        chosen={myTaskViews.find((id) => shown?.isMine && shown.topic === undefined && shown.view === id)}
        onChoose={(view) => show({ view })}
      />
      {isShown && staff.length > 1 && (
        <FolderList
          title={t('tasks.views.everybody')}
          items={everybodysViews.map((id) => ({
            id,
            name: id === 'open' ? t('tasks.views.everybodyOpen') : t(`tasks.views.${id}`),
          }))}
          chosen={everybodysViews.find((id) => shown && !shown.isMine && shown.topic === undefined && shown.view === id)}
          onChoose={(view) => show({ view, isMine: false })}
        />
      )}
      {isShown && topics.length > 0 && (
        <FolderList
          title={t('tasks.views.topics')}
          items={topics.map(({ topic, open }) => ({ id: topic, name: topic, count: open }))}
          chosen={shown?.topic}
          onChoose={(topic) => show({ topic, isMine: false })}
        />
      )}
    </>
  )
}
