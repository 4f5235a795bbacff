import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { openStaging } from '#main/reader/stagingFile.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { Staging, WriteColumn, WriteJob } from '#shared/features/imports/jobs.ts'
import { type Birth, formatBirth } from '#shared/kit/birth.ts'
import { type Day, isDay } from '#shared/kit/day.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { conflict } from './failures.ts'
import type { Context } from './procedures.ts'
import { newStaging } from './staging.ts'

type Office = Pick<Context, 'folder' | 'outside' | 'nativeBinding' | 'key'>

/** A list as it goes out: its rows by their ids, in the order in which they are shown. */
export interface ExportedList<Id> {
  /** Of its sheet. */
  name: string
  columns: WriteColumn[]
  ids: readonly Id[]
  /** The cells of a few of the rows, as they are now; a row that is gone by then is left out. */
  rowsOf: (ids: readonly Id[]) => readonly RawCell[][]
}

export interface ExportTo {
  file: FileToken
  format: WriteJob['format']
  signal: AbortSignal | undefined
}

/** What the columns of a list are made of. */
export interface ExportColumn<Row> extends WriteColumn {
  cell: (row: Row) => RawCell
}

/** Between two stretches of so many rows others are answered. */
const STRETCH = 500
const ONLY_SHEET = 0

/**
 * Writes a list to the chosen file, in a process of its own that gets the rows through a staging file. CONFLICT `file-gone` without a
 * chosen file, `cannot-write` when it may not be written there; what stood there before then stays.
 */
export async function exportList<Id>(office: Office, list: ExportedList<Id>, { file, format, signal }: ExportTo) {
  const chosen = await office.outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  const staging = newStaging(office, `export-${randomUUID()}`)
  try {
    const rows = await stage(staging, list, signal)
    const sheets = [{ name: list.name, columns: list.columns, rows: ONLY_SHEET, landscape: true }]
    const job: WriteJob = { kind: 'write', file: chosen.path, format, sheets, ...staging }
    await office.outside.run(job, { signal }).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'cannot-write' ? conflict('cannot-write') : error
    })
    return { rows }
  } finally {
    await rm(staging.staging, { force: true })
  }
}

export function textColumn<Row>(header: string, width: number, cell: (row: Row) => string): ExportColumn<Row> {
  return { header, width, cell, format: 'text' }
}

export function numberColumn<Row>(header: string, width: number, cell: (row: Row) => number | null): ExportColumn<Row> {
  return { header, width, cell, format: 'number' }
}

export function dayColumn<Row>(header: string, dayOf: (row: Row) => Day | null): ExportColumn<Row> {
  return {
    header,
    width: 14,
    format: 'day',
    cell(row) {
      const day = dayOf(row)
      return day && ['day', day]
    },
  }
}

export function columnsOf<Row>(columns: readonly ExportColumn<Row>[]): WriteColumn[] {
  return columns.map(({ header, width, format }) => ({ header, width, format }))
}

/** A day as a day; without its year or by the lunar calendar in words. */
export function birthCell(birth: Birth | null): RawCell {
  if (birth === null) return null
  return isDay(birth) ? ['day', birth] : formatBirth(birth)
}

/** One cell for each column: text as typed, days and amounts as what they are, nothing where nothing is known. */
export function cellsOf<Row>(columns: readonly ExportColumn<Row>[], row: Row): RawCell[] {
  return columns.map(({ cell }) => {
    const value = cell(row)
    return value === '' ? null : value
  })
}

/** Copies the rows into the staging file, a stretch at a time: as they are when their turn comes, in the order of the beginning. */
async function stage<Id>(staging: Staging, { ids, rowsOf }: ExportedList<Id>, signal: AbortSignal | undefined) {
  const stagingFile = openStaging(staging)
  let rows = 0
  try {
    for (let from = 0; from < ids.length; from += STRETCH) {
      signal?.throwIfAborted()
      for (const cells of rowsOf(ids.slice(from, from + STRETCH))) {
        rows += 1
        stagingFile.addRow(ONLY_SHEET, rows, cells)
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
    return rows
  } finally {
    stagingFile.close()
  }
}
