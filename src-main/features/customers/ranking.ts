import { fold } from '#shared/kit/fold.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { matchScore } from '#shared/kit/search.ts'
import type { Finding } from './findQueries.ts'
import { meantIn } from './guessing.ts'

export interface Candidate {
  id: CustomerId
  name: string
  stage: string
  lastContactAt: number | null
  /** Whether words of it begin as was typed, or have it inside. */
  found: 'begun' | 'inside'
}

/** Where the name says nothing of what was typed: between its initials and the middle of its words. */
const BEGUN_ELSEWHERE = 8
const CONTRACT = 25

/** The candidates ordered by how well the name fits, then by where we stand with them. */
export function bestOf(candidates: readonly Candidate[], finding: Finding): CustomerId[] {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, finding) }))
  scored.sort((one, other) => other.score - one.score || compareStanding(one.candidate, other.candidate))
  return scored.map(({ candidate }) => candidate.id)
}

function scoreOf({ id, name, found }: Candidate, { text, contracts, guess }: Finding) {
  const meant = guess ? meantIn(fold(name), guess) : text
  const named = meant === undefined ? 0 : matchScore(name, meant)
  const elsewhere = contracts.has(id) ? CONTRACT : found === 'begun' ? BEGUN_ELSEWHERE : 0
  return Math.max(named, elsewhere)
}

const standingOrder = ['loyal', 'customer', 'prospect', 'lead', 'target', 'paused', 'lost']

function compareStanding(one: Candidate, other: Candidate) {
  return (
    standingOrder.indexOf(one.stage) - standingOrder.indexOf(other.stage) ||
    (other.lastContactAt ?? 0) - (one.lastContactAt ?? 0) ||
    other.id - one.id
  )
}
