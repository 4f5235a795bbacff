import type { Stage } from '#shared/features/customers/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { callMinute, dayNumberAt, momentOn, type OfficeCalendar } from './calendar.ts'
import { type CastMember, castOf } from './cast.ts'
import { type Choice, type Random, randomFrom, weighted } from './random.ts'
import { type StageStep, stepsOf } from './stages.ts'

/** What the whole sample is made of and by. */
export interface Firm {
  size: number
  seed: number
  calendar: OfficeCalendar
  /** The owner first. */
  staff: readonly StaffId[]
}

/** The life of one customer with the firm, before it has a name. */
export interface Story {
  createdAt: number
  createdDay: number
  stage: Stage
  steps: StageStep[]
  ownerId: StaffId | null
  /** The day of its first signed contract. */
  firstDeal: number | null
  /** The last day on which somebody dealt with it. */
  activeUntil: number
  cast: CastMember | null
}

/** How a life ends, and whether a contract was signed in it. */
type Ending = Exclude<Stage, 'lost'> | 'lost' | 'lost-customer'

const endings: readonly { upToDays: number; choose: Choice<Ending> }[] = [
  {
    upToDays: 4,
    choose: weighted([
      ['target', 40],
      ['lead', 60],
    ]),
  },
  {
    upToDays: 60,
    choose: weighted([
      ['target', 23],
      ['lead', 45],
      ['prospect', 24],
      ['customer', 8],
    ]),
  },
  {
    upToDays: 365,
    choose: weighted([
      ['target', 15],
      ['lead', 31],
      ['prospect', 24],
      ['customer', 18],
      ['loyal', 2],
      ['paused', 4],
      ['lost', 4],
      ['lost-customer', 2],
    ]),
  },
  {
    upToDays: 1095,
    choose: weighted([
      ['target', 9],
      ['lead', 22],
      ['prospect', 15],
      ['customer', 24],
      ['loyal', 9],
      ['paused', 8],
      ['lost', 9],
      ['lost-customer', 4],
    ]),
  },
  {
    upToDays: Number.POSITIVE_INFINITY,
    choose: weighted([
      ['target', 5],
      ['lead', 14],
      ['prospect', 9],
      ['customer', 25],
      ['loyal', 18],
      ['paused', 13],
      ['lost', 11],
      ['lost-customer', 5],
    ]),
  },
]
/** At most so much of all contracts goes into first deals, so that the loyal ones can have more than one. */
const firstDealShare = 0.72
/** Steps that spread evenly over 0-1, and over the square together, so that small firms have the proportions of big ones. */
const evenSteps = { stage: 0.6180339887498949, owner: 0.4142135623730951 }

/** The lives of all customers in the order in which they became known. */
export function livesOf(firm: Firm): Story[] {
  const random = randomFrom(firm.seed, 'lives')
  const members = castOf(Math.min(16, Math.floor(firm.size / 4)))
  const { today } = firm.calendar
  const beginningsOfLives = [
    ...members.map((member) => ({ at: momentOn(today - member.knownForDays, 600), member })),
    ...Array.from({ length: firm.size - members.length }, () => {
      const day = firm.calendar.dayBetween(random, 0, today - 1)
      return { at: momentOn(day, callMinute(random)) + random.whole(0, 59) * 1000, member: null }
    }),
  ].sort((one, other) => one.at - other.at)
  const shares = { stage: random.next(), owner: random.next() }
  const told = members.reduce((sum, { deals }) => sum + deals.length, 0)
  let dealsLeft = Math.floor((firm.size / 2) * firstDealShare) - told
  return beginningsOfLives.map(({ at, member }) => {
    shares.stage = (shares.stage + evenSteps.stage) % 1
    shares.owner = (shares.owner + evenSteps.owner) % 1
    const story = member ? castLife(firm, member, at) : ordinaryLife(firm, { at, mayDeal: dealsLeft > 0, shares }, random)
    if (member === null && story.firstDeal !== null) dealsLeft--
    return story
  })
}

function ordinaryLife(
  firm: Firm,
  life: { at: number; mayDeal: boolean; shares: { stage: number; owner: number } },
  random: Random,
): Story {
  const createdDay = dayNumberAt(life.at)
  const { today } = firm.calendar
  const ending = endingOf(today - createdDay, life, random)
  const hasDeal = ending === 'customer' || ending === 'loyal' || ending === 'lost-customer'
  const age = today - createdDay
  const endDay = firm.calendar.dayBetween(random, createdDay + Math.ceil(age * (ending === 'loyal' ? 0.6 : 0.4)), today - 1)
  const firstDeal = hasDeal ? firstDealDay(firm, { createdDay, endDay, ending }, random) : null
  const stage = ending === 'lost-customer' ? 'lost' : ending
  const isOver = stage === 'lost' || stage === 'paused'
  const story = {
    createdAt: life.at,
    createdDay,
    stage,
    ownerId: ownerOf(firm, life.shares.owner, stage),
    firstDeal,
    activeUntil: isOver ? endDay : today - 1,
    cast: null,
  }
  return { ...story, steps: stepsOf(story, { endDay, calendar: firm.calendar }, random) }
}

/** People sign in the first weeks or within the year or so that it takes to persuade them. */
function firstDealDay(firm: Firm, life: { createdDay: number; endDay: number; ending: Ending }, random: Random) {
  const { createdDay, endDay, ending } = life
  const { today } = firm.calendar
  const latest = { customer: today - 1, loyal: createdDay + Math.floor((today - createdDay) * 0.5) }
  const last = ending === 'customer' || ending === 'loyal' ? latest[ending] : endDay - 1
  // In a small sample the contracts of the last year matter more than a natural pace.
  const patience = firm.size <= 1000 ? today : createdDay + 15 + Math.floor(480 * random.next() ** 2)
  return firm.calendar.dayBetween(random, createdDay + 1, Math.max(createdDay + 1, Math.min(last, patience)))
}

function endingOf(age: number, life: { mayDeal: boolean; shares: { stage: number } }, random: Random): Ending {
  const row = endings.find(({ upToDays }) => age < upToDays) ?? endings[0]
  const ending = (row as (typeof endings)[number]).choose({ ...random, next: () => life.shares.stage })
  if (life.mayDeal || ending === 'paused' || ending === 'lost' || ending === 'target') return ending
  return 'prospect'
}

/** Fewer of the customers are the owner's own, the bigger the firm is; some new ones are nobody's yet. */
function ownerOf(firm: Firm, share: number, stage: Stage): StaffId | null {
  if (share < 0.03 && (stage === 'target' || stage === 'lead')) return null
  const [owner, ...others] = firm.staff
  const own = others.length === 0 ? 1 : firm.size <= 1000 ? 0.2 : firm.size <= 10_000 ? 0.12 : 0.02
  if (share >= 1 - own) return owner ?? null
  return others[Math.floor((share / (1 - own)) * others.length)] ?? owner ?? null
}

function castLife(firm: Firm, member: CastMember, at: number): Story {
  const { today } = firm.calendar
  const signed = member.deals.flatMap((deal) => (deal.signedInDays === null ? [] : [today + deal.signedInDays]))
  const story = {
    createdAt: at,
    createdDay: dayNumberAt(at),
    stage: member.stage,
    ownerId: firm.staff[0] ?? null,
    firstDeal: signed.length === 0 ? null : Math.min(...signed),
    activeUntil: today - 1,
    cast: member,
  }
  const endDay = Math.max(...signed, today - 20)
  return { ...story, steps: stepsOf(story, { endDay, calendar: firm.calendar }, randomFrom(firm.seed, member.name)) }
}
