import { z } from 'zod'
import { instantOfDay } from '#shared/kit/day.ts'
import { contactId, contractId, customerId, staffId, taskId } from '#shared/kit/id.ts'
import { sortOf } from '#shared/kit/page.ts'
import { formatRule, parseRule } from '#shared/kit/recurrence/rule.ts'
import { day, instant, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import { acceptances, flags, priorities, taskGrouping, taskSort, taskStatuses, taskViews } from './choices.ts'

export const taskStatus = z.enum(taskStatuses)
export type TaskStatus = z.infer<typeof taskStatus>
export const priority = z.enum(priorities)
export type Priority = z.infer<typeof priority>
export const acceptance = z.enum(acceptances)
export type Acceptance = z.infer<typeof acceptance>

const minutes = z.int().min(0).max(600_000)
const minuteOfDay = z.int().min(0).max(1_439)

/** Something to do. `doneAt` stands exactly where the status is `done`. */
export const task = z.object({
  id: taskId,
  title: z.string(),
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  /** Minutes since midnight; null for the whole day. */
  dueMinute: minuteOfDay.nullable(),
  status: taskStatus,
  priority,
  /** 100 exactly where the status is `done`. */
  percent: z.int(),
  staffId,
  staffName: z.string(),
  /** Who gave it to them; null for one's own. */
  giverId: staffId.nullable(),
  giverName: z.string().nullable(),
  acceptance,
  declinedById: staffId.nullable(),
  declinedByName: z.string().nullable(),
  declineReason: z.string(),
  customerId: customerId.nullable(),
  customerName: z.string().nullable(),
  contactId: contactId.nullable(),
  contactName: z.string().nullable(),
  contractId: contractId.nullable(),
  /** Number and name. */
  contractName: z.string().nullable(),
  /** A project or subject in the office's own words. */
  topic: z.string(),
  estimatedMinutes: minutes,
  spentMinutes: minutes,
  note: z.string(),
  remindAt: instant.nullable(),
  doneAt: instant.nullable(),
  /** By which rule it comes again, as RRULE; empty when by none. */
  rule: z.string(),
  /** It comes again so many days after it was done. */
  regenerateDays: z.int().nullable(),
  createdAt: instant,
  version,
})
export type Task = z.infer<typeof task>

const rule = line(500)
  .refine((text) => text === '' || parseRule(text) !== undefined, { error: 'no-rule' })
  .transform((text) => {
    const known = parseRule(text)
    return known ? formatRule(known) : ''
  })

export const taskInput = z
  .object({
    title: requiredLine(300),
    startsOn: day.nullable().default(null),
    dueOn: day.nullable().default(null),
    dueMinute: minuteOfDay.nullable().default(null),
    status: taskStatus.default('not-started'),
    priority: priority.default('normal'),
    percent: z.int().min(0).max(100).default(0),
    staffId: staffId.optional(),
    customerId: customerId.nullable().default(null),
    contactId: contactId.nullable().default(null),
    contractId: contractId.nullable().default(null),
    topic: line(100).default(''),
    estimatedMinutes: minutes.default(0),
    spentMinutes: minutes.default(0),
    note: paragraphs(20_000).default(''),
    remindAt: instant.nullable().default(null),
    rule: rule.default(''),
    regenerateDays: z.int().min(1).max(3_650).nullable().default(null),
  })
  .refine((input) => !input.startsOn || !input.dueOn || input.startsOn <= input.dueOn, {
    error: 'ends-before-start',
    path: ['dueOn'],
  })
  .refine((input) => input.dueMinute === null || input.dueOn !== null, { error: 'required', path: ['dueOn'] })
  .refine((input) => input.rule === '' || input.dueOn !== null, { error: 'rule-without-day', path: ['dueOn'] })
  .refine((input) => !input.dueOn || !(Number(parseRule(input.rule)?.until) < instantOfDay(input.dueOn)), {
    error: 'rule-ends-early',
    path: ['rule'],
  })
  .refine((input) => input.rule === '' || input.regenerateDays === null, { error: 'invalid', path: ['regenerateDays'] })
  .refine((input) => (input.percent === 100) === (input.status === 'done'), { error: 'percent-status', path: ['percent'] })
  .refine((input) => input.contactId === null || input.customerId !== null || input.contractId !== null, {
    error: 'invalid',
    path: ['contactId'],
  })
export type TaskInput = z.infer<typeof taskInput>

/** Which tasks a list shows, of whom; in `given` `staffIds` are those who gave them. */
export const taskFilter = z.object({
  view: z.enum(taskViews).default('open'),
  staffIds: z.array(staffId).max(100).default([]),
  priorities: z.array(priority).max(priorities.length).default([]),
  statuses: z.array(taskStatus).max(taskStatuses.length).default([]),
  topic: z.string().max(100).optional(),
  customerId: customerId.optional(),
  contractId: contractId.optional(),
  /** Words of its title, its topic, its note or its customer's name, with or without accents. */
  text: line(200).default(''),
  /** Due on that day at the latest. */
  dueUntil: day.optional(),
})
export type TaskFilter = z.infer<typeof taskFilter>

export const taskGroup = z.enum(taskGrouping)
export type TaskGrouping = z.infer<typeof taskGroup>

/** Which tasks, and in which order. */
export const taskListing = z.object({
  filter: taskFilter,
  sort: sortOf(z.enum(taskSort)).default([{ by: 'dueOn', direction: 'ascending' }]),
  group: taskGroup.nullable().default(null),
})
export type TaskListing = z.infer<typeof taskListing>

/** What bears a flag: a customer, one of its people, or a contract. */
export const flagBearer = z.union([
  z.object({ customerId, contactId: contactId.optional(), contractId: z.undefined().optional() }),
  z.object({ contractId, customerId: z.undefined().optional(), contactId: z.undefined().optional() }),
])
export type FlagBearer = z.infer<typeof flagBearer>

export const taskVersion = z.object({ id: taskId, version })
export type TaskVersion = z.infer<typeof taskVersion>

/** From which day and until which something is to be done. */
export const flagStretch = z
  .object({ startsOn: day.nullable(), dueOn: day.nullable() })
  .refine(({ startsOn, dueOn }) => !startsOn || !dueOn || startsOn <= dueOn, { error: 'ends-before-start', path: ['dueOn'] })
export type FlagStretch = z.infer<typeof flagStretch>

/** When it is to be done, as a flag says it: a word, a day, or from one day to another. */
export const flag = z.union([z.enum(flags), day, flagStretch])
export type Flag = z.infer<typeof flag>
