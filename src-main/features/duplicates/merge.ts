import type { Db } from '#main/database/open.ts'
import { refreshDueOfCustomer } from '#main/database/purchaseDue.ts'
import { reindexContract } from '#main/features/contracts/service.ts'
import { assertMayMerge, assertNoCycle, reindexCustomer } from '#main/features/customers/service.ts'
import { type Act, assertMayGive } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { nameKeys } from '#shared/features/customers/rules.ts'
import { customerInput } from '#shared/features/customers/schema.ts'
import { type MergeInput, mergedFields } from '#shared/features/duplicates/schema.ts'
import { fieldIdOf, isCustomKey } from '#shared/kit/customKey.ts'
import type { ContractId, CustomerId, MergeId } from '#shared/kit/id.ts'
import { giveCustomBack, type MovedCustom, takeCustom } from './customQueries.ts'
import {
  addAddresses,
  addPoints,
  addStageChange,
  addZalo,
  type CustomerRow,
  findCustomerRow,
  findMerge,
  insertMerge,
  keepBefore,
  markMergeUndone,
  removeAddresses,
  removePoints,
  removeStageChange,
  removeZalo,
  setCustomer,
  type Two,
} from './mergeQueries.ts'
import { contractsOf, type Moved, moveAll, moveBack } from './movingQueries.ts'

/** What taking a merge back needs to know. */
interface Before {
  survivor: Partial<CustomerRow>
  merged: Partial<CustomerRow>
  /** As the merge left them: a later version was edited by somebody since. */
  after: { survivor: number; merged: number }
  moved: Moved
  points: number[]
  /** Not there in merges of older programs, as what follows. */
  zalo?: number[]
  addresses?: number[]
  stageChange: number | null
  custom?: MovedCustom
}

/**
 * Makes one customer of two; the other goes to the bin, and all that hangs on it to the survivor. CONFLICT `parent-cycle` when the one would
 * stand above itself by a third.
 */
export function mergeCustomers(db: Db, input: MergeInput, { access, now }: Act) {
  const two: Two = { survivorId: input.survivor.id, mergedId: input.merged.id }
  assertMayMerge(db, two, access)
  const [survivor, merged] = [input.survivor, input.merged].map((wanted) => livingRow(db, wanted)) as [CustomerRow, CustomerRow]
  const chosen = chosenValues(survivor, merged, input)
  if (chosen.ownerId !== survivor.ownerId) assertMayGive(access, 'customers.edit', chosen.ownerId)
  const id = insertMerge(db, two, { staffId: access.staffId, at: now })
  const moved = moveAll(db.$client, { ...two, mergeId: id })
  refreshDueOfCustomer(db, survivor.id)
  const points = addPoints(db, two)
  const zalo = addZalo(db, two)
  const custom = takeCustom(db.$client, two, input.taken.filter(isCustomKey).map(fieldIdOf))
  setCustomer(db, survivor.id, { ...chosen, version: survivor.version + 1, updatedAt: now })
  setCustomer(db, merged.id, { deletedAt: now, version: merged.version + 1 })
  const addresses = addAddresses(db, two)
  assertNoCycle(db, [survivor.id])
  const stages = { customerId: survivor.id, fromStage: survivor.stage, toStage: chosen.stage }
  const isMoved = chosen.stage !== survivor.stage
  const stageChange = isMoved ? addStageChange(db, { ...stages, changedAt: now, staffId: access.staffId }) : null
  reindex(db, two, moved)
  const before: Before = {
    survivor: differing(survivor, findCustomerRow(db, survivor.id)),
    merged: differing(merged, findCustomerRow(db, merged.id)),
    after: { survivor: survivor.version + 1, merged: merged.version + 1 },
    ...{ moved, points, zalo, addresses, stageChange, custom },
  }
  keepBefore(db, id, JSON.stringify(before))
  return { id }
}

/** Takes a merge back: both are as they were, unless one of them was changed since. CONFLICT `edited-since`, `parent-cycle`. */
export function undoMerge(db: Db, id: MergeId, { access, now }: Act) {
  const merge = findMerge(db, id)
  if (!merge) throw notFound('merge')
  assertMayMerge(db, merge, access)
  if (merge.before === null) throw conflict('merge-undone')
  const { before, survivor, merged } = untouched(db, merge)
  moveBack(db.$client, { ...merge, mergeId: id }, before.moved)
  for (const customer of [survivor, merged]) refreshDueOfCustomer(db, customer.id)
  removePoints(db, before.points)
  removeZalo(db, before.zalo ?? [])
  removeAddresses(db, before.addresses ?? [])
  if (before.custom) giveCustomBack(db.$client, merge, before.custom)
  if (before.stageChange !== null) removeStageChange(db, before.stageChange)
  setCustomer(db, survivor.id, before.survivor)
  setCustomer(db, merged.id, before.merged)
  assertNoCycle(db, [survivor.id, merged.id])
  reindex(db, merge, before.moved)
  markMergeUndone(db, id, now)
}

/** Whether a merge can still be taken back. */
export function canBeUndone(db: Db, id: MergeId) {
  const merge = findMerge(db, id)
  return merge !== undefined && merge.before !== null && untouchedOrNot(db, merge) !== undefined
}

type Merge = NonNullable<ReturnType<typeof findMerge>>

function untouched(db: Db, merge: Merge) {
  const found = untouchedOrNot(db, merge)
  if (!found) throw conflict('edited-since')
  return found
}

function untouchedOrNot(db: Db, { survivorId, mergedId, before: kept }: Merge) {
  const before = JSON.parse(kept ?? '') as Before
  const [survivor, merged] = [findCustomerRow(db, survivorId), findCustomerRow(db, mergedId)]
  if (survivor?.version !== before.after.survivor || merged?.version !== before.after.merged) return undefined
  return { before, survivor, merged }
}

function livingRow(db: Db, { id, version }: { id: CustomerId; version: number }) {
  const row = findCustomerRow(db, id)
  if (!row || row.deletedAt !== null) throw notFound('customer')
  if (row.version !== version) throw staleVersion()
  return row
}

function chosenValues(survivor: CustomerRow, merged: CustomerRow, { taken, joined }: MergeInput) {
  const chosen = Object.fromEntries(
    mergedFields.map((field) => [field, (taken.includes(field) ? merged : survivor)[field]]),
  ) as Pick<CustomerRow, (typeof mergedFields)[number]>
  for (const field of joined) {
    chosen[field] = [survivor[field], merged[field]].filter(Boolean).join('\n\n')
    if (!customerInput.shape[field].safeParse(chosen[field]).success) throw conflict('too-long')
  }
  // A branch that becomes one with its parent belongs to nobody by that.
  for (const field of ['parentId', 'referrerId'] as const)
    if (chosen[field] === survivor.id || chosen[field] === merged.id) chosen[field] = null
  return { ...chosen, ...nameKeys(chosen), photoId: survivor.photoId ?? merged.photoId }
}

/** The values of the first that are others in the second. */
function differing(row: CustomerRow, other: CustomerRow | undefined): Partial<CustomerRow> {
  const fields = Object.keys(row) as (keyof CustomerRow)[]
  return Object.fromEntries(fields.filter((field) => row[field] !== other?.[field]).map((field) => [field, row[field]]))
}

function reindex(db: Db, { survivorId, mergedId }: Two, { rows }: Moved) {
  reindexCustomer(db, survivorId)
  reindexCustomer(db, mergedId)
  const there = new Set<number>([...contractsOf(db.$client, survivorId), ...contractsOf(db.$client, mergedId)])
  for (const [id] of rows.contracts) if (there.has(id)) reindexContract(db, id as ContractId)
}
