import SqliteDatabase from 'better-sqlite3'
import { unlockSqlite } from '#main/database/cipher.ts'
import type { DataKey } from '#main/kit/dataKey.ts'
import { isEmptyCell, type Merge, type RawCell } from '#shared/features/imports/cells.ts'
import type { Staging } from '#shared/features/imports/jobs.ts'
import type { Problem } from '#shared/features/imports/problems.ts'
import {
  type CheckedValues,
  checkedColumns,
  checkedIndexes,
  checkedTable,
  placeOf,
  rowOfPlace,
  type StagedCheck,
  type StagedGroup,
  type StagedPhoto,
  type StagedRow,
  type StagedSheet,
  stagingTables,
} from '#shared/features/imports/staging.ts'

/** The staging file, open for writing in the reading process. */
export interface StagingFile {
  addSheet: (sheet: { sheet: number; name: string; hidden: boolean; merges: readonly Merge[] }) => void
  addRow: (sheet: number, row: number, cells: readonly RawCell[]) => void
  addPhoto: (photo: StagedPhoto) => void
  addGroup: (group: StagedGroup) => void
  sheet: (sheet: number) => { name: string; merges: Merge[] } | undefined
  /** The rows of a sheet in order, from a row number on. */
  rows: (sheet: number, fromRow?: number) => Generator<{ row: number; cells: RawCell[] }>
  /** The same as they are stored, some hundreds at a time. */
  pages: (sheet: number, fromRow: number) => Generator<StagedRow[]>
  countRows: (sheet: number) => number
  /** Writes what somebody typed into a cell of a row, by its place; nothing where there is no such row. */
  editCell: (edit: { row: number; column: number; typed: string }) => void
  /** Writes what stands in the first cell of a merged column into the rows below that it reaches over. */
  fillDown: (sheet: number, merge: Merge) => void
  startChecks: () => void
  addCheck: (values: CheckedValues) => void
  /** Adds to the words a customer is found by. */
  addWords: (place: number, words: string) => void
  /** The rows of a sheet with one of the outcomes or one of the places, as they were read, with what was wrong with them. */
  troubled: (sheet: number, which: { outcomes: readonly string[]; places: readonly number[] }) => Generator<TroubledRow>
  finishChecks: () => void
  close: () => void
}

export interface TroubledRow {
  place: number
  cells: RawCell[]
  problems: Problem[]
}

type StagedTrouble = StagedRow & Pick<StagedCheck, 'problems'>

/** Merges of a file that was made to keep us busy end here. */
const MOST_FILLED = 200_000

