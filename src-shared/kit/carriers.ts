import file from '#resources/carriers.json' with { type: 'json' }
import { phoneDigits } from './phoneText.ts'

const LONGEST_PREFIX = 4

const carrierOfPrefix = new Map(
  Object.entries(file.carriers).flatMap(([carrier, prefixes]) => prefixes.map((prefix) => [prefix, carrier] as const)),
)

/**
 * Who gave out a Vietnamese mobile number, in E.164; undefined of any other. Only a hint: it may have been taken along to another
 * carrier since.
 */
export function carrierOf(e164: string): string | undefined {
  if (!/^\+84[35789]\d{8}$/u.test(e164)) return undefined
  const digits = phoneDigits(e164)
  return carrierOfPrefix.get(digits.slice(0, LONGEST_PREFIX)) ?? carrierOfPrefix.get(digits.slice(0, LONGEST_PREFIX - 1))
}
