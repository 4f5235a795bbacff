import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkedContents, copyDatabase, type DatabaseContents } from '#main/database/contents.ts'
import type { DataKey } from '#main/kit/dataKey.ts'
import { syncFolder } from '#main/kit/durable.ts'
import { backupsToDrop, newestOf } from '#shared/features/backups/rules.ts'
import type { Backup } from '#shared/features/backups/schema.ts'
import { BACKUP_ENDING, type Follower, type KeeperResults, type MakeJob, UNFINISHED } from './jobs.ts'
import { lockedManifest, ringPart } from './locked.ts'
import { DATABASE, DOCUMENTS, type ListedDocument, listedDocuments, MANIFEST, type Manifest, PLAIN_FORMAT } from './manifest.ts'
import { lookInto, openBackup, told } from './open.ts'
import { pack } from './pack.ts'
import { assertSealed } from './seal.ts'
import { clearShelf, copyOriginal, hashOf, holdsSound, seemsKept, syncShelves } from './shelf.ts'

/**
 * A backup is one sealed zip: a manifest, the database as `VACUUM INTO` copied it, and the hashes of its originals. In the backups folder
 * the originals themselves lie beside the files, once for all of them, in `documents/aa/<sha256>`: an hour in which one PDF came costs one
 * PDF. A backup that is to be carried away has them inside (carry.ts); both are read by the same code.
 *
 * The copy is opened and checked, packed under another name, read again from its first byte to its last, and only then gets its name; only
 * after that older ones go. Whatever breaks off in between leaves all earlier backups as they were.
 */
