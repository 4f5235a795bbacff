import { contractNumber } from '#shared/features/contracts/rules.ts'
import type { ContractStatus } from '#shared/features/contracts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { momentOn, textOfDay } from './calendar.ts'
import type { CastDeal } from './cast.ts'
import { type Random, randomFrom } from './random.ts'
import type { Firm, Story } from './stories.ts'
import { subjectFor } from './subjects.ts'
import type { Trade } from './trades.ts'

/** A contract before it has a number: days are numbers here. */
export interface Deal {
  customer: number
  madeDay: number
  signedDay: number | null
  isCancelled: boolean
  told: CastDeal | null
}

export interface ContractRow {
  number: string
  name: string
  customerId: CustomerId
  ownerId: StaffId
  madeOn: Day
  signedOn: Day | null
  startsOn: Day | null
  endsOn: Day | null
  value: number
  status: ContractStatus
  note: string
  createdAt: number
  updatedAt: number
  version: number
}

const draftShare = 0.22
const cancelledShare = 0.08

interface Book {
  firm: Firm
  stories: readonly Story[]
  random: Random
}

/** Half as many contracts as customers: every first deal, second ones of the loyal, drafts, cancelled and more; oldest first. */
export function dealsOf(firm: Firm, stories: readonly Story[], trades: readonly Trade[]): Deal[] {
  const book: Book = { firm, stories, random: randomFrom(firm.seed, 'deals') }
  const total = Math.round(firm.size / 2)
  const deals = [...toldDeals(book), ...firstDeals(book)].slice(0, total)
  const rest = total - deals.length
  const drafts = Math.round(rest * draftShare)
  const cancelled = Math.round(rest * cancelledShare)
  const buyers = indexesOf(stories, ({ firstDeal, stage }) => firstDeal !== null && stage !== 'lost')
  const asking = indexesOf(stories, ({ stage, cast }) => stage === 'prospect' && cast === null)
  const open = filledOr(asking, buyers)
  const firms = filledOr(
    buyers.filter((index) => trades[index]?.sector !== 'person' && trades[index]?.sector !== 'household'),
    buyers,
  )
  const isLoyal = (index: number) => stories[index]?.stage === 'loyal'
  const loyal = filledOr(firms.filter(isLoyal), firms)
  for (let count = 0; count < rest; count++) {
    if (count < drafts) deals.push(unsignedDeal(book, open, false))
    else if (count < drafts + cancelled) deals.push(unsignedDeal(book, open, true))
    else deals.push(laterDeal(book, book.random.chance(0.8) ? loyal : firms))
  }
  return deals.sort((one, other) => one.madeDay - other.madeDay || one.customer - other.customer)
}

/** The rows of the deals, numbered through each year in the order in which they were made. */
export function contractsOf(
  firm: Firm,
  deals: readonly Deal[],
  from: { stories: readonly Story[]; trades: readonly Trade[]; pattern: string },
): ContractRow[] {
  const random = randomFrom(firm.seed, 'contracts')
  const lastOrdinals = new Map<number, number>()
  return deals.map((deal) => {
    const madeOn = textOfDay(deal.madeDay)
    const year = Number(madeOn.slice(0, 4))
    const ordinal = (lastOrdinals.get(year) ?? 0) + 1
    lastOrdinals.set(year, ordinal)
    const story = from.stories[deal.customer] as Story
    const terms = termsOf(deal, from.trades[deal.customer] as Trade, random)
    const status = statusOf(deal, { ...terms, today: firm.calendar.today, isLost: story.stage === 'lost' }, random)
    const createdAt = Math.max(momentOn(deal.madeDay, random.whole(490, 1010)), story.createdAt + 600_000)
    const signedAt = deal.signedDay === null ? createdAt : Math.max(momentOn(deal.signedDay, 1020), createdAt)
    return {
      number: contractNumber(from.pattern, year, ordinal),
      name: terms.name,
      customerId: (deal.customer + 1) as CustomerId,
      ownerId: story.ownerId ?? (firm.staff[0] as StaffId),
      madeOn,
      signedOn: deal.signedDay === null ? null : textOfDay(deal.signedDay),
      startsOn: textOfDay(terms.startDay),
      endsOn: textOfDay(terms.endDay),
      value: terms.value,
      status,
      note: terms.note,
      createdAt,
      updatedAt: Math.min(signedAt, firm.calendar.now),
      version: deal.signedDay === null ? 1 : 2,
    }
  })
}

