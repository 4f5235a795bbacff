import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { Act } from '#main/kit/access.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { due, idsOf, open, peopleWithin } from './listQueries.ts'
import { tasksOf } from './queries.ts'

interface Days {
  from: Day
  /** The last of them. */
  to: Day
  staffIds: StaffId[]
}

/** So many at most. */
const MOST_OF_DAYS = 1_000

/** What is due or was done on these days, with what is overdue when today is one of them: what is open first, as it is due. */
export function listTasksOfDays(db: ReadDb, { from, to, staffIds }: Days, { access, now }: Act) {
  const today = dayOfInstant(now)
  const isTodayShown = from <= today && today <= to
  const whose = allOf([staffIds.length > 0 ? sql`t.staff_id in ${staffIds}` : undefined, peopleWithin(access.reach('tasks.see'))])
  const isDue = sql`${due} < ${`${to}9999`} ${isTodayShown ? sql`` : sql`and ${due} >= ${from}`}`
  const ids = idsOf(
    db,
    sql`
      select id from (
        select t.id, 0 as isDone, ${due} as at from tasks t where ${open} and ${isDue} and ${whose}
        union all
        select t.id, 1 as isDone, t.done_at as at from tasks t
        where t.done_at >= ${instantOfDay(from)} and t.done_at < ${instantOfDay(addDays(to, 1))} and t.deleted_at is null and ${whose})
      order by isDone, at, id limit ${MOST_OF_DAYS}`,
  )
  return tasksOf(db, ids)
}
