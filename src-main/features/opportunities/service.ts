import type { Db, ReadDb } from '#main/database/open.ts'
import type { OpportunityDeed } from '#main/database/opportunities.ts'
import { assertContactOf } from '#main/features/contacts/service.ts'
import { assertCustomer, getCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import { type Access, type Act, assertMayGive } from '#main/kit/access.ts'
import { forbidden, notFound, staleVersion } from '#main/kit/failures.ts'
import { isClosed, probabilityAfter, usualProbability } from '#shared/features/opportunities/rules.ts'
import type { LostReason, Opportunity, OpportunityInput, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { OpportunityId, StaffId } from '#shared/kit/id.ts'
import { textSortKey } from '#shared/kit/sortKey.ts'
import { figuresOf } from './figureQueries.ts'
import { countWithin } from './listQueries.ts'
import {
  deleteOpportunity,
  findOpportunityRow,
  giveOpportunities,
  insertOpportunity,
  insertStageChange,
  listShares,
  listStageChanges,
  markOpportunities,
  opportunitiesOf,
  replaceShares,
  updateOpportunity,
} from './queries.ts'

/** An opportunity for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenOpportunity(db: ReadDb, id: OpportunityId, { access, now }: Act): Opportunity {
  assertSeenOpportunity(db, access, id)
  return getOpportunity(db, id, now)
}

/** NOT_FOUND as if it were not there. */
export function assertSeenOpportunity(db: ReadDb, access: Access, id: OpportunityId) {
  assertWithin(db, [id], { access, deed: 'see' })
}

/** The stages one came through. */
export function stagesOf(db: ReadDb, id: OpportunityId, { access }: Act) {
  assertSeenOpportunity(db, access, id)
  return listStageChanges(db, id)
}

/** The funnel and the success of a time, for whoever may see any opportunity; else FORBIDDEN. */
export function salesFigures(db: ReadDb, days: { from: Day; to: Day }, act: Act) {
  if (!act.access.may('opportunities.see')) throw forbidden()
  return figuresOf(db, days, act)
}

/** A new one; whose it is when nobody is named: of whoever makes it. Its source is the customer's unless another one is named. */
export function createOpportunity(db: Db, input: OpportunityInput, act: Act) {
  const { access, now } = act
  const ownerId = input.ownerId ?? access.staffId
  assertMayGive(access, 'opportunities.edit', ownerId)
  assertStaff(db, ownerId)
  assertCustomer(db, input.customerId, access)
  assertContact(db, input)
  const source = input.source || getCustomer(db, input.customerId).source
  const id = insertOpportunity(db, { ...storedValues({ ...input, source }, now), ownerId, createdAt: now, updatedAt: now })
  insertStageChange(db, { opportunityId: id, fromStage: null, toStage: input.stage, changedAt: now, staffId: access.staffId })
  share(db, id, without(input.sharedWith, ownerId))
  return getOpportunity(db, id, now)
}

export function changeOpportunity(db: Db, edit: { id: OpportunityId; version: number; input: OpportunityInput }, act: Act) {
  const { id, version, input } = edit
  const { access, now } = act
  assertWithin(db, [id], { access, deed: 'edit' })
  const before = findKnown(db, id)
  const ownerId = input.ownerId ?? before.ownerId
  if (ownerId !== before.ownerId) {
    assertMayGive(access, 'opportunities.edit', ownerId)
    assertStaff(db, ownerId)
  }
  if (input.customerId !== before.customerId) assertCustomer(db, input.customerId, access)
  if (input.contactId !== before.contactId || input.customerId !== before.customerId) assertContact(db, input)
  if (!updateOpportunity(db, { id, version }, { ...storedValues(input, now), ownerId, updatedAt: now })) throw staleVersion()
  noteStage(db, { id, from: before.stage, to: input.stage }, act)
  share(db, id, without(input.sharedWith, ownerId))
  return getOpportunity(db, id, now)
}

interface Move {
  id: OpportunityId
  version: number
  stage: OpportunityStage
  closedOn: Day | null
  lostReason: LostReason | null
  reason: string
}

/** To another stage, with the probability that is usual there unless somebody gave it one of its own. */
export function moveOpportunity(db: Db, { id, version, ...move }: Move, act: Act) {
  assertWithin(db, [id], { access: act.access, deed: 'edit' })
  const before = findKnown(db, id)
  const probability = probabilityAfter(before, move.stage)
  if (!updateOpportunity(db, { id, version }, { ...ended(move, act.now), stage: move.stage, probability, updatedAt: act.now }))
    throw staleVersion()
  noteStage(db, { id, from: before.stage, to: move.stage }, act)
  return getOpportunity(db, id, act.now)
}

export function removeOpportunities(db: Db, ids: OpportunityId[], { access, now }: Act) {
  assertWithin(db, ids, { access, deed: 'delete' })
  markOpportunities(db, ids, now)
}

export function restoreOpportunities(db: Db, ids: OpportunityId[], { access }: Act) {
  assertWithin(db, ids, { access, deed: 'delete' })
  markOpportunities(db, ids, null)
}

export function eraseOpportunity(db: Db, id: OpportunityId) {
  deleteOpportunity(db, id)
}

/** What one person has still to win is another's. */
export function handOverOpportunities(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveOpportunities(db, people, now)
}

function storedValues({ sharedWith: _sharedWith, probability, ...input }: OpportunityInput, now: number) {
  const { stage } = input
  const likely = isClosed(stage) ? usualProbability[stage] : (probability ?? usualProbability[stage])
  return { ...input, ...ended(input, now), probability: likely, sortKey: textSortKey(input.name) }
}

/** What is kept of an end: nothing of one that is open, a kind of reason of one that was lost alone. */
function ended({ stage, closedOn, lostReason, reason }: Omit<Move, 'id' | 'version'>, now: number) {
  if (!isClosed(stage)) return { closedOn: null, lostReason: null, reason: '' }
  return { closedOn: closedOn ?? dayOfInstant(now), lostReason: stage === 'lost' ? lostReason : null, reason }
}

function noteStage(
  db: Db,
  { id, from, to }: { id: OpportunityId; from: OpportunityStage; to: OpportunityStage },
  { access, now }: Act,
) {
  if (from === to) return
  insertStageChange(db, { opportunityId: id, fromStage: from, toStage: to, changedAt: now, staffId: access.staffId })
}

function share(db: Db, id: OpportunityId, people: readonly StaffId[]) {
  const before = listShares(db, id)
  const come = people.filter((one) => !before.includes(one))
  for (const one of come) assertStaff(db, one)
  replaceShares(db, id, { come, gone: without(before, ...people) })
}

function without(people: readonly StaffId[], ...others: StaffId[]) {
  return [...new Set(people)].filter((one) => !others.includes(one))
}

function assertContact(db: ReadDb, { customerId, contactId }: OpportunityInput) {
  if (contactId !== null) assertContactOf(db, customerId, contactId)
}

function getOpportunity(db: ReadDb, id: OpportunityId, now: number): Opportunity {
  const row = findOpportunityRow(db, id)
  const [opportunity] = row?.deletedAt === null ? opportunitiesOf(db, [id], dayOfInstant(now)) : []
  if (!opportunity) throw notFound('opportunity')
  return opportunity
}

function findKnown(db: ReadDb, id: OpportunityId) {
  const row = findOpportunityRow(db, id)
  if (!row) throw notFound('opportunity')
  return row
}

/** All or none of them. */
function assertWithin(db: ReadDb, ids: readonly OpportunityId[], { access, deed }: { access: Access; deed: OpportunityDeed }) {
  const { seen, within } = countWithin(db, ids, { access, deed })
  if (seen < ids.length) throw notFound('opportunity')
  if (within < ids.length) throw forbidden()
}
