import type { Db } from '#main/database/open.ts'
import { customersOfAudience } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import type { Act } from '#main/kit/access.ts'
import { notFound } from '#main/kit/failures.ts'
import { isOnOwnDay } from '#shared/features/gifts/rules.ts'
import type { PlanWish } from '#shared/features/gifts/schema.ts'
import { shippedOccasions } from '#shared/kit/occasionFile.ts'
import { celebrationsIn } from './celebrations.ts'
import { insertPlanned, listOwnDays, listReceivers, type Planned } from './planQueries.ts'

/** One gift for each customer that has none for the occasion and the year. */
export function planGifts(db: Db, wish: PlanWish, act: Act) {
  if (wish.giverId !== null) assertStaff(db, wish.giverId)
  const isOwnDay = isOnOwnDay(wish.occasion)
  const rows = isOwnDay ? onOwnDays(db, wish, act) : onOneDay(db, wish, act)
  const planned = insertPlanned(db, rows, { wish, staffId: act.access.staffId, now: act.now, isOwnDay })
  return { planned, already: rows.length - planned.length }
}

function onOneDay(db: Db, wish: PlanWish, act: Act): Planned[] {
  const shipped = shippedOccasions.find(({ key }) => key === wish.occasion)
  if (wish.occasion !== '' && !shipped) throw notFound('occasion')
  const key = shipped?.fallsOn?.slice(5)
  const dueOn = key === undefined ? wish.dueOn : celebrationsIn(wish.year).get(key)
  if (dueOn === undefined) return []
  const forWomen = 'audience' in wish.customers ? wish.customers.audience === 'women' : shipped?.audience === 'women'
  return listReceivers(db, customersOf(db, wish, act), { forWomen, act }).map(({ bornOn: _bornOn, ...receiver }) => ({
    ...receiver,
    dueOn,
  }))
}

/** Who was born, or what was signed, in the year itself has no anniversary yet. */
function onOwnDays(db: Db, wish: PlanWish, act: Act): Planned[] {
  const { occasion, year } = wish
  const days = celebrationsIn(year)
  return listOwnDays(db, customersOf(db, wish, act), { occasion, act }).flatMap(({ bornOn, ...receiver }) => {
    const dueOn = bornOn === null || Number(bornOn.slice(0, 4)) >= year ? undefined : days.get(bornOn.slice(5))
    return dueOn === undefined ? [] : [{ ...receiver, dueOn }]
  })
}

function customersOf(db: Db, { customers }: PlanWish, act: Act) {
  return 'audience' in customers ? customersOfAudience(db, customers.audience, act) : customers.ids
}
