// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** Mới → Xác định nhu cầu → Báo giá → Thương lượng. */
export const openStages = ['new', 'needs', 'quote', 'negotiation'] as const
/** … → Thắng or Thua. */
export const opportunityStages = [...openStages, 'won', 'lost'] as const
/** Tốt nhất, Ưa thích, Kém: rules.ts says which is what. */
export const grades = ['best', 'favourite', 'worst'] as const
/** Why one was lost, as the office counts it; what was said stands beside it in words. */
export const lostReasons = ['price', 'competitor', 'no-need', 'no-budget', 'timing', 'no-answer', 'other'] as const

export const opportunityViews = ['open', 'mine', 'shared', 'closing', 'overdue', 'won', 'lost', 'all'] as const
export const opportunitySort = [
  'name',
  'customerName',
  'contactName',
  'stage',
  'grade',
  'amount',
  'probability',
  'expected',
  'closesOn',
  'closedOn',
  'ownerName',
  'source',
  'competitor',
] as const
export const opportunityGroupings = ['stage', 'grade', 'owner', 'source'] as const

/** One that closes within so many days stands on "sắp chốt". */
export const CLOSING_SOON_DAYS = 30
/** So many go into the bin or come back in one step at most. */
export const MOST_AT_ONCE = 100_000
