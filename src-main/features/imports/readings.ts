import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Sqlite } from '#main/database/open.ts'
import type { DataKey } from '#main/kit/dataKey.ts'
import { notFound } from '#main/kit/failures.ts'
import { newStaging, type StagingOffice } from '#main/kit/staging.ts'
import type { ReadResult, SheetPlan, Staging } from '#shared/features/imports/jobs.ts'
import type { ReadingId } from '#shared/features/imports/schema.ts'
import type { Decisions } from './decisions.ts'
import { openStaged } from './stagedQueries.ts'

/** A file that was read: where its rows lie and how far its import has come. Lives until its wizard is closed, or the program ends. */
export interface Reading {
  id: ReadingId
  fileName: string
  staging: Staging
  /** The office's database. */
  database: string
  key: DataKey | undefined
  result: ReadResult
  /** Its pictures as they shall come in, by their numbers. */
  photos: Map<number, File>
  /** Set by a check. */
  checked: CheckedRows | undefined
  /** Set by a plan and by a run. */
  decided: Decisions | undefined
  /** The staging file, open for reading; the reading process writes to it only while this is closed. */
  rows: Sqlite | undefined
  /** How many pieces of work go on with it. */
  users: number
}

export interface CheckedRows {
  sheets: readonly SheetPlan[]
  /** By sheet: the places of all its rows, and of those with problems, in order. */
  places: ReadonlyMap<number, { all: number[]; problems: number[] }>
}

const readings = new Map<ReadingId, Reading>()

/** A place for the rows of a file that is about to be read. */
export function newReading(office: StagingOffice, fileName: string): Reading {
  const id = randomUUID() as ReadingId
  return {
    id,
    fileName,
    staging: newStaging(office, `${id}.db`),
    database: office.folder.database,
    key: office.key,
    result: { format: 'csv', sheets: [], photos: 0 },
    photos: new Map(),
    checked: undefined,
    decided: undefined,
    rows: undefined,
    users: 0,
  }
}

export function keepReading(reading: Reading) {
  readings.set(reading.id, reading)
}

/** NOT_FOUND when it was closed, or the program has been restarted since. */
export function findReading(id: ReadingId): Reading {
  const reading = readings.get(id)
  if (!reading) throw notFound('reading')
  return reading
}

/** The same, with its rows checked. */
export function findChecked(id: ReadingId): Reading & { checked: CheckedRows } {
  const reading = findReading(id)
  if (!reading.checked) throw notFound('reading')
  return reading as Reading & { checked: CheckedRows }
}

export function rowsOf(reading: Reading): Sqlite {
  reading.rows ??= openStaged(reading)
  return reading.rows
}

/** Lets go of the staging file, so that the reading process may write to it. */
export function releaseRows(reading: Reading) {
  reading.rows?.close()
  reading.rows = undefined
}

/** Takes a reading and its rows away, at the latest when the work that goes on with it has ended. */
export function forgetReading(reading: Reading) {
  readings.delete(reading.id)
  if (reading.users === 0) discard(reading)
}

/** Keeps the rows of a reading for as long as the work with them goes on, though its wizard may be closed meanwhile. */
export async function whileUsing<Result>(reading: Reading, work: () => Promise<Result>): Promise<Result> {
  reading.users += 1
  try {
    return await work()
  } finally {
    reading.users -= 1
    if (!readings.has(reading.id)) forgetReading(reading)
  }
}

function discard(reading: Reading) {
  releaseRows(reading)
  for (const end of ['', '-journal']) rmSync(reading.staging.staging + end, { force: true })
}
