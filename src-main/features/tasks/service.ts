import type { Db, ReadDb } from '#main/database/open.ts'
import { officeTime } from '#main/features/workingTime/service.ts'
import { type Access, type Act, isWithin } from '#main/kit/access.ts'
import { conflict, forbidden, notFound, staleVersion } from '#main/kit/failures.ts'
import { flagDays, withStatus } from '#shared/features/tasks/rules.ts'
import type { Flag, Task, TaskInput, TaskVersion } from '#shared/features/tasks/schema.ts'
import type { Permission } from '#shared/kit/access.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { StaffId, TaskId } from '#shared/kit/id.ts'
import { assertLinks, assignedTo } from './assigning.ts'
import { nextOf } from './nextTask.ts'
import {
  deleteTask,
  findNext,
  findTaskRow,
  giveTasks,
  insertTask,
  markTask,
  type TaskRow,
  type TaskValues,
  tasksOf,
  updateTask,
} from './queries.ts'

/** A task for somebody who may see it; NOT_FOUND as if it were not there. */
export function seenTask(db: ReadDb, access: Access, id: TaskId) {
  assertMayTask(access, 'tasks.see', findLivingTask(db, id))
  return getTask(db, id)
}

export function getTask(db: ReadDb, id: TaskId): Task {
  const [task] = tasksOf(db, [id])
  if (!task) throw notFound('task')
  return task
}

/** A new task; whose it is when nobody is named: of whoever makes it. */
export function createTask(db: Db, { isFlag = false, ...input }: TaskInput & { isFlag?: boolean }, act: Act) {
  const { now } = act
  const values = { ...input, ...assertLinks(db, { input }, act.access), ...assignedTo(db, input.staffId, act.access) }
  const id = insertTask(db, { ...values, isFlag, doneAt: input.status === 'done' ? now : null, createdAt: now, updatedAt: now })
  if (input.status === 'done') makeNext(db, id, now)
  return getTask(db, id)
}

/** Changes a task as its form has it. Who edits what was declined keeps it. */
export function changeTask(db: Db, { id, version, input }: TaskVersion & { input: TaskInput }, act: Act) {
  const before = findChangeableTask(db, id, act.access)
  const links = assertLinks(db, { input, before }, act.access)
  const people =
    input.staffId === undefined || input.staffId === before.staffId ? kept(before) : assignedTo(db, input.staffId, act.access)
  const doneAt = input.status === 'done' ? (before.doneAt ?? act.now) : null
  write(db, { id, version }, { ...input, ...links, ...people, doneAt, updatedAt: act.now })
  if (doneAt !== null && before.doneAt === null) makeNext(db, id, act.now)
  if (doneAt === null && before.doneAt !== null) dropNext(db, id, act.now)
  return getTask(db, id)
}

/** Marks a task done; whoever does what was offered to them has accepted it. */
export function finishTask(db: Db, { id, version }: TaskVersion, { access, now }: Act) {
  const before = findChangeableTask(db, id, access)
  if (before.doneAt !== null) throw conflict('already-done')
  const accepted = isOfferedTo(before, access.staffId) ? { acceptance: 'accepted' as const } : {}
  write(db, { id, version }, { ...withStatus(before, 'done'), ...accepted, doneAt: now, updatedAt: now })
  const next = makeNext(db, id, now)
  return { task: getTask(db, id), next: next === undefined ? null : getTask(db, next) }
}

/** Takes up again what was done; what came after it goes into the bin unless somebody touched it. */
export function reopenTask(db: Db, { id, version }: TaskVersion, { access, now }: Act) {
  const before = findChangeableTask(db, id, access)
  if (before.doneAt === null) throw conflict('not-done')
  write(db, { id, version }, { ...withStatus(before, 'not-started'), doneAt: null, updatedAt: now })
  dropNext(db, id, now)
  return getTask(db, id)
}

