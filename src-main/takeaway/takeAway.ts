import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentsOf } from '#main/database/contents.ts'
import { atOneMoment, carriedNames, columnsOf, countersOf, countRows, leftOut, stretchesOf } from '#main/database/everything.ts'
import { drizzleOver, openSqlite, type Sqlite } from '#main/database/open.ts'
import { verifyLog } from '#main/features/audit/verify.ts'
import { contentOf } from '#main/features/documents/storage.ts'
import { type Follower, KeeperFailure, type KeeperResults, type TakeAwayJob } from '#main/keeper/jobs.ts'
import { syncFolder } from '#main/kit/durable.ts'
import { folderAt } from '#main/kit/folder.ts'
import { ReaderFailure } from '#main/reader/failure.ts'
import { csvPieces, inPieces, writeWorkbook } from '#main/reader/write.ts'
import type { PackageContents } from '#shared/features/takeaway/schema.ts'
import {
  FORMAT,
  MANIFEST,
  type Manifest,
  ORIGINALS,
  type PackedTable,
  partOf,
  README,
  SPREADSHEETS,
  TEXT_TABLES,
  workplaceOf,
} from './format.ts'
import { hasPasswords, ownerOf } from './officeQueries.ts'
import { checkPackage } from './openPackage.ts'
import { openPacking, type Packing } from './packing.ts'
import { type Papers, papersOf } from './papers.ts'
import { readmeOf } from './readme.ts'
import { countLines } from './sheetQueries.ts'
import { type Noun, nounsOf, sharesOf, sheetsOf } from './sheets.ts'

/**
 * Writes everything of the firm into one zip of open formats, as it stood at one moment, while the office goes on. It is written beside its
 * place, read again from its first byte to its last, and only then gets its name.
 */
export async function takeAway(job: TakeAwayJob, follower: Follower): Promise<KeeperResults['take-away']> {
  const { target } = job
  if (!existsSync(dirname(target))) throw new KeeperFailure('place-gone')
  const workplace = workplaceOf(target)
  follower.at('begin')
  rmSync(workplace, { recursive: true, force: true })
  mkdirSync(workplace, { mode: 0o700 })
  const sqlite = openSqlite(job.database, { nativeBinding: job.nativeBinding, key: job.keys[0], readonly: true, mustExist: true })
  try {
    const unfinished = join(workplace, 'package.zip')
    const made = await atOneMoment(sqlite, () => writePackage({ ...job, sqlite, workplace, unfinished }, follower))
    follower.at('read again')
    await checkPackage(unfinished)
    const { size } = statSync(unfinished)
    follower.at('name')
    renameSync(unfinished, target)
    syncFolder(dirname(target))
    follower.at('end')
    return { ...made, bytes: size }
  } catch (error) {
    throw error instanceof ReaderFailure ? (error.cause ?? error) : error
  } finally {
    sqlite.close()
    rmSync(workplace, { recursive: true, force: true })
  }
}

interface Writing extends TakeAwayJob {
  sqlite: Sqlite
  workplace: string
  unfinished: string
}

async function writePackage(writing: Writing, follower: Follower) {
  const { sqlite, now, unfinished } = writing
  const papers = papersOf(sqlite)
  const counts = countLines(sqlite)
  const progress = counted(follower, workOf(sqlite, papers, counts))
  follower.at('originals')
  await dropUnsound(writing, papers, progress)
  const lacking = papers.originals.filter(({ paths }) => paths.length === 0).length
  const contents = contentsFor(writing, lacking)
  const placed = new Set(papers.originals.flatMap(({ paths }) => paths))
  const nouns = nounsOf(sqlite, (kind, id) => {
    const path = papers.pathOf(kind, id)
    return path !== undefined && placed.has(path) ? path : undefined
  })
  const packing = openPacking(unfinished, now)
  try {
    follower.at('pack')
    await packing.add(README, [readmeOf(contents)])
    for (const noun of nouns) await packNoun(packing, { ...writing, noun, count: counts[noun.key] }, progress)
    const tables: PackedTable[] = []
    for (const table of carriedNames) tables.push(await packTable(packing, { sqlite, table }, progress))
    const originals = await packOriginals(packing, { ...writing, papers }, progress)
    const full: Manifest = {
      ...{ format: 'khach-quen-mang-di', version: FORMAT, ...contents, tables, originals },
      counters: countersOf(sqlite),
      ...auditOf(sqlite),
      leftOut: Object.keys(leftOut),
    }
    await packing.add(MANIFEST, [Buffer.from(`${JSON.stringify(full, null, 2)}\n`)])
    await packing.finish()
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return { rows, documents: papers.originals.length - lacking, lackingDocuments: lacking }
  } catch (error) {
    await packing.abandon()
    throw error
  }
}

