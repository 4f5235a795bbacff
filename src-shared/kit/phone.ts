import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { normalizeText } from './fold.ts'
import { currentNumber, isHotline, isSubscriberNumber } from './phoneNumbers.ts'
import { formatPhone } from './phoneText.ts'

export type Phone = {
  /** '+84912345678'. */
  e164: string
  /** As it was typed, outer blanks removed; a label such as '- Nam' stays in it. */
  typed: string
  /** For reading: '0912 345 678', '024 3825 1234', '1900 6045', '+1 213 373 4253'. */
  formatted: string
  /** The number before 2018 (before 2017 for landlines), as dialled then, if that was what was typed: '01681234567'. */
  oldForm?: string
  /** Máy lẻ. */
  extension?: string
}

/**
 * One phone number as typed or as Excel left it; undefined if it is none. Vietnamese: with 0, +84, 84, 0084 or without the zero
 * Excel lost, old prefixes brought up to date, blanks . - ( ) ignored, a label before or behind it and 'máy lẻ 12' understood.
 * Foreign numbers need '+' or '00'. A letter among the digits (O for 0) is not guessed at.
 */
export function parsePhone(text: string): Phone | undefined {
  if (text === lastText) return lastPhone
  lastPhone = parse(text)
  lastText = text
  return lastPhone
}

/** A number is asked for where a cell is divided and again where it is read, so the last one is kept. */
let lastText = ''
let lastPhone: Readonly<Phone> | undefined

function parse(text: string): Phone | undefined {
  const dialled = digitsOf(text)
  if (dialled !== undefined) return read(dialled, text.trim()) ?? behindDash(text.trim())
  if (text.length > 200) return undefined
  const typed = normalizeText(text)
  if (typed.length > 80 || !/\d{2}/u.test(typed)) return undefined
  const extension = /^(.*\d\)?)[\s,;.(-]*(?:số máy lẻ|máy lẻ|nội bộ|lẻ|extension|ext|x)[\s.:]*(\d{1,5})\)?$/iu.exec(typed)
  const bare = digitsOf(withoutLabels(extension?.[1] ?? typed))
  const phone = bare === undefined ? undefined : read(bare, typed)
  return phone !== undefined && extension?.[2] !== undefined ? { ...phone, extension: extension[2] } : phone
}

/**
 * '02438251234-102': a landline with an extension of three or four digits. Where those could be the end of a second number, as in
 * '02438251234-236', nothing is guessed.
 */
function behindDash(typed: string): Phone | undefined {
  const [, number = '', extension = ''] = /^(.*\d\)?)\s*[-\u2010-\u2014]\s*(\d{3,4})$/u.exec(typed) ?? []
  const dialled = digitsOf(number)
  if (dialled === undefined || dialled.at(-extension.length) === extension[0]) return undefined
  const phone = read(dialled, typed)
  return phone?.e164.startsWith('+842') ? { ...phone, extension } : undefined
}

/**
 * The numbers of one field, as typed: '0903111222 / 0912345678 - Nam' → ['0903111222', '0912345678 - Nam']. The short form of
 * switchboards is written out: '024.38251234/35' → …34 and …35. What cannot be divided into numbers stays one piece, so that
 * nothing is lost and parsePhone can refuse it.
 */
export function splitPhones(text: string): string[] {
  const whole = text.trim()
  if (whole === '') return []
  if (whole.length > 300) return [whole]
  if (digitsOf(whole) !== undefined && parsePhone(whole) !== undefined) return [whole]
  const pieces: string[] = []
  let label = ''
  for (const part of whole.split(/\s*(?::::|[/,;|&\n\r])\s*|\s+(?:hoặc|và|or|and)\s+/iu)) {
    const piece = label + part.trim()
    label = ''
    const previous = pieces.at(-1)
    if (piece === '') continue
    if (/\d/u.test(piece)) pieces.push(...(shortForm(piece, previous) ?? divided(piece)))
    else if (previous === undefined) label = `${piece} `
    else pieces[pieces.length - 1] = `${previous} ${piece}`
  }
  return pieces.length === 0 ? [whole] : pieces
}

