import { criteria } from '#shared/features/opinions/choices.ts'
import type { Opinion, OpinionInput } from '#shared/features/opinions/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CompetitorId } from '#shared/kit/id.ts'

/** The form as it is: a day, and a column for us and for each competitor. */
export interface OpinionValues {
  saidOn: Day | null
  opinions: OpinionInput[]
}

/** Nothing said of a competitor, or of us. */
export function unsaid(competitorId: CompetitorId | null): OpinionInput {
  return {
    ...{ competitorId, version: null, innovation: null, quality: null, expertise: null, leadership: null, price: null },
    service: null,
  }
}

/** What is said on a day of each of these, empty where nothing is. */
export function valuesOn(day: Day, all: readonly Opinion[], subjects: readonly (CompetitorId | null)[]): OpinionInput[] {
  return subjects.map((competitorId) => {
    const there = all.find((one) => one.saidOn === day && one.competitorId === competitorId)
    if (!there) return unsaid(competitorId)
    const { version, innovation, quality, expertise, leadership, price, service } = there
    return { competitorId, version, innovation, quality, expertise, leadership, price, service }
  })
}

/** Scores for a day that may have some already: those that were not given now stay. */
export function withThoseOf(day: Day, { all, said }: { all: readonly Opinion[]; said: readonly OpinionInput[] }): OpinionInput[] {
  const there = valuesOn(
    day,
    all,
    said.map(({ competitorId }) => competitorId),
  )
  return said.flatMap((opinion, index) => {
    const before = there[index]
    if (!before || criteria.every((criterion) => opinion[criterion] === null)) return []
    const kept = Object.fromEntries(criteria.map((criterion) => [criterion, opinion[criterion] ?? before[criterion]]))
    return [{ ...before, ...kept }]
  })
}
