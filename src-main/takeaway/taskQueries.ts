import type { Priority, TaskStatus } from '#shared/features/tasks/schema.ts'
import type { Day } from '#shared/kit/day.ts'

export interface TaskLine {
  id: number
  code: string | null
  customer: string | null
  title: string
  startsOn: Day | null
  dueOn: Day | null
  status: TaskStatus
  priority: Priority
  percent: number
  staff: string
  giver: string | null
  contract: string | null
  topic: string
  estimatedMinutes: number
  spentMinutes: number
  doneAt: number | null
  note: string
}

/** The tasks `t` and the customers `u` they are about. */
export const tasks = `select t.id, u.code, u.name as customer, t.title, t.starts_on as startsOn, t.due_on as dueOn, t.status, t.priority, t.percent,
  s.name as staff, g.name as giver, k.number as contract, t.topic, t.estimated_minutes as estimatedMinutes,
  t.spent_minutes as spentMinutes, t.done_at as doneAt, t.note
  from tasks t left join customers u on u.id = t.customer_id join staff s on s.id = t.staff_id left join staff g on g.id = t.giver_id
  left join contracts k on k.id = t.contract_id`
