import type { ReadDb } from '#main/database/open.ts'
import { seenCustomer } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import { isOldEnough, isSoon, ranked, TOGETHER } from '#shared/features/recommendations/rules.ts'
import type { Recommendation } from '#shared/features/recommendations/schema.ts'
import { addMonths, type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { listBoughtToo, listLinked, listOwned, type Offered, type Owned } from './queries.ts'

/** Of what somebody bought only the newest things are looked at for what others bought too. */
const MOST_COMPARED = 8

export function recommendationsFor(db: ReadDb, customerId: CustomerId, { access, now }: Act): Recommendation[] {
  seenCustomer(db, access, customerId)
  const today = dayOfInstant(now)
  const owned = listOwned(db, customerId)
  const isNews = ({ productId }: Offered) => owned.every((one) => one.productId !== productId)
  return ranked([
    ...owned.flatMap((one) => dueOf(one, today)),
    ...linkedTo(db, owned, today).filter(isNews),
    ...boughtToo(db, { customerId, owned, today }).filter(isNews),
  ])
}

/** What is no longer sold is not asked for again: something stands in for it. */
function dueOf({ dueOn, because, isSold, purchaseId, lastOn, ...owned }: Owned, today: Day): Recommendation[] {
  if (dueOn === null || because === null || !isSold || !isSoon(dueOn, today)) return []
  return [{ ...offeredOf(owned), reason: { kind: 'due', purchaseId, lastOn, dueOn, because } }]
}

function linkedTo(db: ReadDb, owned: readonly Owned[], today: Day): Recommendation[] {
  const linked = listLinked(
    db,
    owned.map(({ productId }) => productId),
  )
  return linked.flatMap(({ ofId, kind, ...offered }): Recommendation[] => {
    const own = owned.find(({ productId }) => productId === ofId)
    if (!own) return []
    if (kind === 'substitute' && own.isSold) return []
    if (kind === 'upgrade' && !isOldEnough(own, today)) return []
    return [{ ...offered, reason: { kind, of: own.name } }]
  })
}

function boughtToo(
  db: ReadDb,
  { customerId, owned, today }: { customerId: CustomerId; owned: readonly Owned[]; today: Day },
): Recommendation[] {
  const since = addMonths(today, -TOGETHER.months)
  return owned.slice(0, MOST_COMPARED).flatMap(({ productId, name }) =>
    listBoughtToo(db, { productId, except: customerId, since }).flatMap(({ buyers, both, ...offered }): Recommendation[] => {
      const percent = Math.round((both / buyers) * 100)
      if (both < TOGETHER.customers || percent < TOGETHER.percent) return []
      return [{ ...offered, reason: { kind: 'bought-together', of: name, percent } }]
    }),
  )
}

function offeredOf({ productId, code, name, unit, unitPrice }: Offered): Offered {
  return { productId, code, name, unit, unitPrice }
}
