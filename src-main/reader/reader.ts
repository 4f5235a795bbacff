import { isMainThread } from 'node:worker_threads'
import type { ReaderJob, ReaderMessage, ReaderResult } from '#shared/features/imports/jobs.ts'
import { ReaderFailure } from './failure.ts'
import { createProgress, type Progress } from './progress.ts'

// The door of the throwaway process that touches files from outside. One job comes in, progress and one answer go out, and the
// process ends. Threads of it that check rows begin here too. It runs as Electron's utility process or, in tests and scripts, as a
// child of Node: only the port differs.

interface ParentPort {
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void
  postMessage: (message: ReaderMessage) => void
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort

if (!isMainThread) void import('./checkingThreads.ts').then(({ checkPages }) => checkPages())
else if (parentPort)
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

/** Each job loads its own code only: the process is new every time, and the libraries that read files are large. */
async function run(job: ReaderJob, progress: Progress): Promise<ReaderResult<ReaderJob>> {
  switch (job.kind) {
    case 'read':
      return (await import('./read.ts')).readToStaging(job, progress)
    case 'check':
      return (await import('./checkJob.ts')).checkStaged(job, progress, new URL(import.meta.url))
    case 'calendar':
      return (await import('./calendar.ts')).readCalendar(job)
    case 'write':
      return (await import('./write.ts')).writeFile(job, progress)
    case 'refused':
      return (await import('./refused.ts')).writeRefused(job, progress)
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
