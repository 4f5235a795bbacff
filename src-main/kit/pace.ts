import type { Job } from './jobs.ts'

/** Nobody who asks something meanwhile waits longer than this; milliseconds. */
const SLICE = 6

/**
 * Runs steps that tell how many rows each did, in slices short enough that others are answered in between; each slice reports how far it has
 * come. Throws when the job was stopped, so that whoever began a transaction takes it back.
 */
export function* paced<Result>(steps: Generator<number, Result>, job: Job, total: number): Generator<void, Result> {
  let done = 0
  let end = performance.now() + SLICE
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    done += step.value
    if (performance.now() < end) continue
    job.signal.throwIfAborted()
    job.report(done, total)
    yield
    end = performance.now() + SLICE
  }
}

/** So many of them at a time; between two stretches others can be answered. */
export function* stretchesOf<Id>(ids: readonly Id[], size: number): Generator<Id[], void> {
  for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size)
}
