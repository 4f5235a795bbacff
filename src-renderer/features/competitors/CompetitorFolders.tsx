import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'

export interface CompetitorFoldersProps {
  /** The list of competitors is the one on screen. */
  isShown: boolean
  /** Goes to the list of competitors. */
  onShow: () => void
}

/** All competitors, with how many they are. */
export function CompetitorFolders({ isShown, onShow }: CompetitorFoldersProps) {
  const { t } = useTranslation()
  const { data: competitors } = useQuery(ask.competitors.names.queryOptions())
  return (
    <FolderList
      title={t('competitors.title')}
      items={[{ id: 'all', name: t('competitors.all'), count: competitors?.length }]}
      chosen={isShown ? 'all' : undefined}
      onChoose={onShow}
    />
  )
}
