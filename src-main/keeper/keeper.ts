import { constants, setPriority } from 'node:os'
import { UnsoundDatabase } from '#main/database/contents.ts'
import { carryBackup } from './carry.ts'
import { type Follower, KeeperFailure, type KeeperJob } from './jobs.ts'
import { makeBackup } from './make.ts'
import { unpackBackup } from './unpack.ts'

// The door of the throwaway process that makes, checks and unpacks backups, so that neither the thread that owns the data nor a window waits
// for it, and a file from outside is opened where it can do no harm. One job comes in, progress and one answer go out, and the process ends.

interface ParentPort {
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void
  postMessage: (message: unknown) => void
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort
if (parentPort)
  parentPort.on('message', ({ data }) => void answer(data as KeeperJob, (message) => parentPort.postMessage(message)))
else process.on('message', (job) => void answer(job as KeeperJob, (message) => process.send?.(message)))

async function answer(job: KeeperJob, post: (message: unknown) => void) {
  try {
    post({ result: await run(job, followed(post)) })
  } catch (error) {
    const { code, facts } = knownFailure(error, job)
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    post({ failure: { code, facts, message: detail } })
  } finally {
    // A utility process stays for as long as its port is open.
    if (!parentPort) process.disconnect?.()
  }
}

function run(job: KeeperJob, follower: Follower) {
  if (job.kind === 'make' && job.isQuiet) setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  if (job.kind === 'make') return makeBackup(job, follower)
  return job.kind === 'carry' ? carryBackup(job, follower) : unpackBackup(job, follower)
}

const PAUSE = 200

function followed(post: (message: unknown) => void): Follower {
  let last = 0
  return {
    at: () => undefined,
    progress(done, total) {
      if (Date.now() - last < PAUSE) return
      last = Date.now()
      post({ progress: { done, total } })
    },
  }
}

function knownFailure(error: unknown, job: KeeperJob): { code: string; facts: Record<string, string | number> } {
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
