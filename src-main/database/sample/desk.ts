import type { StaffId } from '#shared/kit/id.ts'
import { callMinute, minuteAt, momentOn } from './calendar.ts'
import { type CallPlan, seasonOf } from './calls.ts'
import type { TodayList } from './cast.ts'
import { type Random, randomFrom } from './random.ts'
import type { Firm, Story } from './stories.ts'
import { toldCalls, workdaysBefore } from './told.ts'
import { topicsOf } from './topics.ts'
import type { Trade } from './trades.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** The owner opens the program to about fifteen calls. */
const ownersLists: Readonly<Record<TodayList, number>> = { forgotten: 3, due: 8, promised: 4 }

interface Desk {
  firm: Firm
  stories: readonly Story[]
  trades: readonly Trade[]
  staffId: StaffId
  random: Random
}

/** What lies on everybody's desk at `now`: calls forgotten, due, promised and made today, and what went before the told ones. */
export function deskCalls(firm: Firm, stories: readonly Story[], trades: readonly Trade[]): CallPlan[] {
  const random = randomFrom(firm.seed, 'desk')
  const busy = new Set<number>()
  return firm.staff.flatMap((staffId, index) => {
    const desk = { firm, stories, trades, staffId, random }
    const told = index === 0 ? toldCalls(firm, stories, staffId) : []
    const left = listsOf(index === 0, random)
    for (const call of told) if (call.doneAt === null) left[listOf(firm, call)]--
    const pool = customersFor(desk, busy)
    const calls = [...told]
    for (const list of ['forgotten', 'due', 'promised'] as const) {
      for (let count = 0; count < left[list]; count++) calls.push(waitingCall(desk, { customer: taken(pool, busy), list }))
    }
    spreadOverToday(firm, calls)
    for (let count = 0; count < doneToday(firm); count++) calls.push(doneCall(desk, taken(pool, busy), count))
    return calls
  })
}

/** Calls planned for the weeks to come, fewer the further away. */
export function futureCalls(firm: Firm, stories: readonly Story[], of: { trades: readonly Trade[]; count: number }): CallPlan[] {
  const random = randomFrom(firm.seed, 'future')
  const active = stories.flatMap((story, index) => (isActive(story) && story.cast === null ? [index] : []))
  return Array.from({ length: active.length === 0 ? 0 : of.count }, () => {
    const customer = random.pick(active)
    const story = stories[customer] as Story
    const day = firm.calendar.nextWorkday(firm.calendar.today + Math.floor(30 * random.next() ** 1.7), 1)
    const desk = { firm, stories, trades: of.trades, staffId: story.ownerId ?? random.pick(firm.staff), random }
    return {
      ...waitingCall(desk, { customer, list: random.chance(0.16) ? 'promised' : 'due' }),
      createdAt: knownAt(story, firm.calendar.now - random.whole(1, 12) * DAY, firm),
      plannedAt: momentOn(day, Math.round(callMinute(random) / 5) * 5),
    }
  })
}

function listsOf(isOwner: boolean, random: Random): Record<TodayList, number> {
  return isOwner ? { ...ownersLists } : { forgotten: random.whole(2, 5), due: random.whole(3, 5), promised: random.whole(1, 2) }
}

function listOf(firm: Firm, call: CallPlan): TodayList {
  if (call.isPromised) return 'promised'
  return (call.plannedAt ?? 0) < momentOn(firm.calendar.today, 0) ? 'forgotten' : 'due'
}

/** Customers for somebody's desk: the ones looked after, then, in a small firm, those of others. */
function customersFor({ firm, stories, staffId, random }: Desk, busy: ReadonlySet<number>): number[] {
  const free = stories.flatMap((story, index) => {
    const isFree = isActive(story) && story.cast === null && !busy.has(index) && story.createdDay < firm.calendar.today - 12
    return isFree ? [{ index, isOwn: story.ownerId === staffId, place: random.next() }] : []
  })
  return free
    .sort((one, other) => Number(other.isOwn) - Number(one.isOwn) || one.place - other.place)
    .slice(0, 30)
    .map(({ index }) => index)
}

function taken(pool: number[], busy: Set<number>) {
  const customer = pool.shift() ?? 0
  busy.add(customer)
  return customer
}

function isActive(story: Story) {
  return story.stage !== 'lost' && story.stage !== 'paused' && story.stage !== 'target'
}

function waitingCall(
  { firm, stories, trades, staffId, random }: Desk,
  { customer, list }: { customer: number; list: TodayList },
): CallPlan {
  const { today } = firm.calendar
  const story = stories[customer] as Story
  const day = list === 'forgotten' ? workdaysBefore(firm, random.whole(1, 4)) : today
  return {
    customer,
    staffId,
    createdAt: knownAt(story, momentOn(workdaysBefore(firm, random.whole(5, 8)), callMinute(random)), firm),
    plannedAt: momentOn(day, Math.round(callMinute(random) / 5) * 5),
    doneAt: null,
    outcome: null,
    attempts: 0,
    isPromised: list === 'promised',
    isIncoming: false,
    topic: random.pick(topicsOf[seasonOf(story, trades[customer] as Trade, today)]),
  }
}

/** A call of this morning, or of whenever the working day has come to. */
function doneCall(desk: Desk, customer: number, count: number): CallPlan {
  const { today, now } = desk.firm.calendar
  const plannedAt = momentOn(today, 490 + 22 * count)
  const doneAt = Math.min(plannedAt + desk.random.whole(1, 20) * MINUTE, now)
  return {
    ...waitingCall(desk, { customer, list: 'due' }),
    plannedAt,
    doneAt,
    outcome: desk.random.chance(0.7) ? 'reached' : 'no-answer',
  }
}

function doneToday(firm: Firm) {
  return Math.max(0, Math.min(5, Math.floor((minuteAt(firm.calendar.now) - 490) / 30)))
}

/** Spreads the calls of today over what is left of the day, so that none of them is forgotten yet. */
function spreadOverToday(firm: Firm, calls: readonly CallPlan[]) {
  const start = momentOn(firm.calendar.today, 0)
  const waiting = calls.filter(({ doneAt, plannedAt }) => doneAt === null && (plannedAt ?? 0) >= start)
  const marks = minutesLeft(minuteAt(firm.calendar.now), waiting.length)
  waiting.forEach((call, index) => {
    call.plannedAt = momentOn(firm.calendar.today, marks[Math.floor(((index + 0.5) / waiting.length) * marks.length)] ?? 1439)
  })
}

/** Five-minute marks in office hours after `minute`, lunch left out; late in the day the evening has to do. */
function minutesLeft(minute: number, count: number): number[] {
  const from = Math.max(minute + 10, 485)
  const to = minute < 960 ? 1045 : Math.min(minute + 180, 1435)
  const marks: number[] = []
  for (let mark = Math.ceil(from / 5) * 5; mark <= to; mark += 5) if (mark < 700 || mark >= 800) marks.push(mark)
  return marks.length >= count ? marks : Array.from({ length: count }, (_, index) => Math.min(minute + 1 + index, 1439))
}

/** Nothing is planned with a customer before it is known, or later than now. */
function knownAt(story: Story, at: number, firm: Firm) {
  return Math.min(Math.max(at, story.createdAt + 5 * MINUTE), firm.calendar.now)
}
