// Plain words, apart from the schemas: the tables of the database need these and not the checking of input.

/** What a template is for: a few lines for a phone, or a page of paper. */
export const templateKinds = ['message', 'letter'] as const

/** By what a message goes out. */
export const channels = ['zalo', 'sms', 'email'] as const
export type Channel = (typeof channels)[number]

/** Letters of a template's text. */
export const LONGEST_TEXT = 5_000
