import { createHash } from 'node:crypto'
import { createWriteStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { z } from 'zod'
import { type DataKey, unsealText } from '#main/kit/dataKey.ts'
import { parseKeyring } from '#main/kit/keyring.ts'
import { sealedBytes } from '#main/kit/sealedFile.ts'
import { type Backup, type BackupContents, backupContents } from '#shared/features/backups/schema.ts'
import { KeeperFailure } from './jobs.ts'
import { anyManifest, FORMAT, KEYRING, type ListedDocument, MANIFEST, type Manifest, manifest, placeOf } from './manifest.ts'
import { hashOf } from './shelf.ts'

/** Nobody has a million originals; what claims more text than this is no backup. */
const MOST_TEXT = 200 * 1_048_576

/** A backup whose parts can be read, each compared with the hash it should have. */
export interface OpenBackup {
  manifest: Manifest
  has: (name: string) => boolean
  text: (name: string, expected: Expected) => Promise<string>
  /** Writes a part to a new file. */
  extract: (name: string, expected: Expected, path: string) => Promise<void>
  /** Reads a part and keeps nothing of it. */
  check: (name: string, expected: Expected) => Promise<void>
  /** Writes an original, which may be sealed, to a new file as it lies there; fails when it is not the one it is named by. */
  extractOriginal: (document: ListedDocument, path: string, keys: readonly DataKey[]) => Promise<void>
  close: () => void
}

export interface Expected {
  bytes: number
  sha256: string
}

/** What is in a backup by its manifest alone, for a list; nothing behind it is checked. Fails like `openBackup`. */
export async function lookInto(file: string, key?: DataKey): Promise<Backup> {
  const zip = await openZip(file)
  try {
    for await (const entry of zip.eachEntry())
      return { name: basename(file), bytes: statSync(file).size, contents: told(await manifestIn(zip, entry), key) }
    throw new KeeperFailure('not-a-backup')
  } catch (error) {
    throw asDamaged(error)
  } finally {
    zip.close()
  }
}

/** KeeperFailure `not-a-backup`, `backup-damaged`, or `backup-newer` when a newer program wrote it in a way this one does not know. */
export async function openBackup(file: string): Promise<OpenBackup> {
  const zip = await openZip(file)
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return over(zip, entries, await manifestIn(zip, entries.get(MANIFEST)))
  } catch (error) {
    zip.close()
    throw asDamaged(error)
  }
}

/** What a manifest says to the outside; that of an encrypted backup says all only to whoever has its key. */
export function told(full: Manifest, key?: DataKey): BackupContents {
  const newest = key && full.sealedNewest !== undefined ? unsealText(full.sealedNewest, key) : undefined
  return backupContents.parse(newest === undefined ? full : { ...full, newest: JSON.parse(newest) })
}

/** True when that key opens an encrypted backup. */
export function fits({ sealedNewest }: Manifest, key: DataKey) {
  return sealedNewest !== undefined && unsealText(sealedNewest, key) !== undefined
}

/** Who can open an encrypted backup; undefined for a plain one. */
export async function ringOf({ manifest, text }: Pick<OpenBackup, 'manifest' | 'text'>) {
  const part = manifest.parts.find(({ name }) => name === KEYRING)
  if (!part) return undefined
  const ring = parseKeyring(await text(KEYRING, part))
  if (!ring) throw new KeeperFailure('backup-damaged')
  return ring
}

function openZip(file: string) {
  return openPromise(file, { autoClose: false, lazyEntries: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === undefined ? new KeeperFailure('not-a-backup', {}, { cause: error }) : error
  })
}

async function manifestIn(zip: ZipFile, entry: Entry | undefined): Promise<Manifest> {
  if (entry?.fileName !== MANIFEST || entry.uncompressedSize > 1_048_576) throw new KeeperFailure('not-a-backup')
  const text: unknown = JSON.parse(await textOf(zip, entry))
  const any = parsed(anyManifest, text, 'not-a-backup')
  if (any.version > FORMAT) throw new KeeperFailure('backup-newer')
  return parsed(manifest, text, 'backup-damaged')
}

function over(zip: ZipFile, entries: Map<string, Entry>, full: Manifest): OpenBackup {
  function entryOf(name: string) {
    const entry = entries.get(name)
    if (!entry) throw new KeeperFailure('backup-damaged')
    return entry
  }

  return {
    manifest: full,
    has: (name) => entries.has(name),
    async text(name, expected) {
      if (expected.bytes > MOST_TEXT) throw new KeeperFailure('backup-damaged')
      const pieces: Buffer[] = []
      for await (const piece of compared(zip, entryOf(name), expected)) pieces.push(piece)
      return Buffer.concat(pieces).toString()
    },
    async extract(name, expected, path) {
      await pipeline(compared(zip, entryOf(name), expected), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
    },
    async check(name, expected) {
      const pieces = compared(zip, entryOf(name), expected)
      while (!(await pieces.next()).done);
    },
    async extractOriginal({ sha256, bytes }, path, keys) {
      const entry = entryOf(`documents/${placeOf(sha256)}`)
      await pipeline(atMost(zip, entry, sealedBytes(bytes)), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
      if ((await hashOf(path, keys).catch(() => '')) !== sha256) throw new KeeperFailure('backup-damaged')
    },
    close: () => zip.close(),
  }
}

async function textOf(zip: ZipFile, entry: Entry) {
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

/** The bytes of a part; other ones than expected end it with `backup-damaged`, before a bomb has filled the disk. */
export async function* compared(zip: ZipFile, entry: Entry, { bytes, sha256 }: Expected): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      size += (piece as Buffer).length
      if (size > bytes) break
      hash.update(piece as Buffer)
      yield piece as Buffer
    }
  } catch (error) {
    throw asDamaged(error)
  }
  if (size !== bytes || hash.digest('hex') !== sha256) throw new KeeperFailure('backup-damaged')
}

async function* atMost(zip: ZipFile, entry: Entry, bytes: number): AsyncGenerator<Buffer> {
  let size = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      size += (piece as Buffer).length
      if (size > bytes) throw new KeeperFailure('backup-damaged')
      yield piece as Buffer
    }
  } catch (error) {
    throw asDamaged(error)
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, otherwise: 'not-a-backup' | 'backup-damaged') {
  const result = schema.safeParse(value)
  if (!result.success) throw new KeeperFailure(otherwise, {}, { cause: result.error })
  return result.data
}

/** A failure of the zip or of its text is damage; one of the disk stays what it is. */
function asDamaged(error: unknown) {
  if (error instanceof KeeperFailure) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(E[A-Z]+|SQLITE_)/.test(code) ? error : new KeeperFailure('backup-damaged', {}, { cause: error })
}
