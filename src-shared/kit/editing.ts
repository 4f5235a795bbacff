// Plain words, apart from the schemas: a list on screen needs these and not the checking of input.

/**
 * What a value is typed or chosen by. A `word` is text that often stands in other rows already; an `address` and a `province` are completed to
 * what the state calls them; a `relation` and a `person` are ids.
 */
export type EditKind =
  | 'text'
  | 'paragraphs'
  | 'word'
  | 'address'
  | 'province'
  | 'phone'
  | 'email'
  | 'choice'
  | 'choices'
  | 'number'
  | 'money'
  | 'day'
  | 'birth'
  | 'lunarDay'
  | 'relation'
  | 'person'
  | 'customer'
  | 'product'

/** One field of a noun that is edited by itself: in a row of the list, or in many records at once. */
export interface EditField {
  kind: EditKind
  /** The words of a `choice`. */
  choices?: readonly string[]
  /** There may be nothing in it. */
  mayBeEmpty?: boolean
  /** It has a dated history, and a reason stands in that. */
  hasReason?: boolean
}
