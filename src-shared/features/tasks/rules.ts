import { addDays, type Day, dayOfInstant, startOfWeek, weekdayOf } from '#shared/kit/day.ts'
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

/** When a task is to be begun and done by that says a flag; the work of a week is to be done by its Friday. */
export function flagDays(flag: Flag, today: Day): FlagStretch {
  if (typeof flag === 'object') return flag
  const monday = startOfWeek(today)
  switch (flag) {
    case 'today':
      return { startsOn: today, dueOn: today }
    case 'tomorrow':
      return { startsOn: addDays(today, 1), dueOn: addDays(today, 1) }
    case 'this-week':
      return { startsOn: today, dueOn: weekdayOf(today) < FRIDAY ? addDays(monday, FRIDAY - 1) : addDays(monday, 6) }
    case 'next-week':
      return { startsOn: addDays(monday, 7), dueOn: addDays(monday, 7 + FRIDAY - 1) }
    case 'none':
      return { startsOn: null, dueOn: null }
    default:
      return { startsOn: flag, dueOn: flag }
  }
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
