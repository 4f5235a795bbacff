/** Shorter names differ by a letter all the time: Hưng Thịnh, Hưng Thành. */
const LONG_NAME = 12
const FEW_SLIPS = 2

/** A folded name with nothing but its words. */
export function plainName(foldedName: string) {
  return foldedName.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Keys under which names meet that are the same but for the order of their words, blanks, or one word. */
export function nearKeys(plain: string) {
  const words = plain.split(' ')
  const compact = words.join('')
  const keys = [`w ${words.toSorted().join(' ')}`, `c ${compact}`]
  if (words.length < 3 || compact.length < LONG_NAME) return keys
  for (let left = 0; left < words.length; left += 1) keys.push(`${left} ${words.toSpliced(left, 1, '*').join(' ')}`)
  return keys
}

/** Whether two different names may be one with a slip of the finger; at one address more slips are believed than in one province. */
export function areNear(one: string, other: string, place: 'address' | 'province') {
  if (sortedWords(one) === sortedWords(other)) return true
  const [first, second] = [one.replaceAll(' ', ''), other.replaceAll(' ', '')]
  if (first === second) return true
  const shorter = Math.min(first.length, second.length)
  if (place === 'address') return shorter >= 8 && slips(first, second, FEW_SLIPS) <= FEW_SLIPS
  return shorter >= LONG_NAME && slips(first, second, 1) <= 1
}

function sortedWords(plain: string) {
  return plain.split(' ').toSorted().join(' ')
}

/**
 * How many letters have to be put in, left out, changed or swapped with the next one to make one text of the other; more than `most` is
 * told as `most + 1`.
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, (before[j - 2] ?? cost) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
