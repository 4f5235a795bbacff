import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { usePrintList } from '#renderer/kit/ui/print/usePrintList.tsx'
import type { CallId, StaffId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import type { CallWish } from './PrintedCalls.tsx'
import { askedOf, orderOf, useCallView } from './view.ts'

/** Offers to print the list of calls as it stands; answers the dialog while it is open. */
export function usePrintCalls(ids: readonly CallId[]): ReactNode {
  const { t } = useTranslation()
  const view = useCallView()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const filter = askedOf(view.filter, me?.id ?? (0 as StaffId))
  const counting = ask.calls.count.queryOptions({ input: filter })
  const { data: count } = useQuery({ ...counting, enabled: me !== undefined })
  const wishOf = (isChosen: boolean): CallWish => ({
    ...{ filter, ...orderOf(view, count) },
    ids: isChosen ? ids.slice(0, MOST_PRINTED) : null,
  })
  return usePrintList({
    ...{ id: 'calls', may: 'calls.print', title: t('calls.print.title'), name: t('calls.print.list'), chosen: ids.length },
    counting,
    pageOf: (isChosen) => printRoutes.wished('call-list', wishOf(isChosen)),
  })
}
