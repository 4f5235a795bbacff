import type { FileToken } from '#shared/kit/id.ts'
import type { DataKey } from './dataKey.ts'

/** What the data thread cannot do itself and asks of the main process. */
export interface Outside {
  /** The file behind a token the user's choice gave the window; undefined for an invented one. */
  fileOf: (token: FileToken) => Promise<ChosenFile | undefined>
  /** An address inside the app under which the window may read a file of the data folder. */
  serve: (file: Served) => Promise<string>
  /** Runs one job of src-main/reader or src-main/keeper in a process of its own with limits on memory and time. */
  run: (job: unknown, options: RunOptions) => Promise<unknown>
}

/** `key`: what the file is sealed with, if it is. */
export interface Served {
  path: string
  mediaType: string
  key: DataKey | undefined
}

export interface ChosenFile {
  path: string
  name: string
}

/** The programs of throwaway processes: one reads files from outside, one keeps backups. */
export type JobProgram = 'reader' | 'keeper'

export interface RunOptions {
  /** The reader if not said. */
  program?: JobProgram
  onProgress?: (progress: unknown) => void
  signal?: AbortSignal
}

/** Either side of a thread or process boundary, as far as asking goes. */
export interface Line {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (message: unknown) => void) => unknown
}

export type Question =
  | { ask: 'fileOf'; token: FileToken }
  | ({ ask: 'serve' } & Served)
  | { ask: 'run'; job: unknown; program: JobProgram }

export type Asked = { id: number; question: Question } | { id: number; stop: true }
export type Answer = { id: number; progress: unknown } | { id: number; result: unknown } | { id: number; failure: Failure }

/** An error on its way over the line; `code` and `facts` are what a job failed with. */
export interface Failure {
  name: string
  message: string
  code?: string | undefined
  facts?: unknown
}

interface Waiting {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
  onProgress?: ((progress: unknown) => void) | undefined
}

/** The data thread's end of the line to the main process. */
export function askOver(line: Line): Outside {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  line.on('message', (message) => {
    if (!isAnswer(message)) return
    const asker = waiting.get(message.id)
    if ('progress' in message) {
      asker?.onProgress?.(message.progress)
      return
    }
    waiting.delete(message.id)
    if ('result' in message) asker?.resolve(message.result)
    else asker?.reject(Object.assign(new Error(message.failure.message), message.failure))
  })
  function ask(question: Question, options: RunOptions = {}) {
    lastId += 1
    const id = lastId
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress: options.onProgress })
      options.signal?.addEventListener('abort', () => line.postMessage({ id, stop: true } satisfies Asked), { once: true })
      line.postMessage({ id, question } satisfies Asked)
    })
  }
  return {
    fileOf: (token) => ask({ ask: 'fileOf', token }) as Promise<ChosenFile | undefined>,
    serve: ({ path, mediaType, key }) => ask({ ask: 'serve', path, mediaType, key }) as Promise<string>,
    run: (job, options) => ask({ ask: 'run', job, program: options.program ?? 'reader' }, options),
  }
}

function isAnswer(message: unknown): message is Answer {
  return (
    typeof message === 'object' &&
    message !== null &&
    'id' in message &&
    ('progress' in message || 'result' in message || 'failure' in message)
  )
}
