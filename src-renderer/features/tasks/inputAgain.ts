import type { Task } from '#shared/features/tasks/schema.ts'

/** A task as it was, to be written again. */
export function inputAgain(task: Task) {
  const { title, startsOn, dueOn, dueMinute, status, priority, percent, staffId, customerId, contactId, contractId, topic } = task
  const { estimatedMinutes, spentMinutes, note, remindAt, rule, regenerateDays } = task
  return {
    ...{ title, startsOn, dueOn, dueMinute, status, priority, percent, staffId, customerId, contactId, contractId, topic },
    ...{ estimatedMinutes, spentMinutes, note, remindAt, rule, regenerateDays },
  }
}
