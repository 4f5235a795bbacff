import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { createRecordReader, OpenQuote } from '#main/reader/csvRecords.ts'

const letters = ['a', 'ệ', '"', '"', '""', ';', ';', '\n', '\r\n', '\r', ' ', '1', '\ud83d\ude00']

/** The same numbers each time. */
function* dice(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    yield state >> 8
  }
}

function recordsOf(text: string, cuts: readonly number[]) {
  const records: string[][] = []
  const reader = createRecordReader(';', (record) => records.push(record))
  try {
    let from = 0
    for (const cut of [...cuts, text.length]) {
      reader.write(text.slice(from, cut), false)
      from = cut
    }
    reader.write('', true)
  } catch (error) {
    if (error instanceof OpenQuote) return 'open quote'
    throw error
  }
  return records
}

function recordsByLibrary(text: string) {
  try {
    return parse(text, {
      delimiter: ';',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
    })
  } catch (error) {
    if ((error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED') return 'open quote'
    throw error
  }
}

test('twenty thousand odd texts are divided as csv-parse divides them, wherever the pieces are cut', () => {
  const roll = dice(7)
  const below = (most: number) => (roll.next().value as number) % most
  for (let run = 0; run < 20_000; run += 1) {
    const text = Array.from({ length: below(30) }, () => letters[below(letters.length)]).join('')
    const lines = [...text.matchAll(/[\r\n]/gu)].map(({ index }) => index + 1)
    const cuts = lines.filter(() => below(3) === 0)
    expect(recordsOf(text, cuts), JSON.stringify({ text, cuts })).toEqual(recordsByLibrary(text))
  }
})

test('a quote that nobody closes is told before it has swallowed the whole file', () => {
  const reader = createRecordReader(';', () => undefined)
  const piece = `${'dòng này nối dòng kia;'.repeat(50_000)}\n`
  expect(() => {
    reader.write(`"${piece}`, false)
    for (let count = 0; count < 10; count += 1) reader.write(piece, false)
  }).toThrow(OpenQuote)
})