interface Terms {
  name: string
  value: number
  startDay: number
  endDay: number
  note: string
}

function termsOf(deal: Deal, { sector }: Trade, random: Random): Terms {
  const startDay = (deal.signedDay ?? deal.madeDay) + random.whole(0, 7)
  if (deal.told) {
    const { title, value } = deal.told
    const start = deal.signedDay ?? deal.madeDay + 7
    return { name: title, value, startDay: start, endDay: deal.madeDay + deal.told.endsInDays, note: '' }
  }
  const subject = subjectFor(sector, Number(textOfDay(startDay).slice(0, 4)), random)
  return { ...subject, startDay, endDay: startDay + subject.days }
}

function statusOf(
  deal: Deal,
  at: { startDay: number; endDay: number; today: number; isLost: boolean },
  random: Random,
): ContractStatus {
  if (deal.isCancelled) return 'cancelled'
  if (deal.signedDay === null) return 'draft'
  const daysOver = at.today - at.endDay
  if (daysOver <= 0) {
    if (at.startDay > at.today - 6) return 'signed'
    return at.endDay - at.today < 20 && random.chance(0.15) ? 'accepted' : 'running'
  }
  if (at.isLost) return 'liquidated'
  const roll = random.next()
  if (daysOver < 45) return roll < 0.3 ? 'running' : roll < 0.75 ? 'accepted' : 'liquidated'
  return daysOver > 500 ? 'liquidated' : roll < 0.03 ? 'running' : roll < 0.08 ? 'accepted' : 'liquidated'
}

function toldDeals({ firm, stories }: Book): Deal[] {
  const { today } = firm.calendar
  return stories.flatMap(({ cast }, customer) =>
    (cast?.deals ?? []).map((told) => {
      const signedDay = told.signedInDays === null ? null : today + told.signedInDays
      const madeDay = signedDay ?? today - 6
      return {
        customer,
        madeDay,
        signedDay,
        isCancelled: false,
        told: { ...told, endsInDays: today + told.endsInDays - madeDay },
      }
    }),
  )
}

/** The first deal of everybody who signed one, then a second one of the loyal. */
function firstDeals(book: Book): Deal[] {
  const signers = indexesOf(book.stories, ({ firstDeal, cast }) => firstDeal !== null && cast === null)
  const firsts = signers.map((customer) => signedDeal(book, customer, book.stories[customer]?.firstDeal ?? 0))
  const seconds = signers
    .filter((customer) => book.stories[customer]?.stage === 'loyal')
    .map((customer) => laterDeal(book, [customer]))
  return [...firsts, ...seconds]
}

function laterDeal(book: Book, among: readonly number[]): Deal {
  const customer = book.random.pick(among)
  const { firstDeal, createdDay, activeUntil } = book.stories[customer] as Story
  const from = Math.min((firstDeal ?? createdDay) + 20, activeUntil)
  return signedDeal(book, customer, book.firm.calendar.dayBetween(book.random, from, activeUntil))
}

function signedDeal({ firm, stories, random }: Book, customer: number, day: number): Deal {
  const drafted = firm.calendar.nextWorkday(day - random.whole(0, 12) + 1, -1)
  const madeDay = Math.min(Math.max(stories[customer]?.createdDay ?? 0, drafted), day)
  return { customer, madeDay, signedDay: day, isCancelled: false, told: null }
}

function unsignedDeal({ firm, stories, random }: Book, among: readonly number[], isCancelled: boolean): Deal {
  const customer = random.pick(among)
  const { createdDay, activeUntil } = stories[customer] as Story
  const earliest = isCancelled ? createdDay : Math.max(createdDay, firm.calendar.today - 40)
  const madeDay = firm.calendar.dayBetween(random, Math.min(earliest, activeUntil), activeUntil)
  return { customer, madeDay, signedDay: null, isCancelled, told: null }
}

function indexesOf(stories: readonly Story[], isOne: (story: Story) => boolean) {
  return stories.flatMap((story, index) => (isOne(story) ? [index] : []))
}

function filledOr(indexes: readonly number[], instead: readonly number[]) {
  return indexes.length > 0 ? indexes : instead
}
