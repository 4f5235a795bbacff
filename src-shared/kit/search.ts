import { fold, initials } from './fold.ts'
import { PART_LENGTH } from './searchParts.ts'

const mostTokens = 12
const longestQuery = 200

/**
 * The words of a query, folded, without punctuation (also FTS5's operators), each once: 'C++ (Hà Nội)' → ['c', 'ha', 'noi'].
 * A phone number typed in groups is one word: '0912 345' → ['0912345'], '+84 912 345' → ['0912345'].
 */
export function searchTokens(query: string): string[] {
  return prepare(query).tokens
}

/**
 * How well a text answers a query; 0 = not every word of it is found. Higher is better: the whole text, its beginning, the
 * words in a row, the words scattered, initials or digits, the words inside others; each step higher if the accents are as typed.
 * Earlier and in shorter texts is a little better. Comparable between texts for one query only.
 */
export function matchScore(text: string, query: string): number {
  const prepared = prepare(query)
  if (prepared.tokens.length === 0) return 0
  const folded = fold(text)
  const own = firmWords.exec(folded)?.[0].length ?? 0
  const level = levelOf(folded, own, prepared)
  if (level === 0) return 0
  const accents = level > digitsLevel && isFoundExactly(text, prepared.exactWords) ? exactAccents : 0
  const at = Math.max(folded.indexOf(prepared.tokens[0] as string) - own, 0)
  return level + accents - Math.min(at, 99) / 200 - Math.min(folded.length - own, 400) / 1000
}

const wholeLevel = 90
const beginningLevel = 70
const rowLevel = 50
const scatteredLevel = 30
const digitsLevel = 20
const initialsLevel = 10
const insideInRowLevel = 15
const insideLevel = 5
const exactAccents = 10

type Query = {
  tokens: string[]
  /** The tokens as they would stand in a row. */
  phrase: string
  /** The words with their accents, lower case. */
  exactWords: string[]
}

let lastText = ''
let lastQuery: Query = { tokens: [], phrase: '', exactWords: [] }

const notWord = /[^\p{L}\p{M}\p{N}]+/u
/**
 * Words for a firm's legal form that people shorten in one place and write out in another ('cty', 'công ty'). At the head of a
 * query they are passed over, so that 'cty dien lanh hoa phat' finds 'Công ty TNHH Điện lạnh Hòa Phát'.
 */
const firmWords = /^(?:(?:cong ty|c ty|cty|ctcp|tnhh|trach nhiem huu han|mtv|mot thanh vien|co phan|cp|dntn|hkd|htx) )+/u

/** The same query is asked of hundreds of texts in a row, so the last one is kept. */
function prepare(text: string): Query {
  if (text === lastText) return lastQuery
  const typed = text.slice(0, longestQuery)
  const words = fold(typed)
    .replace(/^c\.?ty$/u, 'cong ty')
    .split(notWord)
    .filter(Boolean)
  const phone = phoneWord(typed)
  const passedOver = phone === undefined ? firmWordCount(words) : 0
  const tokens = phone === undefined ? [...new Set(words.slice(passedOver))].slice(0, mostTokens) : [phone]
  const exactWords = lower(typed).split(notWord).filter(Boolean).slice(passedOver)
  lastQuery = {
    tokens,
    phrase: phone ?? words.slice(passedOver).join(' '),
    exactWords: phone === undefined ? exactWords : [phone],
  }
  lastText = text
  return lastQuery
}

/** The digits of a query that is a phone number or the beginning of one, written in groups. */
function phoneWord(typed: string): string | undefined {
  const query = typed.trim()
  if (!/^(?:\+|\(?0)[\d .()\u00a0]*$/u.test(query)) return undefined
  const digits = query.replace(/\D/gu, '').replace(/^(?:00)?84/u, '0')
  return digits.length > 3 ? digits.replace(/^00/u, '0') : undefined
}

function firmWordCount(words: readonly string[]): number {
  const head = firmWords.exec(`${words.join(' ')} `)?.[0].trimEnd()
  const count = head === undefined ? 0 : head.split(' ').length
  return count < words.length ? count : 0
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** `own` is where the text's own name begins, behind the firm's legal form. */
function levelOf(text: string, own: number, { tokens, phrase }: Query): number {
  if (text === phrase) return wholeLevel
  if (text.length === own + phrase.length && text.endsWith(phrase)) return wholeLevel - 1
  const at = indexOfWord(text, phrase)
  if (at >= 0) return at === 0 || at === own ? beginningLevel : rowLevel
  if (tokens.every((token) => indexOfWord(text, token) >= 0)) return scatteredLevel
  const only = tokens.length === 1 ? (tokens[0] as string) : ''
  if (isDigits(only)) return text.replace(/[^\p{L}\d]/gu, '').includes(only) ? digitsLevel : 0
  if (only.length > 1 && initials(text).includes(only)) return initialsLevel
  if (isInside(text, phrase)) return insideInRowLevel
  return tokens.every((token) => indexOfWord(text, token) >= 0 || isInside(text, token)) ? insideLevel : 0
}

function isFoundExactly(text: string, words: readonly string[]): boolean {
  const exact = lower(text)
  return words.every((word) => indexOfWord(exact, word) >= 0)
}

/** Where `part` begins a word of `text`, or -1. */
export function indexOfWord(text: string, part: string): number {
  let at = text.indexOf(part)
  while (at > 0 && isWordCharacter(text, at - 1)) at = text.indexOf(part, at + 1)
  return at
}

function isInside(text: string, token: string): boolean {
  return token.length >= PART_LENGTH && text.includes(token)
}

function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}\p{M}]/u.test(text[index] as string)
}

/** Digits enough to be looked for anywhere in a number. */
export function isDigits(token: string): boolean {
  return token.length >= 3 && /^\d+$/u.test(token)
}
