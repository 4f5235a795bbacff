import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { reorderViews } from '#shared/features/reorders/choices.ts'
import { showOnly, useReorderView } from './view.ts'

export interface ReorderFoldersProps {
  /** The list is the one on screen. */
  isShown: boolean
  /** Goes to the list. */
  onShow: () => void
}

/** Elsewhere it is enough to know what is due now. */
const shownElsewhere = ['now'] as const

/** How far ahead one looks, each with how many there are where they are looked at. */
export function ReorderFolders({ isShown, onShow }: ReorderFoldersProps) {
  const { t } = useTranslation()
  const { filter, saved } = useReorderView()
  const { data: counts } = useQuery({ ...ask.reorders.viewCounts.queryOptions(), enabled: isShown })
  const offered = isShown ? reorderViews : shownElsewhere
  return (
    <FolderList
      title={t('reorders.title')}
      items={offered.map((id) => ({ id, name: t(`reorders.views.${id}`), count: isShown ? counts?.[id] : undefined }))}
      chosen={isShown && saved === undefined ? filter.view : undefined}
      onChoose={(view) => {
        showOnly({ view })
        onShow()
      }}
    />
  )
}
