import type { Worker } from 'node:worker_threads'
import type { DataToMain } from '#main/data.ts'
import type { Answer, Asked, Failure, Question } from '#main/kit/outside.ts'
import type { Files } from './files.ts'
import { type RunningJob, runJob } from './jobs.ts'

/** Answers what the data thread cannot do itself: tokens, addresses and jobs in other processes. */
export function answerQuestions(worker: Worker, files: Files) {
  const jobs = new Map<number, RunningJob>()

  function reply(answer: Answer) {
    worker.postMessage(answer)
  }

  async function answer(id: number, question: Question) {
    if (question.ask === 'fileOf') return files.granted(question.token)
    if (question.ask === 'serve') return files.serve(question)
    const job = runJob(question, (progress) => reply({ id, progress }))
    jobs.set(id, job)
    return job.result.finally(() => jobs.delete(id))
  }

  worker.on('message', (message: Asked | DataToMain) => {
    if (!('id' in message)) return
    const { id } = message
    if ('stop' in message) {
      jobs.get(id)?.stop()
      return
    }
    answer(id, message.question).then(
      (result) => reply({ id, result }),
      ({ name, message, code, facts }: Failure) => reply({ id, failure: { name, message, code, facts } }),
    )
  })
}
