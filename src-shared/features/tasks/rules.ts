import { addDays, type Day, dayOfInstant, startOfWeek, weekdayOf } from '#shared/kit/day.ts'
import { usualTime, type WorkingTime, workedDays } from '#shared/kit/workingTime.ts'
import type { Flag, FlagStretch, Task, TaskStatus } from './schema.ts'

/** The Sundays of this week and of the next; a week begins on Monday. */
export function weekEnds(today: Day) {
  const thisWeek = addDays(startOfWeek(today), 6)
  return { thisWeek, nextWeek: addDays(thisWeek, 7) }
}

/** Past its day and not done. */
export function isOverdue({ doneAt, dueOn }: Pick<Task, 'doneAt' | 'dueOn'>, today: Day) {
  return doneAt === null && dueOn !== null && dueOn < today
}

/** Under which of the days that are shown a task stands: what is done on the day it was, what is overdue under today, as long as that is shown. */
export function listedOn(task: Pick<Task, 'doneAt' | 'dueOn'>, days: readonly Day[], today: Day) {
  if (task.doneAt !== null) return dayOfInstant(task.doneAt)
  return isOverdue(task, today) && days.includes(today) ? today : task.dueOn
}

const FRIDAY = 5

/**
 * When a task is to be begun and done by that says a flag. Tomorrow is the next day, worked or not; the work of a week is to be done by its
 * Friday, or by the last day before that on which the office works.
 */
export function flagDays(flag: Flag, today: Day, time: WorkingTime = usualTime): FlagStretch {
  if (typeof flag === 'object') return flag
  const monday = startOfWeek(today)
  switch (flag) {
    case 'today':
      return { startsOn: today, dueOn: today }
    case 'tomorrow':
      return { startsOn: addDays(today, 1), dueOn: addDays(today, 1) }
    case 'this-week':
      return { startsOn: today, dueOn: weekdayOf(today) < FRIDAY ? worked(time, today).last : addDays(monday, 6) }
    case 'next-week': {
      const { first, last } = worked(time, addDays(monday, 7))
      return { startsOn: first, dueOn: last }
    }
    case 'none':
      return { startsOn: null, dueOn: null }
    default:
      return { startsOn: flag, dueOn: flag }
  }
}

/** The first and the last day from this one to the Friday of its week on which the office works; where it is closed, as if it were not. */
function worked(time: WorkingTime, from: Day) {
  const friday = addDays(startOfWeek(from), FRIDAY - 1)
  const days = workedDays(time, from, friday)
  return { first: days[0] ?? from, last: days.at(-1) ?? friday }
}

type Progress = Pick<Task, 'status' | 'percent'>

/** Done is 100 percent, not begun is none; whoever takes up again what was done begins anew. */
export function withStatus({ percent }: Progress, status: TaskStatus): Progress {
  if (status === 'done') return { status, percent: 100 }
  return { status, percent: status === 'not-started' || percent === 100 ? 0 : percent }
}

/** All of it is done; some of what was not begun is in progress. */
export function withPercent({ status }: Progress, percent: number): Progress {
  if (percent === 100) return { status: 'done', percent }
  const isBegun = percent > 0 && (status === 'not-started' || status === 'done')
  const isTakenUp = percent === 0 && status === 'done'
  return { percent, status: isBegun ? 'in-progress' : isTakenUp ? 'not-started' : status }
}

/** A task that is planned anew; one that would begin after it is due begins then. */
export function plannedAt({ startsOn }: Pick<Task, 'startsOn'>, due: { dueOn: Day; dueMinute: number | null }) {
  return { ...due, startsOn: startsOn !== null && startsOn > due.dueOn ? due.dueOn : startsOn }
}
