import iconv from 'iconv-lite'
import { decodeInPieces, detectEncoding } from './encoding.ts'
import { ReaderFailure } from './failure.ts'
import { looksLikeUtf16 } from './sniff.ts'

// Own code, as for cards: the parsers on npm throw a whole file away for one bad line, and follow rules without an end.

/** `DTSTART;TZID=Asia/Ho_Chi_Minh:20261123T090000`: name DTSTART, TZID among its parameters. */
export interface Property {
  name: string
  parameters: ReadonlyMap<string, string>
  value: string
}

/** What stands between BEGIN and END. */
export interface Component {
  name: string
  properties: Property[]
  inside: Component[]
}

/** Names with their parameters are some dozen letters; a longer one is none. */
const LONGEST_NAME = 2_000
/** A calendar, an event, its alarm: nobody means more. */
const DEEPEST = 8

/** The calendars of a file. Fails with 'no-calendar', and with 'cut-off-calendar' where one does not end. */
export function calendarsIn(bytes: Buffer): Component[] {
  const found: Component[] = []
  const open: Component[] = []
  let tooDeep = 0
  let isFirst = true
  for (const line of linesOf(bytes)) {
    if (isFirst && !/^BEGIN:VCALENDAR\s*$/iu.test(line)) throw new ReaderFailure('no-calendar')
    isFirst = false
    const property = propertyOf(line)
    if (!property) continue
    const word = property.value.trim().toUpperCase()
    if (property.name === 'BEGIN') {
      if (open.length >= DEEPEST) tooDeep += 1
      else open.push(begun(word, open.at(-1), found))
    } else if (property.name === 'END') {
      if (tooDeep > 0) tooDeep -= 1
      else open.splice(open.findLastIndex(({ name }) => name === word) >>> 0)
    } else if (tooDeep === 0) open.at(-1)?.properties.push(property)
  }
  if (isFirst) throw new ReaderFailure('no-calendar')
  if (open.length > 0) throw new ReaderFailure('cut-off-calendar')
  return found
}

function begun(name: string, around: Component | undefined, found: Component[]) {
  const component: Component = { name, properties: [], inside: [] }
  if (around) around.inside.push(component)
  else found.push(component)
  return component
}

/** Lines as text, put together where they go on behind a blank: on the bytes, for a fold may cut a letter in two. */
function* linesOf(bytes: Buffer): Generator<string> {
  const wide = looksLikeUtf16(bytes)
  const folded = wide ? Buffer.from(iconv.decode(bytes, wide)) : bytes
  const whole = Buffer.from(folded.toString('latin1').replaceAll(/\r?\n[ \t]/gu, ''), 'latin1')
  for (const piece of decodeInPieces(whole, detectEncoding(whole))) {
    for (const line of piece.split(/\r\n|\n|\r/u)) if (line.trim() !== '') yield line
  }
}

function propertyOf(line: string): Property | undefined {
  const colon = valueAt(line)
  if (colon < 1 || colon > LONGEST_NAME) return undefined
  const [name = '', ...rest] = line.slice(0, colon).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
  const parameters = rest.flatMap((one): [string, string][] => {
    const at = one.indexOf('=')
    return at < 1 ? [] : [[one.slice(0, at).trim().toUpperCase(), one.slice(at + 1).replaceAll('"', '')]]
  })
  return { name: name.trim().toUpperCase(), parameters: new Map(parameters), value: line.slice(colon + 1) }
}

/** The first colon outside quotes. */
function valueAt(line: string): number {
  let isInQuotes = false
  for (let index = 0; index < line.length && index <= LONGEST_NAME; index++) {
    if (line[index] === '"') isInQuotes = !isInQuotes
    else if (line[index] === ':' && !isInQuotes) return index
  }
  return line.indexOf(':')
}

/** A text without the signs that kept it together. */
export function plain(value: string): string {
  return value.replace(/\\([^])/gu, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)).trim()
}
