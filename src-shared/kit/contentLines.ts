// What cards (RFC 2426, RFC 6350) and calendars (RFC 5545) have in common: texts and lines.

/** What somebody typed can neither end a line nor a part of it. */
export function contentText(value: string) {
  return value
    .normalize('NFC')
    .trim()
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')
}

const LONGEST_LINE = 75
const utf8 = new TextEncoder()
const asciiOnly = /^[\x20-\x7e]*$/u

/** A line of at most 75 bytes, gone on with in the next one behind a blank; no letter is cut in two. */
export function foldedLine(line: string) {
  if (utf8.encode(line).length <= LONGEST_LINE) return line
  // A photo is a line of fifty thousand letters, each of one byte.
  if (asciiOnly.test(line)) return foldedAscii(line)
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const letter of line) {
    const length = utf8.encode(letter).length
    if (bytes + length > LONGEST_LINE) {
      pieces.push(piece)
      piece = ''
      bytes = 1
    }
    piece += letter
    bytes += length
  }
  return [...pieces, piece].join('\r\n ')
}

function foldedAscii(line: string) {
  const pieces = [line.slice(0, LONGEST_LINE)]
  for (let at = LONGEST_LINE; at < line.length; at += LONGEST_LINE - 1) pieces.push(line.slice(at, at + LONGEST_LINE - 1))
  return pieces.join('\r\n ')
}
