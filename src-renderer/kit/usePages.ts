import { keepPreviousData, type UseQueryOptions, useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

export const PAGE_SIZE = 100

/** The pages of a long list that are on screen, asked for as they come into view. */
export function usePages<Row>(pageOptions: (offset: number) => unknown) {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const indices: number[] = []
  for (let page = range.first; page <= range.last; page += 1) indices.push(page)
  const pages = useQueries({
    queries: indices.map((page) => ({
      ...(pageOptions(page * PAGE_SIZE) as UseQueryOptions<Row[]>),
      placeholderData: keepPreviousData,
    })),
  })
  const rowsOfPage = new Map(indices.map((page, position) => [page, pages[position]?.data]))
  const onVisible = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(Math.max(first, last) / PAGE_SIZE) }
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next))
  }, [])
  return {
    rowAt: (index: number): Row | undefined => rowsOfPage.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE],
    onVisible,
    error: pages.find((page) => page.error)?.error ?? null,
    /** Rows of the first page in view, as far as they have come. */
    firstPage: pages[0]?.data,
  }
}