/** Opens or creates a staging file. Everything until `close` is one transaction that is never made durable: worthless if cut off. */
export function openStaging({ staging, nativeBinding, stagingKey }: Staging): StagingFile {
  const database = new SqliteDatabase(staging, nativeBinding ? { nativeBinding } : {})
  unlockSqlite(database, stagingKey as DataKey | undefined)
  for (const setting of [
    'page_size = 8192',
    // better-sqlite3 does not allow `off`.
    'journal_mode = memory',
    'synchronous = off',
    'locking_mode = exclusive',
    'cache_size = -32000',
    'temp_store = memory',
  ]) {
    database.pragma(setting)
  }
  const isNew = database.prepare(`select count(*) from sqlite_master`).pluck().get() === 0
  if (isNew) database.exec(stagingTables)
  database.exec('begin')
  const insertRow = database.prepare('insert into cells (place, cells) values (?, ?)')
  const selectRows = database.prepare('select place, cells from cells where place > ? and place < ? order by place limit 500')
  const selectReached = database.prepare('select place, cells from cells where place between ? and ? order by place limit ?')
  const updateCells = database.prepare('update cells set cells = ? where place = ?')
  let filledDown = 0
  let insertCheck: SqliteDatabase.Statement | undefined
  let appendWords: SqliteDatabase.Statement | undefined

  function* pages(sheet: number, fromRow: number) {
    let after = placeOf(sheet, fromRow) - 1
    for (;;) {
      const page = selectRows.all(after, placeOf(sheet + 1, 0)) as StagedRow[]
      if (page.length === 0) return
      yield page
      after = page.at(-1)?.place ?? after
    }
  }

  function* rows(sheet: number, fromRow = 1) {
    for (const page of pages(sheet, fromRow))
      for (const { place, cells } of page) yield { row: rowOfPlace(place), cells: JSON.parse(cells) as RawCell[] }
  }

  function* troubled(sheet: number, { outcomes, places }: { outcomes: readonly string[]; places: readonly number[] }) {
    const select = database.prepare(
      `select place, cells, problems from checked join cells using (place)
      where place > ? and place < ? and (outcome in (select value from json_each(?)) or place in (select value from json_each(?)))
      order by place limit 500`,
    )
    let after = placeOf(sheet, 0)
    for (;;) {
      const found = select.all(after, placeOf(sheet + 1, 0), JSON.stringify(outcomes), JSON.stringify(places)) as StagedTrouble[]
      for (const { place, cells, problems } of found) {
        yield { place, cells: JSON.parse(cells) as RawCell[], problems: JSON.parse(problems ?? '[]') as Problem[] }
      }
      if (found.length === 0) return
      after = found.at(-1)?.place ?? after
    }
  }

  return {
    rows,
    pages,
    troubled,
    addSheet: ({ sheet, name, hidden, merges }) => {
      database.prepare('insert into sheets values (?, ?, ?, ?)').run(sheet, name, hidden ? 1 : 0, JSON.stringify(merges))
    },
    addRow: (sheet, row, cells) => {
      insertRow.run(placeOf(sheet, row), JSON.stringify(cells))
    },
    addPhoto({ number, kind, bytes }) {
      database.prepare('insert into photos values (?, ?, ?)').run(number, kind, bytes)
    },
    addGroup({ name, rows: numbers, emails }) {
      const group = [name, JSON.stringify(numbers), JSON.stringify(emails)]
      database.prepare('insert into card_groups values (?, ?, ?)').run(...group)
    },
    sheet(sheet) {
      const staged = database.prepare('select name, merges from sheets where sheet = ?').get(sheet) as
        | Pick<StagedSheet, 'name' | 'merges'>
        | undefined
      return staged && { name: staged.name, merges: JSON.parse(staged.merges) as Merge[] }
    },
    countRows: (sheet) =>
      database
        .prepare('select count(*) from cells where place between ? and ?')
        .pluck()
        .get(placeOf(sheet, 0), placeOf(sheet + 1, 0)) as number,
    editCell({ row, column, typed }) {
      const text = database.prepare('select cells from cells where place = ?').pluck().get(row) as string | undefined
      if (text === undefined) return
      const cells = JSON.parse(text) as RawCell[]
      while (cells.length <= column) cells.push(null)
      cells[column] = typed.trim() === '' ? null : typed
      updateCells.run(JSON.stringify(cells), row)
    },
    fillDown(sheet, { firstRow, lastRow, firstColumn }) {
      const [from, to] = [placeOf(sheet, firstRow), placeOf(sheet, lastRow)]
      const reached = selectReached.all(from, to, MOST_FILLED - filledDown) as StagedRow[]
      const [top, ...below] = reached.map(({ place, cells }) => ({ place, cells: JSON.parse(cells) as RawCell[] }))
      const value = top?.place === from ? top.cells[firstColumn] : undefined
      if (isEmptyCell(value) || value === undefined) return
      for (const { place, cells } of below) {
        while (cells.length <= firstColumn) cells.push(null)
        cells[firstColumn] = value
        updateCells.run(JSON.stringify(cells), place)
      }
      filledDown += below.length
    },
    startChecks() {
      database.exec(checkedTable)
      insertCheck = database.prepare(
        `insert into checked (${checkedColumns.join(', ')}) values (${checkedColumns.map(() => '?').join(', ')})`,
      )
      appendWords = database.prepare(`update checked set words = words || ' ' || ? where place = ?`)
    },
    // In order: names would cost a third more.
    addCheck: (values) => void insertCheck?.run(...values),
    addWords: (place, words) => appendWords?.run(words, place),
    finishChecks: () => database.exec(checkedIndexes),
    close() {
      database.exec('commit')
      database.close()
    },
  }
}
