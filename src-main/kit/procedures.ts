import { implement, ORPCError } from '@orpc/server'
import type { Db, ReadDb } from '#main/database/open.ts'
import { api } from '#shared/api.ts'
import type { FoundInput } from '#shared/features/office/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { Access, Act } from './access.ts'
import type { Clock } from './clock.ts'
import { conflict, forbidden, ofDatabase, signedOut } from './failures.ts'
import type { Folder } from './folder.ts'
import type { Guesses } from './guesses.ts'
import type { Log } from './log.ts'
import type { Outside } from './outside.ts'
import type { Revisions } from './revisions.ts'
import type { Session } from './session.ts'

/** What is there before a database is open. */
export interface EarlyContext {
  clock: Clock
  folder: Folder
  revisions: Revisions
  outside: Outside
  log: Log
  office: OfficeDoor
  session: Session
  guesses: Guesses
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
}

/** What a procedure is given beside its input. The window has no say in any of it. */
export type Context = EarlyContext &
  OpenedContext & {
    /** The person signed in at this window. */
    access: Access
  }

export function actOf({ access, clock }: Pick<Context, 'access' | 'clock'>): Act {
  return { access, now: clock.now() }
}

/** Opens the data folder again, or founds a firm in it. */
export interface OfficeDoor {
  state: () => { state: FolderStateName; detail: string }
  reopen: () => Promise<void>
  /** Answers who owns it. */
  found: (firm: FoundInput, outside: Outside) => Promise<StaffId>
}
export type FolderStateName = 'new' | 'ready' | 'missing' | 'unreadable' | 'corrupt' | 'newer' | 'locked' | 'no-space'

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

/** The procedures of src-shared/api.ts, waiting for their answer; who may call them is checked here, whose rows they touch in the features. */
export const on = early.use(async ({ context, procedure, next }) => {
  if (!context.open) throw conflict('no-database')
  const access = context.session.access()
  if (!access) throw signedOut()
  const { may } = procedure['~orpc'].meta
  if (may !== 'anyone' && may !== 'everyone' && !access.may(may)) throw forbidden()
  return next({ context: { ...context.open, access } })
})
