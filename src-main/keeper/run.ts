import { UnsoundDatabase } from '#main/database/contents.ts'
import { carryBackup } from './carry.ts'
import { type Follower, KeeperFailure, type KeeperJob } from './jobs.ts'
import { makeBackup } from './make.ts'
import { rekeyDatabase, rekeyOriginals, sealBackup } from './rekey.ts'
import { unpackBackup } from './unpack.ts'

/** Does one job. */
export function runKeeper(job: KeeperJob, follower: Follower) {
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
  }
}

/** What a failure is called on its way to the window. */
export function knownFailure(error: unknown, job: KeeperJob): { code: string; facts: Record<string, string | number> } {
  if (error instanceof KeeperFailure) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof UnsoundDatabase || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return { code: job.kind === 'unpack' ? 'backup-damaged' : 'database-unsound', facts: {} }
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].includes(code)) return { code: 'disk-full', facts: {} }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || code.startsWith('SQLITE_READONLY'))
    return { code: 'cannot-write', facts: {} }
  if (['ENOENT', 'ENODEV', 'EIO', 'ENXIO'].includes(code)) return { code: 'place-gone', facts: {} }
  return { code: 'unexpected', facts: {} }
}
