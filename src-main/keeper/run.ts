import { UnsoundDatabase } from '#main/database/contents.ts'
import { moveIn } from '#main/takeaway/moveIn.ts'
import { lookInPackage } from '#main/takeaway/openPackage.ts'
import { takeAway } from '#main/takeaway/takeAway.ts'
import { carryBackup } from './carry.ts'
import { type Follower, KeeperFailure, type KeeperFailureCode, type KeeperJob, type KeeperResults } from './jobs.ts'
import { makeBackup } from './make.ts'
import { rekeyDatabase, rekeyOriginals, sealBackup } from './rekey.ts'
import { unpackBackup } from './unpack.ts'

/** Does one job. */
export function runKeeper(job: KeeperJob, follower: Follower): Promise<KeeperResults[KeeperJob['kind']]> {
  switch (job.kind) {
    case 'make':
      return makeBackup(job, follower)
    case 'carry':
      return carryBackup(job, follower)
    case 'unpack':
      return unpackBackup(job, follower)
    case 'rekey':
      return rekeyDatabase(job, follower)
    case 'originals':
      return rekeyOriginals(job, follower)
    case 'seal':
      return sealBackup(job, follower)
    case 'take-away':
      return takeAway(job, follower)
    case 'look-in':
      return lookInPackage(job)
    case 'move-in':
      return moveIn(job, follower)
  }
}

/** Whose fault it is when a database turns out not to be sound; else the firm's own. */
const damagedBy: Partial<Record<KeeperJob['kind'], KeeperFailureCode>> = {
  unpack: 'backup-damaged',
  'move-in': 'package-damaged',
}

/** What a failure is called on its way to the window. */
export function knownFailure(error: unknown, job: KeeperJob): { code: string; facts: Record<string, string | number> } {
  if (error instanceof KeeperFailure) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof UnsoundDatabase || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return { code: damagedBy[job.kind] ?? 'database-unsound', facts: {} }
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].includes(code)) return { code: 'disk-full', facts: {} }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || code.startsWith('SQLITE_READONLY'))
    return { code: 'cannot-write', facts: {} }
  if (['ENOENT', 'ENODEV', 'EIO', 'ENXIO'].includes(code)) return { code: 'place-gone', facts: {} }
  return { code: 'unexpected', facts: {} }
}
