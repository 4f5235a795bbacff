// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** Đã gọi, Không nghe máy, Máy bận, Thuê bao, Sai số, Hẹn lại, Từ chối. */
export const outcomes = ['reached', 'no-answer', 'busy', 'unavailable', 'wrong-number', 'call-back', 'refused'] as const
