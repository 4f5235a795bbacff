import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import type { Reach } from '#main/kit/access.ts'
import { stages } from '#shared/features/customers/choices.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import type { MonthReport } from '#shared/features/reports/schema.ts'
import type { Span } from './queries.ts'

/**
 * How many customers stood in each stage when the span began and ended, and how many came and left in between, a new customer being one
 * that came. Counted back from where they stand now through the dated history, so that a recent month costs little; a customer in the
 * bin counts nowhere. Relies on every change of stage having its row, the first one included.
 */
export function countStages(db: ReadDb, { from, to }: Pick<Span, 'from' | 'to'>, reach: Reach): MonthReport['stages'] {
  const now = countNow(db, reach)
  const within = countMoves(db, { from, to }, reach)
  const since = countMoves(db, { from: to, to: Number.MAX_SAFE_INTEGER }, reach)
  return stages.map((stage) => {
    const { entered, left } = within[stage]
    const atEnd = (now.get(stage) ?? 0) - since[stage].entered + since[stage].left
    return { stage, atStart: atEnd - entered + left, entered, left, atEnd }
  })
}

function countNow(db: ReadDb, reach: Reach) {
  const rows = db.all<{ stage: Stage; count: number }>(
    sql`select stage, count(*) as count from customers where ${allOf([sql`deleted_at is null`, ownedWithin(sql`owner_id`, reach)])} group by stage`,
  )
  return new Map(rows.map((row) => [row.stage, row.count]))
}

/** One pass over the index; grouping would sort every change. */
function countMoves(db: ReadDb, { from, to }: Pick<Span, 'from' | 'to'>, reach: Reach) {
  const theirs = ownedWithin(sql`owner_id`, reach)
  const ofThem = theirs && sql`customer_id in (select id from customers where ${theirs})`
  const sums = stages.flatMap((stage) => [
    sql`count(*) filter (where to_stage = ${stage})`,
    sql`count(*) filter (where from_stage = ${stage})`,
  ])
  const [counts = []] = db.values<number[]>(sql`
    select ${sql.join(sums, sql`, `)} from stage_changes where changed_at >= ${from} and changed_at < ${to} and merge_id is null
      and ${allOf([sql`customer_id not in (select id from customers where deleted_at is not null)`, ofThem])}`)
  const moves = stages.map((stage, place) => [stage, { entered: counts[2 * place] ?? 0, left: counts[2 * place + 1] ?? 0 }])
  return Object.fromEntries(moves) as Record<Stage, { entered: number; left: number }>
}
