import { setImmediate as turn } from 'node:timers/promises'
import type { Db } from '#main/database/open.ts'
import { withManyRows } from '#main/database/search.ts'
import { backUpIfChanged } from '#main/features/backups/service.ts'
import { customColumns } from '#main/features/customFields/service.ts'
import { removeFiles } from '#main/features/documents/service.ts'
import { conflict } from '#main/kit/failures.ts'
import { inReader } from '#main/kit/inReader.ts'
import { type Job, runAsJob } from '#main/kit/jobs.ts'
import { paced } from '#main/kit/pace.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { CheckJob, CheckResult, ReadJob, SheetPlan } from '#shared/features/imports/jobs.ts'
import type { ImportPlan, Matching, Reading as ReadFile, ReadingId, TextFormat } from '#shared/features/imports/schema.ts'
import { templateOf } from '#shared/features/imports/template.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { FileToken, ImportId, JobId } from '#shared/kit/id.ts'
import { attachStaged, detachStaged } from './arrivalQueries.ts'
import { decide, stillHolds } from './decide.ts'
import type { Decisions } from './decisions.ts'
import { importRows } from './importRows.ts'
import type { Act } from './insertQueries.ts'
import { ownFields } from './own.ts'
import { photosOver } from './photoQueries.ts'
import { type StoredPhotos, withStoredPhotos } from './photos.ts'
import { countImportedRows, deleteImportedBelow, deleteImportedHeld, deleteImportedRow, insertImport } from './queries.ts'
import {
  type CheckedRows,
  findChecked,
  findReading,
  forgetReading,
  keepReading,
  newReading,
  type Reading,
  releaseRows,
  rowsOf,
  whileUsing,
} from './readings.ts'
import { listCheckedPlaces } from './stagedQueries.ts'
import { undoImport } from './undo.ts'

type Outer = Pick<Context, 'db' | 'folder' | 'outside' | 'nativeBinding' | 'key'>

/** Reads a chosen file. CONFLICT `file-gone` for an unknown token, else with the reader's reason and its facts. */
export function readFile(
  { outside, ...office }: Outer,
  { job: jobId, file, encoding, delimiter }: TextFormat & { job: JobId; file: FileToken },
) {
  return runAsJob(jobId, async (job) => {
    const chosen = await outside.fileOf(file)
    if (!chosen) throw conflict('file-gone')
    return readInto(
      newReading(office, chosen.name),
      { outside, own: ownFields(office.db), file: chosen.path, encoding, delimiter },
      job,
    )
  })
}

/** Reads a block that was pasted, as a file of that name would be. */
export function readPasted(
  { outside, ...office }: Outer,
  { job: jobId, name, text }: { job: JobId; name: string; text: string },
) {
  return runAsJob(jobId, (job) =>
    readInto(newReading(office, name), { outside, own: ownFields(office.db), file: { pasted: text } }, job),
  )
}

async function readInto(
  reading: Reading,
  { outside, ...source }: Pick<Outer, 'outside'> & Pick<ReadJob, 'file' | 'encoding' | 'delimiter' | 'own'>,
  job: Job,
): Promise<ReadFile> {
  try {
    reading.result = await inReader(outside, { kind: 'read', ...source, ...reading.staging }, job)
    keepReading(reading)
    return { reading: reading.id, fileName: reading.fileName, ...reading.result }
  } catch (error) {
    forgetReading(reading)
    throw error
  }
}

/** Writes the workbook to start from, with a column for each of the office's own fields. CONFLICT `file-gone`, `cannot-write`. */
export function saveTemplate(
  { db, outside }: Pick<Context, 'db' | 'outside'>,
  { job: jobId, file }: { job: JobId; file: FileToken },
) {
  return runAsJob(jobId, async (job) => {
    const chosen = await outside.fileOf(file)
    if (!chosen) throw conflict('file-gone')
    await inReader(
      outside,
      { kind: 'write', file: chosen.path, format: 'xlsx', sheets: templateOf(customColumns(db, 'customer')) },
      job,
    )
  })
}

/** Checks the rows of the chosen sheets, with what was typed anew; a later check replaces an earlier one. */
export function checkRows(
  { db, outside }: Pick<Context, 'db' | 'outside'>,
  { job: jobId, reading: id, sheets, edits }: { job: JobId; reading: ReadingId; sheets: SheetPlan[]; edits: CheckJob['edits'] },
): Promise<CheckResult> {
  return runAsJob(jobId, async (job) => {
    const reading = findReading(id)
    releaseRows(reading)
    reading.checked = undefined
    reading.decided = undefined
    const { staging } = reading
    return whileUsing(reading, async () => {
      const about = { own: ownFields(db), photos: [...reading.photos.keys()] }
      const result = await inReader(outside, { kind: 'check', ...staging, sheets, edits, ...about }, job)
      reading.checked = { sheets, places: await placesOf(reading, sheets) }
      return result
    })
  })
}

