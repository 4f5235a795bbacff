import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { DataKey } from './dataKey.ts'

// Files of the data folder in the age format (age-encryption.org/v1). Whoever reads one need not know whether it is sealed: a folder whose
// encryption is being turned on or off holds both kinds, and any moment may be the last of the program.

const HEAD = 'age-encryption.org/v1\n'
const CHUNK = 65_536
/** The header with one recipient, and the nonce behind it. */
const HEADER_BYTES = 184
const TAG_BYTES = 16

/** What a file of so many bytes takes when it is sealed. */
export function sealedBytes(bytes: number) {
  return HEADER_BYTES + bytes + TAG_BYTES * Math.max(1, Math.ceil(bytes / CHUNK))
}

/** The content of a file, unsealed by whichever key opens it. A file none of them opens is given as it is: it may be a plain one. */
export async function* readSealed(path: string, keys: readonly DataKey[]): AsyncGenerator<Uint8Array> {
  yield* (await unsealed(path, keys)) ?? readFrom(path)
}

/** What comes, sealed for that key. */
export async function* sealing(content: AsyncIterable<Uint8Array>, key: DataKey): AsyncGenerator<Uint8Array> {
  const { Encrypter, identityToRecipient } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(key))
  yield* (await encrypter.encrypt(streamOf(content))) as AsyncIterable<Uint8Array>
}

/** True for a file that begins as a sealed one does. */
export async function isSealed(path: string) {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(HEAD.length)
    await file.read(head, 0, HEAD.length, 0)
    return head.toString('latin1') === HEAD
  } finally {
    await file.close()
  }
}

async function unsealed(path: string, keys: readonly DataKey[]) {
  if (keys.length === 0 || !(await isSealed(path))) return undefined
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  for (const key of keys) decrypter.addIdentity(key)
  const content = readFrom(path)
  try {
    return (await decrypter.decrypt(streamOf(content))) as AsyncIterable<Uint8Array>
  } catch {
    // Sealed for somebody else: an original may itself be such a file.
    content.destroy()
    return undefined
  }
}

function readFrom(path: string) {
  return createReadStream(path, { highWaterMark: 16 * CHUNK })
}

function streamOf(content: AsyncIterable<Uint8Array>) {
  return Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array>
}
