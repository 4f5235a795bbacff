import { implement, ORPCError } from '@orpc/server'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { Replacement } from '#main/database/replace.ts'
import type { By, LongWork, ShortWork, Writing } from '#main/database/writing.ts'
import { api } from '#shared/api.ts'
import type { FoundInput } from '#shared/features/office/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { Access, Act } from './access.ts'
import type { Clock } from './clock.ts'
import type { DataKey } from './dataKey.ts'
import { conflict, forbidden, ofDatabase, signedOut } from './failures.ts'
import type { Folder } from './folder.ts'
import type { Guesses } from './guesses.ts'
import type { Log } from './log.ts'
import { noteOf } from './noting.ts'
import type { Outside } from './outside.ts'
import type { Quiet } from './quiet.ts'
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
  quiet: Quiet
  open: OpenedContext | undefined
}

/** What comes with an open database. */
export interface OpenedContext extends Writing {
  /** Reads what was committed last. */
  db: ReadDb
  /** Path of SQLite's native part, where the usual one does not fit the runtime: for whoever opens a file of its own. */
  nativeBinding: string | undefined
  /** What the data on the disk is sealed with; undefined for plain data. */
  key: DataKey | undefined
  /** When somebody last changed something before this opening. */
  writtenAt: number
}

/** What a procedure is given beside its input. The window has no say in any of it. */
export type Context = EarlyContext &
  Omit<OpenedContext, 'note' | 'writtenAt' | keyof ByPerson> &
  ByPerson & {
    /** The person signed in at this window. */
    access: Access
  }

/** Writing in the name of the person at the window and of the procedure: who changed what is kept without anybody asking for it. */
interface ByPerson {
  /** Runs one user action in one transaction; resolves after COMMIT, then tells every window. */
  write: <Result>(action: (db: Db) => Result, how?: ShortWork) => Promise<Result>
  /** Like `write` for work of many seconds: each step of the generator is a slice between which others may read. */
  writeLong: <Result>(steps: (db: Db) => Generator<void, Result>, how?: LongWork) => Promise<Result>
}

export function actOf({ access, clock }: Pick<Context, 'access' | 'clock'>): Act {
  return { access, now: clock.now() }
}

/** Opens the data folder again, or founds a firm in it. */
export interface OfficeDoor {
  state: () => { state: FolderStateName; detail: string }
  reopen: () => Promise<void>
  /** As it is now; `open` of a context is as it was when the procedure was called. */
  opened: () => OpenedContext | undefined
  /** Opens sealed data with its key; the state tells what came of it. */
  unlock: (key: DataKey) => void
  /** The key of the data that is, or was last, open; undefined for plain data. */
  key: () => DataKey | undefined
  /** Gives up an absent folder: the next state is `new`. */
  startOver: () => Promise<void>
  /** Answers who owns it. With a recovery key, all that will lie on the disk is sealed. */
  found: (firm: FoundInput, how: { outside: Outside; recoveryKey: string | undefined }) => Promise<StaffId>
  /**
   * Closes the database, lets `prepare` do its last work in peace, puts what was unpacked into its place, and opens again. Whatever fails
   * on the way opens what was there before. CONFLICT `not-restored` when the new one did not open.
   */
  replace: (prepare: () => Promise<Prepared>) => Promise<void>
  /** What is needed to open a database elsewhere, and the version of the program. */
  tools: { migrations: string; nativeBinding: string | undefined; program: string }
}

/** What takes the database's place, and the key it is encrypted with. */
export interface Prepared {
  replacement: Replacement
  key: DataKey | undefined
}

export type FolderStateName =
  | 'new'
  | 'ready'
  | 'sealed'
  | 'absent'
  | 'missing'
  | 'unreadable'
  | 'corrupt'
  | 'newer'
  | 'locked'
  | 'no-space'

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
export const on = early.use(async ({ context, procedure, path, signal, next }, input) => {
  const { may, noted, isPatient } = procedure['~orpc'].meta
  if (isPatient) await context.quiet.reached(signal)
  else context.quiet.disturb()
  if (!context.open) throw conflict('no-database')
  const access = context.session.access()
  if (!access) throw signedOut()
  if (may !== 'anyone' && may !== 'everyone' && !access.may(may)) throw forbidden()
  const { note, ...open } = context.open
  const by = { staffId: access.staffId, action: path.join('.') }
  const result = await next({ context: { ...open, ...inNameOf(open, by), access } })
  if (noted) await note(noteOf(noted, input, result.output), by)
  return result
})

export function inNameOf({ write, writeLong }: Pick<Writing, 'write' | 'writeLong'>, by: By): ByPerson {
  return { write: (action, how) => write(action, by, how), writeLong: (steps, how) => writeLong(steps, by, how) }
}
