import { array, assert, constantFrom, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalForms, splitFullName, stripLegalForm } from '#shared/kit/names.ts'
import { letterOfSortKey, organisationSortKey, personSortKey } from '#shared/kit/sortKey.ts'

const encoder = new TextEncoder()

/** As SQLite compares text: byte by byte. */
function compareBytes(one: string, other: string): number {
  return Buffer.compare(encoder.encode(one), encoder.encode(other))
}

function sortedBy(key: (name: string) => string, names: readonly string[]): string[] {
  return [...names].sort((one, other) => compareBytes(key(one), key(other)))
}

function shuffled(names: readonly string[]): string[] {
  return names
    .map((name, index) => ({ name, place: (index * 7919) % 104729 }))
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name)
}

describe('a full name has parts', () => {
  test.each([
    ['Nguyễn Văn Đức', 'Nguyễn', 'Văn', 'Đức'],
    ['  Lê   Hoài ', 'Lê', '', 'Hoài'],
    ['Đức', '', '', 'Đức'],
    ['', '', '', ''],
    ['Trần Thị Thu Hương', 'Trần', 'Thị Thu', 'Hương'],
    ['Tôn Nữ Thị Ninh', 'Tôn Nữ', 'Thị', 'Ninh'],
    ['Công Tằng Tôn Nữ Ánh Tuyết', 'Công Tằng Tôn Nữ', 'Ánh', 'Tuyết'],
    ['Tôn Thất Tùng', 'Tôn Thất', '', 'Tùng'],
    ['ÂU DƯƠNG PHONG', 'ÂU DƯƠNG', '', 'PHONG'],
    ['Tôn Thất', 'Tôn', '', 'Thất'],
    ['Phạm An (kho Sài Gòn)', 'Phạm', '', 'An'],
    ['Phạm An - kế toán', 'Phạm', '', 'An'],
    ['Phạm An, giám đốc', 'Phạm', '', 'An'],
    ['Trần-Nguyễn Mai', 'Trần-Nguyễn', '', 'Mai'],
  ])('%j', (fullName, ...[family, middle, given]) => {
    expect(splitFullName(fullName)).toEqual({ family, middle, given })
  })

  test('a name in brackets only is still shown whole', () => {
    expect(splitFullName('(không tên)')).toEqual({ family: '(không', middle: '', given: 'tên)' })
  })
})

describe('a firm has a legal form and a name', () => {
  test.each([
    ['Công ty TNHH MTV Hoà Phát', 'Công ty TNHH MTV', 'Hoà Phát'],
    ['CÔNG TY CỔ PHẦN SỮA', 'CÔNG TY CỔ PHẦN', 'SỮA'],
    ['Cong ty trach nhiem huu han mot thanh vien Mai', 'Cong ty trach nhiem huu han mot thanh vien', 'Mai'],
    ['Cty. CP An Phát', 'Cty. CP', 'An Phát'],
    ['C.ty T.N.H.H Lan', 'C.ty T.N.H.H', 'Lan'],
    ['CTCP Thép', 'CTCP', 'Thép'],
    ['DNTN Kim Liên', 'DNTN', 'Kim Liên'],
    ['Doanh nghiệp tư nhân Vận tải Hưng Mỹ', 'Doanh nghiệp tư nhân', 'Vận tải Hưng Mỹ'],
    ['Hộ kinh doanh Nguyễn Văn A', 'Hộ kinh doanh', 'Nguyễn Văn A'],
    ['Chi nhánh Công ty TNHH Khách sạn Hưng Minh', 'Chi nhánh Công ty TNHH', 'Khách sạn Hưng Minh'],
    ['Công ty Luật TNHH Sao Mai', 'Công ty Luật TNHH', 'Sao Mai'],
    ['Tổng công ty - Công ty cổ phần Bia', 'Tổng công ty - Công ty cổ phần', 'Bia'],
    ['Công ty TNHH Nhựa "Thái Vinh Group"', 'Công ty TNHH', 'Nhựa "Thái Vinh Group"'],
    ['Hoa Phat Co., Ltd.', 'Co., Ltd.', 'Hoa Phat'],
    ['FPT Joint Stock Company', 'Joint Stock Company', 'FPT'],
    ['Công ty TNHH', '', 'Công ty TNHH'],
    ['Phan Cổ Phần', '', 'Phan Cổ Phần'],
    ['Hộ Sinh', '', 'Hộ Sinh'],
    ['Công Tyna', '', 'Công Tyna'],
    ['Nguyễn Văn Đức', '', 'Nguyễn Văn Đức'],
    ['', '', ''],
  ])('%j', (name, legalForm, rest) => {
    expect(stripLegalForm(name)).toEqual({ legalForm, rest })
    expect(stripLegalForm(`  ${name.normalize('NFD')} `)).toEqual({
      legalForm: legalForm.normalize('NFD'),
      rest: rest.normalize('NFD'),
    })
  })

  test('the list is folded, each form once', () => {
    expect(legalForms).toEqual([...new Set(legalForms)])
    expect(legalForms.filter((form) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(form))).toEqual([])
  })
})

