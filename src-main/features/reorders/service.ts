import type { ReadDb } from '#main/database/open.ts'
import { seenPurchase } from '#main/features/purchases/service.ts'
import type { Act } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import type { Reorder } from '#shared/features/reorders/schema.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { reordersOf } from './queries.ts'

/** One for somebody who may see its customer; NOT_FOUND as if it were not there, and once it is due no more. */
export function seenReorder(db: ReadDb, id: PurchaseId, act: Act): Reorder {
  seenPurchase(db, act.access, id)
  const [found] = reordersOf(db, [id], act)
  if (!found) throw notFound('reorder')
  return found
}
