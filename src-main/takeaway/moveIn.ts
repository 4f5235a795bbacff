import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkedContents } from '#main/database/contents.ts'
import { breaches } from '#main/database/everything.ts'
import { migrate, readMigrations } from '#main/database/migrate.ts'
import { openSqlite, type Sqlite } from '#main/database/open.ts'
import { closeDatabase, openDatabase } from '#main/database/opening.ts'
import { fileContent, store } from '#main/features/documents/storage.ts'
import { type Follower, KeeperFailure, type KeeperResults, type MoveInJob } from '#main/keeper/jobs.ts'
import { syncFolder } from '#main/kit/durable.ts'
import { type Folder, folderAt } from '#main/kit/folder.ts'
import { packageContents } from '#shared/features/takeaway/schema.ts'
import { fillTables } from './filling.ts'
import type { Manifest } from './format.ts'
import { lock, makeFound, noteArrival, sealedAnew } from './madeAnew.ts'
import { ownerOf } from './officeQueries.ts'
import { asPackageFailure, assertKnown, assertWhole, type OpenPackage, openPackage } from './openPackage.ts'
import { listOriginals } from './sheetQueries.ts'

/**
 * Turns a package into a data folder of its own: every byte of the file checked first, then a database as old as the one that was taken
 * away, its rows, the way up to today, what is made anew (search, the seal of the log), every original by its hash, and last a start of the
 * program as a trial. Whoever puts it into place finds nothing left to fail but names.
 */
export async function moveIn(job: MoveInJob, follower: Follower): Promise<KeeperResults['move-in']> {
  follower.at('seal')
  await assertWhole(job.file)
  const opened = await openPackage(job.file)
  try {
    assertKnown(opened.manifest, job.migrations)
    const folder = folderAt(job.into)
    for (const path of [folder.path, folder.documents, folder.temporary]) mkdirSync(path, { recursive: true, mode: 0o700 })
    assertRoom(folder, opened.manifest)
    const progress = counted(follower, opened.manifest)
    follower.at('database')
    const owner = await makeDatabase(job, opened, { folder, progress })
    follower.at('originals')
    await takeOriginals(folder, opened, progress)
    follower.at('open')
    openAsAStartWould(job, folder, opened.manifest)
    follower.at('moved in')
    syncFolder(folder.path)
    syncFolder(dirname(folder.path))
    return { contents: packageContents.parse(opened.manifest), owner }
  } catch (error) {
    throw asPackageFailure(error)
  } finally {
    opened.close()
  }
}

/** A database takes about as much room as its rows in JSON, and as much again while it is being written. */
function assertRoom({ path }: Folder, { tables, originals }: Manifest) {
  const { bavail, bsize } = statfsSync(path)
  const needed = tables.reduce((sum, { bytes }) => sum + 2 * bytes, 0) + originals.documentBytes
  if (bavail * bsize < needed) throw new KeeperFailure('disk-full')
}

type Progress = (done: number) => void

async function makeDatabase(
  { nativeBinding, migrations, passwordHash, now }: MoveInJob,
  opened: OpenPackage,
  { folder, progress }: { folder: Folder; progress: Progress },
) {
  const sqlite = openSqlite(folder.database, { nativeBinding })
  const all = readMigrations(migrations)
  const upTo = (count: number) => migrate(sqlite, all.slice(0, count), { now, backUp: () => undefined })
  try {
    upTo(opened.manifest.schema)
    await fillTables(sqlite, opened, { rewritten: { table: 'audit_log', row: sealedAnew(sqlite, opened.manifest) }, progress })
    upTo(all.length)
    const wrong = breaches(sqlite)
    if (wrong.length > 0) throw new Error(wrong.join('; '))
    await assertSameOriginals(sqlite, opened)
    makeFound(sqlite)
    const owner = ownerOf(sqlite).id
    noteArrival(sqlite, opened.manifest, now)
    if (passwordHash !== undefined) lock(sqlite, { owner, passwordHash }, now)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return owner
  } finally {
    sqlite.close()
  }
}

/** The list of originals and their rows say the same. */
async function assertSameOriginals(sqlite: Sqlite, opened: OpenPackage) {
  const rows = new Map(listOriginals(sqlite).map(({ sha256, bytes }) => [sha256, bytes]))
  for await (const { sha256, bytes } of opened.originals()) {
    if (rows.get(sha256) !== bytes) throw new Error(`no row for the original ${sha256}`)
    rows.delete(sha256)
  }
  if (rows.size > 0) throw new Error('a row without its original')
}

/** Each goes into the store by the door every filed document takes. */
async function takeOriginals(folder: Folder, opened: OpenPackage, progress: Progress) {
  const path = join(folder.temporary, 'original')
  let lacking = 0
  for await (const original of opened.originals()) {
    const [first, ...others] = original.paths
    if (first === undefined) lacking += 1
    else await takeOriginal(folder, opened.read(first, original), path)
    // The same again, with every contract it belongs to: nothing to place, but nothing to pass over either.
    for (const other of others) for await (const _piece of opened.read(other, original));
    progress(shareOf(original.bytes))
  }
  if (lacking !== opened.manifest.lackingDocuments) throw new Error(`${lacking} originals lack, as nobody said`)
}

async function takeOriginal(folder: Folder, pieces: AsyncIterable<Buffer>, path: string) {
  const file = await open(path, 'w', 0o600)
  try {
    for await (const piece of pieces) await file.writeFile(piece)
  } finally {
    await file.close()
  }
  await store({ folder, key: undefined }, fileContent(path), () => undefined)
  rmSync(path)
}

function openAsAStartWould({ nativeBinding, migrations, now }: MoveInJob, folder: Folder, { schema, counts }: Manifest) {
  const found = openDatabase({ folder, migrations, nativeBinding, now }, false)
  if (found.state === 'no-space') throw new KeeperFailure('disk-full')
  if (found.state !== 'ready') throw new Error(`${found.state}: ${found.detail}`)
  closeDatabase(found.sqlite, folder)
  const contents = checkedContents(folder.database, { nativeBinding })
  const isOfThen = contents.schema === schema
  if (isOfThen && JSON.stringify(contents.counts) !== JSON.stringify(counts))
    throw new Error('it counts other rows than its manifest')
  for (const path of [folder.mark, folder.logs, folder.temporary, `${folder.database}-wal`, `${folder.database}-shm`])
    rmSync(path, { recursive: true, force: true })
}

/** An original takes as long as so many rows. */
function shareOf(bytes: number) {
  return 1 + Math.ceil(bytes / 20_000)
}

function counted(follower: Follower, { tables, originals }: Manifest): Progress {
  const total = tables.reduce((sum, { rows }) => sum + rows, 0) + originals.rows + originals.documentBytes / 20_000
  let done = 0
  return (more) => {
    done += more
    follower.progress(Math.min(done, total), total)
  }
}
