// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** What a field that an office made for itself may hold. `day` and `lunarDay` are both days; the latter is typed and read by the lunar calendar. */
export const customKinds = [
  'text',
  'number',
  'money',
  'day',
  'lunarDay',
  'choice',
  'choices',
  'yesNo',
  'person',
  'customer',
] as const
export type CustomKind = (typeof customKinds)[number]

/** The kinds of records that have such fields. One more is a word here and a trigger that takes its values away with it. */
export const customisedKinds = ['customer', 'contact'] as const
export type CustomisedKind = (typeof customisedKinds)[number]

/** Letters of a label, of a choice, of a hint and of a heading. */
export const LONGEST_LABEL = 100
export const LONGEST_HINT = 200
export const LONGEST_SECTION = 60

/** So many fields one kind of record has at most, and so many choices a field. */
export const MOST_FIELDS = 100
export const MOST_CHOICES = 200