describe('lists stand in Vietnamese order', () => {
  test('given names, as in the telephone book', () => {
    const order = [
      'An',
      'Anh',
      'Ánh',
      'Ă',
      'Ân',
      'Bảo',
      'Chi',
      'Dũng',
      'Dương',
      'Đào',
      'Đức',
      'Em',
      'Én',
      'Êm',
      'Hoa',
      'Hoà',
      'Hoả',
      'Hoã',
      'Hoá',
      'Hoạ',
    ]
    expect(sortedBy(personSortKey, shuffled(order))).toEqual(order)
    const rest = ['Oanh', 'Ôn', 'Ơn', 'Phú', 'Quý', 'Tú', 'Uyên', 'Ước', 'Vy', 'William', 'Xuân', 'Yến', 'Zoe', 'Юрий', '東']
    expect(sortedBy(personSortKey, shuffled(rest))).toEqual(rest)
  })

  test('persons by given name, then by family and middle name', () => {
    const order = [
      'An',
      'Bùi An',
      'Đỗ An',
      'Lê Thị An',
      'Lê Văn An',
      'Nguyễn An',
      'Nguyễn Văn An',
      'Bùi Ánh',
      'Trần Anh Đào',
      'Lê Hoà',
      'Bùi Hoá',
      'Vũ Ý',
    ]
    expect(sortedBy(personSortKey, shuffled(order))).toEqual(order)
  })

  test('firms by their own name, whatever their form', () => {
    const order = [
      'Công ty TNHH An Phát',
      'Cty CP An Phú',
      'Ánh Dương',
      'DNTN Bình Minh',
      'Công ty Cổ phần Cà phê 2',
      'Công ty TNHH Cà phê 10',
      'Cà phê 12345678901',
      'Hộ kinh doanh Đào',
      'Công ty TNHH "Sữa"',
    ]
    expect(sortedBy(organisationSortKey, shuffled(order))).toEqual(order)
  })

  test('Hòa and Hoà, NFC and NFD, capitals and quotes make no difference', () => {
    expect(
      new Set(['Lê Hòa', 'Lê Hoà', 'LÊ HOÀ', 'Lê Hoà'.normalize('NFD'), ' Lê  Hoà ', '"Lê" Hoà'].map(personSortKey)).size,
    ).toBe(1)
  })

  test('it is the order of Intl.Collator for every pair of syllables', () => {
    const collator = new Intl.Collator('vi', { sensitivity: 'accent' })
    const consonants = [
      '',
      'b',
      'c',
      'ch',
      'd',
      'đ',
      'g',
      'gh',
      'h',
      'k',
      'kh',
      'm',
      'n',
      'ng',
      'nh',
      'ph',
      'qu',
      's',
      't',
      'th',
      'tr',
      'v',
      'x',
    ]
    const vowels = Array.from('aăâeêioôơuưy')
    const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
    const syllable = tuple(
      constantFrom(...consonants),
      constantFrom(...vowels),
      constantFrom(...tones),
      constantFrom('', 'n', 'ng', 'm', 'i', 'c'),
    ).map(([head, vowel, tone, tail]) => (head + vowel + tone + tail).normalize('NFC'))
    // By chance words become 'cơng ty', which no firm is sorted by.
    const firm = array(syllable, { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' '))
      .filter((name) => stripLegalForm(name).rest === name)
    assert(
      property(firm, firm, (one, other) => {
        expect(Math.sign(compareBytes(organisationSortKey(one), organisationSortKey(other)))).toBe(
          Math.sign(collator.compare(one, other)),
        )
      }),
      { numRuns: 5000 },
    )
  })

  test('any text has a key without control characters, and a key orders like itself twice', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), (text) => {
        const key = organisationSortKey(text)
        expect(key).not.toMatch(/\p{Cc}|\p{Cs}/u)
        expect(organisationSortKey(text)).toBe(key)
        expect(personSortKey(text)).toBe(personSortKey(text.normalize('NFD')))
      }),
      { numRuns: 1000 },
    )
  })
})

test('a person is looked up, on screen and on paper, under the letter of the given name: Ă and Â under A, Đ by itself', () => {
  const names = ['Phạm Văn An', 'Lê Ánh', 'Vũ Ẩn', 'Trần Ắng', 'Lê Đào', 'Bùi Ứng', 'Ơn', 'lan', '']
  expect(names.map((name) => letterOfSortKey(personSortKey(name)))).toEqual(['A', 'A', 'A', 'A', 'Đ', 'U', 'O', 'L', '#'])
})
