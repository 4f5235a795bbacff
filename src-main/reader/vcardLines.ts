import iconv from 'iconv-lite'
import { decode, detectEncoding } from './encoding.ts'

/** One property of a card, unfolded and decoded: 'TEL;TYPE=CELL:0912' → name TEL, types ['cell']. */
export interface CardProperty {
  name: string
  /** Properties that belong together, lower-cased: 'item1' of 'item1.TEL'; '' for one that stands alone. */
  group: string
  types: readonly string[]
  value: string
}

/** Logos, sounds and keys are large and nothing we take; their lines are not even put together. */
const leftOut = /^(?:[\w-]+\.)?(?:logo|sound|key|x-ms-cardpicture)\b/iu
const photo = /^(?:[\w-]+\.)?photo\b/iu
/** Old phones write pictures without blanks in front of their lines. */
const bareBase64 = /^[\da-z+/]+=*$/iu

/** Names with their parameters are some dozen letters; a longer one is no card's. */
const longestName = 1_000

/** The properties of all cards, card by card. Bytes that are not UTF-8 throughout are read in the encoding they look like. */
export function* cardsOf(bytes: Buffer): Generator<CardProperty[]> {
  let card: CardProperty[] | undefined
  for (const line of unfolded(bytes)) {
    const property = propertyOf(line)
    if (property === undefined) continue
    const word = property.value.trim().toLowerCase()
    if (property.name === 'BEGIN' && word === 'vcard') {
      // A card that was cut off before its end still tells of somebody.
      if (card !== undefined && card.length > 0) yield card
      card = []
    } else if (property.name === 'END' && word === 'vcard') {
      if (card !== undefined) yield card
      card = undefined
    } else card?.push(property)
  }
  if (card !== undefined && card.length > 0) yield card
}

/**
 * Lines as latin1 text, one character a byte: a fold may cut a letter in two. A line goes on with a blank at the next one's
 * beginning, or in quoted-printable behind '=' at its own end.
 */
function* unfolded(bytes: Buffer): Generator<string> {
  // Pieces and not one text: a line of many folds would be copied at each.
  let held: string[] = []
  let isSkipped = false
  let isPhoto = false
  let isQuoted = false
  for (const line of linesOf(bytes)) {
    const goesOn = /^[ \t]/u.test(line)
    if (goesOn && isSkipped) continue
    if (isQuoted && held.at(-1)?.endsWith('=')) {
      held.push((held.pop() as string).slice(0, -1), line)
      continue
    }
    if (goesOn && held.length > 0) {
      held.push(line.slice(1))
      continue
    }
    if (isPhoto && bareBase64.test(line)) {
      held.push(line)
      continue
    }
    if (held.length > 0) yield held.join('')
    isSkipped = leftOut.test(line) || (isSkipped && bareBase64.test(line))
    isPhoto = photo.test(line)
    held = isSkipped ? [] : [line]
    isQuoted = /^[^:]*quoted-printable/iu.test(line)
  }
  if (held.length > 0) yield held.join('')
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(10, at)
    const end = feed < 0 ? bytes.length : feed
    yield bytes.toString('latin1', at, bytes[end - 1] === 13 ? end - 1 : end)
    at = end + 1
  }
}

function propertyOf(line: string): CardProperty | undefined {
  const colon = valueAt(line)
  if (colon < 0 || colon > longestName) return undefined
  const [name = '', ...parameters] = line.slice(0, colon).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
  const types: string[] = []
  let charset = ''
  let isQuoted = false
  for (const parameter of parameters) {
    const [, key = 'type', told = ''] = /^(?:([\w-]+)=)?(.*)$/u.exec(parameter) ?? []
    const words = told.replaceAll('"', '').toLowerCase().split(',')
    if (key.toLowerCase() === 'charset') charset = words[0] as string
    else if (words.includes('quoted-printable')) isQuoted = true
    else if (key.toLowerCase() === 'type') types.push(...words)
  }
  const raw = line.slice(colon + 1)
  const [, group = '', bare = ''] = /^(?:([\w-]+)\.)?(.*)$/u.exec(name) ?? []
  const about = { name: bare.toUpperCase(), group: group.toLowerCase(), types }
  // A picture is no text in any encoding.
  if (about.name === 'PHOTO') return { ...about, value: raw }
  return { ...about, value: decodeValue(Buffer.from(isQuoted ? unquoted(raw) : raw, 'latin1'), charset) }
}

/** The first colon outside quotes. */
function valueAt(line: string): number {
  let isInQuotes = false
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '"') isInQuotes = !isInQuotes
    else if (line[index] === ':' && !isInQuotes) return index
  }
  return line.indexOf(':')
}

function unquoted(text: string): string {
  return text.replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function decodeValue(bytes: Buffer, charset: string): string {
  const guessed = detectEncoding(bytes)
  // What says UTF-8 and is none, is not; what another name says is believed.
  const isKnown = charset !== '' && !/^utf-?8$/u.test(charset) && iconv.encodingExists(charset)
  return isKnown ? iconv.decode(bytes, charset).normalize('NFC') : decode(bytes, guessed)
}