function contentsFor({ sqlite, now, program }: Writing, lackingDocuments: number): PackageContents {
  const { firm, schema, counts } = contentsOf(sqlite)
  const people = { owner: ownerOf(sqlite).name, needsPassword: hasPasswords(sqlite) }
  return { firm, ...people, madeAt: now, program, schema, counts, lackingDocuments }
}

/** A log that was tampered with stays one: opening the package must not make it look whole. */
function auditOf(sqlite: Sqlite): Pick<Manifest, 'auditHead' | 'auditBrokenAt'> {
  const steps = verifyLog(drizzleOver(sqlite), [])
  let step = steps.next()
  while (!step.done) step = steps.next()
  return { auditHead: step.value.head, auditBrokenAt: step.value.brokenAt }
}

/** An original that is gone or was changed on the disk is said to be lacking, and keeps nobody from leaving with the rest. */
async function dropUnsound({ folder, keys }: Writing, { originals }: Papers, progress: (done: number) => void) {
  for (const original of originals) {
    const sha256 = await hashOf(contentOf({ folder: folderAt(folder), key: keys[0] }, original.sha256)).catch(() => '')
    if (sha256 !== original.sha256) original.paths = []
    progress(shareOf(original.bytes))
  }
}

async function hashOf(pieces: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  for await (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

type Progress = (done: number) => void

async function packNoun(
  packing: Packing,
  { sqlite, workplace, noun, count }: Writing & { noun: Noun; count: number },
  progress: Progress,
) {
  const rows = () => told(noun.rows(sqlite), progress)
  const workbook = join(workplace, `${noun.key}.xlsx`)
  const share = sharesOf(rows())
  await writeWorkbook(workbook, sheetsOf(noun, count), share)
  await packing.add(`${SPREADSHEETS}/${noun.name}.xlsx`, createReadStream(workbook), { isStored: true })
  rmSync(workbook)
  await packing.add(`${TEXT_TABLES}/${noun.name}.csv`, csvPieces(noun, rows()))
}

function* told<Row>(rows: Iterable<Row>, progress: Progress): Generator<Row> {
  for (const row of rows) {
    progress(1)
    yield row
  }
}

/** Each row is a line of JSON: numbers as numbers, texts as texts, bytes in hexadecimal. */
async function packTable(
  packing: Packing,
  { sqlite, table }: { sqlite: Sqlite; table: string },
  progress: Progress,
): Promise<PackedTable> {
  const part = partOf(table)
  let rows = 0
  function* texts() {
    for (const stretch of stretchesOf(sqlite, table)) {
      for (const row of stretch) yield `${JSON.stringify(row, inHexadecimal)}\n`
      rows += stretch.length
      progress(stretch.length)
    }
  }
  const packed = await packing.add(part, inPieces(texts()))
  return { name: table, part, columns: columnsOf(sqlite, table), rows, ...packed }
}

/** `JSON.stringify` has asked the bytes for their own idea of JSON before it asks here. */
function inHexadecimal(this: Record<string, unknown>, key: string, value: unknown) {
  const own = this[key]
  if (Buffer.isBuffer(own)) return own.toString('hex')
  if (typeof own === 'number' && !Number.isSafeInteger(own) && Number.isInteger(own)) throw new Error(`${key} is no exact number`)
  return value
}

async function packOriginals(packing: Packing, { folder, keys, papers }: Writing & { papers: Papers }, progress: Progress) {
  const { originals } = papers
  const store = { folder: folderAt(folder), key: keys[0] }
  let documentBytes = 0
  for (const { sha256, bytes, paths } of originals) {
    for (const path of paths) {
      const packed = await packing.add(path, contentOf(store, sha256), { isStored: true })
      if (packed.sha256 !== sha256) throw new Error('an original changed while it was packed')
    }
    if (paths.length > 0) documentBytes += bytes
    progress(shareOf(bytes))
  }
  const lines = originals.map(({ isLogo: _isLogo, ...original }) => `${JSON.stringify(original)}\n`)
  const packed = await packing.add(ORIGINALS, inPieces(lines))
  return { part: ORIGINALS, rows: originals.length, documentBytes, ...packed }
}

/** An original takes as long as so many rows. */
function shareOf(bytes: number) {
  return 1 + Math.ceil(bytes / 20_000)
}

function workOf(sqlite: Sqlite, { originals }: Papers, counts: Record<string, number>) {
  const rows = carriedNames.reduce((sum, table) => sum + countRows(sqlite, table), 0)
  const lines = Object.values(counts).reduce((sum, count) => sum + 2 * count, 0)
  return rows + lines + originals.reduce((sum, { bytes }) => sum + 2 * shareOf(bytes), 0)
}

function counted(follower: Follower, total: number): Progress {
  let done = 0
  return (more) => {
    done += more
    follower.progress(done, total)
  }
}
