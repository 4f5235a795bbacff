// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** The kinds of records that many at once can be changed of. */
export const bulkKinds = ['customer'] as const
export type BulkKind = (typeof bulkKinds)[number]

export const deeds = ['edit', 'categorise', 'remove', 'restore'] as const
export type DeedName = (typeof deeds)[number]

/** As many records as one deed may change. */
export const MOST_ROWS = 100_000
