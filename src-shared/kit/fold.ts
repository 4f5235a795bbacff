// Text as it is stored and text as it is found. A table answers for every Vietnamese letter, precomposed or not;
// what is not in it (emoji, other scripts, broken surrogates) takes the slow road through Unicode's own tables.

const marks = /[\u0300-\u036f\ufe00-\ufe0f\ufffe\uffff]|[^\P{Cc}\s]|\p{Cf}|\p{Cs}/gu
const tableSize = 0x2100
const unknown = 0xffff
const dropped = 0
const blank = 0x20

const foldedUnits = new Uint16Array(tableSize).fill(unknown)
const storedAsTyped = new Uint8Array(tableSize)
fillTables()

/**
 * The form under which text is searched and compared: no accents, đ → d, lower case, no invisible characters, every run of
 * blanks and line breaks one blank, none outside. Punctuation stays. fold(fold(x)) = fold(x); composed and decomposed text meet.
 */
export function fold(text: string): string {
  let folded = ''
  let afterBlank = true
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const unit = code < tableSize ? (foldedUnits[code] as number) : unknown
    if (unit === unknown) return foldThroughUnicode(text)
    if (unit === dropped) continue
    if (unit === blank) {
      if (afterBlank) continue
      afterBlank = true
    } else {
      afterBlank = false
    }
    folded += String.fromCharCode(unit)
  }
  return afterBlank ? folded.trimEnd() : folded
}

/** One character (one code point, or one half of a broken pair) folded: '' if it falls away, ' ' for any blank. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const unit = code < tableSize ? (foldedUnits[code] as number) : unknown
  if (unit === unknown) return stripMarks(character).replace(/\s/gu, ' ')
  return unit === dropped ? '' : String.fromCharCode(unit)
}

/**
 * Text as it is stored: NFC, outer and doubled blanks removed (NBSP and tabs are blanks), line breaks kept as '\n', control,
 * zero-width, direction and broken characters removed. The joiner inside an emoji stays. Nothing else is changed.
 */
export function normalizeText(text: string): string {
  return isStoredAsTyped(text) ? text : normalizeThroughUnicode(text)
}

/** First letters of the words, folded: 'Nguyễn Văn Đức' → 'nvd'. A word without letter or digit has none. */
export function initials(name: string): string {
  let letters = ''
  let isInWord = false
  for (const character of fold(name)) {
    if (character === ' ') {
      isInWord = false
    } else if (!isInWord && isLetterOrDigit(character)) {
      letters += character
      isInWord = true
    }
  }
  return letters
}

function isLetterOrDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}]/u.test(character)
}

function isStoredAsTyped(text: string): boolean {
  let afterBlank = true
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= tableSize || storedAsTyped[code] === 0) return false
    if (code === blank && afterBlank) return false
    afterBlank = code === blank
  }
  return !afterBlank || text === ''
}

const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu
/** Controls, zero-width and direction characters, unpaired surrogates; not the emoji joiner, not the tag letters of flags. */
const invisible = /[^\P{Cc}\t\n]|(?!\u200d|[\u{e0020}-\u{e007f}])\p{Cf}|\p{Cs}|[\ufffe\uffff]/gu
const looseJoiner = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

function normalizeThroughUnicode(text: string): string {
  const visible = text.replace(lineBreaks, '\n').replace(invisible, '').replace(looseJoiner, '')
  return visible
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim()
}

function foldThroughUnicode(text: string): string {
  return stripMarks(text).replace(/\s+/gu, ' ').trim()
}

function stripMarks(text: string): string {
  const lower = text.normalize('NFD').replace(marks, '').toLowerCase().normalize('NFD').replace(marks, '')
  return lower
    .replace(/[\u0111\u0110]/gu, 'd')
    .replace(/\u0085/gu, ' ')
    .normalize('NFC')
}

function fillTables(): void {
  fillRange(0x20, 0x24f)
  fillRange(0x1e00, 0x1eff)
  fillRange(0x2010, 0x2027)
  fillRange(0x2030, 0x205e)
  fillRange(0x20a0, 0x20c0)
  for (let code = 0x300; code <= 0x36f; code++) foldedUnits[code] = dropped
  for (const code of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0xa0]) foldedUnits[code] = blank
  storedAsTyped[0xad] = 0
  for (const code of [0x00, 0xad, 0x200b, 0x200d]) foldedUnits[code] = dropped
}

function fillRange(first: number, last: number): void {
  for (let code = first; code <= last; code++) {
    const character = String.fromCharCode(code)
    foldedUnits[code] = foldedUnit(character)
    const printable = code < 0x7f || code > 0xa0
    storedAsTyped[code] = printable && character.normalize('NFC') === character ? 1 : 0
  }
}

/** The one unit a letter folds to; unknown if it is not as simple as that. Without regular expressions: it runs at every start. */
function foldedUnit(character: string): number {
  const parts = character.normalize('NFD')
  for (let index = 1; index < parts.length; index++) {
    const code = parts.charCodeAt(index)
    if (code < 0x300 || code > 0x36f) return unknown
  }
  const lower = parts.charAt(0).toLowerCase()
  if (lower.length !== 1 || (lower >= '\u007f' && lower <= '\u009f')) return unknown
  return lower === 'đ' ? 0x64 : lower.charCodeAt(0)
}
