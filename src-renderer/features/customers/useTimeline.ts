import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import type { TimelineCursor, TimelineWish } from '#shared/features/customers/timeline.ts'

/** The first page comes at once, those behind it are longer. */
const FIRST = 50
const FURTHER = 200

export type TimelineNarrowing = Pick<TimelineWish, 'id' | 'contactId' | 'kinds' | 'text' | 'staffIds'>

/** The timeline of a customer as far as somebody has scrolled. */
export function useTimeline(narrowing: TimelineNarrowing) {
  return useInfiniteQuery({
    ...ask.customers.timeline.infiniteOptions({
      input: (after: TimelineCursor | undefined) => ({
        ...narrowing,
        limit: after ? FURTHER : FIRST,
        ...(after && { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page, pages): TimelineCursor | undefined => {
        const last = page.at(-1)
        const isWhole = page.length === (pages.length === 1 ? FIRST : FURTHER)
        return last && isWhole ? { at: last.at, kind: last.kind, id: last.id } : undefined
      },
    }),
    placeholderData: keepPreviousData,
  })
}
