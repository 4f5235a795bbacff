import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { StagedRow } from '#shared/features/imports/staging.ts'
import { type CheckedPage, pageChecker, type SheetToCheck } from './customerPages.ts'

const MOST_THREADS = 3
/** Pages that lie at each thread, so that it goes on while those of others are written. */
const AHEAD = 2
/** More than pages of ordinary rows need; a thread that gets past it ends, and its pages are checked outside. */
const resourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 96 }

/** Checks pages of a sheet in threads of this process, and answers them in order. `script`: what a thread runs, which calls `checkPages`. */
export async function* inThreads(
  sheet: SheetToCheck,
  pages: Iterable<StagedRow[]>,
  script: URL,
): AsyncGenerator<CheckedPage & { rows: StagedRow[] }> {
  const threads = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => startThread(sheet, script))
  const underWay: { rows: StagedRow[]; page: Promise<CheckedPage | undefined> }[] = []
  const checkHere = pageChecker(sheet)
  // Where a thread does not live, or fails, its pages are checked here.
  const first = async () => {
    const { rows = [], page } = underWay.shift() ?? {}
    return { rows, ...((await page) ?? checkHere(rows)) }
  }
  try {
    let turn = 0
    for (const rows of pages) {
      const thread = threads[turn++ % threads.length]
      underWay.push({ rows, page: thread?.check(rows) ?? Promise.resolve(undefined) })
      if (underWay.length >= threads.length * AHEAD) yield await first()
    }
    while (underWay.length > 0) yield await first()
  } finally {
    await Promise.all(threads.map(({ end }) => end()))
  }
}

function startThread(sheet: SheetToCheck, script: URL) {
  const worker = new Worker(script, { workerData: sheet, resourceLimits })
  const waiting: ((page: CheckedPage | undefined) => void)[] = []
  let isOver = false
  const fail = () => {
    isOver = true
    for (const answer of waiting.splice(0)) answer(undefined)
  }
  worker.on('message', (page: CheckedPage) => waiting.shift()?.(page))
  worker.on('error', fail)
  worker.on('exit', fail)
  return {
    check: (rows: StagedRow[]) =>
      new Promise<CheckedPage | undefined>((resolve) => {
        if (isOver) return resolve(undefined)
        waiting.push(resolve)
        worker.postMessage(rows)
      }),
    end: () => worker.terminate(),
  }
}

/** The work of such a thread. */
export function checkPages() {
  const check = pageChecker(workerData as SheetToCheck)
  parentPort?.on('message', (rows: StagedRow[]) => parentPort?.postMessage(check(rows)))
}
