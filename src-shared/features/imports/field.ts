/** What the cells of a column must hold; text may be anything. */
export type Content = 'text' | 'phone' | 'zalo' | 'email' | 'tax-code' | 'day' | 'birth' | 'dong' | 'yes-no' | Word

/** One of a few words that the program knows. */
type Word = 'kind' | 'stage' | 'rating' | 'honorific' | 'decision-role'

export interface Field {
  content: Content
  /** Longest text that is stored. */
  max: number
  /** Several columns may go into it. */
  many?: boolean
  /** Headers as people write them, folded, without signs and without what stands in brackets. */
  headers: readonly string[]
}

/** The headers of a field from a list with commas. */
export function field(content: Content, max: number, headers: string): Field {
  const isMany = content === 'phone' || content === 'zalo' || content === 'email'
  return { content, max, ...(isMany && { many: true }), headers: headers.split(/,\s*/u).filter(Boolean) }
}

/** The same for a field that several columns may go into: a customer has people, each with a name of theirs. */
export function several(...of: Parameters<typeof field>): Field {
  return { ...field(...of), many: true }
}
