import { useState } from 'react'
import { client } from '#renderer/kit/client.ts'
import type { JobId } from '#shared/kit/id.ts'

export interface RunningJob<Kind extends string = string> {
  id: JobId
  kind: Kind
  /** Nothing until it has told how far it is. */
  progress: { done: number; total: number } | undefined
  /** It was asked to stop and has not answered yet. */
  isStopping: boolean
}

/** Work of many seconds, one at a time: how far it is, and a way to stop it. */
export function useJob<Kind extends string>() {
  const [running, setRunning] = useState<RunningJob<Kind>>()
  const change = (part: Partial<RunningJob<Kind>>) => setRunning((job) => job && { ...job, ...part })

  /** Runs the work under an id of its own; fails with whatever it fails with. */
  async function run<Result>(kind: Kind, work: (id: JobId) => Promise<Result>): Promise<Result> {
    const id = crypto.randomUUID() as JobId
    const ending = new AbortController()
    setRunning({ id, kind, progress: undefined, isStopping: false })
    void follow(id, ending.signal, (progress) => change({ progress }))
    try {
      return await work(id)
    } finally {
      ending.abort()
      setRunning(undefined)
    }
  }

  function stop() {
    if (!running) return
    change({ isStopping: true })
    void client.jobs.cancel(running.id)
  }

  return { running, run, stop }
}

async function follow(id: JobId, signal: AbortSignal, tell: (progress: { done: number; total: number }) => void) {
  try {
    for await (const progress of await client.jobs.progress(id, { signal })) if (!signal.aborted) tell(progress)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
