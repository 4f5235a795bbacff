// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** Đã gọi, Không nghe máy, Máy bận, Thuê bao, Sai số, Hẹn lại, Từ chối. */
export const outcomes = ['reached', 'no-answer', 'busy', 'unavailable', 'wrong-number', 'call-back', 'refused'] as const

/** Those in which somebody was talked to. */
export const contactOutcomes = ['reached', 'call-back', 'refused'] as const satisfies readonly (typeof outcomes)[number][]

/** `at`: when it was made, else when it is planned. */
export const callSort = ['at', 'customerName', 'contactName', 'staffName', 'outcome', 'duration', 'reason', 'rollovers'] as const
export const callGroupings = ['day', 'staff', 'outcome', 'customer'] as const

/** By names of customers and contacts, and by reasons, no more calls are sorted or divided than these: they lie in no index in that order. */
export const MOST_NAMED = 50_000
export const namedSorts = ['customerName', 'contactName', 'reason'] as const satisfies readonly (typeof callSort)[number][]

/** So many calls are put off in one step at most. */
export const MOST_ROLLED_OVER = 20_000
