import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { JobProgram } from '#main/kit/outside.ts'

export interface RunningJob {
  result: Promise<unknown>
  stop: () => void
}

type Message = { progress: unknown } | { result: unknown } | { failure: Failed }

interface Failed {
  code: string
  facts?: unknown
  message?: string
}

const MOST_MEGABYTES = 512
const MOST_MINUTES: Record<JobProgram, number> = { reader: 5, keeper: 240 }

/** Runs one job of src-main/reader or src-main/keeper in a process of its own; it is ended when it takes too much memory or time. */
export function runJob(
  { job, program }: { job: unknown; program: JobProgram },
  onProgress: (progress: unknown) => void,
): RunningJob {
  const child = utilityProcess.fork(fileURLToPath(new URL(`./${program}.js`, import.meta.url)), [], {
    serviceName: `Khách Quen ${program}`,
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`, '--max-semi-space-size=16'],
    stdio: 'ignore',
  })
  const result = new Promise<unknown>((resolve, reject) => {
    const limit = setTimeout(() => end({ code: 'out-of-time' }), MOST_MINUTES[program] * 60_000)
    function end({ code, facts, message = code }: Failed) {
      clearTimeout(limit)
      child.kill()
      reject(Object.assign(new Error(message), { code, facts }))
    }
    child.on('message', (message: Message) => {
      if ('progress' in message) onProgress(message.progress)
      else if ('failure' in message) end(message.failure)
      else {
        clearTimeout(limit)
        resolve(message.result)
        child.kill()
      }
    })
    child.on('exit', () => end({ code: 'reader-died' }))
  })
  child.postMessage(job)
  return { result, stop: () => void child.kill() }
}
