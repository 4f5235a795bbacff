// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

export const kinds = ['organisation', 'person'] as const

/** The life cycle in its order, then the two ways out. */
export const stages = ['target', 'lead', 'prospect', 'customer', 'loyal', 'paused', 'lost'] as const

export const ratings = ['A', 'B', 'C'] as const

/** As many as one may choose to do something with them. */
export const MOST_CHOSEN = 100_000

/** The views everybody finds in the folder pane, beside all and the bin. */
export const viewNames = [
  'not-contacted',
  'appointment-this-week',
  'contract-ending',
  'born-this-month',
  'long-standing',
  'frequent',
  'priority',
  'potential',
] as const
export type ViewName = (typeof viewNames)[number]
