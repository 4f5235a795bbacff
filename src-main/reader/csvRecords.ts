import { CsvError, parse } from 'csv-parse/sync'

/** One record of a real table is never longer; beyond it a quote was left open far above. */
const mostRecordBytes = 4 * 1024 * 1024

/**
 * The records of a text that comes in pieces of whole lines. Lines in which quotes stand around whole fields only, nearly all there are, are
 * divided here in a fifth of the time; the library gets the others, with as many lines as it takes for their quotes to be closed.
 */
export function takeRecords(pieces: Iterable<string>, delimiter: string, take: (record: string[]) => void) {
  let held = ''
  for (const piece of pieces) held = takeWhole(held + piece, delimiter, take)
  if (held !== '') readQuoted(held, delimiter, take)
}

/** Takes every record that ends in the text; answers what is left. */
function takeWhole(text: string, delimiter: string, take: (record: string[]) => void): string {
  const lines = linesOf(text)
  for (let at = 0; at < text.length; ) {
    const { end, next } = lines.at(at)
    if (mayGoOn(text, next)) return text.slice(at)
    const fields = fieldsOf(text.slice(at, end), delimiter)
    if (fields) take(fields)
    const after = fields ? next : takeOdd(text, { at, lines, delimiter, take })
    if (after === undefined) return text.slice(at)
    at = after
  }
  return ''
}

interface Odd {
  at: number
  lines: ReturnType<typeof linesOf>
  delimiter: string
  take: (record: string[]) => void
}

/** Takes records until no quote is open at the end of a line; answers where that is, undefined if it is not in the text. */
function takeOdd(text: string, { at, lines, delimiter, take }: Odd): number | undefined {
  let end = at
  for (let more = 1; end < text.length; more *= 2) {
    for (let line = 0; line < more && end < text.length; line += 1) end = lines.at(end).next
    if (mayGoOn(text, end)) return undefined
    const records: string[][] = []
    if (!isClosed(() => readQuoted(text.slice(at, end), delimiter, (record) => void records.push(record)))) continue
    for (const record of records) take(record)
    return end
  }
  return undefined
}

/** The line feed of the last line break may be the first sign of the next piece. */
function mayGoOn(text: string, end: number) {
  return end === text.length && text.endsWith('\r')
}

function isClosed(read: () => void) {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return false
    throw error
  }
}

function readQuoted(text: string, delimiter: string, take: (record: string[]) => void) {
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: mostRecordBytes,
    onRecord: (record: string[]) => {
      take(record)
      return null
    },
  })
}

/** Where lines end, asked from the beginning to the end of a text. */
function linesOf(text: string) {
  let feed = -1
  let carriage = -1
  const find = (sign: string, from: number) => {
    const found = text.indexOf(sign, from)
    return found < 0 ? text.length : found
  }
  return {
    at(from: number): { end: number; next: number } {
      if (feed < from) feed = find('\n', from)
      if (carriage < from) carriage = find('\r', from)
      const end = Math.min(feed, carriage)
      return { end, next: Math.min(carriage + 1 === feed ? feed + 1 : end + 1, text.length) }
    },
  }
}

/** The fields of one line; undefined where a quote stands inside of one or is not closed. */
function fieldsOf(line: string, delimiter: string): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter)
  const fields: string[] = []
  for (let at = 0; at <= line.length; ) {
    const end = line[at] === '"' ? endOfQuoted(line, at) : endOfPlain(line, at, delimiter)
    if (end === undefined || (end < line.length && line[end] !== delimiter)) return undefined
    const field = line.slice(at, end)
    fields.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    at = end + 1
  }
  return fields
}

function endOfQuoted(line: string, at: number): number | undefined {
  let end = at
  do end = line.indexOf('"', end + 1) + 1
  while (end > 0 && line[end] === '"')
  return end > 0 ? end : undefined
}

function endOfPlain(line: string, at: number, delimiter: string): number | undefined {
  const found = line.indexOf(delimiter, at)
  const end = found < 0 ? line.length : found
  const quote = line.indexOf('"', at)
  return quote >= 0 && quote < end ? undefined : end
}
