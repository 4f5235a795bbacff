import { addDays, type Day, dayOfInstant, daysBetween, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import { END_OF_TIME, leftFrom, type Series, startsWithin } from '#shared/kit/recurrence/series.ts'
import { type WorkingTime, workingDayFrom } from '#shared/kit/workingTime.ts'
import type { TaskRow } from './queries.ts'

type Next = Pick<TaskRow, 'startsOn' | 'dueOn' | 'remindAt' | 'rule'>

/**
 * When a task that comes again is due next, once it was done on a day; undefined where it does not come again. So many days after it was done
 * is a day on which the office works; a rule says its days itself.
 */
export function nextOf(task: TaskRow, doneOn: Day, time: WorkingTime): Next | undefined {
  if (task.regenerateDays !== null) return movedTo(task, workingDayFrom(time, addDays(doneOn, task.regenerateDays)))
  if (task.rule === '' || task.dueOn === null) return undefined
  const series: Series = { startsAt: instantOfDay(task.dueOn), rule: task.rule, excluded: [] }
  const start = startAfter(series)
  return start === undefined ? undefined : { ...movedTo(task, dayOfInstant(start)), rule: leftFrom(series, start) }
}

/** A rule is asked for what comes soon before it is asked for a century. */
function startAfter(series: Series) {
  const from = series.startsAt + 1
  for (const years of [1, 12]) {
    const [start] = startsWithin(series, { from, to: from + years * YEAR })
    if (start !== undefined) return start
  }
  return startsWithin(series, { from, to: END_OF_TIME })[0]
}

const YEAR = 366 * 86_400_000

/** Its beginning and its reminder keep their distance from the day it is due. */
function movedTo({ startsOn, dueOn, remindAt, rule }: TaskRow, nextOn: Day): Next {
  const anchor = dueOn ?? startsOn
  const days = anchor === null ? 0 : daysBetween(anchor, nextOn)
  return {
    startsOn: startsOn && addDays(startsOn, days),
    dueOn: nextOn,
    remindAt: remindAt === null || anchor === null ? null : sameTime(remindAt, days),
    rule,
  }
}

function sameTime(moment: number, days: number) {
  const minute = minuteOfInstant(moment)
  return instantOfDay(addDays(dayOfInstant(moment), days), Math.floor(minute / 60), minute % 60)
}
