/** Groups of customers an occasion is for, as far as the data knows them: women by how they are addressed or the name Thị, trades by the industry. */
export const narrowAudiences = ['women', 'teachers', 'health', 'press', 'business'] as const

export const audiences = ['all', ...narrowAudiences] as const
export type Audience = (typeof audiences)[number]

export const trades = ['teachers', 'health', 'press'] as const
export type Trade = (typeof trades)[number]
