import type { Merge, RawCell } from '#shared/features/imports/cells.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import type { StagedGroup, StagedPhoto } from '#shared/features/imports/staging.ts'

/** Columns beyond this many are counted but not offered. */
export const mostColumns = 500

export interface SheetSource {
  name: string
  hidden: boolean
}

/** Told about each row that holds anything: its number in the sheet (from 1) and its cells from column 0, empty ones null. */
export type OnRow = (row: number, cells: RawCell[]) => void

/** What the reader needs of any kind of table, whatever library or code stands behind it. */
export interface Spreadsheet {
  sheets: readonly SheetSource[]
  /** What its rows are, where the format itself says so; the first row is the header then. */
  target?: Target
  /** Streams the rows of one sheet; resolves with what can only be known behind them. */
  read: (sheet: number, onRow: OnRow) => Promise<SheetEnd>
  /** The groups some of its rows are in; there when they were read. */
  groups?: readonly StagedGroup[]
  /** The pictures its cells number, from 1; there when its rows were read. */
  photos?: readonly Omit<StagedPhoto, 'number'>[]
  close: () => void
}

export interface SheetEnd {
  merges: readonly Merge[]
  /** Columns that held anything, also those that were too many to offer. */
  columns: number
}

/** Collects the cells of a row, as many as are offered, and how far to the right anything stood. */
export function createRowOfCells() {
  let cells: RawCell[] = []
  let columns = 0
  return {
    set(column: number, value: RawCell) {
      if (value === null) return
      if (column >= columns) columns = column + 1
      if (column >= mostColumns) return
      while (cells.length < column) cells.push(null)
      cells[column] = value
    },
    /** The cells since the last call; [] if there were none. */
    take(): RawCell[] {
      const taken = cells
      cells = []
      return taken
    },
    columns: () => columns,
  }
}
