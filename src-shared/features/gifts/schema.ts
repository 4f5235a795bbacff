import { z } from 'zod'
import { audiences } from '#shared/kit/audiences.ts'
import { contactId, customerId, giftId, staffId } from '#shared/kit/id.ts'
import { sortOf } from '#shared/kit/page.ts'
import { day, dong, line, paragraphs, version } from '#shared/kit/values.ts'
import { giftGroupings, giftSort, giftStatuses, MOST_AT_ONCE } from './choices.ts'

export const giftStatus = z.enum(giftStatuses)
export type GiftStatus = z.infer<typeof giftStatus>

/** What a gift is for: an occasion of the program by its key, or one of the office's own by its name; an important date bears both. */
const occasion = { occasion: line(50).default(''), occasionName: line(200).default('') }

/** What somebody at a customer gets, or got, on an occasion. */
export const gift = z.object({
  id: giftId,
  customerId,
  customerName: z.string(),
  /** Who gets it; null: the customer as such. */
  contactId: contactId.nullable(),
  contactName: z.string().nullable(),
  occasion: z.string(),
  occasionName: z.string(),
  /** The day it is for. Its year is the year of the gift. */
  dueOn: day,
  what: z.string(),
  /** Đồng. */
  budget: dong,
  /** What was spent in the end. */
  cost: dong,
  giverId: staffId,
  giverName: z.string(),
  status: giftStatus,
  /** When it was given or refused. */
  givenOn: day.nullable(),
  /** Why it was refused. */
  reason: z.string(),
  cardText: z.string(),
  note: z.string(),
  /** What the same person got for the same occasion the year before; null: nothing. */
  lastWhat: z.string().nullable(),
  lastCost: dong.nullable(),
  version,
})
export type Gift = z.infer<typeof gift>

export const giftInput = z
  .object({
    contactId: contactId.nullable().default(null),
    ...occasion,
    dueOn: day,
    what: line(300).default(''),
    budget: dong.default(0),
    cost: dong.default(0),
    giverId: staffId,
    status: giftStatus.default('planned'),
    /** Left out of one that was given or refused: today. */
    givenOn: day.nullable().default(null),
    reason: line(300).default(''),
    cardText: paragraphs(2_000).default(''),
    note: paragraphs(20_000).default(''),
  })
  .refine((input) => input.occasion !== '' || input.occasionName !== '', { error: 'required', path: ['occasionName'] })
export type GiftInput = z.infer<typeof giftInput>

const year = z.int().min(1900).max(2199)

/** Which gifts a list shows. */
export const giftFilter = z.object({
  text: line(200).default(''),
  year: year.optional(),
  /** One occasion; one of the office's own has no key. */
  occasion: z.object({ key: z.string().max(50), name: z.string().max(200) }).optional(),
  statuses: z.array(giftStatus).max(giftStatuses.length).default([]),
  giverIds: z.array(staffId).max(100).default([]),
  customerId: customerId.optional(),
})
export type GiftFilter = z.infer<typeof giftFilter>
export const giftGroup = z.enum(giftGroupings)
export type GiftGrouping = z.infer<typeof giftGroup>

export const giftListing = z.object({
  filter: giftFilter,
  sort: sortOf(z.enum(giftSort)).default([{ by: 'dueOn', direction: 'ascending' }]),
  group: giftGroup.nullable().default(null),
})
export type GiftListing = z.infer<typeof giftListing>

/** One gift for each of many customers. */
export const planWish = z
  .object({
    ...occasion,
    year,
    /** Day of the year of an occasion the program does not know; the others fall on their own. */
    dueOn: day.optional(),
    customers: z.union([
      z.object({ audience: z.enum(audiences) }),
      z.object({ ids: z.array(customerId).min(1).max(MOST_AT_ONCE) }),
    ]),
    what: line(300).default(''),
    budget: dong.default(0),
    /** Null: whoever looks after each customer. */
    giverId: staffId.nullable().default(null),
    cardText: paragraphs(2_000).default(''),
  })
  .refine((input) => input.occasion !== '' || input.occasionName !== '', { error: 'required', path: ['occasionName'] })
  .refine((input) => input.occasion !== '' || input.dueOn !== undefined, { error: 'required', path: ['dueOn'] })
export type PlanWish = z.infer<typeof planWish>

/** How gifts ended: given for so much (`cost` null: for what was planned, where nothing is known), or refused and why. */
export const giftEnd = z.object({
  status: z.enum(['given', 'refused']),
  givenOn: day,
  cost: dong.nullable().default(null),
  reason: line(300).default(''),
})
export type GiftEnd = z.infer<typeof giftEnd>

/** How a gift was before it ended, and its version since. */
export const endedGift = gift.pick({ id: true, version: true, status: true, givenOn: true, cost: true, reason: true })
export type EndedGift = z.infer<typeof endedGift>

export const giftTotals = z.object({
  count: z.int(),
  planned: z.int(),
  given: z.int(),
  refused: z.int(),
  budget: dong,
  cost: dong,
})
export type GiftTotals = z.infer<typeof giftTotals>

/** An occasion of a year, with how many gifts are written down for it. `dueOn` null: it falls on each customer's own day. */
export const giftOccasion = z.object({
  occasion: z.string(),
  occasionName: z.string(),
  dueOn: day.nullable(),
  count: z.int(),
  planned: z.int(),
})
export type GiftOccasion = z.infer<typeof giftOccasion>
