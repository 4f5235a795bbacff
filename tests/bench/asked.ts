import { createRouterClient } from '@orpc/server'
import SqliteDatabase from 'better-sqlite3'
import { drizzleOver } from '#main/database/open.ts'
import { systemClock } from '#main/kit/clock.ts'
import { folderAt } from '#main/kit/folder.ts'
import { createGuesses } from '#main/kit/guesses.ts'
import { createLog } from '#main/kit/log.ts'
import { createQuiet } from '#main/kit/quiet.ts'
import { createRevisions } from '#main/kit/revisions.ts'
import { router } from '#main/router.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** The statements a procedure runs for an input, with their values, and how many bytes its answer has. */
export interface Asked {
  statements: Statement[]
  bytes: number
}

export interface Statement {
  text: string
  values: unknown[]
}

/** Asks procedures once and writes down every statement that reaches SQLite. */
export function listenerOn(dataFolder: string) {
  const folder = folderAt(dataFolder)
  const statements: Statement[] = []
  const sqlite = new SqliteDatabase(folder.database, { readonly: true })
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) =>
    writingDown(prepare(text), (values) => void statements.push({ text, values }))) as typeof sqlite.prepare
  const nothing = () => {
    throw new Error('only reading is listened to')
  }
  const owner = { staffId: 1 as StaffId, may: () => true, reach: () => 'all' as const }
  const client = createRouterClient(router, {
    context: {
      clock: systemClock,
      folder,
      revisions: createRevisions(),
      quiet: createQuiet(0),
      outside: { fileOf: nothing, serve: nothing, run: nothing },
      log: createLog(folder.logs, systemClock.now),
      office: {
        state: () => ({ state: 'ready', detail: '' }),
        reopen: nothing,
        startOver: nothing,
        found: nothing,
        replace: nothing,
        unlock: nothing,
        key: () => undefined,
        opened: () => undefined,
        tools: { migrations: '', nativeBinding: undefined, program: '' },
      },
      guesses: createGuesses(systemClock, folder),
      session: { access: () => owner, enter: nothing, leave: nothing },
      open: {
        db: drizzleOver(sqlite),
        write: nothing,
        writeLong: nothing,
        note: nothing,
        emptyWriteAheadLog: nothing,
        nativeBinding: undefined,
        key: undefined,
        writtenAt: 0,
      },
    },
  })
  async function ask(path: string, input: unknown): Promise<Asked> {
    statements.length = 0
    const call = path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client) as (
      input: unknown,
    ) => Promise<unknown>
    const answer = await call(input)
    return { statements: [...statements], bytes: JSON.stringify(answer ?? null).length }
  }
  return { ask, close: () => sqlite.close() }
}

/** A prepared statement that tells the values of each run. */
function writingDown(statement: SqliteDatabase.Statement, note: (values: unknown[]) => void) {
  for (const name of ['all', 'get'] as const) {
    const run = statement[name].bind(statement)
    Object.assign(statement, {
      [name]: (...values: unknown[]) => {
        note(values)
        return run(...values)
      },
    })
  }
  return statement
}
