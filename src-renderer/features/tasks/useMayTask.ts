import { useReach } from '#renderer/kit/may.ts'
import type { Task } from '#shared/features/tasks/schema.ts'

/** Whether a task is within reach: of who does it, or of who gave it. */
export function useMayTask() {
  const reaches = useReach()
  return (permission: 'tasks.edit' | 'tasks.delete', { staffId, giverId }: Task) =>
    reaches(permission, staffId) || (giverId !== null && reaches(permission, giverId))
}
