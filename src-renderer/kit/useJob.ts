import { useRef, useState } from 'react'
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

/** For work that is done in the window itself. */
export interface WorkHere {
  /** Somebody wants it to stop. */
  signal: AbortSignal
  tell: (progress: { done: number; total: number }) => void
}

/** Work of many seconds, one at a time: how far it is, and a way to stop it. */
export function useJob<Kind extends string>() {
  const [running, setRunning] = useState<RunningJob<Kind>>()
  const stopper = useRef<AbortController>(undefined)
  const change = (part: Partial<RunningJob<Kind>>) => setRunning((job) => job && { ...job, ...part })

  /** Runs the work under an id of its own; fails with whatever it fails with. */
  async function run<Result>(kind: Kind, work: (id: JobId, here: WorkHere) => Promise<Result>): Promise<Result> {
    const id = crypto.randomUUID() as JobId
    const ending = new AbortController()
    const stopping = new AbortController()
    stopper.current = stopping
    setRunning({ id, kind, progress: undefined, isStopping: false })
    const tell: WorkHere['tell'] = (progress) => change({ progress })
    void follow(id, ending.signal, tell)
    try {
      return await work(id, { signal: stopping.signal, tell })
    } finally {
      ending.abort()
      setRunning(undefined)
    }
  }

  function stop() {
    if (!running) return
    change({ isStopping: true })
    stopper.current?.abort()
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
