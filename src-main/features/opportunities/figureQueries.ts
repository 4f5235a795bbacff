import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { openStages } from '#shared/features/opportunities/choices.ts'
import type { LostReason, OpportunityFigures, Success } from '#shared/features/opportunities/schema.ts'
import { addDays, type Day, instantOfDay } from '#shared/kit/day.ts'
import { expected, opportunitiesOn } from './listQueries.ts'

interface Days {
  from: Day
  to: Day
}

/** What stands in each stage now, how far those came that began on some days, and what was won and lost on them. */
export function figuresOf(db: ReadDb, days: Days, act: Act): OpportunityFigures {
  const standing = db.all<{ stage: string; count: number; amount: number; expected: number }>(sql`
    select o.stage, count(*) as count, sum(o.amount) as amount, sum(${expected}) as expected
    ${opportunitiesOn({ view: 'open' }, act)} group by o.stage`)
  const reached = countReached(db, days, act)
  const closed = opportunitiesOn({ closed: days }, act)
  const [all] = successBy(db, { key: sql`''`, name: sql`''` }, closed)
  const none: Success = { key: '', name: '', won: 0, lost: 0, amount: 0, days: null }
  return {
    funnel: openStages.map((stage, place) => {
      const { count, amount, expected } = standing.find((one) => one.stage === stage) ?? { count: 0, amount: 0, expected: 0 }
      return { stage, count, amount, expected, reached: reached(place) }
    }),
    reachedWon: reached(openStages.length),
    all: all ?? none,
    people: successBy(
      db,
      { key: sql`cast(o.owner_id as text)`, name: sql`(select name from staff where id = o.owner_id)` },
      closed,
    ),
    sources: successBy(db, { key: sql`o.source`, name: sql`o.source` }, closed),
    reasons: db.all<{ reason: LostReason; count: number }>(sql`
      select o.lost_reason as reason, count(*) as count ${closed} and o.stage = 'lost' and o.lost_reason is not null
      group by 1 order by 2 desc, 1`),
  }
}

/** Who won most stands first. A day that is written down before the one it began on counts as the same day. */
function successBy(db: ReadDb, { key, name }: { key: SQL; name: SQL }, closed: SQL) {
  const began = sql`julianday(date(o.created_at / 1000, 'unixepoch', '+7 hours'))`
  return db.all<Success>(sql`
    select ${key} as key, ${name} as name, sum(o.stage = 'won') as won, sum(o.stage = 'lost') as lost,
      coalesce(sum(o.amount) filter (where o.stage = 'won'), 0) as amount,
      avg(max(julianday(o.closed_on) - ${began}, 0)) filter (where o.stage = 'won') as days
    ${closed} group by 1 order by amount desc, won desc, name`)
}

/** Of those that began on some days, how many came to a place of the funnel or further; all of them began it, and who won passed it all. */
function countReached(db: ReadDb, { from, to }: Days, act: Act) {
  const places = sql.join(
    [...openStages, 'won'].map((stage, place) => sql`when ${stage} then ${place}`),
    sql` `,
  )
  const rows = db.all<{ place: number; count: number }>(sql`
    select furthest as place, count(*) as count from (
      select coalesce((select max(case to_stage ${places} else 0 end) from opportunity_stage_changes where opportunity_id = o.id), 0) as furthest
      ${opportunitiesOn({}, act)} and o.created_at >= ${instantOfDay(from)} and o.created_at < ${instantOfDay(addDays(to, 1))}
    ) group by 1`)
  return (place: number) => rows.reduce((sum, row) => (row.place >= place ? sum + row.count : sum), 0)
}
