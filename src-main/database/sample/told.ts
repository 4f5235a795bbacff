import type { StaffId } from '#shared/kit/id.ts'
import { momentOn } from './calendar.ts'
import type { CallPlan } from './calls.ts'
import type { CastMember } from './cast.ts'
import type { Firm, Story } from './stories.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const untold = { reason: '', notes: [] }

/** The told customers' waiting calls, each with the talk or the rings before it. */
export function toldCalls(firm: Firm, stories: readonly Story[], staffId: StaffId): CallPlan[] {
  let forgotten = 0
  return stories.flatMap(({ cast }, customer) => {
    if (cast === null) return []
    const before = talksBefore(firm, { cast, customer, staffId })
    const day = cast.call.list === 'forgotten' ? workdaysBefore(firm, forgotten++ === 0 ? 2 : 1) : firm.calendar.today
    const isUnreached = cast.call.before.outcome === 'no-answer'
    const waiting: CallPlan = {
      ...blank(customer, staffId),
      createdAt: before.at(-1)?.doneAt ?? firm.calendar.now - DAY,
      plannedAt: momentOn(day, 9 * 60 + 15 * forgotten),
      attempts: isUnreached ? cast.call.before.times : 0,
      isPromised: cast.call.list === 'promised',
      told: { reason: cast.call.reason, note: '' },
    }
    return [...before, waiting]
  })
}

function talksBefore(
  firm: Firm,
  { cast, customer, staffId }: { cast: CastMember; customer: number; staffId: StaffId },
): CallPlan[] {
  const { daysAgo, times, outcome, note } = cast.call.before
  let day = firm.calendar.nextWorkday(firm.calendar.today - daysAgo + 1, -1)
  return Array.from({ length: times }, (_, index) => {
    if (index > 0) day = firm.calendar.nextWorkday(day, 1)
    const plannedAt = momentOn(day, 560 + 25 * (customer % 6) + 240 * index)
    return {
      ...blank(customer, staffId),
      createdAt: plannedAt - 3 * DAY,
      plannedAt,
      doneAt: plannedAt + 7 * MINUTE,
      outcome,
      attempts: index,
      told: { reason: cast.call.reason.split(';')[0] ?? '', note },
    }
  })
}

function blank(customer: number, staffId: StaffId): CallPlan {
  return {
    customer,
    staffId,
    createdAt: 0,
    plannedAt: null,
    doneAt: null,
    outcome: null,
    attempts: 0,
    isPromised: false,
    isIncoming: false,
    topic: untold,
  }
}

/** The working day so many working days before today. */
export function workdaysBefore(firm: Firm, count: number) {
  let day = firm.calendar.today
  for (let step = 0; step < count; step++) day = firm.calendar.nextWorkday(day, -1)
  return day
}
