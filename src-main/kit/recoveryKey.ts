import { createHash, hkdfSync, randomBytes } from 'node:crypto'

// 160 random bits as eight groups of four letters and digits, and a ninth group that shows a slip of the pen. The alphabet is Crockford's:
// no I, L, O and U, and whoever types them anyway means 1, 1, 0 and V.

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY_BYTES = 20
const GROUP = 4

/** `ABCD-EFGH-…`, nine groups of four. */
export function makeRecoveryKey() {
  return written(randomBytes(KEY_BYTES))
}

/** The key as it was printed, however it was typed from paper; undefined when it cannot be one. */
export function readRecoveryKey(typed: string) {
  const text = tidied(typed)
  if (text.length !== (KEY_BYTES / 5) * 8 + GROUP) return undefined
  const bytes = Buffer.from(
    text
      .slice(0, -GROUP)
      .split('')
      .map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0'))
      .join('')
      .match(/.{8}/g)
      ?.map((bits) => Number.parseInt(bits, 2)) ?? [],
  )
  const key = written(bytes)
  return tidied(key) === text ? key : undefined
}

/** The number, from 1, of the first group that is typed differently; undefined when none is. */
export function differentGroup(typed: string, key: string) {
  const [given, printed] = [tidied(typed), tidied(key)]
  if (given === printed) return undefined
  const at = printed.split('').findIndex((sign, index) => given[index] !== sign)
  return Math.floor((at === -1 ? printed.length - 1 : at) / GROUP) + 1
}

/** What a recovery key wraps with; it is random enough not to need a slow way. */
export function sealingOf(key: string) {
  return Buffer.from(hkdfSync('sha256', tidied(key), '', 'khach-quen recovery', 32))
}

function written(bytes: Buffer) {
  const text = encoded(bytes) + encoded(createHash('sha256').update(bytes).digest().subarray(0, 5)).slice(0, GROUP)
  return text.match(/.{4}/g)?.join('-') ?? ''
}

function encoded(bytes: Buffer) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

function tidied(typed: string) {
  const letters = typed.normalize('NFKC').toUpperCase()
  return letters
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
    .replaceAll('U', 'V')
    .replace(/[^0-9A-Z]/g, '')
}
