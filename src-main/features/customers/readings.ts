import { meantBy } from '#shared/kit/halfTyped.ts'

/** What else the words of a query may have been meant as: accents typed as keys, numbers as they were dialled once, a number in groups. */
export function readingsOf(tokens: readonly string[]): string[][] {
  const meant = tokens.map((token) => meantBy(token) ?? token)
  const readings = meant.some((token, index) => token !== tokens[index]) ? [meant] : []
  if (tokens.length > 1 && tokens.every((token) => /^\d+$/u.test(token))) readings.push([tokens.join('')])
  return readings
}
