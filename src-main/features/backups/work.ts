import type { KeeperJob, KeeperResults } from '#main/keeper/jobs.ts'
import { keeperFailures } from '#main/keeper/jobs.ts'
import { conflict } from '#main/kit/failures.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'
import type { Revisions } from '#main/kit/revisions.ts'
import type { BackupStatus } from '#shared/features/backups/schema.ts'

type Running = NonNullable<BackupStatus['running']>

/** What this run of the program knows of its backups. */
export interface Work {
  /** The work that is being done, one after the other. */
  last: Promise<unknown>
  running: Running | undefined
  stopper: AbortController
  /** The commit the newest backup holds; unknown until this run made one. */
  backedUp: number | undefined
  triedAt: number | undefined
  /** When this run made or found the newest backup, by the computer's clock and by the one that nobody can turn. */
  madeAt: Record<'now' | 'steady', number> | undefined
}

const works = new WeakMap<Revisions, Work>()

/** A run of the program begins with its count of commits. */
export function workOf({ revisions }: Pick<EarlyContext, 'revisions'>): Work {
  const known = works.get(revisions)
  if (known) return known
  const fresh: Work = {
    last: Promise.resolve(),
    running: undefined,
    stopper: new AbortController(),
    backedUp: undefined,
    triedAt: undefined,
    madeAt: undefined,
  }
  works.set(revisions, fresh)
  return fresh
}

/** Waits for what is being done and then does this; told in `status` meanwhile. CONFLICT `cancelled` when it was stopped. */
export function inTurn<Result>(context: EarlyContext, kind: Running['work'], task: () => Promise<Result>): Promise<Result> {
  const work = workOf(context)
  const result = work.last.then(async () => {
    work.running = { work: kind, done: 0, total: 0 }
    work.stopper = new AbortController()
    try {
      return await task()
    } catch (error) {
      throw work.stopper.signal.aborted ? conflict('cancelled') : error
    } finally {
      work.running = undefined
    }
  })
  work.last = result.catch(() => undefined)
  return result
}

type JobOf<Kind extends KeeperJob['kind']> = Extract<KeeperJob, { kind: Kind }>

/** Has a job done in the keeper's process. What a person can do something about is a CONFLICT with its reason. */
export async function inKeeper<Kind extends KeeperJob['kind']>(
  context: EarlyContext,
  job: JobOf<Kind>,
): Promise<KeeperResults[Kind]> {
  const { stopper, running } = workOf(context)
  stopper.signal.throwIfAborted()
  try {
    const result = await context.outside.run(job, {
      program: 'keeper',
      signal: stopper.signal,
      onProgress: (progress) => running && Object.assign(running, progress),
    })
    return result as KeeperResults[Kind]
  } catch (error) {
    const { code, facts } = error as { code?: string; facts?: Record<string, string | number> }
    if (!stopper.signal.aborted) context.log.error(error)
    if (code !== undefined && known.has(code)) throw conflict(code, facts)
    throw error
  }
}

const known = new Set<string>(keeperFailures)

/** The word for a failure that a sentence stands for. */
export function reasonOf(error: unknown) {
  const { data } = error as { data?: { reason?: unknown } }
  return typeof data?.reason === 'string' ? data.reason : 'unexpected'
}
