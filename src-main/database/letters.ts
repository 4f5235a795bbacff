import { type SQL, sql } from 'drizzle-orm'
import type { LetterRun } from '#shared/kit/letters.ts'
import { letterOfSortKey } from '#shared/kit/sortKey.ts'
import type { ReadDb } from './open.ts'

interface Listing {
  sort: readonly { by: string; direction: 'ascending' | 'descending' }[]
  /** Whether names of signs alone come last whichever way, as with several keys they do. */
  isEmptyLast: boolean
}

/** How many rows stand under each letter, in the order of a list that is sorted by their `sort_key` first; nothing of another order. */
export function lettersOf(db: ReadDb, rows: SQL, { sort: [first], isEmptyLast }: Listing): LetterRun[] {
  if (first?.by !== 'name') return []
  const rising = db.all<{ sign: string; count: number }>(
    sql`select substr(sort_key, 1, 1) as sign, count(*) as count from (${rows}) group by sign order by sign`,
  )
  const signs = first.direction === 'ascending' ? rising : rising.toReversed()
  const runs: LetterRun[] = []
  for (const { sign, count } of isEmptyLast ? signs.toSorted((one, other) => +(one.sign === '') - +(other.sign === '')) : signs) {
    const letter = letterOfSortKey(sign)
    const last = runs.at(-1)
    if (last?.letter === letter) last.count += count
    else runs.push({ letter, count })
  }
  return runs
}
