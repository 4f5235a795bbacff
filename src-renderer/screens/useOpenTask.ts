import { useHashLocation } from 'wouter/use-hash-location'
import { useMayTask } from '#renderer/features/tasks/useMayTask.ts'
import { taskPlace } from '#renderer/kit/routes.ts'
import type { Task } from '#shared/features/tasks/schema.ts'

/** A task is opened for editing by who may; all others look at it where the tasks are. */
export function useOpenTask(onEdit: (task: Task) => void) {
  const mayTask = useMayTask()
  const [, go] = useHashLocation()
  return (task: Task) => (mayTask('tasks.edit', task) ? onEdit(task) : go(taskPlace(task.id)))
}
