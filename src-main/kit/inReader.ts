import { failureCodes, type ReaderJob, type ReaderProgress, type ReaderResult } from '#shared/features/imports/jobs.ts'
import { conflict } from './failures.ts'
import type { Job } from './jobs.ts'
import type { Outside } from './outside.ts'

const told = new Set<string>(failureCodes)

/** Runs one piece of work in the reading process. What a person can do something about is a CONFLICT with the reader's reason. */
export async function inReader<Work extends ReaderJob>(outside: Outside, work: Work, job: Job): Promise<ReaderResult<Work>> {
  job.signal.throwIfAborted()
  try {
    const answer = await outside.run(work, {
      signal: job.signal,
      onProgress: (progress) => job.report((progress as ReaderProgress).done, (progress as ReaderProgress).total),
    })
    return answer as ReaderResult<Work>
  } catch (error) {
    const { code, facts } = error as { code?: string; facts?: Record<string, string | number> }
    throw code !== undefined && told.has(code) && code !== 'unexpected' ? conflict(code, facts) : error
  }
}
