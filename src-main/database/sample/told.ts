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
    const day = cast.call.list === 'forgotten' ? workdaysBefore(firm, forgotten++ === 0 ? 2 : 1) : firm.calendar.today
    const before = talksBefore(firm, { cast, customer, staffId, day })
    const isUnreached = cast.call.before.outcome === 'no-answer'
    const waiting: CallPlan = {
      ...blank(customer, staffId),
      createdAt: before.at(-1)?.doneAt ?? firm.calendar.now - DAY,
      plannedAt: momentOn(day, 9 * 60 + 15 * forgotten),
      attempts: isUnreached ? cast.call.before.times : 0,
      // The one that rang in vain was put off as well.
      rollovers: isUnreached && cast.call.list === 'forgotten' ? 2 : 0,
      isPromised: cast.call.list === 'promised',
      told: { reason: cast.call.reason, note: '' },
    }
    return [...before, waiting]
  })
}

interface Waiting {
  cast: CastMember
  customer: number
  staffId: StaffId
  /** The day for which the waiting call is planned. */
  day: number
}

/** On working days in a row, the last of them about so many days ago and before the waiting call, also around Tết. */
function talksBefore(firm: Firm, { cast, customer, staffId, day }: Waiting): CallPlan[] {
  const { daysAgo, times, outcome, note } = cast.call.before
  let before = Math.min(firm.calendar.today - daysAgo + times, day)
  const days: number[] = []
  while (days.length < times) {
    before = firm.calendar.nextWorkday(before, -1)
    days.unshift(before)
  }
  return days.map((talkDay, index) => {
    const plannedAt = momentOn(talkDay, 560 + 25 * (customer % 6) + 240 * index)
    const told = { reason: cast.call.reason.split(';')[0] ?? '', note }
    const moments = { createdAt: plannedAt - 3 * DAY, plannedAt, doneAt: plannedAt + 7 * MINUTE }
    return Object.assign(blank(customer, staffId), moments, { outcome, attempts: index, told })
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
