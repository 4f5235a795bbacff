// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** Up to today, and so many days ahead; what is late stands in each of them. */
export const reorderViews = ['now', 'week', 'month', 'quarter', 'all'] as const
export const daysAhead = { now: 0, week: 7, month: 30, quarter: 90, all: null } as const satisfies Record<
  (typeof reorderViews)[number],
  number | null
>
export const reorderSort = ['dueOn', 'customerName', 'productName', 'dueReason', 'boughtOn', 'amount', 'ownerName'] as const
