import { constants, setPriority } from 'node:os'
import type { Follower, KeeperJob } from './jobs.ts'
import { knownFailure, runKeeper } from './run.ts'

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
    if (job.kind === 'make' && job.isQuiet) setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
    post({ result: await runKeeper(job, followed(post)) })
  } catch (error) {
    const { code, facts } = knownFailure(error, job)
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    post({ failure: { code, facts, message: detail } })
  } finally {
    // A utility process stays for as long as its port is open.
    if (!parentPort) process.disconnect?.()
  }
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
