import { setTimeout as wait } from 'node:timers/promises'
import type { JobId } from '#shared/kit/id.ts'
import { conflict } from './failures.ts'

/** A long piece of work as it sees itself. */
export interface Job {
  signal: AbortSignal
  report: (done: number, total: number) => void
}

interface Progress {
  done: number
  total: number
}

interface Running {
  stopper: AbortController
  latest: Progress | undefined
  state: 'awaited' | 'begun' | 'over'
  /** Those who wait for the next progress or the end. */
  waiting: Set<() => void>
}

const running = new Map<JobId, Running>()
/** Between two progresses that a window is told. */
const PAUSE = 100

/** Runs work that a window may follow and stop by its id. CONFLICT `cancelled` when it was stopped. */
export async function runAsJob<Result>(id: JobId, work: (job: Job) => Promise<Result>): Promise<Result> {
  const own = jobOf(id)
  own.state = 'begun'
  try {
    return await work({ signal: own.stopper.signal, report: (done, total) => tell(own, { done, total }) })
  } catch (error) {
    throw own.stopper.signal.aborted ? conflict('cancelled') : error
  } finally {
    own.state = 'over'
    running.delete(id)
    tell(own, own.latest)
  }
}

/** Stops a job; one that has ended already or never began is no matter. */
export function cancelJob(id: JobId) {
  running.get(id)?.stopper.abort()
}

/** The progress of a job until it ends; whoever is slow gets the newest only. May be asked before the job begins. */
export async function* followJob(id: JobId, signal: AbortSignal | undefined): AsyncGenerator<Progress> {
  const own = jobOf(id)
  let told: Progress | undefined
  try {
    while (own.state !== 'over' && !signal?.aborted) {
      if (own.latest === told) await change(own, signal)
      if (own.latest === undefined || own.latest === told) continue
      told = own.latest
      yield told
      await wait(PAUSE)
    }
  } finally {
    if (own.state === 'awaited') running.delete(id)
  }
}

function jobOf(id: JobId): Running {
  const known = running.get(id)
  if (known) return known
  const fresh: Running = { stopper: new AbortController(), latest: undefined, state: 'awaited', waiting: new Set() }
  running.set(id, fresh)
  return fresh
}

function tell(own: Running, progress: Progress | undefined) {
  own.latest = progress
  for (const wake of own.waiting) wake()
  own.waiting.clear()
}

function change(own: Running, signal: AbortSignal | undefined) {
  return new Promise<void>((resolve) => {
    own.waiting.add(resolve)
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
}
