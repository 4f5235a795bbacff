import { fold } from './fold.ts'

// An address as words, with what each is compared by and where it stood.

export interface AddressWord {
  /** Folded, a number without its leading zeros. */
  plain: string
  /** With its accents, wherever in the word they were typed: `Hoà` and `Hòa` are one. */
  exact: string
  start: number
  end: number
  /** A comma, a dash or the end stands behind it. */
  endsPart: boolean
}

export type UnitKind = 'phuong' | 'xa' | 'thi tran' | 'dac khu' | 'quan' | 'huyen' | 'thi xa' | 'thanh pho' | 'tinh'

/** How the kind of a unit is written; two words before one, for `thị xã` holds `xã`. */
const kindWords: readonly [written: string, kind: UnitKind][] = [
  ['thi tran', 'thi tran'],
  ['dac khu', 'dac khu'],
  ['thi xa', 'thi xa'],
  ['thanh pho', 'thanh pho'],
  ['phuong', 'phuong'],
  ['p', 'phuong'],
  ['xa', 'xa'],
  ['x', 'xa'],
  ['tt', 'thi tran'],
  ['quan', 'quan'],
  ['q', 'quan'],
  ['huyen', 'huyen'],
  ['h', 'huyen'],
  ['tx', 'thi xa'],
  ['tp', 'thanh pho'],
  ['tinh', 'tinh'],
]

export function wordsOf(text: string): AddressWord[] {
  const found = [...text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)]
  return found.map((match, index) => {
    const end = match.index + match[0].length
    const next = found[index + 1]
    const plain = fold(match[0]).replace(/^0+(?=\d)/u, '')
    return {
      plain,
      exact: withAccents(match[0], plain),
      start: match.index,
      end,
      endsPart: !next || /[^\s.'’]/u.test(text.slice(end, next.index)),
    }
  })
}

/** The kind of unit that is named from a word on, and how many words say so. `F.5` is how the south writes a ward with a number. */
export function kindAt(words: readonly AddressWord[], index: number): { kind: UnitKind; length: number } | undefined {
  const [first, second] = [words[index]?.plain, words[index + 1]?.plain]
  if (first === 'f' && /^\d+$/u.test(second ?? '')) return { kind: 'phuong', length: 1 }
  for (const [written, kind] of kindWords) {
    if (written === `${first} ${second}`) return { kind, length: 2 }
    if (written === first) return { kind, length: 1 }
  }
  return undefined
}

/** What a name alone is compared by: `plainOf(wordsOf(name))`, for thousands of them. */
export function plainName(name: string): string {
  const words = fold(name).match(/\p{L}+|\p{N}+/gu) ?? []
  return words.map((word) => word.replace(/^0+(?=\d)/u, '')).join(' ')
}

export function plainOf(words: readonly AddressWord[]): string {
  return words.map(({ plain }) => plain).join(' ')
}

export function exactOf(words: readonly AddressWord[]): string {
  return words.map(({ exact }) => exact).join(' ')
}

function withAccents(word: string, plain: string): string {
  const stroke = word.toLowerCase().includes('đ') ? 'đ' : ''
  const marks = word.normalize('NFD').match(/\p{M}/gu) ?? []
  return `${plain}${stroke}${marks.toSorted().join('')}`
}
