import { isHotline } from './phoneNumbers.ts'

/** '+84912345678' → '0912 345 678'; a foreign number in groups behind its country code. */
export function formatPhone(e164: string): string {
  if (!e164.startsWith('+84')) return formatForeign(e164)
  const number = e164.slice(3)
  if (isHotline(number)) return grouped(number, number.length === 10 ? [4, 3, 3] : [4, number.length - 4])
  if (number.length === 10) return grouped(`0${number}`, /^2[48]/u.test(number) ? [3, 4, 4] : [4, 3, 4])
  return grouped(`0${number}`, [4, 3, 3])
}

/** The digits people dial and search: '0912345678', '19006045', foreign '12133734253'. */
export function phoneDigits(e164: string): string {
  if (!e164.startsWith('+84')) return e164.replace(/\D/gu, '')
  const number = e164.slice(3)
  return isHotline(number) ? number : `0${number}`
}

const twoDigitCountries = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/u

function formatForeign(e164: string): string {
  const digits = e164.replace(/^\+/u, '')
  const codeLength = /^[17]/u.test(digits) ? 1 : twoDigitCountries.test(digits) ? 2 : 3
  const number = digits.slice(codeLength)
  return `+${digits.slice(0, codeLength)} ${grouped(number, groupSizes(number.length))}`
}

/** Threes, the one or two digits left over made good by groups of four at the end: 3-3-4, 4-4, 3-4-4. */
function groupSizes(length: number): number[] {
  const fours = length < 6 ? 0 : length % 3
  return [...Array.from({ length: (length - fours * 4) / 3 }, () => 3), ...Array.from({ length: fours }, () => 4)]
}

function grouped(digits: string, sizes: readonly number[]): string {
  const groups: string[] = []
  let from = 0
  for (const size of sizes) {
    groups.push(digits.slice(from, from + size))
    from += size
  }
  return [...groups, digits.slice(from)].filter(Boolean).join(' ')
}
