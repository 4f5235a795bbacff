/** A word of a text that nothing is found by, and the words there are that it nearly is. */
export interface Guess {
  /** FTS5. */
  expression: string
  tokens: readonly string[]
  /** Which of the tokens was mistyped. */
  at: number
  /** What it may have been meant as, and whether that is a whole word: the last word of a text is still being typed. */
  near: ReadonlyMap<string, boolean>
}

/** The text as it was probably meant, for somebody whose folded words these are; undefined when none of them is near. */
export function meantIn(folded: string, { tokens, at, near }: Guess): string | undefined {
  const length = tokens[at]?.length ?? 0
  for (const word of folded.split(/[^\p{L}\p{N}]+/u)) {
    for (const begun of [word.slice(0, length), word.slice(0, length + 1), word.slice(0, length - 1)]) {
      const isWhole = near.get(begun)
      if (isWhole === false || (isWhole && begun === word)) return tokens.with(at, begun).join(' ')
    }
  }
  return undefined
}
