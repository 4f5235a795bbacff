import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { log2N: 17, r: 8, p: 1 }
const KEY_BYTES = 32

/** A password as it may be kept, and the key by which it can wrap another one; the two tell nothing about each other. */
export interface KeptPassword {
  /** `scrypt$17$8$1$salt$key`, the last two in base64. */
  hash: string
  sealing: Buffer
}

/** About a second and 128 MB, so that guessing stays dear. */
export async function hashPassword(password: string): Promise<KeptPassword> {
  const salt = randomBytes(16)
  const { key, sealing } = await derive(password, salt, COST)
  return { hash: hashFrom(parametersOf(salt, COST), { key }), sealing }
}

/** The wrapping key of a password that is the kept one; undefined when it is another. */
export async function checkPassword(password: string, hash: string) {
  const derived = await derivePassword(password, hash)
  return isDerived(derived, hash) ? derived.sealing : undefined
}

/** What a password gives with the parameters of a kept one, whether it is the same or not. */
export function derivePassword(password: string, hash: string) {
  const [, log2N, r, p, salt = ''] = hash.split('$')
  return derive(password, Buffer.from(salt, 'base64'), { log2N: Number(log2N), r: Number(r), p: Number(p) })
}

export function isDerived({ key }: { key: Buffer }, hash: string) {
  const kept = Buffer.from(hash.split('$')[5] ?? '', 'base64')
  return kept.length === key.length && timingSafeEqual(kept, key)
}

/** The kept form of what a password became with those parameters. */
export function hashFrom(derivation: string, { key }: { key: Buffer }) {
  return `${derivation}$${key.toString('base64')}`
}

/** `scrypt$17$8$1$salt`: all of a kept password but what tells whether another is the same. */
export function withoutKey(hash: string) {
  return hash.split('$').slice(0, 5).join('$')
}

function parametersOf(salt: Buffer, { log2N, r, p }: typeof COST) {
  return ['scrypt', log2N, r, p, salt.toString('base64')].join('$')
}

/**
 * Typed on a Mac or on Windows, the same Vietnamese letters come in other bytes: both become NFC. The blocks scrypt gives are independent of
 * each other: the first is compared, the second wraps.
 */
function derive(password: string, salt: Buffer, { log2N, r, p }: typeof COST) {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 256 * 1_048_576 }
  return new Promise<{ key: Buffer; sealing: Buffer }>((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 2 * KEY_BYTES, options, (error, both) =>
      error ? reject(error) : resolve({ key: both.subarray(0, KEY_BYTES), sealing: both.subarray(KEY_BYTES) }),
    )
  })
}
