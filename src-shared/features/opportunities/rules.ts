import { addDays, type Day, daysBetween } from '#shared/kit/day.ts'
import type { Grade, Opportunity, OpportunityStage } from './schema.ts'

/** How likely one of a stage is won, in percent, unless somebody says otherwise. */
export const usualProbability: Record<OpportunityStage, number> = {
  new: 10,
  needs: 30,
  quote: 50,
  negotiation: 75,
  won: 100,
  lost: 0,
}

export function isClosed(stage: OpportunityStage) {
  return stage === 'won' || stage === 'lost'
}

/** What is to be expected of one, in whole đồng. */
export function expectedValue({ amount, probability }: Pick<Opportunity, 'amount' | 'probability'>) {
  return Math.floor((amount * probability) / 100)
}

/**
 * The preset standard: what is expected, in đồng, and how near its day is. *Tốt nhất* is much and near: `best.expected` or more, to be
 * closed within `best.days`. *Kém* is little, or late by more than `worst.daysLate`. Whatever lies between is *Ưa thích*.
 */
export const standard = {
  best: { expected: 100_000_000, days: 60 },
  worst: { expected: 10_000_000, daysLate: 30 },
} as const

/** The days between which one of the best closes, and the one before which it is late for good. */
export function standardDays(today: Day) {
  return { from: today, to: addDays(today, standard.best.days), late: addDays(today, -standard.worst.daysLate) }
}

export type GradeReason = 'much-and-near' | 'little' | 'late' | 'between'

/** How good an open one is by the standard, and why; null for one that is won or lost. */
export function graded(
  opportunity: Pick<Opportunity, 'stage' | 'amount' | 'probability' | 'closesOn'>,
  today: Day,
): { grade: Grade; reason: GradeReason } | null {
  if (isClosed(opportunity.stage)) return null
  const expected = expectedValue(opportunity)
  const days = opportunity.closesOn === null ? null : daysBetween(today, opportunity.closesOn)
  if (days !== null && days < -standard.worst.daysLate) return { grade: 'worst', reason: 'late' }
  if (expected < standard.worst.expected) return { grade: 'worst', reason: 'little' }
  if (expected >= standard.best.expected && days !== null && days >= 0 && days <= standard.best.days)
    return { grade: 'best', reason: 'much-and-near' }
  return { grade: 'favourite', reason: 'between' }
}

/** The probability behind a move to another stage: somebody's own stays from one open stage to another. */
export function probabilityAfter(before: Pick<Opportunity, 'stage' | 'probability'>, stage: OpportunityStage) {
  const isOwn = before.probability !== usualProbability[before.stage]
  return isOwn && !isClosed(stage) && !isClosed(before.stage) ? before.probability : usualProbability[stage]
}
