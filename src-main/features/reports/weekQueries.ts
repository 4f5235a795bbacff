import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import type { Reach } from '#main/kit/access.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** Number and length in seconds of the calls made from one moment to another, by person and outcome. Nothing in the bin counts. */
export function countCallsMade(db: ReadDb, { from, to }: { from: number; to: number }, reach: Reach) {
  return db.all<{ staffId: StaffId; outcome: Outcome; count: number; seconds: number }>(sql`
    select staff_id as staffId, outcome, count(*) as count, coalesce(sum(duration_seconds), 0) as seconds from calls
    where ${allOf([
      sql`done_at >= ${from} and done_at < ${to} and done_at is not null and deleted_at is null and outcome is not null`,
      ownedWithin(sql`staff_id`, reach),
    ])} group by staff_id, outcome`)
}
