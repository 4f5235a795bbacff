import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { log2N: 17, r: 8, p: 1 }
const KEY_BYTES = 32

/** A password as it may be kept: `scrypt$17$8$1$salt$key`. About a second and 128 MB, so that guessing stays dear. */
export async function hashPassword(password: string) {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$')
}

export async function isPassword(password: string, hash: string) {
  const [, log2N, r, p, salt = '', key = ''] = hash.split('$')
  const kept = Buffer.from(key, 'base64')
  const derived = await derive(password, Buffer.from(salt, 'base64'), { log2N: Number(log2N), r: Number(r), p: Number(p) })
  return kept.length === derived.length && timingSafeEqual(kept, derived)
}

/** Typed on a Mac or on Windows, the same Vietnamese letters come in other bytes: both become NFC. */
function derive(password: string, salt: Buffer, { log2N, r, p }: typeof COST) {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 256 * 1_048_576 }
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
