const letters = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'

/** The words that are a folded one with two neighbouring letters swapped: the commonest slip of the hand, and the surest to tell. */
export function swappedWords(word: string): string[] {
  const near = new Set<string>()
  for (let at = 0; at < word.length - 1; at += 1) near.add(`${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`)
  near.delete(word)
  return [...near]
}

/** The words that are a folded one without one of its letters. */
export function shorterWords(word: string): string[] {
  return [...new Set(Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)))]
}

/** The words that are a folded one with a letter more; beside a digit, a digit. */
export function longerWords(word: string): string[] {
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at += 1)
    for (const letter of kindOf(word, at)) near.add(word.slice(0, at) + letter + word.slice(at))
  return [...near]
}

/** The words that are a folded one with another letter in the place of one; for a digit, a digit. */
export function changedWords(word: string): string[] {
  const near = new Set<string>()
  for (let at = 0; at < word.length; at += 1)
    for (const letter of kindOf(word, at)) near.add(word.slice(0, at) + letter + word.slice(at + 1))
  near.delete(word)
  return [...near]
}

function kindOf(word: string, at: number) {
  return /\d/u.test(word[at] ?? word[at - 1] ?? '') ? digits : letters
}
