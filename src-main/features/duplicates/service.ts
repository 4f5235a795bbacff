import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Db, ReadDb } from '#main/database/open.ts'
import { assertMayChange, restoreCustomers } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import type { Certainty, DuplicateGroup, Pair, SearchEvent, SearchId } from '#shared/features/duplicates/schema.ts'
import type { CustomerId, ImportId } from '#shared/kit/id.ts'
import { masked } from '#shared/kit/sensitive.ts'
import { type Group, groupsOf } from './groups.ts'
import { idsOf, lookForPairs, stepsOf } from './look.ts'
import { listApartAmong, listLookalikes } from './lookingQueries.ts'
import { canBeUndone, undoMerge } from './merge.ts'
import { findMergeOf } from './mergeQueries.ts'
import { deleteApart, insertApart } from './queries.ts'
import { findSearch, keepSearch } from './searches.ts'

/** Nobody who asks something meanwhile waits longer than this; milliseconds. */
const SLICE = 6
/** Between two events that tell how far it has come. */
const PAUSE = 100

/** Looks for duplicates in slices between which others are answered; ends early when nobody listens any more. */
export async function* search(
  { db, access }: { db: ReadDb; access: Access },
  importId: ImportId | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<SearchEvent> {
  const total = stepsOf(db)
  const steps = lookForGroups(db, importId, access)
  let done = 0
  let told = performance.now()
  let end = told + SLICE
  for (let step = steps.next(); !signal?.aborted; step = steps.next()) {
    if (step.done) {
      yield { done: total, total, found: { search: keepSearch(access.staffId, step.value), groups: countEach(step.value) } }
      return
    }
    done += step.value
    if (performance.now() < end) continue
    if (performance.now() - told > PAUSE) {
      yield { done: Math.min(Math.floor(done), total), total, found: null }
      told = performance.now()
    }
    await othersFirst()
    end = performance.now() + SLICE
  }
}

function* lookForGroups(db: ReadDb, importId: ImportId | undefined, access: Access): Generator<number, Group[]> {
  const pairs = yield* lookForPairs(db, importId, access)
  return yield* groupsOf(pairs)
}

function countEach(groups: readonly Group[]): Record<Certainty, number> {
  const counts = { certain: 0, likely: 0, possible: 0 }
  for (const { certainty } of groups) counts[certainty] += 1
  return counts
}

/** A stretch of what a search found, as it stands now. */
export function groupsFound(
  db: ReadDb,
  {
    search: id,
    certainty,
    offset,
    limit,
  }: { search: SearchId; certainty?: Certainty | undefined; offset: number; limit: number },
  access: Access,
): DuplicateGroup[] {
  const groups = findSearch(access.staffId, id).map((group, place) => ({ ...group, id: place }))
  const wanted = certainty ? groups.filter((group) => group.certainty === certainty) : groups
  return asItStands(db, wanted.slice(offset, offset + limit), access)
}

function asItStands(db: ReadDb, groups: readonly (Group & { id: number })[], access: Access): DuplicateGroup[] {
  const ids = idsOf(groups.flatMap(({ pairs }) => pairs))
  const lookalikes = new Map(listLookalikes(db, ids, access).map((one) => [one.id, one]))
  const apart = new Set(listApartAmong(db, ids).map(keyOf))
  return groups.map((group) => {
    const pairs = group.pairs.filter(
      (pair) => lookalikes.has(pair.first) && lookalikes.has(pair.second) && !apart.has(keyOf(pair)),
    )
    const members = idsOf(pairs).flatMap((one) => lookalikes.get(one) ?? [])
    return {
      ...group,
      members: members.map((one) => ({ ...one, taxCode: masked('taxCode', one.taxCode) })),
      pairs: pairs.map((pair) => ({ ...pair, reasons: pair.reasons.map(shownReason) })),
    }
  })
}

function shownReason<Reason extends { likeness: string; shared: string }>(reason: Reason): Reason {
  return reason.likeness === 'tax-code' ? { ...reason, shared: masked('taxCode', reason.shared) } : reason
}

/** Remembers that these are not the same; answers those nobody had said it of. */
export function tellApart(db: Db, pairs: readonly Pair[], { access, now }: Act): Pair[] {
  return inOrder(db, pairs, access).filter((pair) => insertApart(db, pair, { staffId: access.staffId, at: now }))
}

export function forgetApart(db: Db, pairs: readonly Pair[], access: Access) {
  let count = 0
  for (const pair of inOrder(db, pairs, access)) count += deleteApart(db, pair)
  return count
}

function inOrder(db: ReadDb, pairs: readonly Pair[], access: Access): Pair[] {
  for (const id of idsOf(pairs)) assertMayChange(db, id, access)
  return pairs.map(({ first, second }) => (first < second ? { first, second } : { first: second, second: first }))
}

function keyOf({ first, second }: Pair) {
  return `${first} ${second}`
}

/** Takes customers out of the bin; one that had become part of another comes back with all that was its, if nobody edited the two since. */
export function bringBack(db: Db, ids: readonly CustomerId[], act: Act) {
  const own = ids.filter((id) => !isUnmerged(db, id, act))
  return ids.length - own.length + (own.length > 0 ? restoreCustomers(db, own, act) : 0)
}

function isUnmerged(db: Db, id: CustomerId, act: Act) {
  const merge = findMergeOf(db, id)
  if (merge === undefined || !canBeUndone(db, merge)) return false
  undoMerge(db, merge, act)
  return true
}