/** The digits of a text made of nothing but digits and what separates them ('+' in front kept); else undefined. */
function digitsOf(text: string): string | undefined {
  if (text.length > 40) return undefined
  let digits = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) digits += text[index]
    else if (code === 43 && digits === '') digits = '+'
    else if (!isSeparator(code)) return undefined
  }
  return digits
}

/** Blank, NBSP, tab, brackets, dot, hyphens and dashes. */
function isSeparator(code: number): boolean {
  return (
    code === 32 ||
    code === 46 ||
    code === 45 ||
    code === 40 ||
    code === 41 ||
    code === 0xa0 ||
    code === 9 ||
    (code >= 0x2010 && code <= 0x2014)
  )
}

function read(dialled: string, typed: string): Phone | undefined {
  const national = nationalNumber(dialled)
  if (national === undefined) return readForeign(dialled, typed)
  const current = currentNumber(national)
  if (current === undefined) return undefined
  const e164 = `+84${current}`
  const phone: Phone = { e164, typed, formatted: formatPhone(e164) }
  if (current !== national) phone.oldForm = `0${national}`
  return phone
}

/** What stands behind +84, whether or not it is a number of Vietnam; undefined if the number is foreign. */
function nationalNumber(dialled: string): string | undefined {
  if (dialled.startsWith('+84')) return withoutZero(dialled.slice(3))
  if (dialled.startsWith('+')) return undefined
  if (dialled.startsWith('00')) return dialled.startsWith('0084') ? withoutZero(dialled.slice(4)) : undefined
  if (dialled.startsWith('084') && dialled.length >= 12) return withoutZero(dialled.slice(3))
  if (dialled.startsWith('84') && dialled.length >= 11) return withoutZero(dialled.slice(2))
  if (dialled.startsWith('0')) return isHotline(dialled.slice(1)) ? '' : dialled.slice(1)
  return isSubscriberNumber(dialled) ? dialled : ''
}

function withoutZero(number: string): string {
  return number.startsWith('0') ? number.slice(1) : number
}

function readForeign(dialled: string, typed: string): Phone | undefined {
  if (dialled.length < 7 || dialled.length > 18) return undefined
  const number = parsePhoneNumberFromString(dialled.startsWith('+') ? dialled : `+${dialled.slice(2)}`)
  if (number === undefined || !number.isValid()) return undefined
  return { e164: number.number, typed, formatted: formatPhone(number.number) }
}

/** A label is words, parted from the digits by a blank, colon, dash or bracket; one lone letter is a slip of the finger, not a label. */
function withoutLabels(text: string): string {
  return text
    .replace(/^\p{L}[^\d+]*[\s:.(-]+(?=[+(\d])/u, '')
    .replace(/(\d\)?)\s*(?:\s|[-–—:,(])\s*\p{L}[^\d+]*\p{L}[^\d+]*$/u, '$1')
}

/** '35' behind '024.38251234' stands for '024.38251235'. */
function shortForm(piece: string, previous: string | undefined): string[] | undefined {
  if (previous === undefined || !/^\d{1,4}$/u.test(piece) || !/^\d+$/u.test(previous.slice(-piece.length))) return undefined
  const written = previous.slice(0, previous.length - piece.length) + piece
  return parsePhone(previous) !== undefined && parsePhone(written) !== undefined ? [written] : undefined
}

/** Several numbers with nothing but blanks or dashes between them; the piece itself if it is not made of whole numbers. */
function divided(piece: string): string[] {
  if (parsePhone(piece) !== undefined || piece.length > 120) return [piece]
  const words = piece.split(/((?:\s|[-–—])+)/u)
  return dividedFrom(words, 0) ?? [piece]
}

function dividedFrom(words: readonly string[], from: number): string[] | undefined {
  if (from >= words.length) return []
  for (let to = from; to < Math.min(words.length, from + 16); to += 2) {
    const first = words.slice(from, to + 1).join('')
    if (first.length < 8 || parsePhone(first) === undefined) continue
    const rest = dividedFrom(words, to + 2)
    if (rest !== undefined) return [first, ...rest]
  }
  return undefined
}
