import { fold } from './fold.ts'
import { type IndexLetter, isIndexLetter } from './letters.ts'
import { splitFullName, stripLegalForm } from './names.ts'

// A key is text whose byte order (SQLite's BINARY) is Vietnamese order, so that a column of keys can be indexed and paged:
// '!' ends a word, ' ' a level (both below everything else), then digits, then one sign for each of 33 letters (Vietnam's 29 and
// f j w z). The letters of a level decide first (ă after a, đ after d), then the tones of its words, as in a dictionary.

const wordEnd = '!'
const levelEnd = ' '
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const firstSign = 0x41

/** Letters whose mark makes another letter: breve, circumflex, horn. */
const markedLetters: Readonly<Record<string, string>> = {
  'a\u0306': 'ă',
  'a\u0302': 'â',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
}
/** ngang < huyền < hỏi < ngã < sắc < nặng. */
const toneOrder: Readonly<Record<string, number>> = { '\u0300': 1, '\u0309': 2, '\u0303': 3, '\u0301': 4, '\u0323': 5 }

const words = /[\p{L}\p{M}\p{N}]+/gu

type Weight = { sign: string; tone: number }
const weights = new Map<string, Weight>()

/** Persons by given name (tên), then by family and middle name: 'Nguyễn Văn An' before 'Lê Thị Ánh' before 'Bùi Đức'. */
export function personSortKey(fullName: string): string {
  const { family, middle, given } = splitFullName(fullName.normalize('NFC'))
  return `${level(given)}${levelEnd}${level(middle === '' ? family : `${family} ${middle}`)}`.trimEnd()
}

/** Organisations by their own name, legal form left out: 'Công ty TNHH An Phát' stands at An, beside 'Cty CP An Phát'. */
export function organisationSortKey(name: string): string {
  return level(stripLegalForm(name.normalize('NFC')).rest).trimEnd()
}

/** Names of things, as they stand: 'Ăn trưa' behind 'Azalea', 'Đào tạo' behind 'Dán nhãn'. */
export function textSortKey(text: string): string {
  return level(text.normalize('NFC')).trimEnd()
}

/** What the keys of all names begin with that begin with these letters, whatever their tones: 'hoa' → Hoa, Hòa Phát, Hoàng. */
export function startOfSortKeys(typed: string): string {
  const letters = (typed.normalize('NFC').match(words) ?? []).map((word) => weightOfWord(word).sign).join(wordEnd)
  return letters !== '' && /\s$/u.test(typed) ? letters + wordEnd : letters
}

/** The letter under which a name with this key stands: Ă and Â under A, Đ by itself, digits and signs under '#'. */
export function letterOfSortKey(key: string): IndexLetter {
  const letter = alphabet[key.charCodeAt(0) - firstSign] ?? '#'
  const plain = letter === 'đ' ? 'Đ' : fold(letter).toUpperCase()
  return isIndexLetter(plain) ? plain : '#'
}

/** The letters of the words, then one tone digit for each word (so 'Hòa' and 'Hoà' are one); level tones at the end fall away. */
function level(text: string): string {
  let letters = ''
  let tones = ''
  for (const word of text.match(words) ?? []) {
    const { sign, tone } = weightOfWord(word)
    letters += letters === '' ? sign : wordEnd + sign
    tones += tone
  }
  return letters + levelEnd + withoutTrailingZeros(tones)
}

/** The few thousand syllables of Vietnamese names come again and again, so words are remembered. */
function weightOfWord(word: string): Weight {
  const known = weights.get(word)
  if (known !== undefined) return known
  const weight = computeWeight(word)
  if (word.length < 20 && weights.size < 20_000) weights.set(word, weight)
  return weight
}

function computeWeight(word: string): Weight {
  let sign = ''
  let tone = 0
  for (const part of word.match(/\d+|\D/gu) ?? []) {
    if (/^\d/u.test(part)) {
      sign += numberSign(part)
      continue
    }
    const letter = letterWeight(part)
    sign += letter.sign
    if (letter.tone > 0) tone = letter.tone
  }
  return { sign, tone }
}

function letterWeight(character: string): Weight {
  let letter = ''
  let tone = 0
  for (const part of character.toLowerCase().normalize('NFD')) {
    const order = toneOrder[part]
    if (order !== undefined) tone = order
    else letter = markedLetters[letter + part] ?? (letter === '' ? part : letter)
  }
  const place = letter === '' ? -1 : alphabet.indexOf(letter)
  return { sign: place >= 0 ? String.fromCharCode(firstSign + place) : fold(letter), tone }
}

/** Numbers in order of size: their length stands before the digits. */
function numberSign(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/u, '').slice(0, 99)
  return String(significant.length).padStart(2, '0') + significant
}

function withoutTrailingZeros(tones: string): string {
  let end = tones.length
  while (end > 0 && tones.charCodeAt(end - 1) === 48) end--
  return tones.slice(0, end)
}
