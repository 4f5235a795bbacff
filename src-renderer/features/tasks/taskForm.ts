import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import type { Priority, Task, TaskInput, TaskStatus } from '#shared/features/tasks/schema.ts'
import { taskInput } from '#shared/features/tasks/schema.ts'
import { clockText, type Day } from '#shared/kit/day.ts'
import type { ContactId, ContractId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { formatMinutes, parseMinutes } from './minutes.ts'

/** The form as it is typed; '' stands for nobody, nothing, and for oneself. */
export interface TaskValues {
  title: string
  startsOn: Day | null
  dueOn: Day | null
  dueMinute: string
  status: TaskStatus
  priority: Priority
  percent: string
  staffId: string
  customerId: CustomerId | null
  contactId: string
  contractId: string
  topic: string
  estimatedMinutes: string
  spentMinutes: string
  note: string
  remindAt: number | null
  again: Again
  rule: string
  regenerateDays: string
}

/** Whether something comes again: not, by a rule, or some days after it was done. */
export const agains = ['never', 'byRule', 'afterDone'] as const
export type Again = (typeof agains)[number]

/** What is known of a task before its form opens. */
export type TaskDraft = Partial<Pick<TaskValues, 'title' | 'customerId' | 'contactId' | 'contractId' | 'topic'>>

const WEEK = '7'

export function emptyTask(draft: TaskDraft): TaskValues {
  return {
    ...{ title: '', startsOn: null, dueOn: null, dueMinute: '', status: 'not-started', priority: 'normal', percent: '0' },
    ...{ staffId: '', customerId: null, contactId: '', contractId: '', topic: '', estimatedMinutes: '', spentMinutes: '' },
    ...{ note: '', remindAt: null, again: 'never', rule: '', regenerateDays: WEEK },
    ...draft,
  }
}

export function valuesOf(task: Task): TaskValues {
  const { title, startsOn, dueOn, status, priority, customerId, topic, note, remindAt, rule } = task
  return {
    ...{ title, startsOn, dueOn, status, priority, customerId, topic, note, remindAt, rule },
    dueMinute: task.dueMinute === null ? '' : clockText(task.dueMinute),
    percent: String(task.percent),
    staffId: String(task.staffId),
    contactId: task.contactId === null ? '' : String(task.contactId),
    contractId: task.contractId === null ? '' : String(task.contractId),
    estimatedMinutes: formatMinutes(task.estimatedMinutes),
    spentMinutes: formatMinutes(task.spentMinutes),
    again: rule !== '' ? 'byRule' : task.regenerateDays === null ? 'never' : 'afterDone',
    regenerateDays: String(task.regenerateDays ?? WEEK),
  }
}

export function inputOf(values: TaskValues): TaskInput {
  const { again, rule, regenerateDays, ...rest } = values
  return {
    ...rest,
    dueMinute: minuteOf(values.dueMinute),
    percent: Number(values.percent),
    staffId: values.staffId === '' ? undefined : (Number(values.staffId) as StaffId),
    contactId: values.contactId === '' ? null : (Number(values.contactId) as ContactId),
    contractId: values.contractId === '' ? null : (Number(values.contractId) as ContractId),
    estimatedMinutes: parseMinutes(values.estimatedMinutes),
    spentMinutes: parseMinutes(values.spentMinutes),
    rule: again === 'byRule' ? rule : '',
    regenerateDays: again === 'afterDone' ? Number(regenerateDays) : null,
  }
}

function minuteOf(time: string) {
  const [hours, minutes] = time.split(':').map(Number)
  return time === '' || hours === undefined || minutes === undefined ? null : hours * 60 + minutes
}

const check = zodResolver(taskInput) as unknown as Resolver<TaskValues>

/** Checks what would be sent; the names of its fields are those of the form. */
export const resolveTask: Resolver<TaskValues> = (values, context, options) =>
  check(inputOf(values) as unknown as TaskValues, context, options)
