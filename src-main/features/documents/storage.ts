import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DataKey, keysAmong } from '#main/kit/dataKey.ts'
import type { Folder } from '#main/kit/folder.ts'
import { isSealed, readSealed, sealing } from '#main/kit/sealedFile.ts'
import type { Document } from '#shared/features/documents/schema.ts'
import { HEAD_BYTES, mediaTypeOf } from './mediaType.ts'

/** A file that lies in the store, whether a row knows it yet or not. */
export type Stored = Omit<Document, 'id'>

/** A copy stops behind so many bytes. */
export const MOST_BYTES = 200 * 1_048_576
const CHUNK = 1_048_576

/** Where the content of that SHA-256 lies. */
export function pathOf(folder: Folder, sha256: string) {
  return join(folder.documents, sha256.slice(0, 2), sha256)
}

/** The store of a firm; with a key what lies in it is sealed. */
export interface Store {
  folder: Folder
  key: DataKey | undefined
}

/**
 * Puts a content into the store: first beside it, and only what is wholly on the disk gets its name. Broken off in between it leaves a
 * file that no row refers to. `accept` may refuse by throwing, then nothing is kept. Throws what reading or writing throws.
 */
export async function store(place: Store, source: AsyncIterable<Uint8Array>, accept: (stored: Stored) => void): Promise<Stored> {
  const { folder, key } = place
  const temporary = join(folder.temporary, randomUUID())
  const measured = measuring()
  try {
    await mkdir(dirname(temporary), { recursive: true, mode: 0o700 })
    const content = measured.over(source)
    await writeNew(temporary, key ? sealing(content, key) : content, 0o600)
    const stored = measured.stored()
    accept(stored)
    await settle(place, temporary, stored.sha256)
    return stored
  } finally {
    await rm(temporary, { force: true })
  }
}

/**
 * Copies an original out of the store: beside the target first, and only what is wholly on the disk and still has its hash takes the
 * target's name. False when it has another hash. Throws what writing throws; what stood at the target then stays.
 */
export async function copyOut(place: Store, sha256: string, target: string) {
  const part = `${target}.${randomUUID().slice(0, 8)}.part`
  const measured = measuring()
  try {
    await writeNew(part, measured.over(contentOf(place, sha256)), 0o666)
    if (measured.stored().sha256 !== sha256) return false
    await rename(part, target)
    return true
  } finally {
    await rm(part, { force: true })
  }
}

/** What lies at a path, opened when it is read. */
export async function* fileContent(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: CHUNK })
}

/** An original, byte for byte as it was filed. */
export function contentOf({ folder, key }: Store, sha256: string) {
  return readSealed(pathOf(folder, sha256), keysAmong(key))
}

/** What a file is by its first bytes, wherever it lies. */
export async function mediaTypeOfFile(path: string) {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0)
    return mediaTypeOf(head.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** SHA-256 of an original as it is now. Throws when it is not there, or sealed and damaged. */
export async function hashOf(place: Store, sha256: string) {
  const hash = createHash('sha256')
  for await (const chunk of contentOf(place, sha256)) hash.update(chunk)
  return hash.digest('hex')
}

/** Tells what a content is while it passes, and ends it behind the most that is kept. */
function measuring() {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let bytes = 0
  return {
    async *over(content: AsyncIterable<Uint8Array>) {
      for await (const chunk of content) {
        hash.update(chunk)
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)])
        bytes += chunk.length
        yield chunk
        if (bytes > MOST_BYTES) return
      }
    },
    stored: (): Stored => ({ sha256: hash.digest('hex'), bytes, mediaType: mediaTypeOf(head) }),
  }
}

async function writeNew(path: string, content: AsyncIterable<Uint8Array>, mode: number) {
  const target = await open(path, 'wx', mode)
  try {
    for await (const chunk of content) await target.writeFile(chunk)
    await target.sync()
  } finally {
    await target.close()
  }
}

/** Gives a finished copy its place, unless the same content is there and sound already. */
async function settle(place: Store, temporary: string, sha256: string) {
  const path = pathOf(place.folder, sha256)
  const shelf = dirname(path)
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  if (!(await holds(place, sha256))) await rename(temporary, path)
  await syncFolder(shelf)
  await syncFolder(dirname(shelf))
}

async function holds(place: Store, sha256: string) {
  const path = pathOf(place.folder, sha256)
  try {
    // Young again, so that a sweep that runs now does not take it away before its row is written.
    await utimes(path, new Date(), new Date())
    if (place.key && !(await isSealed(path))) return false
    return (await hashOf(place, sha256)) === sha256
  } catch {
    return false
  }
}

/** A new name is only as safe as the folder it stands in. Windows cannot and need not do this. */
async function syncFolder(path: string) {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
