import { useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { client } from '#renderer/kit/client.ts'
import { tasksPlace } from '#renderer/kit/routes.ts'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { TaskId } from '#shared/kit/id.ts'
import { showTask } from './view.ts'

/** A link to one task, `#/calls/tasks/12`, shows and chooses it. */
export function useLinkedTask() {
  const [place, go] = useHashLocation()
  const attempt = useLatest(useAttempt())
  useEffect(() => {
    const id = Number(place.slice(tasksPlace.length + 1)) as TaskId
    if (!Number.isInteger(id) || id <= 0) return
    go(tasksPlace, { replace: true })
    void attempt.current(async () => {
      const { doneAt } = await client.tasks.get(id)
      showTask(id, doneAt === null ? 'open' : 'done')
    })
  }, [place, go, attempt])
}
