import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import { checkStaged } from '#main/reader/checkJob.ts'
import { ReaderFailure } from '#main/reader/failure.ts'
import { createProgress } from '#main/reader/progress.ts'
import { readToStaging } from '#main/reader/read.ts'
import type {
  CheckResult,
  ReaderJob,
  ReaderMessage,
  ReaderProblem,
  ReaderProgress,
  ReaderResult,
  ReadResult,
} from '#shared/features/imports/jobs.ts'
import type { Outcome, Problem } from '#shared/features/imports/problems.ts'
import { customerOf } from '#shared/features/imports/stagedCustomer.ts'
import { rowOfPlace, type StagedCheck, sheetOfPlace } from '#shared/features/imports/staging.ts'
import type { ImportedContact, ImportedCustomer } from '#shared/features/imports/values.ts'

const entry = fileURLToPath(new URL('../../src-main/reader/reader.ts', import.meta.url))

export interface ReaderRun {
  result?: unknown
  failure?: ReaderProblem
  progress: ReaderProgress[]
  exit: { code: number | null; signal: NodeJS.Signals | null }
}

/** Starts the reading process as the main process does, only with Node in Electron's place. */
export function startReader(job: ReaderJob): { child: ChildProcess; run: Promise<ReaderRun> } {
  const child = fork(entry, { execArgv: ['--max-old-space-size=512'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const run: ReaderRun = { progress: [], exit: { code: null, signal: null } }
  child.on('message', (message: ReaderMessage) => {
    if ('progress' in message) run.progress.push(message.progress)
    else Object.assign(run, message)
  })
  child.send(job)
  return {
    child,
    run: new Promise((resolve) => {
      child.on('exit', (code, signal) => resolve({ ...run, exit: { code, signal } }))
    }),
  }
}

/** Runs one job to its result; throws what the reader failed with. */
export async function runReader<Job extends ReaderJob>(job: Job): Promise<ReaderResult<Job>> {
  const { result, failure, exit } = await startReader(job).run
  if (failure) throw Object.assign(new Error(failure.code), failure)
  if (result === undefined) throw new Error(`The reader ended without an answer: ${JSON.stringify(exit)}`)
  return result as ReaderResult<Job>
}

/** The failure a job ends with. */
export async function failureOf(job: ReaderJob): Promise<Pick<ReaderProblem, 'code' | 'facts'>> {
  const { failure, result } = await startReader(job).run
  if (!failure) throw new Error(`The reader succeeded: ${JSON.stringify(result).slice(0, 300)}`)
  return { code: failure.code, facts: failure.facts }
}

export interface ReadFile {
  read: ReadResult
  check: CheckResult
  rows: CheckedRow[]
}

export interface CheckedRow {
  sheet: number
  row: number
  outcome: Outcome
  values: ImportedCustomer & ImportedContact
  problems: Problem[]
  staged: StagedCheck
}

/** A folder of the test's own for staging and written files. */
export function scratchFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'))
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Reads and checks a file with everything as guessed: all visible sheets that hold rows. Each step in a process of its own. */
export async function readAndCheck(file: string, staging: string): Promise<ReadFile> {
  const read = await runReader({ kind: 'read', file, staging })
  const check = await runReader({ kind: 'check', staging, sheets: offered(read), photos: allOf(read) })
  return { read, check, rows: checkedRows(staging) }
}

/** The same in this process, which is quicker where the process is not what is tested. */
export async function readAndCheckHere(file: string, staging: string): Promise<ReadFile> {
  const read = await readToStaging({ kind: 'read', file, staging }, silent)
  const check = await checkStaged({ kind: 'check', staging, sheets: offered(read), photos: allOf(read) }, silent)
  return { read, check, rows: checkedRows(staging) }
}

/** As if a window could read each. */
function allOf({ photos }: ReadResult) {
  return Array.from({ length: photos }, (_, index) => index + 1)
}

function offered({ sheets }: ReadResult) {
  return sheets.filter(({ hidden, rows }) => !hidden && rows > 0)
}

/** The code with which reading a file fails in this process. */
export async function failureHere(file: string, staging: string): Promise<string> {
  try {
    return `read ${JSON.stringify(await readToStaging({ kind: 'read', file, staging }, silent)).slice(0, 200)}`
  } catch (error) {
    return error instanceof ReaderFailure ? error.code : String(error)
  }
}

const silent = createProgress(() => undefined)

export function checkedRows(staging: string): CheckedRow[] {
  const database = new SqliteDatabase(staging, { readonly: true })
  try {
    const rows = database.prepare('select * from checked order by place').all() as StagedCheck[]
    return rows.map((staged) => ({
      sheet: sheetOfPlace(staged.place),
      row: rowOfPlace(staged.place),
      outcome: staged.outcome,
      values: (staged.kind === '' ? JSON.parse(staged.content ?? '') : customerOf(staged)) as ImportedCustomer & ImportedContact,
      problems: JSON.parse(staged.problems ?? '[]') as Problem[],
      staged,
    }))
  } finally {
    database.close()
  }
}
