import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Folder } from '#main/kit/folder.ts'
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

/**
 * Copies a file into the store: first beside it, and only what is wholly on the disk gets its name. Broken off in between it leaves a
 * file that no row refers to. `accept` may refuse by throwing, then nothing is kept. Throws what reading or writing throws.
 */
export async function store(folder: Folder, path: string, accept: (stored: Stored) => void): Promise<Stored> {
  const temporary = join(folder.temporary, randomUUID())
  try {
    const stored = await copy(path, temporary)
    accept(stored)
    await settle(temporary, pathOf(folder, stored.sha256), stored.sha256)
    return stored
  } finally {
    await rm(temporary, { force: true })
  }
}

/**
 * Copies a stored file out of the store: beside the target first, and only what is wholly on the disk and still has its hash takes the
 * target's name. False when it has another hash. Throws what writing throws; what stood at the target then stays.
 */
export async function copyOut(from: string, target: string, sha256: string) {
  const part = `${target}.${randomUUID().slice(0, 8)}.part`
  const source = await open(from, 'r')
  try {
    const copied = await writeFrom(source, part, 0o666)
    if (copied.sha256 !== sha256) return false
    await rename(part, target)
    return true
  } finally {
    await source.close()
    await rm(part, { force: true })
  }
}

/** The content of a stored file in pieces; whoever reads it compares the hash. */
export async function* readOriginal(folder: Folder, sha256: string): AsyncGenerator<Buffer> {
  const file = await open(pathOf(folder, sha256), 'r')
  try {
    // Pieces may wait in a stream, while the next one is read into the same buffer.
    for await (const chunk of chunksOf(file)) yield Buffer.from(chunk)
  } finally {
    await file.close()
  }
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

/** SHA-256 of a file, read in pieces. */
export async function hashOf(path: string) {
  const hash = createHash('sha256')
  const file = await open(path, 'r')
  try {
    for await (const chunk of chunksOf(file)) hash.update(chunk)
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

async function copy(from: string, to: string): Promise<Stored> {
  const source = await open(from, 'r')
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    return await writeFrom(source, to, 0o600)
  } finally {
    await source.close()
  }
}

async function writeFrom(source: FileHandle, to: string, mode: number) {
  const target = await open(to, 'wx', mode)
  try {
    return await copyInto(source, target)
  } finally {
    await target.close()
  }
}

async function copyInto(source: FileHandle, target: FileHandle): Promise<Stored> {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of chunksOf(source)) {
    hash.update(chunk)
    await target.writeFile(chunk)
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)])
    bytes += chunk.length
    if (bytes > MOST_BYTES) break
  }
  await target.sync()
  return { sha256: hash.digest('hex'), bytes, mediaType: mediaTypeOf(head) }
}

async function* chunksOf(file: FileHandle) {
  const buffer = Buffer.alloc(CHUNK)
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** Gives a finished copy its place, unless the same content is there and sound already. */
async function settle(temporary: string, place: string, sha256: string) {
  const shelf = dirname(place)
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  if (!(await holds(place, sha256))) await rename(temporary, place)
  await syncFolder(shelf)
  await syncFolder(dirname(shelf))
}

async function holds(place: string, sha256: string) {
  try {
    // Young again, so that a sweep that runs now does not take it away before its row is written.
    await utimes(place, new Date(), new Date())
    return (await hashOf(place)) === sha256
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
