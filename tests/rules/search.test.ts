import { array, assert, constantFrom, nat, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#shared/kit/fold.ts'
import { highlightRanges } from '#shared/kit/highlight.ts'
import { matchScore, searchTokens } from '#shared/kit/search.ts'

const marked = (text: string, query: string) => highlightRanges(text, query).map(([start, end]) => text.slice(start, end))
const best = (query: string, texts: readonly string[]) =>
  texts
    .map((text) => ({ text, score: matchScore(text, query) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ text }) => text)

describe('the words of a query', () => {
  test.each([
    ['Nguyễn Văn ĐỨC', ['nguyen', 'van', 'duc']],
    ['cty dien lanh hoa phat', ['dien', 'lanh', 'hoa', 'phat']],
    ['Công ty TNHH MTV Điện', ['dien']],
    ['công ty', ['cong', 'ty']],
    ['cty', ['cong', 'ty']],
    ['tnhh', ['tnhh']],
    ['chi nhánh cty hoà', ['chi', 'nhanh', 'cty', 'hoa']],
    ['cong an', ['cong', 'an']],
    ['hoa hoa Hoà', ['hoa']],
    ['12/2024/HĐMB', ['12', '2024', 'hdmb']],
    ['0912 345 678', ['0912345678']],
    ['0912.345', ['0912345']],
    ['+84 912 345', ['0912345']],
    ['0912', ['0912']],
    ['0312345678-001', ['0312345678', '001']],
    ['345 678', ['345', '678']],
    ['C++', ['c']],
    ['công ty (cp)', ['cong', 'ty', 'cp']],
    ['-a * NEAR( "x" OR 1=1; DROP TABLE', ['a', 'near', 'x', 'or', '1', 'drop', 'table']],
    ['%_\\', []],
    ['', []],
    ['東京 🌸', ['東京']],
  ])('%j', (query, tokens) => {
    expect(searchTokens(query)).toEqual(tokens)
  })

  test('whatever is typed gives few, folded words and no sign FTS5 could take for syntax', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 500 }), (query) => {
        const tokens = searchTokens(query)
        expect(tokens.length).toBeLessThanOrEqual(12)
        for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        for (const token of tokens) expect(fold(token)).toBe(token)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what was found is marked in the text as it is written', () => {
  test.each([
    ['Công ty TNHH Điện lạnh Hòa Phát', 'cty dien lanh hoa ph', ['Điện', 'lạnh', 'Hòa', 'Ph']],
    ['Nguyễn Văn Đức', 'd', ['Đ']],
    ['Nguyễn Văn Đức', 'duc ngu', ['Ngu', 'Đức']],
    ['Nguyễn Văn Đức', 'uc', []],
    ['Nguyễn Văn Đức', 'nvd', ['N', 'V', 'Đ']],
    ['Nguyễn Văn Đức', 'vd', ['V', 'Đ']],
    ['"Đức"-(Đức)', 'duc', ['Đức', 'Đức']],
    ['0912 345 678', '0912345', ['0912 345']],
    ['0912 345 678', '5678', ['5 678']],
    ['0912 345 678', '45', []],
    ['012/2024/HĐMB', '2024', ['2024']],
    ['Hoa Hoà Hoài', 'hoa', ['Hoa', 'Hoà', 'Hoà']],
    ['🌸 Mai 🌸', 'mai', ['Mai']],
    ['', 'a', []],
    ['An', '', []],
  ])('%j for %j', (text, query, found) => {
    expect(marked(text, query)).toEqual(found)
  })

  test('decomposed text is marked whole letters with their accents', () => {
    expect(marked('Nguyễn Văn Đức'.normalize('NFD'), 'nguye duc')).toEqual(['Nguyễ', 'Đức'].map((part) => part.normalize('NFD')))
  })

  test('the marks lie in order inside the text, do not touch, and each reads as it was searched', () => {
    const word = constantFrom('Đức', 'Hoà', 'hoa', 'An', 'ân', '0912', '345', 'Nguyễn', 'e\u0301', '🌸', '(', '-')
    const text = array(word, { maxLength: 8 }).map((words) => words.join(' '))
    assert(
      property(text, text, (text, query) => {
        let last = -1
        for (const [start, end] of highlightRanges(text, query)) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

describe('the best hit stands first', () => {
  test('exact accents before folded ones, beginnings before what stands behind', () => {
    const texts = ['Trần Hoà Bình', 'Hoa Mai', 'Hoà Phát', 'Công ty TNHH Hoà Bình', 'Phở Hoà', 'Hoà', 'Lê Hải', 'Hòn Gai']
    expect(best('hoà', texts)).toEqual(['Hoà', 'Hoà Phát', 'Công ty TNHH Hoà Bình', 'Hoa Mai', 'Phở Hoà', 'Trần Hoà Bình'])
  })

  test('Hường types without accents and finds her customer first', () => {
    const texts = [
      'Công ty CP Điện máy Hòa Phát',
      'Điện lạnh Phát Hòa',
      'Công ty TNHH Điện lạnh Hòa Phát',
      'Cty Điện lạnh Hòa Phát Sài Gòn',
    ]
    const queries = ['cty dien lanh hoa phat', 'cty dien lanh hoa ph', 'dien lanh hoa p', 'công ty điện lạnh hoà p']
    expect(queries.map((query) => best(query, texts)[0])).toEqual(queries.map(() => 'Công ty TNHH Điện lạnh Hòa Phát'))
  })

  test('words in a row before words scattered, initials and digits last', () => {
    expect(best('van duc', ['Đức Văn', 'Nguyễn Văn Đức', 'Văn Đức', 'Văn Minh Đức', 'Văn'])).toEqual([
      'Văn Đức',
      'Nguyễn Văn Đức',
      'Văn Minh Đức',
      'Đức Văn',
    ])
    expect(best('nvd', ['Nguyễn Văn Đức', 'NVD Group', 'Nam'])).toEqual(['NVD Group', 'Nguyễn Văn Đức'])
    expect(best('5678', ['0912 345 678', '5678 An', '1234'])).toEqual(['5678 An', '0912 345 678'])
  })

  test('a text that lacks a word is no hit', () => {
    expect([
      matchScore('Nguyễn Văn Đức', 'duc an'),
      matchScore('Đức', ''),
      matchScore('', 'duc'),
      matchScore('Đức', '!!'),
    ]).toEqual([0, 0, 0, 0])
  })

  test('a hit is a hit however the query is written', () => {
    const name = constantFrom('Công ty TNHH Điện lạnh Hòa Phát', 'Nguyễn Văn Đức', 'DNTN "Ánh Dương" 30/4', 'Đỗ Thị Ưng')
    assert(
      property(name, nat(40), (text, length) => {
        const query = text.slice(0, Math.max(length, 1))
        const scores = [query, fold(query), query.toUpperCase(), query.normalize('NFD')].map(
          (written) => matchScore(text, written) > 0,
        )
        expect(scores).toEqual(Array(4).fill(true))
      }),
    )
  })
})
