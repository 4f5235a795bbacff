import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'

export interface PeopleFoldersProps {
  /** The list of people is the one on screen. */
  isShown: boolean
  /** Goes to the list of people. */
  onShow: () => void
}

/** Everybody one can talk to, with how many they are. */
export function PeopleFolders({ isShown, onShow }: PeopleFoldersProps) {
  const { t } = useTranslation()
  const { data: count } = useQuery(ask.people.count.queryOptions({ input: {} }))
  return (
    <FolderList
      title={t('addressBook.title')}
      items={[{ id: 'everybody', name: t('addressBook.everybody'), count }]}
      chosen={isShown ? 'everybody' : undefined}
      onChoose={onShow}
    />
  )
}
