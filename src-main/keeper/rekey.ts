import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checkedContents, copyDatabase } from '#main/database/contents.ts'
import { changeKey } from '#main/database/open.ts'
import { keysAmong } from '#main/kit/dataKey.ts'
import { syncFolder } from '#main/kit/durable.ts'
import { folderAt } from '#main/kit/folder.ts'
import { writeKeyring } from '#main/kit/keyring.ts'
import { isSealed, readSealed, sealing } from '#main/kit/sealedFile.ts'
import {
  BACKUP_ENDING,
  type Follower,
  type KeeperResults,
  type OriginalsJob,
  type RekeyJob,
  type SealJob,
  UNFINISHED,
} from './jobs.ts'
import { lockedManifest, ringPart } from './locked.ts'
import { documentsOf } from './make.ts'
import { DATABASE, DOCUMENTS, MANIFEST, placeOf } from './manifest.ts'
import { openBackup } from './open.ts'
import { type Part, pack } from './pack.ts'
import { assertSealed } from './seal.ts'
import { hashOf } from './shelf.ts'

/** A checked copy of a database under another key, with its keyring, in a data folder of its own; the database itself stays as it is. */
export async function rekeyDatabase(
  { database, into, keys, to, ring, nativeBinding }: RekeyJob,
  follower: Follower,
): Promise<KeeperResults['rekey']> {
  const target = folderAt(into)
  follower.at('snapshot')
  mkdirSync(into, { recursive: true, mode: 0o700 })
  copyDatabase(database, target.database, { nativeBinding, key: keys[0] })
  follower.at('rekey')
  changeKey(target.database, { from: keys[0], to, nativeBinding })
  follower.at('check')
  checkedContents(target.database, { nativeBinding, key: to })
  writeKeyring(target, ring)
  syncFolder(dirname(into))
  follower.at('end')
  return { bytes: statSync(target.database).size }
}

/** One original after the other; whatever breaks off leaves each either as it was or as it is to be, and both can be read. */
export async function rekeyOriginals(
  { folder, keys, to }: OriginalsJob,
  follower: Follower,
): Promise<KeeperResults['originals']> {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const originals = paths.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
  let changed = 0
  for (const [index, { parentPath, name }] of originals.entries()) {
    follower.progress(index, originals.length)
    const path = join(parentPath, name)
    if ((await isSealed(path)) === (to !== undefined)) continue
    if (await rekeyOriginal(path, { name, keys, to })) changed += 1
  }
  return { changed }
}

/** False for one that is damaged already; it stays as it is. */
async function rekeyOriginal(path: string, { name, keys, to }: Pick<OriginalsJob, 'keys' | 'to'> & { name: string }) {
  const unfinished = join(dirname(path), `${randomUUID()}${UNFINISHED}`)
  try {
    const content = readSealed(path, keys)
    await pipeline(to ? sealing(content, to) : content, createWriteStream(unfinished, { mode: 0o600, flush: true }))
    if ((await hashOf(unfinished, keysAmong(to))) !== name) return false
    renameSync(unfinished, path)
    syncFolder(dirname(path))
    return true
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** A bare copy of a database, as it is made before a migration. */
function sealCopy({ backup, key, nativeBinding }: SealJob): KeeperResults['seal'] {
  const unfinished = `${backup}${UNFINISHED}`
  rmSync(unfinished, { force: true })
  try {
    copyDatabase(backup, unfinished, { nativeBinding })
    changeKey(unfinished, { from: undefined, to: key, nativeBinding })
    checkedContents(unfinished, { nativeBinding, key })
    renameSync(unfinished, backup)
    syncFolder(dirname(backup))
    return { bytes: statSync(backup).size }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true })
  }
}

/** The same backup, encrypted: made beside the plain one, read again from its first byte to its last, and only then in its place. */
export async function sealBackup(job: SealJob, follower: Follower): Promise<KeeperResults['seal']> {
  const { backup, key, ring, nativeBinding } = job
  if (!backup.endsWith(BACKUP_ENDING)) return sealCopy(job)
  const unfinished = `${backup}${UNFINISHED}`
  const workplace = mkdtempSync(`${unfinished}-`)
  const open = await openBackup(backup)
  try {
    const lock = { key, ring }
    const database = join(workplace, DATABASE)
    const part = open.manifest.parts.find(({ name }) => name === DATABASE)
    const list = open.manifest.parts.find(({ name }) => name === DOCUMENTS)
    if (!part || !list) throw new Error('a backup without its parts')
    follower.at('database')
    await open.extract(DATABASE, part, database)
    changeKey(database, { from: undefined, to: key, nativeBinding })
    checkedContents(database, { nativeBinding, key })
    const sealed = { name: DATABASE, bytes: statSync(database).size, sha256: await hashOf(database) } as const
    const full = lockedManifest({ ...open.manifest, parts: [sealed, list] }, lock)
    const parts: Part[] = [
      { name: MANIFEST, content: Buffer.from(`${JSON.stringify(full, null, 2)}\n`) },
      { name: DATABASE, content: { path: database } },
      { name: DOCUMENTS, content: Buffer.from(await open.text(DOCUMENTS, list)) },
      ringPart(lock),
    ]
    for (const document of await documentsOf(open)) {
      const name = `documents/${placeOf(document.sha256)}`
      if (!open.has(name)) continue
      const path = join(workplace, document.sha256)
      await open.extractOriginal(document, path, [])
      await rekeyOriginal(path, { name: document.sha256, keys: [], to: key })
      parts.push({ name, content: { path }, isStored: true })
    }
    follower.at('pack')
    await pack(unfinished, parts, full.madeAt)
    await assertSealed(unfinished)
    follower.at('name')
    renameSync(unfinished, backup)
    syncFolder(dirname(backup))
    return { bytes: statSync(backup).size }
  } finally {
    open.close()
    rmSync(unfinished, { force: true })
    rmSync(workplace, { recursive: true, force: true })
  }
}
