import type { Matching } from '#shared/features/imports/schema.ts'
import type { Deciding } from './decisions.ts'
import type { Beside } from './matchQueries.ts'

/** What deciding about a row asks, fills and obeys. */
export interface Work {
  beside: Beside
  deciding: Deciding
  matching: Matching
}
