import type { ReadDb } from '#main/database/open.ts'
import { callsOfToday } from '#main/features/calls/service.ts'
import { contractsEnding } from '#main/features/contracts/service.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Act } from '#main/kit/access.ts'
import { ENDING_SOON_DAYS } from '#shared/features/contracts/schema.ts'
import type { Occasion, Today } from '#shared/features/today/schema.ts'
import { type Birth, formatLunarBirth, isLunarBirth, yearsOn } from '#shared/kit/birth.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { anniversariesFrom } from './occasions.ts'
import { type Born, listAppointmentsOf, listBorn } from './queries.ts'
import { suggestCalls } from './suggestions.ts'

const MOST_CALLS = 50
const MOST_CONTRACTS = 10
const MOST_OCCASIONS = 20

/** The day of one person as it stands at a moment; contracts and birthdays are those of everybody they may see. */
export function getToday(db: ReadDb, act: Act): Today {
  const { access, now } = act
  const on = dayOfInstant(now)
  const { counts, ...calls } = callsOfToday(db, act, MOST_CALLS)
  const ending = contractsEnding(
    db,
    { from: on, to: addDays(on, ENDING_SOON_DAYS), reach: access.reach('contracts.see') },
    MOST_CONTRACTS,
  )
  return {
    on,
    ...calls,
    suggested: suggestCalls(db, act),
    counts: { ...counts, contractsEnding: ending.count },
    appointments: listAppointmentsOf(db, access.staffId, { from: instantOfDay(on), to: instantOfDay(addDays(on, 1)) }),
    contractsEnding: ending.contracts,
    occasions: nextOccasions(db, on, act),
  }
}

/** Day by day, so that looking stops at the first twenty; those of one day by the name of the customer. */
function nextOccasions(db: ReadDb, today: Day, act: Act): Occasion[] {
  const occasions: (Occasion & Born)[] = []
  for (const { on, key, year } of anniversariesFrom(today)) {
    const of = { key, before: year, within: customerWithin(act) }
    const born = listBorn(db, of, MOST_OCCASIONS - occasions.length)
    for (const who of born)
      occasions.push({ ...who, on, years: yearsOn({ key, year }, who.bornOn), lunar: lunarText(who.bornOn) })
    if (occasions.length === MOST_OCCASIONS) break
  }
  return occasions.sort(compareOccasions)
}

function lunarText(bornOn: Birth) {
  return isLunarBirth(bornOn) ? formatLunarBirth(bornOn) : null
}

function compareOccasions(one: Occasion & Born, other: Occasion & Born) {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1
  return one.customerId - other.customerId
}
