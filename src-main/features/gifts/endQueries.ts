import { sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import type { EndedGift, GiftEnd } from '#shared/features/gifts/schema.ts'
import type { GiftId } from '#shared/kit/id.ts'

// Thousands of gifts end at once: asked and changed inside SQLite.

export interface VersionOfGift {
  id: GiftId
  version: number
}

/** Those of these that have this version still, as they are. */
export function listAtVersions(db: ReadDb, gifts: readonly VersionOfGift[]) {
  return db.all<EndedGift>(sql`
    select g.id, g.version, g.status, g.given_on as givenOn, g.cost, g.reason
    from json_each(${JSON.stringify(gifts)}) j cross join gifts g on g.id = j.value ->> 'id'
    where g.version = j.value ->> 'version' and g.deleted_at is null order by j.key`)
}

/** What was given without saying for how much cost what is known already, or else what was planned. */
export function endGifts(db: Db, gifts: readonly VersionOfGift[], { end, now }: { end: GiftEnd; now: number }) {
  const { status, givenOn, cost, reason } = end
  const spent = status === 'refused' ? sql`cost` : cost === null ? sql`coalesce(nullif(cost, 0), budget)` : sql`${cost}`
  db.run(sql`
    update gifts set status = ${status}, given_on = ${givenOn}, cost = ${spent}, reason = ${status === 'refused' ? reason : ''},
      updated_at = ${now}, version = version + 1
    where id in (select value ->> 'id' from json_each(${JSON.stringify(gifts)}))`)
}

/** Each as it was, where it has this version still. */
export function putBack(db: Db, gifts: readonly EndedGift[], now: number) {
  db.run(sql`
    update gifts as g set status = j.value ->> 'status', given_on = j.value ->> 'givenOn', cost = j.value ->> 'cost',
      reason = j.value ->> 'reason', updated_at = ${now}, version = version + 1
    from json_each(${JSON.stringify(gifts)}) j
    where g.id = j.value ->> 'id' and g.version = j.value ->> 'version' and g.deleted_at is null`)
}
