import { useCallback, useRef } from 'react'
import { ask } from '#renderer/kit/client.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { PreviewRow, ReadingId } from '#shared/features/imports/schema.ts'

/** A page key goes no further than this beyond what is on screen. */
const NEAR = 60

/** The checked rows of a sheet as they come into view. */
export function useCheckedRows({ reading, sheet, only }: { reading: ReadingId; sheet: number; only: 'all' | 'problems' }) {
  const pages = usePages<PreviewRow>((offset) =>
    ask.imports.rows.queryOptions({ input: { reading, sheet, only, offset, limit: PAGE_SIZE } }),
  )
  const visible = useRef({ first: 0, last: 0 })
  const { rowAt, onVisible } = pages
  return {
    ...pages,
    onVisible: useCallback(
      (first: number, last: number) => {
        visible.current = { first, last }
        onVisible(first, last)
      },
      [onVisible],
    ),
    /** A row on or near the screen, and where it stands. */
    findRow(id: number | undefined) {
      const { first, last } = visible.current
      for (let index = Math.max(0, first - NEAR); index <= last + NEAR; index += 1) {
        const row = rowAt(index)
        if (row && row.id === id) return { row, index }
      }
      return undefined
    },
  }
}
