// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/** The colours of the program the office knows; a word always stands beside them. */
export const categoryColours = [
  'red',
  'orange',
  'peach',
  'yellow',
  'green',
  'teal',
  'olive',
  'blue',
  'purple',
  'maroon',
  'pink',
  'steel',
  'grey',
  'black',
  'darkRed',
  'darkOrange',
  'brown',
  'darkYellow',
  'darkGreen',
  'darkTeal',
  'darkOlive',
  'darkBlue',
  'darkPurple',
  'darkPink',
  'darkSteel',
] as const
export type CategoryColour = (typeof categoryColours)[number]

/** The kinds of records that bear categories. One more is a word here and a line in main's categories/service.ts. */
export const categorisedKinds = ['customer', 'appointment'] as const
export type CategorisedKind = (typeof categorisedKinds)[number]

/** Letters of a name. */
export const LONGEST_CATEGORY = 60

/** So many one record bears at most. */
export const MOST_CATEGORIES = 25
