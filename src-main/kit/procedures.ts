import { implement, ORPCError } from '@orpc/server'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { Replacement } from '#main/database/replace.ts'
import { api } from '#shared/api.ts'
import type { Staff } from '#shared/features/staff/schema.ts'
import type { Permission } from '#shared/kit/procedure.ts'
import type { Clock } from './clock.ts'
import { conflict, forbidden, ofDatabase } from './failures.ts'
import type { Folder } from './folder.ts'
import type { Log } from './log.ts'
import type { Outside } from './outside.ts'
import type { Revisions } from './revisions.ts'

/** What is there before a database is open. */
export interface EarlyContext {
  clock: Clock
  folder: Folder
  revisions: Revisions
  outside: Outside
  log: Log
  office: OfficeDoor
  open: OpenedContext | undefined
}

/** What comes with an open database. */
export interface OpenedContext {
  /** Reads what was committed last. */
  db: ReadDb
  /** Runs one user action in one transaction; resolves after COMMIT, then tells every window. */
  write: <Result>(action: (db: Db) => Result) => Promise<Result>
  /** Like `write` for work of many seconds: each step of the generator is a slice between which others may read. */
  writeLong: <Result>(steps: (db: Db) => Generator<void, Result>) => Promise<Result>
  /** Path of SQLite's native part, where the usual one does not fit the runtime: for whoever opens a file of its own. */
  nativeBinding: string | undefined
  /** The person signed in at this window. */
  staff: Pick<Staff, 'id' | 'role'>
}

/** What a procedure is given beside its input. The window has no say in any of it. */
export type Context = EarlyContext & OpenedContext

/** Opens the data folder again, or founds a firm in it. */
export interface OfficeDoor {
  state: () => { state: FolderStateName; detail: string }
  reopen: () => Promise<void>
  found: (firm: { name: string; ownerName: string; sample: boolean }) => Promise<void>
  /**
   * Closes the database, lets `prepare` do its last work in peace, puts what was unpacked into its place, and opens again. Whatever fails
   * on the way opens what was there before. CONFLICT `not-restored` when the new one did not open.
   */
  replace: (prepare: () => Promise<Replacement>) => Promise<void>
  /** What is needed to open a database elsewhere, and the version of the program. */
  tools: { migrations: string; nativeBinding: string | undefined; program: string }
}
export type FolderStateName = 'new' | 'ready' | 'missing' | 'unreadable' | 'corrupt' | 'newer' | 'locked' | 'no-space'

const roles: Record<Staff['role'], (may: Permission) => boolean> = {
  owner: () => true,
  sales: (may) => !may.startsWith('office.') || may === 'office.read',
}

/** For the few procedures that answer before a database is open. */
export const early = implement(api)
  .$context<EarlyContext>()
  .use(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      const known = error instanceof ORPCError ? error : ofDatabase(error)
      if (!known || known.code === 'INTERNAL_SERVER_ERROR') context.log.error(error)
      throw known ?? error
    }
  })

/** The procedures of src-shared/api.ts, waiting for their answer; who may call them is checked here and nowhere else. */
export const on = early.use(async ({ context, procedure, next }) => {
  if (!context.open) throw conflict('no-database')
  const { may } = procedure['~orpc'].meta
  if (may !== 'anyone' && !roles[context.open.staff.role](may)) throw forbidden()
  return next({ context: context.open })
})
