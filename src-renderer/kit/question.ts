import type { QueryFunction, QueryKey } from '@tanstack/react-query'

/** What main is asked, for whoever asks it later: what `queryOptions` of a procedure answers. */
export interface Question<Answer> {
  queryKey: QueryKey
  queryFn: QueryFunction<Answer>
}
