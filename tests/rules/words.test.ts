import { assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dongInWords, numberInWords } from '#shared/kit/words.ts'

const values: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
}

/** Reads the words back by their grammar, independently of how they were written. */
function readBack(words: string): number {
  let total = 0
  let group = 0
  let pending = 0
  for (const word of words.split(' ')) {
    if (word === 'trăm') [group, pending] = [group + pending * 100, 0]
    else if (word === 'mươi') [group, pending] = [group + pending * 10, 0]
    else if (word === 'mười') group += 10
    else if (word === 'nghìn') [total, group, pending] = [total + (group + pending) * 1e3, 0, 0]
    else if (word === 'triệu') [total, group, pending] = [total + (group + pending) * 1e6, 0, 0]
    else if (word === 'tỷ') [total, group, pending] = [(total + group + pending) * 1e9, 0, 0]
    else if (word !== 'linh') pending = values[word] as number
  }
  return total + group + pending
}

describe('amounts are written out as papers want them', () => {
  test.each([
    [0, 'Không đồng'],
    [4, 'Bốn đồng'],
    [10, 'Mười đồng'],
    [11, 'Mười một đồng'],
    [14, 'Mười bốn đồng'],
    [15, 'Mười lăm đồng'],
    [20, 'Hai mươi đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [25, 'Hai mươi lăm đồng'],
    [100, 'Một trăm đồng'],
    [101, 'Một trăm linh một đồng'],
    [105, 'Một trăm linh năm đồng'],
    [110, 'Một trăm mười đồng'],
    [1005, 'Một nghìn không trăm linh năm đồng'],
    [10_000, 'Mười nghìn đồng'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [5_000_021, 'Năm triệu không trăm hai mươi mốt đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [1_005_000_000, 'Một tỷ không trăm linh năm triệu đồng'],
    [28_370_000_000, 'Hai mươi tám tỷ ba trăm bảy mươi triệu đồng'],
    [1_000_000_000_005, 'Một nghìn tỷ không trăm linh năm đồng'],
    [1_005_000_000_000, 'Một nghìn không trăm linh năm tỷ đồng'],
    [1_000_000_000_000_000, 'Một triệu tỷ đồng'],
    [-1_500_000, 'Âm một triệu năm trăm nghìn đồng'],
  ])('%d', (value, words) => {
    expect(dongInWords(value)).toBe(words)
  })

  test('a Southern office may choose lẻ and ngàn', () => {
    expect(dongInWords(1_101_005, { emptyTens: 'lẻ', thousand: 'ngàn' })).toBe(
      'Một triệu một trăm lẻ một ngàn không trăm lẻ năm đồng',
    )
  })

  test('reading the words gives the number again', () => {
    assert(
      property(nat({ max: Number.MAX_SAFE_INTEGER }), (value) => readBack(numberInWords(value)) === value),
      { numRuns: 3000 },
    )
    for (let value = 0; value < 20_000; value++) expect(readBack(numberInWords(value))).toBe(value)
  })

  test('a paper never carries an amount that is not exact', () => {
    for (const value of [Number.NaN, 0.5, 2 ** 53, Number.POSITIVE_INFINITY]) expect(() => dongInWords(value)).toThrow(RangeError)
  })
})
