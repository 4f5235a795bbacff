import type { Sqlite } from '../open.ts'

/** What is to come reminds of itself; of what is past everybody was reminded already. */
export function remindOfSome(sqlite: Sqlite, now: number) {
  sqlite.prepare('update appointments set remind_minutes = iif(is_all_day, 1080, 15) where starts_at > ?').run(now)
  const past = 'insert into reminders (staff_id, kind, record_id, occurs_at, rung_at, dismissed_at)'
  sqlite
    .prepare(
      `${past} select staff_id, 'call', id, planned_at, planned_at, planned_at from calls where planned_at <= ? and done_at is null`,
    )
    .run(now)
  sqlite
    .prepare(
      `${past} select owner_id, 'contract', id, unixepoch(ends_on) * 1000 - 25200000, @now, @now from contracts
      where ends_on <= date(@now / 1000 + 25200, 'unixepoch', '+30 days') and status in ('signed', 'running', 'accepted')`,
    )
    .run({ now })
}
