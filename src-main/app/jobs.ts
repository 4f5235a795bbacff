import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'

export interface RunningJob {
  result: Promise<unknown>
  stop: () => void
}

type Message = { progress: unknown } | { result: unknown } | { failure: { code: string; facts?: unknown } }

const MOST_MEGABYTES = 512
const MOST_MINUTES = 5

/** Runs one job of src-main/reader in a process of its own; it is ended when it takes too much memory or time. */
export function runJob(job: unknown, onProgress: (progress: unknown) => void): RunningJob {
  const child = utilityProcess.fork(fileURLToPath(new URL('./reader.js', import.meta.url)), [], {
    serviceName: 'Khách Quen reader',
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`, '--max-semi-space-size=16'],
    stdio: 'ignore',
  })
  const result = new Promise<unknown>((resolve, reject) => {
    const limit = setTimeout(() => end('out-of-time'), MOST_MINUTES * 60_000)
    function end(code: string, facts?: unknown) {
      clearTimeout(limit)
      child.kill()
      reject(Object.assign(new Error(code), { code, facts }))
    }
    child.on('message', (message: Message) => {
      if ('progress' in message) onProgress(message.progress)
      else if ('failure' in message) end(message.failure.code, message.failure.facts)
      else {
        clearTimeout(limit)
        resolve(message.result)
        child.kill()
      }
    })
    child.on('exit', () => end('reader-died'))
  })
  child.postMessage(job)
  return { result, stop: () => void child.kill() }
}
