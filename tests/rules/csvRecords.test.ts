import { CsvError, parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { takeRecords } from '#main/reader/csvRecords.ts'

describe('the records of a text table', () => {
  it.each([
    ['lines without any quote', 'a;b\nc;;d\n'],
    ['whole fields in quotes', '"a;1";b\n"c ""đ""";""\n'],
    ['a field of several lines', 'a;"b\nc\n\nd";e\nf\n'],
    ['inches and other quotes inside a field', 'Ống 5";a\n b "c" d;"x"\n'],
    ['a quote behind a closed one', '"a"b;c\nd\n'],
    ['line breaks of all kinds, and none at the end', 'a\r\nb\rc\n\r\n\n"d'.replace('"d', 'd;"e"')],
    ['blank lines and lines of blanks', '\n \n;;\n'],
    ['inches, and then a field of several lines', '5";a\nb\n"c\nd";e\n'],
  ])('are what the library makes of %s, wherever the text is cut into pieces', (_, text) => {
    for (const pieces of cuts(text)) expect(read(pieces)).toEqual(whole(text))
  })

  it('are the same as the library’s in three hundred texts made by chance', () => {
    let seed = 7
    const next = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * most)
    }
    const signs = ['a', 'b', ' ', ';', ';', '"', '""', '\n', '\r\n', '\r', ';"x;y"']
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 1 + next(30) }, () => signs[next(signs.length)]).join('')
      for (const pieces of cuts(text)) expect({ text, ...read(pieces) }).toEqual({ text, ...whole(text) })
    }
  })
})

/** The text in one piece, and in two that are parted behind each line break. */
function cuts(text: string) {
  const ends = [...text.matchAll(/[\r\n]/gu)].map(({ index }) => index + 1)
  return [[text], ...ends.map((end) => [text.slice(0, end), text.slice(end)])]
}

function read(pieces: string[]) {
  const records: string[][] = []
  return outcome(() => takeRecords(pieces, ';', (record) => void records.push(record)), records)
}

function whole(text: string) {
  const records: string[][] = []
  const how = { delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'], relax_quotes: true, relax_column_count: true }
  const onRecord = (record: string[]) => {
    records.push(record)
    return null
  }
  return outcome(() => parse(text, { ...how, onRecord }), records)
}

/** What was read, and why it ended. */
function outcome(work: () => unknown, records: string[][]) {
  try {
    work()
    return { records, failure: undefined }
  } catch (error) {
    return { records, failure: error instanceof CsvError ? error.code : String(error) }
  }
}
