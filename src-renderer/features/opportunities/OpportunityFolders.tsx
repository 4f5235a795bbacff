import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { CLOSING_SOON_DAYS, opportunityViews } from '#shared/features/opportunities/choices.ts'
import { showOnly, useOpportunityView } from './view.ts'

export interface OpportunityFoldersProps {
  /** The list of opportunities is the one on screen. */
  isShown: boolean
  /** Goes to the list of opportunities. */
  onShow: () => void
}

/** Elsewhere it is enough to know what is open and what is one's own. */
const shownElsewhere = ['open', 'mine'] as const

/** The built-in views, each with how many are in it. */
export function OpportunityFolders({ isShown, onShow }: OpportunityFoldersProps) {
  const { t } = useTranslation()
  const view = useOpportunityView(({ filter, saved }) => (saved === undefined ? filter.view : undefined))
  const { data: counts } = useQuery(ask.opportunities.viewCounts.queryOptions())
  const offered = isShown ? opportunityViews : shownElsewhere
  return (
    <FolderList
      title={t('opportunities.title')}
      items={offered.map((id) => ({
        id,
        name: t(`opportunities.views.${id}`, { days: CLOSING_SOON_DAYS }),
        count: counts?.[id],
      }))}
      chosen={isShown ? view : undefined}
      onChoose={(wanted) => {
        showOnly({ view: wanted })
        onShow()
      }}
    />
  )
}
