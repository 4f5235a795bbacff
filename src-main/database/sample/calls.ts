import { isContact } from '#shared/features/calls/rules.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { callMinute, dayNumberAt, momentOn } from './calendar.ts'
import { apportion, type Random, randomFrom, weighted, weightedList } from './random.ts'
import type { Firm, Story } from './stories.ts'
import { type Season, type Topic, topicsOf } from './topics.ts'
import type { Trade } from './trades.ts'

/** A call before it has words: instants in ms. */
export interface CallPlan {
  customer: number
  staffId: StaffId
  createdAt: number
  plannedAt: number | null
  doneAt: number | null
  outcome: Outcome | null
  attempts: number
  /** How often it was put off; left out: never. */
  rollovers?: number
  isPromised: boolean
  isIncoming: boolean
  topic: Topic
  /** Words that were told by hand instead of drawn from the topic. */
  told?: { reason: string; note: string }
}

/** How much telephoning a customer of each stage means. */
const callsByStage = { target: 0.9, lead: 2.6, prospect: 5.6, customer: 5.8, loyal: 10, paused: 2.6, lost: 3.2 } as const
const MINUTE = 60_000
const DAY = 86_400_000
const keptYears = 3 * 365
/** In a small sample, more of what happened is recent, so that the last month's report has something to say. */
const recentDays = 200
const chooseOutcome = weighted<Outcome>([
  ['reached', 66],
  ['no-answer', 13],
  ['busy', 4],
  ['unavailable', 4],
  ['wrong-number', 1.2],
  ['call-back', 8],
  ['refused', 2.6],
])
const chooseWay = weightedList('planned 66, logged 22, incoming 12')

/** So many calls of the past, divided among the customers by their stage; every one of them is done. */
export function pastCalls(firm: Firm, stories: readonly Story[], of: { trades: readonly Trade[]; count: number }): CallPlan[] {
  const random = randomFrom(firm.seed, 'calls')
  const weights = stories.map((story) => callsByStage[story.stage] * (0.3 + 1.4 * random.next()) * familiarity(firm, story))
  return apportion(of.count, weights).flatMap((count, customer) => {
    const plans: CallPlan[] = []
    while (plans.length < count)
      addTalk(plans, { firm, story: stories[customer] as Story, customer, trade: of.trades[customer] as Trade, count }, random)
    return plans
  })
}

/** The last real contact with each customer; null where there was none. */
export function lastContacts(customers: number, calls: readonly CallPlan[]): (number | null)[] {
  const last: (number | null)[] = Array.from({ length: customers }, () => null)
  for (const { customer, doneAt, outcome } of calls) {
    if (doneAt !== null && outcome !== null && isContact(outcome)) last[customer] = Math.max(last[customer] ?? 0, doneAt)
  }
  return last
}

export function seasonOf(story: Story, { sector }: Trade, day: number): Season {
  if ((story.stage === 'lost' || story.stage === 'paused') && day > story.activeUntil - 20) return 'again'
  if (sector === 'dealer') return story.firstDeal !== null && day >= story.firstDeal ? 'dealer' : 'quote'
  if (sector === 'person') return 'home'
  if (story.firstDeal !== null && day > story.firstDeal) return 'service'
  const isAsking = story.stage !== 'target' && story.stage !== 'lead' && day > (story.createdDay + story.activeUntil) / 2
  return isAsking ? 'quote' : 'first'
}

/** Who calls: the one who looks after the customer, sometimes a colleague. */
export function callerOf(firm: Firm, story: Story, random: Random): StaffId {
  const someone = random.pick(firm.staff)
  if (story.ownerId === null) return someone
  return random.chance(firm.size > 1000 ? 0.02 : 0.06) ? someone : story.ownerId
}

interface Talk {
  firm: Firm
  story: Story
  customer: number
  trade: Trade
  count: number
}

/** One matter with a customer: a call, and the further ones it takes until somebody is reached. */
function addTalk(plans: CallPlan[], talk: Talk, random: Random) {
  const { firm, story, customer, trade } = talk
  const way = chooseWay(random)
  let day = talkDay(firm, story, random)
  const topic = random.pick(topicsOf[way === 'incoming' ? 'incoming' : seasonOf(story, trade, day)])
  const common = { customer, staffId: callerOf(firm, story, random), topic, isIncoming: way === 'incoming' }
  const plannedAt = afterCreation(story, momentOn(day, way === 'planned' ? fiveMinutes(callMinute(random)) : callMinute(random)))
  if (way !== 'planned') {
    const outcome = way === 'incoming' ? 'reached' : chooseOutcome(random)
    plans.push({ ...common, createdAt: plannedAt, plannedAt: null, doneAt: plannedAt, outcome, attempts: 0, isPromised: false })
    return
  }
  let next = {
    plannedAt,
    createdAt: Math.max(story.createdAt, plannedAt - random.whole(1, 9) * DAY),
    attempts: 0,
    isPromised: false,
  }
  for (;;) {
    const outcome = chooseOutcome(random)
    const doneAt = Math.max(doneTime(firm, next.plannedAt, random), next.createdAt + MINUTE)
    plans.push({ ...common, ...next, doneAt, outcome })
    day = firm.calendar.nextWorkday(day + (outcome === 'call-back' ? random.whole(0, 4) : 0), 1)
    const isOpen = outcome === 'call-back' || outcome === 'no-answer' || outcome === 'busy' || outcome === 'unavailable'
    const plannedNext = momentOn(day, fiveMinutes(callMinute(random)))
    if (!isOpen || plans.length >= talk.count || next.attempts >= 3 || plannedNext <= doneAt || day >= firm.calendar.today) return
    const attempts = outcome === 'call-back' ? 0 : next.attempts + 1
    next = { plannedAt: plannedNext, createdAt: doneAt, attempts, isPromised: outcome === 'call-back' }
  }
}

/** Most calls are made at their time, some are forgotten and made days later. */
function doneTime(firm: Firm, plannedAt: number, random: Random) {
  const onTime = plannedAt + random.whole(-4, 45) * MINUTE + random.whole(0, 59) * 1000
  if (!random.chance(0.055)) return onTime
  const lateDay = firm.calendar.nextWorkday(dayNumberAt(plannedAt) + random.whole(0, 2), 1)
  return lateDay < firm.calendar.today ? momentOn(lateDay, callMinute(random)) : onTime
}

function talkDay(firm: Firm, story: Story, random: Random) {
  const { today } = firm.calendar
  const first = Math.max(story.createdDay, today - keptYears)
  const recentShare = firm.size <= 1000 ? 0.5 : firm.size <= 10_000 ? 0.15 : 0
  const since = random.chance(recentShare) ? today - 10 - Math.floor(recentDays * random.next() ** 2) : first
  return firm.calendar.dayBetween(random, Math.min(Math.max(first, since), story.activeUntil), story.activeUntil)
}

/** Nobody has years of talk with somebody who is known since last week. */
function familiarity(firm: Firm, story: Story) {
  const days = story.activeUntil - Math.max(story.createdDay, firm.calendar.today - keptYears)
  return Math.max(0.02, Math.min(1, (days + 6) / 240))
}

function afterCreation(story: Story, at: number) {
  return at > story.createdAt ? at : story.createdAt + 15 * MINUTE
}

function fiveMinutes(minute: number) {
  return Math.round(minute / 5) * 5
}
