import { cancelJob, followJob } from '#main/kit/jobs.ts'
import { on } from '#main/kit/procedures.ts'

export const jobsRouter = {
  cancel: on.jobs.cancel.handler(({ input }) => cancelJob(input)),
  progress: on.jobs.progress.handler(({ input, signal }) => followJob(input, signal)),
}
