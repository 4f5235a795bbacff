import type { Db } from '#main/database/open.ts'
import { competitorCalled } from '#main/features/competitors/service.ts'
import { changeStage, seenCustomer } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import type { CustomerCompetitor, Loss, LossTaken } from '#shared/features/customerCompetitors/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { findCustomerCompetitor, findKnown } from './queries.ts'
import { changeCustomerCompetitor, createCustomerCompetitor, removeCustomerCompetitor } from './service.ts'

/** A customer is lost, and to whom; answers what takes that back. */
export function loseCustomer(db: Db, { customerId, version, reason, competitorName }: Loss, act: Act): LossTaken {
  const { stage } = seenCustomer(db, act.access, customerId)
  const lost = changeStage(db, { id: customerId, version, stage: 'lost', reason }, act)
  const competitorId = competitorCalled(db, competitorName, act.now)
  const known = findKnown(db, { customerId, competitorId })
  const before = known === undefined ? undefined : findCustomerCompetitor(db, known)
  const now = { competitorName, status: 'lost' as const, sinceOn: dayOfInstant(act.now) }
  const input = { buys: '', note: '', ...(before && inputOf(before)), ...now }
  const { id, version: written } = before
    ? changeCustomerCompetitor(db, { id: before.id, version: before.version, input }, act)
    : createCustomerCompetitor(db, { customerId, input }, act)
  return { customerId, version: lost.version, stage, reason: '', dealing: { id, version: written, before: before ?? null } }
}

export function takeLossBack(db: Db, { customerId, version, stage, reason, dealing }: LossTaken, act: Act) {
  changeStage(db, { id: customerId, version, stage, reason }, act)
  const { id, version: written, before } = dealing
  if (before) changeCustomerCompetitor(db, { id, version: written, input: inputOf(before) }, act)
  else removeCustomerCompetitor(db, id, act)
}

function inputOf({ competitorName, status, sinceOn, buys, note }: CustomerCompetitor) {
  return { competitorName, status, sinceOn, buys, note }
}
