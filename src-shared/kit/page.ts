import { z } from 'zod'

/** A stretch of a long list: rows `offset` … `offset + limit - 1`. */
export const page = z.object({
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
})

/** No list on paper is longer; what is, is a spreadsheet. */
export const MOST_PRINTED = 5_000

/** No block on the clipboard is longer; what is, leaves as a file. */
export const MOST_COPIED = 10_000

/** A table of so many rows comes in at once, looked at as a whole. */
export const MOST_ROWS = 10_000

/** So many rows of a list may be chosen at once. */
export const MOST_CHOSEN = 1_000_000

/** By what a list may be sorted: the first key decides, the next ones where it is the same. */
export function sortOf<Key extends string>(by: z.ZodType<Key, Key>) {
  return z.array(z.object({ by, direction })).min(1).max(3)
}

const direction = z.enum(['ascending', 'descending'])
