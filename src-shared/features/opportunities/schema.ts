import { z } from 'zod'
import { contactId, customerId, opportunityId, staffId } from '#shared/kit/id.ts'
import { sortOf } from '#shared/kit/page.ts'
import { day, dong, instant, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import {
  grades,
  lostReasons,
  openStages,
  opportunityGroupings,
  opportunitySort,
  opportunityStages,
  opportunityViews,
} from './choices.ts'

export const opportunityStage = z.enum(opportunityStages)
export type OpportunityStage = z.infer<typeof opportunityStage>
export const grade = z.enum(grades)
export type Grade = z.infer<typeof grade>
export const lostReason = z.enum(lostReasons)
export type LostReason = z.infer<typeof lostReason>

/** Whole percent. */
const percent = z.int({ error: 'percent' }).min(0, { error: 'percent' }).max(100, { error: 'percent' })

/** Something a customer may buy. */
export const opportunity = z.object({
  id: opportunityId,
  name: z.string(),
  customerId,
  customerName: z.string(),
  /** With whom it is spoken about; null: the customer as such. */
  contactId: contactId.nullable(),
  contactName: z.string().nullable(),
  ownerId: staffId,
  ownerName: z.string(),
  stage: opportunityStage,
  /** Đồng. */
  amount: dong,
  probability: percent,
  /** When it is to be won. */
  closesOn: day.nullable(),
  source: z.string(),
  competitor: z.string(),
  /** When it was won or lost. */
  closedOn: day.nullable(),
  lostReason: lostReason.nullable(),
  /** Why it was won or lost, in words. */
  reason: z.string(),
  note: z.string(),
  /** Colleagues who see and edit it although it is not theirs. */
  sharedWith: z.array(staffId),
  /** Of an open one, as rules.ts says. */
  grade: grade.nullable(),
  createdAt: instant,
  version,
})
export type Opportunity = z.infer<typeof opportunity>

/** What ends one: a lost one bears a reason. */
const ending = {
  /** Left out of one that was won or lost: today. */
  closedOn: day.nullable().default(null),
  lostReason: lostReason.nullable().default(null),
  reason: line(300).default(''),
}

function hasItsReason(input: { stage: OpportunityStage; lostReason: LostReason | null }) {
  return input.stage !== 'lost' || input.lostReason !== null
}
const reasonMissing = { error: 'required', path: ['lostReason'] }

export const opportunityInput = z
  .object({
    name: requiredLine(300),
    customerId,
    contactId: contactId.nullable().default(null),
    /** Left out: of whoever makes it, or as it was. */
    ownerId: staffId.optional(),
    stage: opportunityStage.default('new'),
    amount: dong.default(0),
    /** Null: the usual one of the stage. */
    probability: percent.nullable().default(null),
    closesOn: day.nullable().default(null),
    /** Empty for a new one: where the customer came from. */
    source: line(100).default(''),
    competitor: line(200).default(''),
    ...ending,
    note: paragraphs(20_000).default(''),
    sharedWith: z.array(staffId).max(100).default([]),
  })
  .refine(hasItsReason, reasonMissing)
export type OpportunityInput = z.infer<typeof opportunityInput>

/** To which stage one goes. */
export const opportunityMove = z
  .object({ id: opportunityId, version, stage: opportunityStage, ...ending })
  .refine(hasItsReason, reasonMissing)

/** A stage one came to, and when. */
export const stageEntry = z.object({
  id: z.int(),
  fromStage: opportunityStage.nullable(),
  toStage: opportunityStage,
  changedAt: instant,
  staffName: z.string().nullable(),
})
export type StageEntry = z.infer<typeof stageEntry>

const days = z.object({ from: day, to: day })

/** Which opportunities a list shows. */
export const opportunityFilter = z.object({
  text: line(200).default(''),
  view: z.enum(opportunityViews).default('open'),
  stages: z.array(opportunityStage).max(opportunityStages.length).default([]),
  grades: z.array(grade).max(grades.length).default([]),
  ownerIds: z.array(staffId).max(100).default([]),
  /** One source; '' is none. */
  source: line(100).optional(),
  lostReason: lostReason.optional(),
  /** Won or lost on one of these days. */
  closed: days.optional(),
  customerId: customerId.optional(),
})
export type OpportunityFilter = z.infer<typeof opportunityFilter>
export const opportunityGroup = z.enum(opportunityGroupings)
export type OpportunityGrouping = z.infer<typeof opportunityGroup>

export const opportunityListing = z.object({
  filter: opportunityFilter,
  sort: sortOf(z.enum(opportunitySort)).default([{ by: 'closesOn', direction: 'ascending' }]),
  group: opportunityGroup.nullable().default(null),
})
export type OpportunityListing = z.infer<typeof opportunityListing>

/** `expected`: đồng times probability, as far as it is open. */
export const opportunityTotals = z.object({ count: z.int(), amount: dong, expected: dong })
export type OpportunityTotals = z.infer<typeof opportunityTotals>

/** Won and lost of somebody or of a source, and how long it took from the first day to the last. */
const success = z.object({
  /** The person's id, or the source. */
  key: z.string(),
  name: z.string(),
  won: z.int(),
  lost: z.int(),
  /** Đồng that were won. */
  amount: dong,
  /** Days a won one took on average; null where none was won. */
  days: z.number().nullable(),
})
export type Success = z.infer<typeof success>

/** The funnel as it stands, and what became of what was won or lost in a time. */
export const opportunityFigures = z.object({
  /** Of each open stage: how many stand in it, and of those that began in the time, how many came so far or further. */
  funnel: z.array(z.object({ stage: z.enum(openStages), count: z.int(), amount: dong, expected: dong, reached: z.int() })),
  /** Of those that began in the time, how many were won. */
  reachedWon: z.int(),
  all: success,
  people: z.array(success),
  sources: z.array(success),
  /** Why what was lost was lost, most often first. */
  reasons: z.array(z.object({ reason: lostReason, count: z.int() })),
})
export type OpportunityFigures = z.infer<typeof opportunityFigures>
export const figuresWish = days
