import { ReaderFailure } from './failure.ts'

/** What is told about a document while it streams past. Names come without their namespace prefix. */
export interface XmlHandler {
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  /** Called only while `wantsText` is true; one run of text may come in several pieces. */
  text: (text: string) => void
  wantsText: boolean
}

/** No tag and no text of an office file is longer; beyond it the file is not what it says. */
const longestPiece = 4_000_000

/**
 * A forward-only scanner for the XML of office files: `write` takes the next piece of decoded text, `end` refuses a document
 * that stops in the middle. Entities of XML itself are decoded; a DTD is refused, so that none can be declared.
 */
export function createXmlScanner(handler: XmlHandler): { write: (text: string) => void; end: () => void } {
  let rest = ''
  let depth = 0

  function write(text: string) {
    const source = rest === '' ? text : rest + text
    const at = scan(source)
    rest = at === 0 ? source : source.slice(at)
    if (rest.length > longestPiece) throw new ReaderFailure('damaged')
  }

  function scan(source: string): number {
    let at = 0
    for (;;) {
      const opening = source.indexOf('<', at)
      if (opening < 0) return at
      const after = markupEnd(source, opening)
      if (after < 0) return at
      if (opening > at && handler.wantsText) handler.text(decodeEntities(source.slice(at, opening)))
      markup(source, opening, after)
      at = after
    }
  }

  function markup(source: string, from: number, after: number) {
    const second = source.charCodeAt(from + 1)
    if (second === questionMark) return
    if (second === exclamation) {
      declaration(source.slice(from, after))
      return
    }
    if (second === slash) {
      depth -= 1
      handler.close(localName(source, from + 2, after - 1))
      return
    }
    const empty = source.charCodeAt(after - 2) === slash
    const end = empty ? after - 2 : after - 1
    const nameEnd = endOfName(source, from + 1, end)
    const name = localName(source, from + 1, nameEnd)
    handler.open(name, nameEnd < end ? source.slice(nameEnd, end) : '')
    if (empty) handler.close(name)
    else depth += 1
  }

  function declaration(text: string) {
    if (text.startsWith('<![CDATA[')) {
      if (handler.wantsText) handler.text(text.slice(9, -3))
    } else if (!text.startsWith('<!--')) {
      throw new ReaderFailure('damaged')
    }
  }

  function end() {
    if (depth !== 0 || rest.trim() !== '') throw new ReaderFailure('damaged')
  }

  return { write, end }
}

const doubleQuote = 0x22
const singleQuote = 0x27
const exclamation = 0x21
const slash = 0x2f
const colon = 0x3a
const greater = 0x3e
const questionMark = 0x3f

/** The index behind the markup that begins at `from`, or -1 if its end has not come yet. */
function markupEnd(source: string, from: number): number {
  const second = source.charCodeAt(from + 1)
  if (second === exclamation) return declarationEnd(source, from)
  if (second === questionMark) return behind(source, '?>', from)
  for (let index = from + 1; index < source.length; index++) {
    const code = source.charCodeAt(index)
    if (code === greater) return index + 1
    if (code === doubleQuote || code === singleQuote) {
      index = source.indexOf(code === doubleQuote ? '"' : "'", index + 1)
      if (index < 0) return -1
    }
  }
  return -1
}

function declarationEnd(source: string, from: number): number {
  if (source.length - from < 9) return -1
  if (source.startsWith('<!--', from)) return behind(source, '-->', from + 4)
  if (source.startsWith('<![CDATA[', from)) return behind(source, ']]>', from + 9)
  return behind(source, '>', from)
}

function behind(source: string, mark: string, from: number): number {
  const index = source.indexOf(mark, from)
  return index < 0 ? -1 : index + mark.length
}

function endOfName(source: string, from: number, end: number): number {
  for (let index = from; index < end; index++) if (source.charCodeAt(index) <= 0x20) return index
  return end
}

function localName(source: string, from: number, end: number): string {
  for (let index = from; index < end; index++)
    if (source.charCodeAt(index) === colon) return source.slice(index + 1, end).trimEnd()
  return source.slice(from, end).trimEnd()
}

/** The value of an attribute in the text between a tag's name and its end, or undefined. `name` as written, prefix included. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = 0
  for (;;) {
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return undefined
    let from = equals + 1
    while (attributes.charCodeAt(from) <= 0x20) from++
    const quote = attributes.charCodeAt(from) === singleQuote ? "'" : '"'
    const end = attributes.indexOf(quote, from + 1)
    if (end < 0) return undefined
    if (attributes.slice(at, equals).trim() === name) return decodeEntities(attributes.slice(from + 1, end))
    at = end + 1
  }
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu, (whole, reference: string) => {
    if (reference[0] !== '#') return namedEntities.get(reference) ?? whole
    const code = /^#x/iu.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function decodeOfficeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}
