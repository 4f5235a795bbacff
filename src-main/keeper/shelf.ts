import { createHash, randomUUID } from 'node:crypto'
import { constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { DataKey } from '#main/kit/dataKey.ts'
import { syncFile, syncFolder } from '#main/kit/durable.ts'
import { readSealed, sealedBytes } from '#main/kit/sealedFile.ts'
import { UNFINISHED } from './jobs.ts'
import { type ListedDocument, placeOf } from './manifest.ts'

/** SHA-256 of a file, unsealed if one of the keys opens it, read in pieces. */
export async function hashOf(path: string, keys: readonly DataKey[] = []) {
  const hash = createHash('sha256')
  for await (const piece of readSealed(path, keys)) hash.update(piece)
  return hash.digest('hex')
}

/** True when a folder of originals holds that one, byte for byte, sealed or not. */
export async function holdsSound(folder: string, { sha256, bytes }: ListedDocument, keys: readonly DataKey[]) {
  const path = join(folder, placeOf(sha256))
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size !== bytes && size !== sealedBytes(bytes)) return false
  return (await hashOf(path, keys).catch(() => '')) === sha256
}

/** True when an original lies there as it should, sealed or plain, as far as its size tells. */
export function seemsKept(folder: string, { sha256, bytes }: ListedDocument, isSealed: boolean) {
  const size = statSync(join(folder, placeOf(sha256)), { throwIfNoEntry: false })?.size
  return size === (isSealed ? sealedBytes(bytes) : bytes)
}

/**
 * Copies an original from one folder of originals into another: under another name until the copy has been read again. False when the
 * source has no sound one. Where the file system can share the bytes of a copy until one of the two changes, they take no room.
 */
export async function copyOriginal(
  from: string,
  to: string,
  { document, keys }: { document: ListedDocument; keys: readonly DataKey[] },
) {
  const place = join(to, placeOf(document.sha256))
  const unfinished = join(to, `${randomUUID()}${UNFINISHED}`)
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
  try {
    await copyFile(join(from, placeOf(document.sha256)), unfinished, constants.COPYFILE_FICLONE)
    if ((await hashOf(unfinished, keys).catch(() => '')) !== document.sha256) return false
    syncFile(unfinished)
    renameSync(unfinished, place)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'EIO') return false
    throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Makes sure that the names of the originals are on the disk. */
export function syncShelves(folder: string, hashes: readonly string[]) {
  if (hashes.length === 0) return
  for (const shelf of new Set(hashes.map((hash) => dirname(placeOf(hash))))) {
    if (existsSync(join(folder, shelf))) syncFolder(join(folder, shelf))
  }
  syncFolder(folder)
}

/** Removes the originals that are not wanted any more, and what broken-off copies left. What it does not know it leaves alone. */
export function clearShelf(folder: string, wanted: ReadonlySet<string>) {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const isLeftOver = entry.name.endsWith(UNFINISHED)
    const isUnwanted = /^[0-9a-f]{64}$/.test(entry.name) && !wanted.has(basename(path))
    if (entry.isFile() && (isLeftOver || isUnwanted)) rmSync(path, { force: true })
  }
}
