import type { ReaderJob, ReaderMessage, ReaderResult } from '#shared/features/imports/jobs.ts'
import { checkStaged } from './checkJob.ts'
import { ReaderFailure } from './failure.ts'
import { createProgress, type Progress } from './progress.ts'
import { readToStaging } from './read.ts'
import { writeRefused } from './refused.ts'
import { writeFile } from './write.ts'

// The door of the throwaway process that touches files from outside. One job comes in, progress and one answer go out, and the
// process ends. It runs as Electron's utility process or, in tests and scripts, as a child of Node: only the port differs.

interface ParentPort {
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void
  postMessage: (message: ReaderMessage) => void
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort

if (parentPort)
  parentPort.on('message', ({ data }) => void answer(data as ReaderJob, (message) => parentPort.postMessage(message)))
else process.on('message', (job) => void answer(job as ReaderJob, (message) => process.send?.(message)))

async function answer(job: ReaderJob, post: (message: ReaderMessage) => void) {
  const progress = createProgress((done, total) => post({ progress: { done, total } }))
  try {
    post({ result: await run(job, progress) })
  } catch (error) {
    post({ failure: told(error) })
  } finally {
    // A utility process stays for as long as its port is open.
    if (!parentPort) process.disconnect?.()
  }
}

function run(job: ReaderJob, progress: Progress): ReaderResult<ReaderJob> | Promise<ReaderResult<ReaderJob>> {
  switch (job.kind) {
    case 'read':
      return readToStaging(job, progress)
    case 'check':
      return checkStaged(job, progress)
    case 'write':
      return writeFile(job, progress)
    case 'refused':
      return writeRefused(job, progress)
  }
}

function told(error: unknown): { code: ReaderFailure['code']; facts: ReaderFailure['facts']; detail: string } {
  const detail =
    error instanceof Error
      ? `${error.stack ?? error.message}${error.cause instanceof Error ? ` ← ${error.cause.message}` : ''}`
      : String(error)
  if (error instanceof ReaderFailure) return { code: error.code, facts: error.facts, detail }
  return { code: isDiskFull(error) ? 'disk-full' : 'unexpected', facts: {}, detail }
}

function isDiskFull(error: unknown) {
  return error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
}
