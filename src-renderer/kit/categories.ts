import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CategoryId } from '#shared/kit/id.ts'
import { ask } from './client.ts'

/** All categories in their order, and those that some ids mean. The same functions until a category changes. */
export function useCategories() {
  const { data: all } = useQuery(ask.categories.list.queryOptions())
  return useMemo(() => {
    const byId = new Map(all?.map((category) => [category.id, category]))
    return { all: all ?? [], of: (ids: readonly CategoryId[]) => ids.flatMap((id) => byId.get(id) ?? []) }
  }, [all])
}
