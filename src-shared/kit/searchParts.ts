/** So many letters in a row are looked up at a time. */
export const PART_LENGTH = 3

const notWord = /[^\p{L}\p{N}]+/u
/** Halves of a character of two units would not survive being cut apart. */
const cannotBeCut = /[\ud800-\udfff]/u

/**
 * The threes of letters inside the words under which a row is found, and the one and the two letters each begins with: 'hoa phat' →
 * 'h ho hoa p ph pha hat'. They stand in their order, so that a longer piece of a word is found as its threes in a row. A number that
 * only ends another one, as the last digits of a phone, has none of its own.
 */
export function partsOf(words: string): string {
  let parts = ''
  let before = ''
  for (const word of new Set(words.split(notWord))) {
    if (before.endsWith(word) || cannotBeCut.test(word)) continue
    before = word
    for (let length = 1; length < PART_LENGTH && length <= word.length; length += 1) parts += ` ${word.slice(0, length)}`
    for (let at = 0; at <= word.length - PART_LENGTH; at += 1) parts += ` ${word.slice(at, at + PART_LENGTH)}`
  }
  return parts.slice(1)
}

/** What a piece of a word is found by: 'guye' → ['guy', 'uye']; one or two letters are found where they begin a word. */
export function partsOfPiece(piece: string): string[] {
  return piece.length < PART_LENGTH ? [piece] : threesOf(piece)
}

function threesOf(word: string): string[] {
  const parts: string[] = []
  for (let at = 0; at <= word.length - PART_LENGTH; at += 1) parts.push(word.slice(at, at + PART_LENGTH))
  return parts
}
