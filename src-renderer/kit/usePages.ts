import { type UseQueryOptions, type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { shallow } from 'zustand/shallow'

export const PAGE_SIZE = 50

/** The pages of a long list that are on screen, asked for as they come into view. */
export function usePages<Row>(pageOptions: (offset: number) => unknown) {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const indices: number[] = []
  for (let page = range.first; page <= range.last; page += 1) indices.push(page)
  const pages = useQueries({
    queries: indices.map((page) => pageOptions(page * PAGE_SIZE) as UseQueryOptions<Row[]>),
    combine: together<Row>,
  })
  const onVisible = useCallback((first: number, last: number) => {
    // Whoever scrolls goes on; at its top a list is asked for nothing that is not seen.
    const ahead = first > 0 ? PAGE_SIZE / 2 : 0
    const pageOf = (index: number) => Math.floor(Math.max(0, index) / PAGE_SIZE)
    const next = { first: pageOf(first - ahead), last: pageOf(Math.max(first, last) + ahead) }
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next))
  }, [])
  const { rows, error, isCurrent } = pages
  // useQueries knows no previous data of another question: without this the list would be empty between two keys.
  const [kept, keep] = useState({ rows, first: range.first })
  if (isCurrent && (kept.first !== range.first || !shallow(kept.rows, rows))) keep({ rows, first: range.first })
  const { rows: shown, first } = kept
  const rowAt = useCallback(
    (index: number): Row | undefined => shown[Math.floor(index / PAGE_SIZE) - first]?.[index % PAGE_SIZE],
    [shown, first],
  )
  return {
    /** The same function until other rows have come. */
    rowAt,
    onVisible,
    error,
    /** False while rows of what was asked before still stand in for those that are wanted. */
    isCurrent,
    /** Rows of the first page in view that has come. */
    firstPage: shown.find((page) => page !== undefined),
  }
}

/** Of a class: whatever is plain would be compared with what was there before, cell by cell, at each key. */
class Together<Row> {
  readonly rows: readonly (Row[] | undefined)[]
  readonly error: Error | null
  readonly isCurrent: boolean

  constructor(pages: UseQueryResult<Row[]>[]) {
    this.rows = pages.map((page) => page.data)
    this.error = pages.find((page) => page.error)?.error ?? null
    this.isCurrent = pages.some((page) => page.data !== undefined || page.error !== null)
  }
}

function together<Row>(pages: UseQueryResult<Row[]>[]) {
  return new Together(pages)
}
