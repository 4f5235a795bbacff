import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDong, formatNumber, parseDong } from '#shared/kit/money.ts'

const wholeDong = integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })

describe('money is whole đồng', () => {
  test.each([
    [0, '0\u00a0₫'],
    [999, '999\u00a0₫'],
    [1000, '1.000\u00a0₫'],
    [1234567, '1.234.567\u00a0₫'],
    [-28370000000, '-28.370.000.000\u00a0₫'],
    [Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991\u00a0₫'],
  ])('%d is shown as %j', (value, shown) => {
    expect(formatDong(value)).toBe(shown)
  })

  test('a plain number has the same dots', () => {
    expect([0, -0.2, 12345.6, 100000].map((value) => formatNumber(value))).toEqual(['0', '0', '12.346', '100.000'])
  })

  test.each([
    ['1tr5', 1_500_000],
    ['1tr250', 1_250_000],
    ['1,5tr', 1_500_000],
    ['1.5 triệu', 1_500_000],
    ['500k', 500_000],
    ['500K', 500_000],
    ['2k5', 2_500],
    ['350 nghìn', 350_000],
    ['350 ngàn đồng', 350_000],
    ['2 ty 300 trieu 4 ngan', 2_300_004_000],
    ['7 nghin dong', 7_000],
    ['2 tỷ', 2_000_000_000],
    ['2 tỷ'.normalize('NFD'), 2_000_000_000],
    ['2 TỈ', 2_000_000_000],
    ['1,5 tỷ', 1_500_000_000],
    ['0,5 tỷ', 500_000_000],
    ['0.500 tỷ', 500_000_000],
    ['1.500 tỷ', 1_500_000_000_000],
    ['2 tỷ 300 triệu', 2_300_000_000],
    ['2 tỷ 3', 2_300_000_000],
    ['1 tỷ 2 triệu 3 nghìn', 1_002_003_000],
    ['1.234.567', 1_234_567],
    ['1.234.567,00', 1_234_567],
    ['1,234,567.00', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u00a0234\u202f567', 1_234_567],
    ["1'234'567", 1_234_567],
    ['1.234', 1_234],
    ['1,234', 1_234],
    ['5000', 5_000],
    ['0005000', 5_000],
    ['5.000 ₫', 5_000],
    ['5.000đ', 5_000],
    ['5.000 VNĐ', 5_000],
    ['VND 5,000', 5_000],
    ['−5', -5],
    ['-1.000', -1_000],
    ['(5.000)', -5_000],
    ['+7', 7],
    ['-0', 0],
    ['9007199254740991', 9_007_199_254_740_991],
    ['  12 ', 12],
  ])('%j means %d', (typed, value) => {
    expect(parseDong(typed)).toBe(value)
  })

  test.each([
    '',
    ' ',
    'NaN',
    '1e309',
    '1e3',
    'Infinity',
    '0x10',
    '9007199254740992',
    '9007199254740993',
    '10.000.000 tỷ',
    '1.234.567,89',
    '1234.5',
    '0,1',
    '1,23k5',
    '1.23.456',
    '12.34',
    '1..000',
    '1 23',
    '12 34 567',
    'abc',
    'tr',
    '5 đô',
    '2tr3tr',
    '2k3tr',
    '1tr2345',
    '--5',
    '-(5)',
    '5-',
    '1.234,567.8',
    '=1+1',
    '5m',
    '5 constructor',
    '5 __proto__',
    '1/2',
    '0,0001k',
    '1'.repeat(70),
    '٣',
  ])('%j is refused, not guessed at', (typed) => {
    expect(parseDong(typed)).toBeUndefined()
  })

  test('what is shown can be typed back', () => {
    assert(property(wholeDong, (value) => parseDong(formatDong(value)) === value && parseDong(String(value)) === value))
  })

  test('nothing typed makes a fraction or a number that is not exact', () => {
    const typed = array(constantFrom(...'0123456789.,-k tr tỷ triệu ₫'.split('')), { maxLength: 14 })
    assert(
      property(typed, (parts) => {
        const value = parseDong(parts.join(''))
        expect(value === undefined || Number.isSafeInteger(value)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
