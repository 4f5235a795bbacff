import type { DataKey } from '#main/kit/dataKey.ts'
import type { Keyring } from '#main/kit/keyring.ts'
import type { Backup, BackupContents, BackupReason } from '#shared/features/backups/schema.ts'
import type { PackageContents, TakenAway } from '#shared/features/takeaway/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'

// The messages of the throwaway process that makes, checks and unpacks backups, and what is taken away in open formats. It is given one job, tells its progress, answers once
// with a result or a failure, and ends.

/** Ending of a backup file; inside it is a zip. */
export const BACKUP_ENDING = '.kqbackup'
/** Behind the name of whatever is not finished; what carries it when nobody works on it may go. */
export const UNFINISHED = '.unfinished'

/** What every job needs to open a database. */
interface Opening {
  /** Path of better-sqlite3's native part, where the usual one does not fit the runtime. */
  nativeBinding: string | undefined
  /** What opens the database and the originals; the first one, if any, is the firm's. */
  keys: readonly DataKey[]
}

export interface MakeJob extends Opening {
  kind: 'make'
  database: string
  /** Where the firm's originals lie by their hash. */
  documents: string
  /** The backups folder. */
  backups: string
  /** Name of the new file, without its ending. */
  name: string
  reason: BackupReason
  now: number
  program: string
  /** Who can open what the first key seals; goes into the backup. */
  ring: Keyring | undefined
  /** Reads every kept original again, not only the new ones. */
  isThorough: boolean
  /** Nobody waits for it: it lets everything else go first. */
  isQuiet: boolean
}

/** Writes a backup of the backups folder, with all its originals inside, as one file to another place. */
export interface CarryJob {
  kind: 'carry'
  backup: string
  /** The originals of the backups folder. */
  shelf: string
  target: string
  keys: readonly DataKey[]
}

export interface UnpackJob extends Opening {
  kind: 'unpack'
  backup: string
  /** An empty folder that becomes a data folder. */
  into: string
  /** Folders in which originals may lie that are not in the file, best first. */
  shelves: string[]
  /** Where originals lie that need not be unpacked if they are sound there. */
  present: string | undefined
  /** Checks the originals where they are and unpacks none. */
  isTrial: boolean
  migrations: string
  now: number
}

/** Copies a database with another key, or with none, into an empty folder that becomes a data folder. */
export interface RekeyJob extends Opening {
  kind: 'rekey'
  database: string
  into: string
  to: DataKey | undefined
  ring: Keyring
}

/** Seals the originals of a folder where they lie, or unseals them: each is replaced whole. */
export interface OriginalsJob {
  kind: 'originals'
  folder: string
  keys: readonly DataKey[]
  to: DataKey | undefined
}

/** Makes a sealed backup of a plain one, in its place; also of a bare copy that was made before a migration. */
export interface SealJob extends Opening {
  kind: 'seal'
  backup: string
  key: DataKey
  ring: Keyring
}

/** Writes everything of the firm into one file of open formats. */
export interface TakeAwayJob extends Opening {
  kind: 'take-away'
  database: string
  /** The firm's data folder, where its originals lie. */
  folder: string
  target: string
  now: number
  program: string
}

/** Tells what is in such a file, by its manifest. */
export interface LookInJob {
  kind: 'look-in'
  file: string
  migrations: string
}

/** Makes a data folder of such a file. */
export interface MoveInJob extends Opening {
  kind: 'move-in'
  file: string
  /** An empty folder that becomes a data folder. */
  into: string
  /** The owner's new password as it may be kept; undefined for none. */
  passwordHash: string | undefined
  migrations: string
  now: number
}

export type KeeperJob = MakeJob | CarryJob | UnpackJob | RekeyJob | OriginalsJob | SealJob | TakeAwayJob | LookInJob | MoveInJob

export interface KeeperResults {
  /** `same`: nothing had changed since the newest backup, which therefore still stands for it. */
  make: { backup: Backup; isSame: boolean }
  carry: { bytes: number }
  unpack: { contents: BackupContents }
  rekey: { bytes: number }
  originals: { changed: number }
  seal: { bytes: number }
  'take-away': TakenAway
  'look-in': PackageContents
  'move-in': { contents: PackageContents; owner: StaffId }
}

export const keeperFailures = [
  'not-a-backup',
  'backup-damaged',
  'backup-newer',
  /** facts: documents */
  'backup-incomplete',
  'not-a-package',
  'package-damaged',
  'package-newer',
  'database-unsound',
  'disk-full',
  'place-gone',
  'cannot-write',
] as const
export type KeeperFailureCode = (typeof keeperFailures)[number]

/** Why a job cannot be done: a code that becomes a sentence in the window. */
export class KeeperFailure extends Error {
  override readonly name = 'KeeperFailure'
  readonly code: KeeperFailureCode
  readonly facts: Record<string, string | number>

  constructor(code: KeeperFailureCode, facts: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.facts = facts
  }
}

/** Follows a job: `at` is called before each step, so that a trial can end the program there. */
export interface Follower {
  at: (step: string) => void
  progress: (done: number, total: number) => void
}
