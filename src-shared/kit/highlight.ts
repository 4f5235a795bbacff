import { fold, foldCharacter, initials } from './fold.ts'
import { meantBy } from './halfTyped.ts'
import { indexOfWord, isDigits, searchTokens } from './search.ts'
import { PART_LENGTH } from './searchParts.ts'

export type Range = [start: number, end: number]

/**
 * Where a query is found in a text: [start, end) in UTF-16 units of the text as it stands (accents, NFC or NFD), in order, not
 * overlapping. A word of the query marks the beginning of words; three digits or more mark digits anywhere, across the blanks
 * and dots of a formatted number; letters that are nobody's beginning mark initials ('nvd'), or else three or more inside words; what
 * is still not found marks what Telex or VNI would have made of it.
 */
export function highlightRanges(text: string, query: string): Range[] {
  const tokens = searchTokens(query)
  if (tokens.length === 0 || text === '') return []
  const words = wordsOf(text)
  const found: Range[] = []
  for (const token of tokens) found.push(...tokenRanges(text, words, token))
  return joined(found)
}

/** A text in which one word after another is looked for. */
export interface Searched {
  text: string
  folded: string
  initials: string
}

export function searched(text: string): Searched {
  const folded = fold(text)
  return { text, folded, initials: initials(folded) }
}

/** Whether anything of a text would be marked for one word of a query; ten times as fast as marking it. */
export function isMarked({ text, folded, initials: first }: Searched, token: string): boolean {
  return (
    isIn(folded, token) ||
    (isDigits(token) && digitRanges(text, token).length > 0) ||
    (token.length > 1 && first.includes(token)) ||
    (token.length >= PART_LENGTH && folded.includes(token)) ||
    isMeantIn(text, folded, token)
  )
}

function isMeantIn(text: string, folded: string, token: string): boolean {
  const meant = meantBy(token)
  return meant !== undefined && (isIn(folded, meant) || (isDigits(meant) && digitRanges(text, meant).length > 0))
}

function isIn(folded: string, token: string): boolean {
  return indexOfWord(folded, token) >= 0
}

function tokenRanges(text: string, words: readonly Word[], token: string): Range[] {
  const found = beginningRanges(words, token)
  if (isDigits(token)) found.push(...digitRanges(text, token))
  if (found.length > 0) return found
  const first = initialRanges(words, token)
  if (first.length > 0) return first
  const inside = insideRanges(words, token)
  if (inside.length > 0) return inside
  const meant = meantBy(token)
  return meant === undefined ? [] : [...beginningRanges(words, meant), ...(isDigits(meant) ? digitRanges(text, meant) : [])]
}

function beginningRanges(words: readonly Word[], token: string): Range[] {
  return words.filter(({ folded }) => folded.startsWith(token)).map((word) => rangeIn(word, 0, token))
}

function insideRanges(words: readonly Word[], token: string): Range[] {
  if (token.length < PART_LENGTH) return []
  return words.filter(({ folded }) => folded.includes(token)).map((word) => rangeIn(word, word.folded.indexOf(token), token))
}

function rangeIn({ starts, ends }: Word, at: number, token: string): Range {
  return [starts[at] as number, ends[at + token.length - 1] as number]
}

/** A word, folded, and for each of its folded units where its letter begins and ends in the text. */
type Word = { folded: string; starts: number[]; ends: number[] }

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let word: Word | undefined
  let index = 0
  for (const character of text) {
    const folded = foldCharacter(character)
    const end = index + character.length
    if (folded === '') {
      if (word !== undefined) word.ends[word.ends.length - 1] = end
    } else if (/^[\p{L}\p{N}\p{M}]/u.test(folded)) {
      if (word === undefined) {
        word = { folded: '', starts: [], ends: [] }
        words.push(word)
      }
      for (let unit = 0; unit < folded.length; unit++) {
        word.starts.push(index)
        word.ends.push(end)
      }
      word.folded += folded
    } else {
      word = undefined
    }
    index = end
  }
  return words
}

function digitRanges(text: string, token: string): Range[] {
  const positions: number[] = []
  let digits = ''
  const found: Range[] = []
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) {
      digits += text[index]
      positions.push(index)
    } else if (!(code === 32 || code === 46 || code === 0xa0)) {
      for (let at = digits.indexOf(token); at >= 0; at = digits.indexOf(token, at + 1)) {
        found.push([positions[at] as number, (positions[at + token.length - 1] as number) + 1])
      }
      digits = ''
      positions.length = 0
    }
  }
  return found
}

function initialRanges(words: readonly Word[], token: string): Range[] {
  if (token.length < 2) return []
  const at = words
    .map((word) => word.folded[0])
    .join('')
    .indexOf(token)
  if (at < 0) return []
  return words.slice(at, at + token.length).map((word) => [word.starts[0] as number, word.ends[0] as number])
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = result.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
