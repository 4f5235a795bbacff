import type { ReadDb } from '#main/database/open.ts'
import { withParts } from '#main/features/appointments/service.ts'
import { callsOfToday } from '#main/features/calls/service.ts'
import { contractsEnding } from '#main/features/contracts/service.ts'
import { daysAhead, firstAnniversaries } from '#main/features/occasions/service.ts'
import type { Act } from '#main/kit/access.ts'
import { ENDING_SOON_DAYS } from '#shared/features/contracts/schema.ts'
import type { Today } from '#shared/features/today/schema.ts'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { listAppointmentsOf } from './queries.ts'
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
    appointments: listAppointmentsOf(db, access.staffId, { from: instantOfDay(on), to: instantOfDay(addDays(on, 1)) }).map(
      (one) => withParts(db, one),
    ),
    contractsEnding: ending.contracts,
    occasions: firstAnniversaries(db, { from: on, most: MOST_OCCASIONS, ahead: daysAhead(db) }, act),
  }
}
