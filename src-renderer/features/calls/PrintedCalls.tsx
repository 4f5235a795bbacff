import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { ListPaper } from '#renderer/kit/ui/print/ListPaper.tsx'
import { usePrintedLines } from '#renderer/kit/ui/print/usePrintedLines.ts'
import type { Call, CallListing } from '#shared/features/calls/schema.ts'
import type { CallId } from '#shared/kit/id.ts'
import { useCallColumns } from './useCallColumns.tsx'
import { hasOutcomes, LIST } from './view.ts'

/** Which calls are printed: those that are chosen, or all of a list, in its order. */
export interface CallWish extends CallListing {
  ids: CallId[] | null
}

/** What is not known before a call is made is written by hand. */
const written = new Set(['outcome', 'note'])

/** The list of calls on paper, as it stands on the screen; of calls to make a sheet to write on. */
export function PrintedCalls({ wish, calls, found }: { wish: CallWish; calls: Call[]; found: number }) {
  const { t } = useTranslation()
  const all = useCallColumns(true)
  const { view, staffIds, outcomes } = wish.filter
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const isSheet = !hasOutcomes(view)
  const lines = usePrintedLines({
    ...{ rows: calls.length, found },
    which: [
      t(`calls.views.${view}`),
      ...staff.filter(({ id }) => staffIds.includes(id)).map(({ name }) => name),
      ...outcomes.map((outcome) => t(`calls.outcomes.${outcome}`)),
    ],
  })
  return (
    <ListPaper
      id={LIST}
      title={isSheet ? t('calls.print.sheet') : t('calls.print.list')}
      lines={lines}
      columns={isSheet ? all.filter(({ key }) => !written.has(key)) : all}
      rows={calls}
      blanks={isSheet ? [t('calls.outcome'), t('calls.note')] : []}
    />
  )
}
