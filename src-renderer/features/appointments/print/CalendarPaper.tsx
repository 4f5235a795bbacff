import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { PaperSheets } from '#renderer/kit/ui/print/PaperSheets.tsx'
import { CalendarSheets } from './CalendarSheets.tsx'
import type { CalendarWish } from './calendarWish.ts'
import { usePaperContent } from './usePaperContent.ts'

/** The printed calendar, once everything on it has come. */
export function CalendarPaper({ wish }: { wish: CalendarWish }) {
  const { t } = useTranslation()
  const { data: content } = usePaperContent(wish)
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  if (!content || !office || !staff) return null
  return (
    <PaperSheets title={t('place.calendar')} isWide={wish.isWide}>
      <CalendarSheets wish={wish} content={content} />
    </PaperSheets>
  )
}
