import type { Sqlite } from '#main/database/open.ts'
import type { Two } from './mergeQueries.ts'

/** What became of the employments at the merged customer, and of those at the survivor whose people were the merged one's own. */
export interface MovedEmployments {
  moved: number[]
  /** Whole rows that would have been double, or would have pointed to somebody's first employer. */
  dropped: Record<string, string | number>[]
  /** The people of third customers they are about, and their version before. */
  people: [id: number, version: number][]
}

/** Belongs before the contacts are moved. */
export function moveEmployments(sqlite: Sqlite, { survivorId: to, mergedId: from }: Two): MovedEmployments {
  const two = { from, to }
  const dropped = sqlite
    .prepare(`delete from employments as e where
        (customer_id = @from and (exists (select 1 from contacts k where k.id = e.contact_id and k.customer_id = @to)
          or exists (select 1 from employments o where o.contact_id = e.contact_id and o.customer_id = @to)))
        or (customer_id = @to and exists (select 1 from contacts k where k.id = e.contact_id and k.customer_id = @from)) returning *`)
    .all(two) as MovedEmployments['dropped']
  const moved = sqlite.prepare('select id from employments where customer_id = ?').pluck().all(from) as number[]
  sqlite.prepare('update employments set customer_id = @to where customer_id = @from').run(two)
  const ids = sqlite.prepare('select contact_id from employments where id in (select value from json_each(?))').pluck()
  const about = JSON.stringify([...ids.all(JSON.stringify(moved)), ...dropped.map((row) => row.contact_id)])
  const theirs = 'id in (select value from json_each(@about)) and customer_id <> @from'
  const people = sqlite.prepare(`select id, version from contacts where ${theirs}`).raw().all({ about, from })
  sqlite.prepare(`update contacts set version = version + 1 where ${theirs}`).run({ about, from })
  return { moved, dropped, people: people as [number, number][] }
}

/** Belongs after the contacts are back. What became of a person since is not touched. */
export function moveEmploymentsBack(sqlite: Sqlite, two: Two, { moved, dropped, people }: MovedEmployments) {
  const back = sqlite.prepare('update or ignore employments set customer_id = ? where id = ? and customer_id = ?')
  for (const id of moved) back.run(two.mergedId, id, two.survivorId)
  const restore =
    sqlite.prepare(`insert or ignore into employments (id, contact_id, customer_id, title, department, decision_role, created_at)
    select @id, @contact_id, @customer_id, @title, @department, @decision_role, @created_at
    where exists (select 1 from contacts where id = @contact_id and customer_id <> @customer_id)`)
  for (const row of dropped) restore.run(row)
  const version = sqlite.prepare('update contacts set version = ? where id = ? and version = ? + 1')
  for (const [id, before] of people) version.run(before, id, before)
}
