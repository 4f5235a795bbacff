import type { Db, ReadDb } from '#main/database/open.ts'
import { getCompetitor } from '#main/features/competitors/service.ts'
import { assertCustomer, assertMayChange, seenCustomer } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { staleVersion } from '#main/kit/failures.ts'
import { criteria } from '#shared/features/opinions/choices.ts'
import type { OpinionsOfDay } from '#shared/features/opinions/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { deleteOpinion, findOpinion, insertOpinion, listOpinions, updateOpinion } from './queries.ts'

export function opinionsOf(db: ReadDb, access: Access, customerId: CustomerId) {
  seenCustomer(db, access, customerId)
  return listOpinions(db, customerId)
}

export { listAverages } from './queries.ts'

/** Writes what a customer thinks on a day; whoever is said nothing of any more is taken away. */
export function saveOpinions(db: Db, { customerId, saidOn, opinions }: OpinionsOfDay, { access, now }: Act) {
  assertCustomer(db, customerId, access)
  assertMayChange(db, customerId, access)
  for (const { competitorId, version, ...scores } of opinions) {
    if (competitorId !== null) getCompetitor(db, access, competitorId)
    const there = findOpinion(db, { customerId, saidOn, competitorId })
    if ((there?.version ?? null) !== version) throw staleVersion()
    const isSaid = criteria.some((criterion) => scores[criterion] !== null)
    if (there && isSaid) updateOpinion(db, there, { ...scores, updatedAt: now })
    else if (there) deleteOpinion(db, there.id)
    else if (isSaid) insertOpinion(db, { ...scores, customerId, competitorId, saidOn, createdAt: now, updatedAt: now })
  }
}
