import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { productViews } from '#shared/features/products/choices.ts'
import { showOnly, useProductView } from './view.ts'

export interface ProductFoldersProps {
  /** The list of products is the one on screen. */
  isShown: boolean
  /** Goes to the list of products. */
  onShow: () => void
}

/** Elsewhere it is enough to know what is sold. */
const shownElsewhere = ['sold'] as const

/** The built-in views, each with how many are in it. */
export function ProductFolders({ isShown, onShow }: ProductFoldersProps) {
  const { t } = useTranslation()
  const { filter, saved } = useProductView()
  const { data: counts } = useQuery(ask.products.viewCounts.queryOptions())
  const offered = isShown ? productViews : shownElsewhere
  return (
    <FolderList
      title={t('products.title')}
      items={offered.map((id) => ({ id, name: t(`products.views.${id}`), count: counts?.[id] }))}
      chosen={isShown && saved === undefined ? filter.view : undefined}
      onChoose={(view) => {
        showOnly(view)
        onShow()
      }}
    />
  )
}