/** What an import would do. Others are answered between its steps. */
export function planImport({ reading: id, matching }: { reading: ReadingId; matching: Matching }): Promise<ImportPlan> {
  const reading = findChecked(id)
  const steps = decide({ rows: rowsOf(reading), checked: reading.checked }, matching)
  return whileUsing(reading, async () => {
    let step = steps.next()
    for (; !step.done; step = steps.next()) await turn()
    reading.decided = step.value
    return step.value.plan
  })
}

/** Imports the checked rows as one step, after a backup of what is there. CONFLICT `cancelled` when it was stopped; then, as with every failure, nothing has changed. */
export function runImport(
  office: Context,
  { job: jobId, reading: id, matching }: { job: JobId; reading: ReadingId; matching: Matching },
) {
  return runAsJob(jobId, async (job) => {
    const reading = findChecked(id)
    await backUpIfChanged(office, 'before-import')
    job.signal.throwIfAborted()
    const by = { now: office.clock.now(), staffId: office.access.staffId }
    const work = (stored: StoredPhotos) =>
      office.writeLong((db) => importSteps(db, { reading, matching, job, by, stored, access: office.access }), {
        toldAsOne: true,
        afterwards: detachStaged,
      })
    const done = await whileUsing(reading, () => withStoredPhotos(office, reading, { job, work }))
    reading.decided = done.decisions
    const { customers, contacts } = done.decisions.plan
    return { id: done.importId, customers, contacts, photos: done.photos, contactGroups: done.groups }
  })
}

interface Importing {
  reading: ReturnType<typeof findChecked>
  matching: Matching
  job: Job
  by: Pick<Act, 'now' | 'staffId'>
  stored: StoredPhotos
  access: Context['access']
}

function* importSteps(
  db: Db,
  { reading, matching, job, by, stored, access }: Importing,
): Generator<void, { importId: ImportId; decisions: Decisions; photos: number; groups: number }> {
  const { fileName, checked, decided } = reading
  const file = { rows: rowsOf(reading), checked }
  const decisions = decided && stillHolds(decided, matching, file.rows) ? decided : yield* decide(file, matching)
  const { customers, contacts } = decisions.plan
  attachStaged(db, reading.staging)
  const importId = insertImport(db, { fileName, importedAt: by.now, staffId: by.staffId, ...sumOf(customers, contacts) })
  const photos = photosOver(db, stored, by.now)
  const rows = importRows(db, file, { decisions, photos, access, act: { ...by, importId, fileName } })
  const { groups } = yield* withManyRows(db, paced(rows, job, countRows(checked)))
  return { importId, decisions, groups, photos: photos.count() }
}

/** Takes an import back, as far as nobody went on working with it. CONFLICT `already-undone`. */
export function undo(
  { writeLong, clock, folder }: Pick<Context, 'writeLong' | 'clock' | 'folder'>,
  { job: jobId, id }: { job: JobId; id: ImportId },
) {
  return runAsJob(jobId, async (job) => {
    const { freed, ...undone } = await writeLong(
      function* (db) {
        return yield* withManyRows(db, paced(undoImport(db, id, clock.now()), job, countImportedRows(db, id)))
      },
      { toldAsOne: true },
    )
    removeFiles(folder, freed)
    return undone
  })
}

/** For whoever erases a row for ever: an undo must not bring it back, and its former values go too. */
export function forgetImported(db: Db, noun: 'customer' | 'contact' | 'important-date', id: number) {
  deleteImportedRow(db, noun, id)
  if (noun === 'customer') deleteImportedBelow(db, id)
}

/** For whoever erases one of the office's own fields for ever. */
export function forgetImportedHeld(db: Db, key: CustomKey) {
  deleteImportedHeld(db, key)
}

const STRETCH = 5_000

/** Where the rows of each sheet stand, so that any page of them is found at once. */
async function placesOf(reading: Reading, sheets: readonly SheetPlan[]): Promise<CheckedRows['places']> {
  const places = new Map<number, { all: number[]; problems: number[] }>()
  for (const { sheet } of sheets) {
    const own: { all: number[]; problems: number[] } = { all: [], problems: [] }
    for (let after = -1; ; ) {
      const rows = listCheckedPlaces(rowsOf(reading), sheet, { after, limit: STRETCH })
      for (const { place, outcome } of rows) {
        own.all.push(place)
        if (outcome !== 'ok') own.problems.push(place)
      }
      if (rows.length < STRETCH) break
      after = rows.at(-1)?.place ?? after
      await turn()
    }
    places.set(sheet, own)
  }
  return places
}

function countRows({ places }: CheckedRows) {
  return [...places.values()].reduce((sum, { all }) => sum + all.length, 0)
}

function sumOf(customers: ImportPlan['customers'], contacts: ImportPlan['contacts']) {
  return {
    added: customers.added + contacts.added,
    updated: customers.updated + contacts.updated,
    skipped: customers.skipped + contacts.skipped,
    refused: customers.refused + contacts.refused,
  }
}
