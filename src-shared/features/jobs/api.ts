import { z } from 'zod'
import { jobId } from '#shared/kit/id.ts'
import { command, stream } from '#shared/kit/procedure.ts'

/** Work of many seconds: whoever began it knows its id. What was stopped fails with CONFLICT `cancelled`, and nothing has changed. */
export const jobsApi = {
  cancel: command('everyone').input(jobId).output(z.void()),
  /** How far a job has come, some ten times a second, until it ends. */
  progress: stream('everyone', z.object({ done: z.number(), total: z.number() })).input(jobId),
}
