import type { Refusal, Told } from '#shared/kit/icalendar/told.ts'
import type { RawCell } from './cells.ts'
import type { Target } from './fields.ts'
import type { Mapping, OfferedColumn } from './mapping.ts'
import type { OwnField } from './own.ts'
import type { Outcome, ProblemCode } from './problems.ts'
import type { Repairs } from './reading.ts'

// The messages of the throwaway reading process (src-main/reader). It is given one job, tells its progress, answers once with a
// result or a failure, and ends. Rows never travel in messages: they go through a staging file, see staging.ts.

/** Why a file was not read or written; each becomes a sentence with the facts that come with it. */
export const failureCodes = [
  'no-file',
  'empty-file',
  /** facts: megabytes, limit */
  'too-big',
  /** facts: megabytes, limit */
  'inflates-too-much',
  'unsafe-archive',
  'web-page-not-excel',
  'unknown-format',
  'password',
  'damaged',
  /** facts: line, from 1 */
  'unclosed-quote',
  'no-rows',
  'no-calendar',
  'cut-off-calendar',
  /** facts: events, limit */
  'too-many-events',
  'cannot-write',
  /** What was read found no room on the disk. */
  'disk-full',
  /** Said by who watches the reader: it took too long, or ended without an answer, mostly for want of memory. */
  'out-of-time',
  'reader-died',
  'unexpected',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** The encodings of a text file that we read. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const
export type Encoding = (typeof encodings)[number]

/** Encodings of fonts from before Unicode, which also stand in the cells of spreadsheets. */
export const legacyEncodings = ['tcvn3', 'vni'] as const
export type LegacyEncoding = (typeof legacyEncodings)[number]

/** What may stand between the fields of a text file. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** What every job needs to open the staging file. */
export interface Staging {
  /** Path of the staging file. A reading job creates it; who gave the path deletes it. */
  staging: string
  /** Path of better-sqlite3's native part, where the usual one does not fit the runtime. */
  nativeBinding?: string | undefined
  /** With what the file is encrypted; made for this one file and kept nowhere. Plain data is staged plain. */
  stagingKey?: string | undefined
}

/** Letters of a block that is pasted; beyond it is no block but a file. */
export const MOST_PASTED = 50 * 1024 * 1024

/** A table as spreadsheets put it on the clipboard: rows on lines, tabs between the cells. It never lies on the disk as it was. */
export interface Pasted {
  pasted: string
}

export interface ReadJob extends Staging {
  kind: 'read'
  file: string | Pasted
  /** Of a text file, what was guessed wrong the first time. */
  encoding?: Encoding | undefined
  delimiter?: Delimiter | undefined
  /** The fields the office made. */
  own?: readonly OwnField[]
  /** Nothing is guessed about it: what its rows are is found out elsewhere. */
  isPlain?: boolean
}

/** A sheet and how it is to be understood. */
export interface SheetPlan {
  sheet: number
  target: Target
  /** The last row of the header; 0 if the rows begin at once. */
  headerRow: number
  mapping: Mapping
}

export interface CheckJob extends Staging {
  kind: 'check'
  /** Customers are checked before contacts, so that these find them. */
  sheets: readonly SheetPlan[]
  /** The fields the office made. */
  own?: readonly OwnField[]
  /** The pictures that can be kept: those a window could read and made small. */
  photos?: readonly number[]
  /** Cells that somebody typed anew, by the place of their row. */
  edits?: readonly { row: number; column: number; typed: string }[] | undefined
}

export type ColumnFormat = 'text' | 'number' | 'day' | 'percent'

export interface WriteColumn {
  header: string
  /** Width in characters. */
  width: number
  format: ColumnFormat
}

export interface WriteSheet {
  name: string
  /** Lines above the header; the first one is large. */
  title?: readonly string[]
  columns: readonly WriteColumn[]
  /** The rows themselves if they are few, or the number of a sheet of the staging file that holds them. */
  rows: readonly (readonly RawCell[])[] | number
  /** Written bold below the rows. */
  total?: readonly RawCell[]
  landscape?: boolean
}

export interface WriteJob extends Partial<Staging> {
  kind: 'write'
  file: string
  format: 'xlsx' | 'csv'
  /** A .csv file holds the first one only. */
  sheets: readonly WriteSheet[]
}

/** The refused rows as they stood in the file, each with the reasons behind them, as an .xlsx file. */
export interface RefusedJob extends Staging {
  kind: 'refused'
  file: string
  /** The sheets as they were checked. */
  sheets: readonly SheetPlan[]
  outcomes: readonly Outcome[]
  /** Rows that were refused later, each with its sentence. */
  also: readonly { place: number; reason: string }[]
  /** Header of the column of reasons. */
  reasonHeader: string
  /** A sentence for each problem, with {column} and {typed} in it. */
  sentences: Record<ProblemCode, string>
}

/** An .ics file; its events come as rows of the staging file, each as JSON in one cell. */
export interface CalendarJob extends Staging {
  kind: 'calendar'
  /** Its path, or the bytes of what was dropped onto the window. */
  file: string | { latin1: string }
  now: number
}

export interface CalendarResult {
  told: Told
  refused: { count: number; named: { title: string; reason: Refusal }[] }
}

export type ReaderJob = ReadJob | CheckJob | WriteJob | RefusedJob | CalendarJob

/** What the mapping step shows of a sheet. */
export interface SheetSummary {
  sheet: number
  name: string
  /** Not offered unless the user asks for hidden sheets. */
  hidden: boolean
  /** Rows behind the header that hold anything. */
  rows: number
  /** Columns that hold anything, also those beyond the 500 that are offered. */
  columns: number
  /** First and last row of the header; 0 and 0 without one. */
  headerFirstRow: number
  headerRow: number
  offered: OfferedColumn[]
  target: Target
  mapping: Mapping
  /** The encoding its text, or part of it, was converted from. */
  converted?: LegacyEncoding | undefined
}

/** The kinds of files that are read; .vcf is a phone book of cards. */
export const fileFormats = ['xlsx', 'xls', 'csv', 'vcf'] as const
export type FileFormat = (typeof fileFormats)[number]

export interface ReadResult {
  format: FileFormat
  /** Of a text file, how it was understood. */
  encoding?: Encoding
  delimiter?: Delimiter
  sheets: SheetSummary[]
  /** How many pictures lie in the staging file, numbered from 1. */
  photos: number
}

export interface CheckedSheet {
  sheet: number
  counts: Record<Outcome, number>
  /** Rows that are no customers: blank ones, sums, signatures; the numbers of the first twenty that are not blank. */
  furniture: number
  furnitureRows: number[]
  /** Numbers that got back the leading zero which a spreadsheet had taken from them. */
  repairs: Repairs
}

export interface CheckResult {
  sheets: CheckedSheet[]
}

export interface WriteResult {
  rows: number
  bytes: number
}

export type ReaderResult<Job extends ReaderJob> = Job extends ReadJob
  ? ReadResult
  : Job extends CheckJob
    ? CheckResult
    : Job extends CalendarJob
      ? CalendarResult
      : WriteResult

export interface ReaderProgress {
  done: number
  total: number
}

export interface ReaderProblem {
  code: FailureCode
  facts: Record<string, string | number>
  /** For the log, never for the window. */
  detail: string
}

/** Every message of the reader; `result` or `failure` is the last one. */
export type ReaderMessage =
  | { progress: ReaderProgress }
  | { result: ReadResult | CheckResult | WriteResult | CalendarResult }
  | { failure: ReaderProblem }
