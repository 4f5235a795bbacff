import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/**
 * The one secret of a firm whose data is encrypted: a random identity of the age format, `AGE-SECRET-KEY-1…`. Originals are sealed to it by
 * age itself, so that any age program opens them; the keys of the database and of small texts are derived from it.
 */
export type DataKey = string & { readonly kind: 'DataKey' }

/** Those of them there are; plain data has none. */
export function keysAmong(...keys: readonly (DataKey | undefined)[]): DataKey[] {
  return keys.flatMap((key) => key ?? [])
}

export async function newDataKey() {
  const { generateIdentity } = await import('age-encryption')
  return (await generateIdentity()) as DataKey
}

/** The raw key of the database, 32 bytes in hex. */
export function databaseKeyOf(key: DataKey) {
  return derived(key, 'database').toString('hex')
}

/** Seals a small text that lies beside the data; AES-256-GCM in base64. */
export function sealText(text: string, key: DataKey) {
  return wrap(Buffer.from(text), derived(key, 'text'))
}

/** Undefined when it was sealed with another key, or changed since. */
export function unsealText(sealed: string, key: DataKey) {
  return unwrap(sealed, derived(key, 'text'))?.toString()
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM in base64: nonce, text, tag. */
export function wrap(secret: Buffer, key: Buffer) {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** What was wrapped; undefined with another key, or when one bit is different. */
export function unwrap(wrapped: string, key: Buffer) {
  const bytes = Buffer.from(wrapped, 'base64')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  } catch {
    return undefined
  }
}

function derived(key: DataKey, purpose: 'database' | 'text') {
  return Buffer.from(hkdfSync('sha256', key, '', `khach-quen ${purpose}`, 32))
}
