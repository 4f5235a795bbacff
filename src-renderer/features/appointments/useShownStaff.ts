import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import { useCalendarView } from './view.ts'

/** Whose entries are shown, and what to ask for: to ask for nobody in particular means everybody. */
export function useShownStaff() {
  const whose = useCalendarView((shown) => shown.whose)
  const staffIds = useCalendarView((shown) => shown.staffIds)
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  if (whose === 'everybody') return { ids: staff.map(({ id }) => id), asked: [] }
  const ids = whose === 'chosen' ? staffIds : me ? [me.id] : []
  return { ids, asked: ids.length > 0 ? ids : undefined }
}
