const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

export type WordChoice = {
  /** The word for an empty place of tens: 'một trăm linh một' (North) or 'một trăm lẻ một' (South). */
  emptyTens?: 'linh' | 'lẻ'
  thousand?: 'nghìn' | 'ngàn'
}

/**
 * The amount as papers want it: 1005000000 → 'Một tỷ không trăm linh năm triệu đồng'. Whole đồng, negative begins with 'Âm';
 * throws RangeError for a fraction or a number beyond Number.MAX_SAFE_INTEGER, since a paper must never carry a wrong amount.
 */
export function dongInWords(value: number, choice: WordChoice = {}): string {
  const words = `${numberInWords(value, choice)} đồng`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A whole number in words, lower case, without a unit: 24 → 'hai mươi tư'. Same limits as dongInWords. */
export function numberInWords(value: number, choice: WordChoice = {}): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number that can be written out: ${value}`)
  if (value === 0) return 'không'
  const words = groupWords(Math.abs(value), false, choice).join(' ')
  return value < 0 ? `âm ${words}` : words
}

/** Above a tỷ the count of tỷ is read like a number of its own: 'một nghìn không trăm linh năm tỷ'. */
function groupWords(value: number, continued: boolean, choice: WordChoice): string[] {
  if (value === 0) return []
  const billions = Math.floor(value / 1e9)
  if (billions > 0) return [...groupWords(billions, continued, choice), 'tỷ', ...groupWords(value % 1e9, true, choice)]
  const scales = [
    { size: 1e6, word: 'triệu' },
    { size: 1e3, word: choice.thousand ?? 'nghìn' },
    { size: 1, word: '' },
  ]
  const words: string[] = []
  for (const { size, word } of scales) {
    const group = Math.floor(value / size) % 1000
    if (group === 0) continue
    words.push(...threeDigits(group, continued || words.length > 0, choice))
    if (word !== '') words.push(word)
  }
  return words
}

function threeDigits(group: number, continued: boolean, choice: WordChoice): string[] {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const ones = group % 10
  const words: string[] = []
  if (hundreds > 0 || continued) words.push(digitWord(hundreds), 'trăm')
  if (tens === 0 && ones > 0 && words.length > 0) words.push(choice.emptyTens ?? 'linh')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(digitWord(tens), 'mươi')
  if (ones > 0) words.push(onesWord(ones, tens))
  return words
}

function onesWord(ones: number, tens: number): string {
  if (ones === 5 && tens > 0) return 'lăm'
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  return digitWord(ones)
}

function digitWord(digit: number): string {
  return digitWords[digit] as string
}
