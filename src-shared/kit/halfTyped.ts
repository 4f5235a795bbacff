import { currentBeginning } from './phoneNumbers.ts'

// Whoever types with Telex or VNI while their keyboard program is off writes "nguyeenx" or "nguye64n". The keys that were meant as
// accents fall off, and where a syllable of Vietnamese is left, that was meant.

const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|uya|uyu|uoi|uou|uay|ieu|yeu|oai|oay|oao|oeo|a[iouy]?|e[ou]?|i[aeu]?|o[aei]?|u[aeiouy]?|ye?)(?:ch|ng|nh|[cmnpt])?$/u

/**
 * What a folded word of a query may have been meant as, folded: 'nguyeenx', 'nguye64n' → 'nguyen'; a number that begins as it did until
 * 2018 or with 84: as it begins now. Undefined when it was not meant as anything else.
 */
export function meantBy(token: string): string | undefined {
  if (!meanings.has(token)) {
    if (meanings.size >= MOST_MEANINGS) meanings.clear()
    meanings.set(token, readAnew(token))
  }
  return meanings.get(token)
}

/** The same few words are asked of hundreds of texts in a row. */
const meanings = new Map<string, string | undefined>()
const MOST_MEANINGS = 100

function readAnew(token: string): string | undefined {
  if (/^\d{4,}$/u.test(token)) return meantNumber(token)
  const meant = /\d/u.test(token) ? fromVni(token) : fromTelex(token)
  return meant !== undefined && meant !== token && syllable.test(meant) ? meant : undefined
}

function meantNumber(digits: string): string | undefined {
  return digits.startsWith('84') ? `0${digits.slice(2)}` : currentBeginning(digits)
}

/** `s f r x j` behind a vowel are tones, `w` and doubled vowels hats and horns, also when they come at the end of the word. */
function fromTelex(token: string): string | undefined {
  const [, head = '', tail = ''] = /^([^aeiouyw]*)([a-z]*)$/u.exec(token) ?? []
  if ((tail.match(/[sfrxjz]/gu)?.length ?? 0) > 1) return undefined
  const vowels = tail
    .replace(/[sfrxjz]/u, '')
    .replace(/^w/u, 'u')
    .replaceAll('w', '')
    .replace(/([aeo])([^aeiouy]*)\1/u, '$1$2')
  if (head !== 'd' && head !== 'dd') return head + vowels
  return `d${vowels.replace(/d$/u, '')}`
}

/** `1`–`5` are tones, `6`–`8` hats and horns, `9` makes đ. */
function fromVni(token: string): string | undefined {
  if (!/^[a-z]+[1-9][a-z1-9]*$/u.test(token)) return undefined
  const tones = token.match(/[1-5]/gu)?.length ?? 0
  const hats = token.match(/[6-8]/gu)?.length ?? 0
  const strokes = token.match(/9/gu)?.length ?? 0
  if (tones > 1 || hats > 2 || strokes > (token.startsWith('d') ? 1 : 0)) return undefined
  return token.replace(/[1-9]/gu, '')
}
