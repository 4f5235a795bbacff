import { array, assert, constantFrom, property, stringMatching, tuple } from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { parsePhone, splitPhones } from '#shared/kit/phone.ts'
import { formatPhone, phoneDigits } from '#shared/kit/phoneText.ts'

const read = (typed: string) => parsePhone(typed)?.e164

describe('a Vietnamese number is known in every form it is typed in', () => {
  test.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '(0912) 345 678',
    '912345678',
    '84912345678',
    '+84912345678',
    '+84 912 345 678',
    '+84 (0)912 345 678',
    '0084 912 345 678',
    '084 912345678',
    '(+84) 912345678',
    ' 0912\u00a0345\u00a0678 ',
    '\u202a+84 912 345 678\u202c',
    '0912–345–678',
    'ĐT: 0912345678',
    'tel:+84912345678',
    'Anh Nam 0912 345 678',
    '0912 345 678 - Nam',
    '0912345678 (chị Lan)',
    'Di động: 0912 345 678 (Nam)',
  ])('%j', (typed) => {
    expect(parsePhone(typed)).toEqual({
      e164: '+84912345678',
      typed: typed.trim().replace(/[\u202a\u202c]/g, ''),
      formatted: '0912 345 678',
    })
  })

  test.each([
    ['0246598841 5', '+842465988415', '024 6598 8415'],
    ['2465988415', '+842465988415', '024 6598 8415'],
    ['(028) 3900 3463', '+842839003463', '028 3900 3463'],
    ['84-24 3825 1234', '+842438251234', '024 3825 1234'],
    ['02253907668', '+842253907668', '0225 390 7668'],
    ['1900 6045', '+8419006045', '1900 6045'],
    ['1900561252', '+841900561252', '1900 561 252'],
    ['18001091', '+8418001091', '1800 1091'],
    ['069 234 1234', '+84692341234', '0692 341 234'],
  ])('%j is %s', (typed, e164, formatted) => {
    expect(parsePhone(typed)).toEqual({ e164, typed, formatted })
    expect(phoneDigits(e164)).toBe(formatted.replaceAll(' ', ''))
  })

  test.each([
    ['02438251234-102', '+842438251234', '102'],
    ['024 3825 1234 – 2102', '+842438251234', '2102'],
    ['(0225) 390 7668-120', '+842253907668', '120'],
  ])('%j is a landline with an extension behind its dash', (typed, e164, extension) => {
    expect(parsePhone(typed)).toMatchObject({ e164, typed, extension })
    expect(splitPhones(typed)).toEqual([typed])
  })

  test.each(['02438251234-236', '0912345678-102', '02438251234-1', '02438251234-10'])(
    '%j may be something else than an extension, and is no number',
    (typed) => {
      expect(parsePhone(typed)).toBeUndefined()
    },
  )

  test.each([
    ['+1 213 373 4253', '+12133734253', '+1 213 373 4253'],
    ['+44 20 7946 0018', '+442079460018', '+44 207 946 0018'],
    ['+65 6221 1234', '+6562211234', '+65 6221 1234'],
    ['00 86 138 0013 8000', '+8613800138000', '+86 138 0013 8000'],
    ['+855 12 345 678', '+85512345678', '+855 1234 5678'],
  ])('abroad, %j is %s', (typed, e164, formatted) => {
    expect(parsePhone(typed)).toEqual({ e164, typed, formatted })
    expect(phoneDigits(e164)).toBe(e164.slice(1))
  })

  test.each([
    ['0168 123 4567', '+84381234567', '01681234567'],
    ['1681234567', '+84381234567', '01681234567'],
    ['+84 168 123 4567', '+84381234567', '01681234567'],
    ['841681234567', '+84381234567', '01681234567'],
    ['04 3825 1234', '+842438251234', '0438251234'],
    ['0511 3812345', '+842363812345', '05113812345'],
    ['061 3812345', '+842513812345', '0613812345'],
  ])('the old %j is %s today and remembered', (typed, e164, oldForm) => {
    expect(parsePhone(typed)).toMatchObject({ e164, oldForm, typed })
  })

  test('all prefixes of 2018 moved to where the state put them', () => {
    const moved =
      '120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 162:32 163:33 164:34 165:35 166:36 167:37 168:38 169:39 186:56 188:58 199:59'
    for (const [old, now] of moved.split(' ').map((pair) => pair.split(':'))) {
      expect([read(`0${old}1234567`), read(`${old}1234567`)]).toEqual([`+84${now}1234567`, `+84${now}1234567`])
    }
    expect(['0130', '0160', '0161', '0187', '0198'].map((prefix) => read(`${prefix}1234567`))).toEqual(Array(5).fill(undefined))
  })

  test('an extension is kept apart', () => {
    const extensions = [
      '024 3825 1234 máy lẻ 102',
      '024 3825 1234 (máy lẻ 102)',
      '024 3825 1234 ext. 102',
      '02438251234 x102',
    ].map((typed) => parsePhone(typed))
    expect(extensions.map((phone) => [phone?.e164, phone?.extension])).toEqual(extensions.map(() => ['+842438251234', '102']))
  })
})

