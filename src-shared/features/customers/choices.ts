// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

export const kinds = ['organisation', 'person'] as const

/** The life cycle in its order, then the two ways out. */
export const stages = ['target', 'lead', 'prospect', 'customer', 'loyal', 'paused', 'lost'] as const

/** Of who may become a customer, and of who is one. */
export const openStages = ['target', 'lead', 'prospect'] as const satisfies readonly (typeof stages)[number][]
export const wonStages = ['customer', 'loyal'] as const satisfies readonly (typeof stages)[number][]

/** By what the list of customers is sorted. */
export const sortableColumns = [
  'name',
  'code',
  'stage',
  'owner',
  'group',
  'source',
  'industry',
  'size',
  'province',
  'rating',
  'parent',
  'referrer',
  'revenue',
  'budget',
  'neededOn',
  'creditLimit',
  'lastContactAt',
  'createdAt',
] as const

/** By what it is divided into groups. */
export const groupings = [
  'stage',
  'owner',
  'group',
  'source',
  'industry',
  'size',
  'province',
  'region',
  'rating',
  'parent',
  'referrer',
  'kind',
  'lastContact',
] as const

/** Fields that hold words of which one often stands in other rows too, and is offered from them. */
export const wordFields = ['source', 'industry', 'size', 'province'] as const

/** From north to south. */
export const regions = ['north', 'central', 'south'] as const

/** How long ago the last contact was, as groups of the list. */
export const contactAges = ['today', 'yesterday', 'this-week', 'this-month', 'this-year', 'earlier', 'never'] as const

export const ratings = ['A', 'B', 'C'] as const

/** The views everybody finds in the folder pane, beside all and the bin. */
export const viewNames = [
  'newly-given',
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

/** A list shows the best hits of a text, so many at most. */
export const MOST_HITS = 300
