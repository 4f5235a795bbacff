import { setTimeout as wait } from 'node:timers/promises'
import { dividedSearchIndexes, mergeSearchIndex } from '#main/database/search.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'

const MINUTE = 60_000
/** Between two pieces of the work, for whoever else wants to write. */
const PAUSE = 20

/**
 * Merges the search indexes that an import, its undo or a deed on many customers left in many parts, a few pages at a time. Broken off, it
 * begins anew; until then a search takes some tenths of a millisecond longer.
 */
export async function mergeSearch(context: Pick<EarlyContext, 'open'>) {
  const by = { staffId: null, action: 'customers.searchMerged' }
  for (const index of context.open ? dividedSearchIndexes(context.open.db) : []) {
    for (let isBegun = false, goesOn = true; goesOn && context.open; isBegun = true) {
      goesOn = await context.open.write((db) => mergeSearchIndex(db, index, isBegun), by, { isTold: false })
      await wait(PAUSE)
    }
  }
}

/** Looks every minute. */
export function startSearchClock(context: EarlyContext) {
  let isMerging = false
  const look = async () => {
    if (isMerging) return
    isMerging = true
    await mergeSearch(context).catch(context.log.error)
    isMerging = false
  }
  const timer = setInterval(() => void look(), MINUTE)
  return { stop: () => clearInterval(timer) }
}