describe('what is no number is refused, not guessed at', () => {
  test.each([
    '',
    ' ',
    '-',
    '113',
    '12345',
    '084054',
    '029731',
    '032494',
    '38251234',
    '0912345',
    '09123456789',
    '091234567',
    '0912 345 67O',
    'O912345678',
    '0912345678 O',
    '0912345l78',
    '9.12346E+08',
    '912345678.0',
    '+84',
    '+84 912',
    '++84912345678',
    '0912345678+',
    '+999 12345678',
    '+1 555',
    '00',
    '0000000000',
    '1234567',
    '0900 1234',
    '01900561252',
    '0312345678-001',
    'Nam',
    'không có',
    '#N/A',
    '@0912345678',
    '=0912345678',
    '０９１２３４５６７８',
    '0912345678'.repeat(50),
    ' '.repeat(100_000),
  ])('%j', (typed) => {
    expect(parsePhone(typed)).toBeUndefined()
  })

  test('nothing typed becomes a number of another shape than E.164', () => {
    const typed = array(constantFrom(...'0123456789+-. ()84/aOlẻ'.split('')), { maxLength: 20 })
    assert(
      property(typed, (parts) => {
        expect(read(parts.join('')) ?? '+84912345678').toMatch(/^\+[1-9]\d{6,14}$/)
      }),
      { numRuns: 5000 },
    )
  })

  test('every number that libphonenumber holds valid in Vietnam is read as it reads it', () => {
    const digits = tuple(constantFrom('03', '05', '07', '08', '09', '02', '02', '18', '19'), stringMatching(/^\d{8,9}$/)).map(
      (parts) => parts.join(''),
    )
    assert(
      property(digits, (typed) => {
        const number = parsePhoneNumberFromString(typed, 'VN')
        return number?.isValid() !== true || read(typed) === number.number
      }),
      { numRuns: 5000 },
    )
  })

  test('what is shown and what is dialled can be typed back', () => {
    assert(
      property(stringMatching(/^\+84(?:[35789]\d{8}|2\d{9}|1[89]00\d{4,6})$/), (e164) => {
        expect([read(formatPhone(e164)), read(phoneDigits(e164)), read(e164)]).toEqual([e164, e164, e164])
      }),
    )
  })
})

describe('several numbers in one field', () => {
  test.each([
    ['0903111222 / 0912345678 - Nam', ['0903111222', '0912345678 - Nam']],
    ['0903 111 222, 0912 345 678', ['0903 111 222', '0912 345 678']],
    ['0903.111.222;0912.345.678', ['0903.111.222', '0912.345.678']],
    ['0903111222\n0912345678', ['0903111222', '0912345678']],
    ['0903111222 0912345678', ['0903111222', '0912345678']],
    ['0903 111 222  0912 345 678', ['0903 111 222', '0912 345 678']],
    ['0903-111-222 - 0912-345-678', ['0903-111-222', '0912-345-678']],
    ['+84 992 432 582 ::: 0893826566', ['+84 992 432 582', '0893826566']],
    ['0903111222 hoặc 0912345678', ['0903111222', '0912345678']],
    ['Anh Nam 0903111222 Chị Lan 0912345678', ['Anh Nam 0903111222', 'Chị Lan 0912345678']],
    ['Nam: 0903111222, Lan: 0912345678', ['Nam: 0903111222', 'Lan: 0912345678']],
    ['0903111222, anh Nam', ['0903111222 anh Nam']],
    ['anh Nam, 0903111222', ['anh Nam 0903111222']],
    ['024.38251234/35', ['024.38251234', '024.38251235']],
    ['024 3825 1234/1235', ['024 3825 1234', '024 3825 1235']],
    ['903111222', ['903111222']],
    ['(028) 3900 3463', ['(028) 3900 3463']],
  ])('%j', (typed, pieces) => {
    expect(splitPhones(typed)).toEqual(pieces)
    expect(pieces.map(read)).not.toContain(undefined)
  })

  test.each([
    ['0903111222 / 12345', ['0903111222', '12345']],
    ['0903 111 222 9', ['0903 111 222 9']],
    ['0912 345 67O', ['0912 345 67O']],
    ['không có', ['không có']],
    ['084054', ['084054']],
    ['  ', []],
  ])('of %j nothing is lost', (typed, pieces) => {
    expect(splitPhones(typed)).toEqual(pieces)
  })

  test('a page of text does not hold the import up', () => {
    const start = performance.now()
    for (const text of [' '.repeat(200_000), '0903 '.repeat(50_000), '09 '.repeat(60), '- '.repeat(150), '9'.repeat(100_000)])
      splitPhones(text)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
