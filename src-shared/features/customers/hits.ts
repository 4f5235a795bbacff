import { isMarked, type Searched, searched } from '#shared/kit/highlight.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { isMask, masked } from '#shared/kit/sensitive.ts'
import type { Hit } from './schema.ts'

/** The words of a query that a text does not show. */
export function missingIn(text: string, tokens: readonly string[]) {
  const within = searched(text)
  return tokens.filter((token) => !isMarked(within, token))
}

/** Where most of the words stand; of several such places the first, null where none of them does. */
export function whereMost(hits: readonly Hit[], missing: readonly string[]): Hit | null {
  let best: Hit | null = null
  let least = missing.length
  for (const hit of hits) {
    const within = searched(saidOf(hit))
    const left = missing.filter((token) => !shows(hit, within, token)).length
    if (left < least) [best, least] = [hit, left]
  }
  return best
}

/** A masked tax code was found by the whole of it, and shows its end. */
function shows({ by, text }: Hit, within: Searched, token: string) {
  return (by === 'taxCode' && isMask(text) && masked('taxCode', token) === text) || isMarked(within, token)
}

/** The text of a hit as people read it. */
export function saidOf({ by, text }: Hit) {
  return by === 'phone' && text.startsWith('+') ? formatPhone(text) : text
}
