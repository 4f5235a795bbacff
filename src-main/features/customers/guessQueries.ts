import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { beginningsOf, beginningsWithOneOf } from '#main/database/search.ts'
import { changedWords, longerWords, shorterWords, swappedWords } from '#shared/kit/typos.ts'
import type { Guess } from './guessing.ts'

const SHORTEST = 3
/** A word that stands nowhere is the mistyped one; where every word stands somewhere, so many are tried from the end. */
const MOST_TRIED = 3

/** What a text that finds nothing was probably meant as; undefined when one slip of the hand does not explain it. */
export function guessMeant(db: ReadDb, tokens: readonly string[]): Guess | undefined {
  const unknown = tokens.flatMap((token, at) => (isThere(db, beginningsOf([token])) ? [] : [at]))
  if (unknown.length > 1) return undefined
  const tried =
    unknown.length === 1
      ? unknown
      : tokens
          .map((_, at) => at)
          .toReversed()
          .slice(0, MOST_TRIED)
  for (const at of tried) {
    const guess = guessAt(db, tokens, at)
    if (guess) return guess
  }
  return undefined
}

function guessAt(db: ReadDb, tokens: readonly string[], at: number): Guess | undefined {
  const token = tokens[at] as string
  if (token.length < SHORTEST || !/^[a-z\d]+$/u.test(token)) return undefined
  const isTyping = at === tokens.length - 1
  const begun = (word: string) => ({ word, isWhole: !isTyping })
  // What is left of a word without a letter begins too much else.
  const whole = (word: string) => ({ word, isWhole: true })
  const others = tokens.filter((_, index) => index !== at)
  const slips = [
    swappedWords(token).map(begun),
    [...shorterWords(token).map(whole), ...longerWords(token).map(begun)],
    changedWords(token).map(begun),
  ]
  for (const slip of slips) {
    const near = slip.filter((one) => isThere(db, beginningsWithOneOf([], [one])))
    const expression = near.length > 0 ? beginningsWithOneOf(others, near) : undefined
    if (isThere(db, expression)) return { expression, tokens, at, near: new Map(near.map((one) => [one.word, one.isWhole])) }
  }
  return undefined
}

function isThere(db: ReadDb, expression: string | undefined): expression is string {
  if (!expression) return false
  return db.all(sql`select 1 from customer_search where customer_search match ${expression} limit 1`).length > 0
}
