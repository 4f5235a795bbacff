import type { Matching, Wish } from '#shared/features/imports/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { FirstEmployer, Newcomer } from './decideElsewhere.ts'
import type { Deciding } from './decisions.ts'
import type { Beside } from './matchQueries.ts'

/** What deciding about a row asks, fills and obeys. */
export interface Work {
  beside: Beside
  deciding: Deciding
  matching: Matching
  wishFor: (place: number) => Wish
  /** Who of those that would be added works at another customer already; nobody where nothing is compared. */
  employerOf: (person: Newcomer, at: { place: number; home: string }) => FirstEmployer | undefined
  /** Whether a customer that a row names by its code or name is one of the office, or comes with the file. */
  isKnown: (name: string) => boolean
  /** Counts the customers that a row that is taken names and nobody is; JSON. */
  countLinks: (linked: string | null) => void
}

/** What was chosen for a row itself. */
export function chosenIn({ choices }: Matching): (place: number) => Wish | undefined {
  const chosen = new Map(choices.map(({ row, wish }) => [row, wish]))
  return (place) => chosen.get(place)
}

/** Which of several customers that fit was chosen for a row. */
export function customersChosenIn({ choices }: Matching): (place: number) => CustomerId | undefined {
  const chosen = new Map(choices.map(({ row, customerId }) => [row, customerId]))
  return (place) => chosen.get(place)
}

/** What becomes of a row that is there already: as chosen for it, else as for all. */
export function wishesIn(matching: Matching): Work['wishFor'] {
  const chosenFor = chosenIn(matching)
  return (place) => chosenFor(place) ?? matching.onMatch
}
