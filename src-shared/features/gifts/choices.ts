// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** Dự kiến, Đã tặng, Từ chối. */
export const giftStatuses = ['planned', 'given', 'refused'] as const

export const giftSort = [
  'customerName',
  'contactName',
  'occasion',
  'dueOn',
  'what',
  'budget',
  'cost',
  'giverName',
  'status',
] as const
export const giftGroupings = ['occasion', 'giver', 'status'] as const

/** Occasions that fall on each customer's own day. */
export const ownDays = ['birthday', 'founding', 'important-date', 'contract-anniversary'] as const

/** So many gifts are planned, given or taken back in one step at most. */
export const MOST_AT_ONCE = 100_000
