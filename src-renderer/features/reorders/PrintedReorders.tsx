import { useTranslation } from 'react-i18next'
import { ListPaper } from '#renderer/kit/ui/print/ListPaper.tsx'
import { usePrintedLines } from '#renderer/kit/ui/print/usePrintedLines.ts'
import type { Reorder, ReorderListing } from '#shared/features/reorders/schema.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { useReorderColumns } from './useReorderColumns.tsx'
import { LIST } from './view.ts'

/** Which rows are printed: those that are chosen, or all of a list. */
export interface ReorderWish extends ReorderListing {
  ids: PurchaseId[] | null
}

export interface PrintedReordersProps {
  wish: ReorderWish
  reorders: Reorder[]
  found: number
}

/** What customers may want again on paper, as it stands on the screen. */
export function PrintedReorders({ wish: { filter }, reorders, found }: PrintedReordersProps) {
  const { t } = useTranslation()
  const which = [t(`reorders.views.${filter.view}`), filter.text && `“${filter.text}”`]
  const lines = usePrintedLines({ rows: reorders.length, found, which })
  return (
    <ListPaper
      id={LIST}
      title={t('reorders.title')}
      lines={lines}
      columns={useReorderColumns()}
      rows={reorders}
      groups={undefined}
    />
  )
}
