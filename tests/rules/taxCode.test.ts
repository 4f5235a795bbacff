import { describe, expect, test } from 'vitest'
import { parseTaxCode } from '#shared/kit/taxCode.ts'

describe('a tax code is understood, warned about, never refused', () => {
  test.each([
    ['0100047516', '0100047516'],
    ['0100 047 516', '0100047516'],
    ['0100.047.516', '0100047516'],
    [' 0100047516 ', '0100047516'],
    ['0100047516\u200b', '0100047516'],
    ['100047516', '0100047516'],
    ['0100047516-001', '0100047516-001'],
    ['0100047516 – 001', '0100047516-001'],
    ['100047516-001', '0100047516-001'],
    ['0100047516001', '0100047516-001'],
    ['001093012345', '001093012345'],
    ['001 093 012 345', '001093012345'],
  ])('%j is %s', (typed, value) => {
    expect(parseTaxCode(typed)).toEqual({ value })
  })

  test.each([
    ['0100047517', '0100047517', 'check-digit'],
    ['0100047517-001', '0100047517-001', 'check-digit'],
    ['100047517', '100047517', 'length'],
    ['0100047517001', '0100047517001', 'length'],
    ['12345', '12345', 'length'],
    ['1.23457E+11', '1.23457E+11', 'length'],
    ['01093012345', '01093012345', 'length'],
    ['001093012345-001', '001093012345-001', 'length'],
    ['0100047516-01', '0100047516-01', 'length'],
    ['MST 0100047516', 'MST 0100047516', 'length'],
    ['O100047516', 'O100047516', 'length'],
    [' chưa có ', 'chưa có', 'length'],
    ['', '', 'length'],
  ])('%j stays %j with a warning about %s', (typed, value, warning) => {
    expect(parseTaxCode(typed)).toEqual({ value, warning })
  })

  test('of the ten last digits at most one passes', () => {
    for (let firm = 0; firm < 3000; firm++) {
      const nine = String(100_000_000 + firm * 12_347)
      const passing = Array.from('0123456789').filter((digit) => parseTaxCode(nine + digit).warning === undefined)
      expect(passing.length).toBeLessThanOrEqual(1)
      const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((total, weight, index) => total + weight * Number(nine[index]), 0)
      expect(passing).toEqual(sum % 11 === 0 ? [] : [String(10 - (sum % 11))])
    }
  })
})
