import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { type ContractView, showView, useContractView } from './view.ts'

const views: ContractView[] = ['all', 'mine', 'ending', 'ended', 'draft', 'bin']

/** The built-in views, each with how many contracts are in it. */
export function ContractFolders() {
  const { t } = useTranslation()
  const chosen = useContractView(({ view, saved }) => (saved === undefined ? view : undefined))
  const { data: counts } = useQuery(ask.contracts.viewCounts.queryOptions())
  return (
    <FolderList
      title={t('contracts.views.title')}
      items={views.map((id) => ({ id, name: t(`contracts.views.${id}`), count: counts?.[id] }))}
      chosen={chosen}
      onChoose={showView}
    />
  )
}