/** Says by a word or a day when a task is to be done; what comes again by a rule needs a day. */
export function flagTask(db: Db, { id, version, flag }: TaskVersion & { flag: Flag }, { access, now }: Act) {
  const { rule } = findChangeableTask(db, id, access)
  const days = flagDays(flag, dayOfInstant(now), officeTime(db))
  if (days.dueOn === null && rule !== '') throw conflict('rule-without-day')
  const time = days.dueOn === null ? { dueMinute: null } : {}
  write(db, { id, version }, { ...days, ...time, updatedAt: now })
  return getTask(db, id)
}

export function acceptTask(db: Db, { id, version }: TaskVersion, { access, now }: Act) {
  const before = findChangeableTask(db, id, access)
  if (!isOfferedTo(before, access.staffId)) throw conflict('not-offered')
  write(db, { id, version }, { acceptance: 'accepted', updatedAt: now })
  return getTask(db, id)
}

/** A task that is declined is again of who gave it. */
export function declineTask(db: Db, { id, version, reason }: TaskVersion & { reason: string }, { access, now }: Act) {
  const before = findChangeableTask(db, id, access)
  if (!isOfferedTo(before, access.staffId) || before.giverId === null) throw conflict('not-offered')
  write(
    db,
    { id, version },
    {
      ...{ staffId: before.giverId, giverId: null, acceptance: 'declined', declinedById: access.staffId },
      ...{ declineReason: reason, updatedAt: now },
    },
  )
  return getTask(db, id)
}

export function removeTask(db: Db, id: TaskId, { access, now }: Act) {
  const row = findKnownTask(db, id)
  assertMayTask(access, 'tasks.delete', row)
  if (row.deletedAt === null) markTask(db, id, now)
}

export function restoreTask(db: Db, id: TaskId, { access }: Act) {
  const row = findKnownTask(db, id)
  assertMayTask(access, 'tasks.delete', row)
  if (row.deletedAt !== null) markTask(db, id, null)
}

/** Tasks that are not done go from one person to another, and those that were given are waited for by the other. */
export function handOverTasks(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  return giveTasks(db, people, now)
}

export function eraseTask(db: Db, id: TaskId) {
  deleteTask(db, id)
}

function write(db: Db, at: TaskVersion, values: Partial<TaskValues>) {
  if (!updateTask(db, at, values)) throw staleVersion()
}

/** Whose a task is stays as it is; what was declined is one's own again. */
function kept({ staffId, acceptance }: TaskRow) {
  return acceptance === 'declined' ? { staffId, acceptance: '' as const, declinedById: null, declineReason: '' } : { staffId }
}

function isOfferedTo({ acceptance, staffId }: TaskRow, me: StaffId) {
  return acceptance === 'offered' && staffId === me
}

/** Of a task that comes again and was just done the next one; undefined when none comes or it is there already. */
function makeNext(db: Db, id: TaskId, now: number) {
  const task = findKnownTask(db, id)
  const next = nextOf(task, dayOfInstant(now), officeTime(db))
  if (!next || findNext(db, id)) return undefined
  const { id: _id, version: _version, deletedAt: _deletedAt, ...same } = task
  return insertTask(db, {
    ...{ ...same, ...next, previousId: id },
    ...{ status: 'not-started', percent: 0, spentMinutes: 0, doneAt: null, createdAt: now, updatedAt: now },
  })
}

function dropNext(db: Db, id: TaskId, now: number) {
  const next = findNext(db, id)
  if (next?.version === 1) markTask(db, next.id, now)
}

/** It is dealt with by who does it and by who gave it. */
function assertMayTask(access: Access, permission: Permission, { staffId, giverId }: TaskRow) {
  const may = (asked: Permission) => [staffId, giverId].some((person) => isWithin(access.reach(asked), person))
  if (!may('tasks.see')) throw notFound('task')
  if (!may(permission)) throw forbidden()
}

function findChangeableTask(db: ReadDb, id: TaskId, access: Access) {
  const row = findLivingTask(db, id)
  assertMayTask(access, 'tasks.edit', row)
  return row
}

function findLivingTask(db: ReadDb, id: TaskId) {
  const row = findKnownTask(db, id)
  if (row.deletedAt !== null) throw notFound('task')
  return row
}

function findKnownTask(db: ReadDb, id: TaskId) {
  const row = findTaskRow(db, id)
  if (!row) throw notFound('task')
  return row
}
