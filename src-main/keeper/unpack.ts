import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkedContents } from '#main/database/contents.ts'
import { readMigrations } from '#main/database/migrate.ts'
import { closeDatabase, openDatabase } from '#main/database/opening.ts'
import { syncFolder } from '#main/kit/durable.ts'
import { folderAt } from '#main/kit/folder.ts'
import { writeKeyring } from '#main/kit/keyring.ts'
import { type Follower, KeeperFailure, type KeeperResults, type UnpackJob } from './jobs.ts'
import { documentsOf } from './make.ts'
import { DATABASE, type ListedDocument, type Manifest, placeOf } from './manifest.ts'
import { type OpenBackup, openBackup, ringOf, told } from './open.ts'
import { assertSealed } from './seal.ts'
import { copyOriginal, holdsSound, syncShelves } from './shelf.ts'

/**
 * Turns a backup into a data folder of its own: every byte of the file checked first, then every part and original compared with its hash,
 * then the database opened as a start of the program opens it, brought up to date, and checked again. Whoever may put it into the
 * place of another one finds nothing left to fail but names.
 */
export async function unpackBackup(job: UnpackJob, follower: Follower): Promise<KeeperResults['unpack']> {
  follower.at('seal')
  await assertSealed(job.backup)
  const open = await openBackup(job.backup)
  try {
    const { manifest } = open
    if (manifest.schema > readMigrations(job.migrations).length) throw new KeeperFailure('backup-newer')
    const target = folderAt(job.into)
    mkdirSync(target.documents, { recursive: true, mode: 0o700 })
    assertRoom(job.into, manifest)
    follower.at('database')
    const part = manifest.parts.find(({ name }) => name === DATABASE)
    if (!part) throw new KeeperFailure('backup-damaged')
    await open.extract(DATABASE, part, target.database)
    const ring = await ringOf(open)
    if (ring) writeKeyring(target, ring)
    follower.at('originals')
    await takeOriginals(job, open, follower)
    follower.at('open')
    openAsAStartWould(job, manifest)
    follower.at('unpacked')
    syncFolder(job.into)
    syncFolder(dirname(job.into))
    return { contents: told(manifest, job.keys[0]) }
  } finally {
    open.close()
  }
}

/** Room for the database, for what bringing it up to date may write, and a little air. */
function assertRoom(folder: string, { parts }: Manifest) {
  const { bavail, bsize } = statfsSync(folder)
  const needed = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  if (bavail * bsize < needed * 1.1) throw new KeeperFailure('disk-full')
}

async function takeOriginals(job: UnpackJob, open: OpenBackup, follower: Follower) {
  const documents = await documentsOf(open)
  const taken: string[] = []
  let lacking = 0
  for (const [index, document] of documents.entries()) {
    follower.progress(index, documents.length)
    if (job.present !== undefined && (await holdsSound(job.present, document, job.keys))) continue
    if (await takeOriginal(job, open, document)) taken.push(document.sha256)
    else lacking += 1
  }
  if (lacking > 0) throw new KeeperFailure('backup-incomplete', { documents: lacking })
  if (!job.isTrial) syncShelves(folderAt(job.into).documents, taken)
}

async function takeOriginal({ into, shelves, keys, isTrial }: UnpackJob, open: OpenBackup, document: ListedDocument) {
  const target = folderAt(into).documents
  if (open.has(`documents/${placeOf(document.sha256)}`)) {
    const place = join(target, placeOf(document.sha256))
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
    await open.extractOriginal(document, place, keys)
    if (isTrial) rmSync(place)
    return true
  }
  for (const shelf of shelves) {
    if (isTrial ? await holdsSound(shelf, document, keys) : await copyOriginal(shelf, target, { document, keys })) return true
  }
  return false
}

function openAsAStartWould({ into, nativeBinding, migrations, now, keys }: UnpackJob, manifest: Manifest) {
  const folder = folderAt(into)
  const found = openDatabase({ folder, migrations, nativeBinding, now, keys }, false)
  if (found.state === 'no-space') throw new KeeperFailure('disk-full')
  if (found.state !== 'ready')
    throw new KeeperFailure('backup-damaged', {}, { cause: new Error(`${found.state}: ${found.detail}`) })
  closeDatabase(found.sqlite, folder)
  const contents = checkedContents(folder.database, { nativeBinding, key: found.key })
  const isOfToday = contents.schema === manifest.schema
  if (isOfToday && JSON.stringify(contents.counts) !== JSON.stringify(manifest.counts))
    throw new KeeperFailure('backup-damaged', {}, { cause: new Error('it counts other rows than its manifest') })
  for (const path of [
    folder.mark,
    folder.backups,
    folder.logs,
    folder.temporary,
    `${folder.database}-wal`,
    `${folder.database}-shm`,
  ])
    rmSync(path, { recursive: true, force: true })
}
