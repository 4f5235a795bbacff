import { fold, normalizeText } from '#shared/kit/fold.ts'

/** A typed line as words, to be asked what stands at a place. */
export interface Words {
  count: number
  /** As it was typed. */
  raw: (at: number) => string
  /** Whether one of these stands there; several words, divided by a blank, from there on. */
  is: (at: number, ...wanted: readonly string[]) => boolean
  /** A whole number in figures or words, 1 to 9999. */
  numberAt: (at: number) => number | undefined
  /** What a pattern finds in the word, which is without its accents. */
  match: (at: number, pattern: RegExp) => RegExpExecArray | null
  /** Nobody typed an accent in the whole line. */
  isPlain: boolean
}

const numerals = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** Who types accents is taken at them, tối is not tôi; who types none in a whole line is understood without. */
export function wordsOf(line: string): Words {
  const raws = normalizeText(line).split(/\s+/u).filter(Boolean)
  const isPlain = raws.every((raw) => fold(raw) === raw.toLowerCase())
  const shapeOf = (word: string) => (isPlain ? fold(word) : word.toLowerCase())
  const bare = raws.map((raw) => shapeOf(raw.replaceAll(/^[("“]+|[)"”,.;:?]+$/gu, '')))
  const is: Words['is'] = (at, ...wanted) =>
    wanted.some((one) =>
      shapeOf(one)
        .split(' ')
        .every((part, offset) => bare[at + offset] === part),
    )
  return {
    count: raws.length,
    raw: (at) => raws[at] ?? '',
    is,
    numberAt(at) {
      const word = bare[at] ?? ''
      if (/^[1-9]\d{0,3}$/u.test(word)) return Number(word)
      const place = numerals.findIndex((numeral) => shapeOf(numeral) === word)
      return place === -1 ? undefined : place + 1
    },
    match: (at, pattern) => pattern.exec(fold(bare[at] ?? '')),
    isPlain,
  }
}

/** The first of these that stands at a place, with what it means and how many words it takes. */
export function meaningAt<Meaning>(
  words: Words,
  at: number,
  meanings: Readonly<Record<string, Meaning>>,
): { meaning: Meaning; length: number } | undefined {
  for (const [text, meaning] of Object.entries(meanings))
    if (words.is(at, text)) return { meaning, length: text.split(' ').length }
  return undefined
}