export async function makeBackup(job: MakeJob, follower: Follower): Promise<KeeperResults['make']> {
  const file = freeName(job)
  const snapshot = join(job.backups, `${basename(file)}${UNFINISHED}.db`)
  const packed = `${file}${UNFINISHED}`
  follower.at('begin')
  mkdirSync(job.backups, { recursive: true, mode: 0o700 })
  removeUnfinished(job.backups)
  try {
    follower.at('snapshot')
    const how = { nativeBinding: job.nativeBinding, key: job.keys[0] }
    copyDatabase(job.database, snapshot, how)
    follower.at('check')
    const contents = checkedContents(snapshot, how)
    const database = { name: DATABASE, bytes: statSync(snapshot).size, sha256: await hashOf(snapshot) } as const
    const standing = await newestWith(job, contents)
    if (standing) return { backup: standing, isSame: true }
    follower.at('originals')
    const documents = await shelve(job, contents.documents, follower)
    follower.at('pack')
    const plain = manifestOf(job, { contents, database, documents })
    const [key] = job.keys
    const lock = key && job.ring && { key, ring: job.ring }
    const full = lock ? lockedManifest(plain, lock) : plain
    const parts = partsOf(full, documents.listed, snapshot)
    await pack(packed, lock ? [...parts, ringPart(lock)] : parts, job.now)
    follower.at('read again')
    await assertReadable(packed)
    follower.at('name')
    renameSync(packed, file)
    syncFolder(job.backups)
    follower.at('drop')
    await dropOld(job)
    follower.at('end')
    return { backup: { name: basename(file), bytes: statSync(file).size, contents: told(full, job.keys[0]) }, isSame: false }
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${snapshot}${end}`, { force: true })
    rmSync(packed, { force: true })
  }
}

/** Every backup of a folder, newest first; one that cannot be read comes last and without contents. */
export async function backupsIn(folder: string, key?: DataKey): Promise<Backup[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(BACKUP_ENDING)) : []
  const found = await Promise.all(
    names.map((name) =>
      lookInto(join(folder, name), key).catch(() => ({ name, bytes: sizeOf(join(folder, name)), contents: null })),
    ),
  )
  return found.toSorted((one, other) => (other.contents?.madeAt ?? 0) - (one.contents?.madeAt ?? 0))
}

function sizeOf(path: string) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Two within a minute do not share a name. */
function freeName({ backups, name }: MakeJob) {
  for (let count = 1; ; count += 1) {
    const file = join(backups, `${name}${count === 1 ? '' : ` (${count})`}${BACKUP_ENDING}`)
    if (!existsSync(file)) return file
  }
}

function removeUnfinished(folder: string) {
  for (const name of readdirSync(folder)) {
    if (name.includes(`${BACKUP_ENDING}${UNFINISHED}`)) rmSync(join(folder, name), { force: true })
  }
}

/** The newest backup, if nothing was changed since, as the audit log and the counts say, and nobody asked for another one. */
async function newestWith({ backups, reason, now, keys }: MakeJob, contents: DatabaseContents): Promise<Backup | undefined> {
  if (reason === 'by-hand' || reason === 'before-restore') return undefined
  const newest = newestOf(await backupsIn(backups), now)
  if (newest?.contents?.isEncrypted !== keys.length > 0) return undefined
  return stateOf(newest.contents) === stateOf(contents) ? newest : undefined
}

function stateOf({ firm, schema, counts, auditHead }: Pick<DatabaseContents, 'firm' | 'schema' | 'counts' | 'auditHead'>) {
  return JSON.stringify([firm, schema, counts, auditHead])
}

interface Shelved {
  listed: ListedDocument[]
  /** Originals of which nobody has a sound copy. */
  lacking: number
}

async function shelve(job: MakeJob, documents: DatabaseContents['documents'], follower: Follower): Promise<Shelved> {
  const shelf = shelfOf(job.backups)
  const listed: ListedDocument[] = []
  const fresh: string[] = []
  mkdirSync(shelf, { recursive: true, mode: 0o700 })
  for (const [index, document] of documents.entries()) {
    follower.progress(index, documents.length)
    const isKept =
      seemsKept(shelf, document, job.keys.length > 0) && (!job.isThorough || (await holdsSound(shelf, document, job.keys)))
    if (isKept) listed.push(document)
    else if (await copyOriginal(job.documents, shelf, { document, keys: job.keys })) {
      fresh.push(document.sha256)
      listed.push(document)
    }
  }
  syncShelves(shelf, fresh)
  return { listed, lacking: documents.length - listed.length }
}

/** Where the originals of a folder of backups lie. */
export function shelfOf(folder: string) {
  return join(folder, 'documents')
}

function manifestOf(
  job: MakeJob,
  made: { contents: DatabaseContents; database: Manifest['parts'][number]; documents: Shelved },
): Manifest {
  const { firm, schema, counts, newest, auditHead } = made.contents
  const list = listOf(made.documents.listed)
  const { reason, program, now } = job
  return {
    format: 'khach-quen-backup',
    version: PLAIN_FORMAT,
    firm,
    madeAt: now,
    reason,
    program,
    schema,
    counts,
    auditHead,
    newest: newest.map((record) => ({ ...record, name: record.name.slice(0, 1_000) })),
    lackingDocuments: made.documents.lacking,
    isPortable: false,
    isEncrypted: false,
    people: [],
    parts: [made.database, { name: DOCUMENTS, bytes: list.length, sha256: createHash('sha256').update(list).digest('hex') }],
  }
}

function partsOf(full: Manifest, listed: ListedDocument[], snapshot: string) {
  return [
    { name: MANIFEST, content: Buffer.from(`${JSON.stringify(full, null, 2)}\n`) },
    { name: DATABASE, content: { path: snapshot } },
    { name: DOCUMENTS, content: listOf(listed) },
  ]
}

function listOf(listed: ListedDocument[]) {
  return Buffer.from(`${JSON.stringify(listed)}\n`)
}

/** As whoever restores it will find it: the seal, the manifest, and the hash of each part. */
async function assertReadable(file: string) {
  await assertSealed(file)
  const open = await openBackup(file)
  try {
    for (const part of open.manifest.parts) await open.check(part.name, part)
  } finally {
    open.close()
  }
}

async function dropOld({ backups, now }: MakeJob) {
  const all = await backupsIn(backups)
  const readable = all.flatMap(({ name, contents }) => (contents ? [{ name, ...contents }] : []))
  const old = backupsToDrop(readable, now)
  for (const { name } of old) rmSync(join(backups, name), { force: true })
  if (old.length === 0) return
  syncFolder(backups)
  // One that cannot be read now may still be mended, and then wants its originals.
  if (readable.length < all.length) return
  const wanted = new Set<string>()
  for (const { name } of readable.filter((backup) => !old.includes(backup))) {
    const open = await openBackup(join(backups, name))
    try {
      for (const { sha256 } of await documentsOf(open)) wanted.add(sha256)
    } finally {
      open.close()
    }
  }
  clearShelf(shelfOf(backups), wanted)
}

/** The originals that belong to an open backup. */
export async function documentsOf({ manifest, text }: Pick<Awaited<ReturnType<typeof openBackup>>, 'manifest' | 'text'>) {
  const part = manifest.parts.find(({ name }) => name === DOCUMENTS)
  return part ? listedDocuments.parse(JSON.parse(await text(DOCUMENTS, part))) : []
}
