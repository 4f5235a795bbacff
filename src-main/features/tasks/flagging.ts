import type { Db, ReadDb } from '#main/database/open.ts'
import { officeTime } from '#main/features/workingTime/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { flagDays } from '#shared/features/tasks/rules.ts'
import { type Flag, type FlagBearer, taskInput } from '#shared/features/tasks/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { findFlag } from './queries.ts'
import { createTask, flagTask, getTask, removeTask } from './service.ts'

/** A flag is one's own: what one sees is the task one has about it. */
export function flagOf(db: ReadDb, bearer: FlagBearer, { staffId }: Access) {
  const id = findFlag(db, bearer, staffId)
  return id === undefined ? null : getTask(db, id)
}

/** Puts a flag on something, moves it, or takes it away. */
export function flagRecord(db: Db, { bearer, title, flag }: { bearer: FlagBearer; title: string; flag: Flag }, act: Act) {
  const before = flagOf(db, bearer, act.access)
  const days = flagDays(flag, dayOfInstant(act.now), officeTime(db))
  const isNone = days.startsOn === null && days.dueOn === null
  if (!before) {
    if (isNone) return { task: null, before }
    return { task: createTask(db, { ...taskInput.parse({ ...bearer, title, ...days }), isFlag: true }, act), before }
  }
  if (!isNone) return { task: flagTask(db, { id: before.id, version: before.version, flag }, act), before }
  removeTask(db, before.id, act)
  return { task: null, before }
}
