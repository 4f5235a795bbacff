import { conflictOf, secondsToWait } from './say.ts'

const GROUPS = 9
const SIGNS = 4

/** What was typed of a recovery key so far, in its nine groups: capitals, without what people put between. */
export function groupsOf(typed: string) {
  const signs = typed.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return Array.from({ length: GROUPS }, (_, index) => ({
    number: index + 1,
    signs: signs.slice(index * SIGNS, (index + 1) * SIGNS),
    isFull: signs.length >= (index + 1) * SIGNS,
  }))
}

/** True when letters were typed that no key has. */
export function hasOtherLetters(typed: string) {
  return /[^\p{ASCII}]/u.test(typed.normalize('NFKC').replaceAll(/[^\p{L}\p{M}]/gu, ''))
}

/** Which of the nine groups is wrong, from 1 on. */
export function wrongGroup(failure: unknown) {
  return conflictOf(failure)?.facts?.group
}

/** True when a failure belongs to the field of the recovery key. */
export function isAboutKey(failure: unknown) {
  return conflictOf(failure)?.reason.startsWith('recovery-key-') ?? false
}

/** True when a failure belongs to whatever proves who one is: wrong, or wrong so often that one has to wait. */
export function isAboutProof(failure: unknown) {
  return isAboutKey(failure) || secondsToWait(failure) > 0 || conflictOf(failure)?.reason === 'wrong-password'
}
