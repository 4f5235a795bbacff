import { rawKeyOf } from '#main/database/cipher.ts'
import type { Db } from '#main/database/open.ts'
import { customerWords } from '#main/database/search.ts'
import type { DataKey } from '#main/kit/dataKey.ts'
import type { Staging } from '#shared/features/imports/jobs.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { Act } from './insertQueries.ts'

// New customers go from the staging file into the office's tables inside SQLite, a stretch at a time: only what a row cannot say
// itself passes through here. A hundred thousand rows would otherwise each become some thirty values of ours and back.

/** A checked row that becomes a customer. */
export interface Arrival {
  place: number
  code: string
  groupId: number | null
  ownerId: number | null
  /** What it is found by, where that is not what was checked. */
  words: string | null
  /** What it is found by besides. */
  moreWords: string
}

export interface Arrivals {
  /** Answers the id; the row is there after `settle`. */
  add: (arrival: Arrival) => CustomerId
  /** Writes the customers that were added, their first stages, and that they came with this import. */
  settle: () => void
  /** How many of those that are settled nobody finds yet. */
  countUnfound: () => number
  /** Makes up to so many of them found; false when there are none left. */
  makeFound: (most: number) => boolean
  /** The ids of those that were added from some places. */
  idsAt: (places: readonly number[]) => ReadonlyMap<number, number>
  end: () => void
}

/** Puts a staging file beside the office's tables, as `staged`. It stays there until `detachStaged`, behind the transaction. */
export function attachStaged({ $client: sqlite }: Db, { staging, stagingKey }: Staging) {
  sqlite.prepare('attach ? as staged key ?').run(staging, stagingKey ? rawKeyOf(stagingKey as DataKey) : '')
}

export function detachStaged({ $client: sqlite }: Db) {
  const isThere = sqlite.prepare(`select count(*) from pragma_database_list where name = 'staged'`).pluck().get() === 1
  if (isThere) sqlite.exec('detach staged')
}

/** Needs the staging file beside it. */
export function arrivalsOver(db: Db, act: Act): Arrivals {
  const sqlite = db.$client
  sqlite.exec(`create temp table arrivals (
    id integer primary key, place integer not null, code text not null, group_id integer, owner_id integer, words text, more text not null)`)
  const add = sqlite.prepare('insert into temp.arrivals values (?, ?, ?, ?, ?, ?, ?)')
  const customers = sqlite.prepare(`
    insert into customers (id, code, kind, name, short_name, trade_name, english_name, sort_key, folded_name, stage, group_id, source, industry, size,
      tax_code, address, province, website, rating, owner_id, born_on, honorific, self_address, nickname, spouse, manager, assistant,
      revenue, budget, credit_limit, needed_on, needed_place, needs, tastes, note, created_at, updated_at)
    select a.id, a.code, s.kind, s.name, s.short_name, s.trade_name, s.english_name, s.sort_key, s.folded_name, coalesce(s.stage, 'lead'), a.group_id,
      s.source, s.industry, s.size, s.tax_code, s.address, s.province, s.website, s.rating, a.owner_id, s.born_on, s.honorific,
      s.self_address, s.nickname, s.spouse, s.manager, s.assistant, s.revenue, s.budget, s.credit_limit, s.needed_on, s.needed_place, s.needs, s.tastes,
      s.note, coalesce(s.created_at, @now), @now
    from temp.arrivals a cross join staged.checked s using (place) where a.id > @settled and a.id <= @last order by a.id`)
  const firstStages = sqlite.prepare(`
    insert into stage_changes (customer_id, to_stage, changed_at, staff_id, reason)
    select id, stage, created_at, ?, ? from customers where id > ? and id <= ?`)
  const newCustomers = sqlite.prepare(`
    insert into imported_rows (import_id, noun, row_id, version) select ?, 'customer', id, version from customers where id > ? and id <= ?`)
  const unfound = sqlite
    .prepare(`
    select a.id, iif(a.more = '', coalesce(a.words, s.words), coalesce(a.words, s.words) || ' ' || a.more)
    from temp.arrivals a cross join staged.checked s using (place) where a.id > ? order by a.id limit ?`)
    .raw()
  // One statement a row: FTS5 gathers them, and puts what it has gathered on the disk before each statement of many rows.
  const words = customerWords(sqlite)
  const lastId = sqlite.prepare(`select seq from sqlite_sequence where name = 'customers'`).pluck()
  let last = (lastId.get() ?? 0) as number
  let settled = last
  let found = last

  return {
    add({ place, code, groupId, ownerId, words: ownWords, moreWords }) {
      last += 1
      add.run(last, place, code, groupId, ownerId, ownWords, moreWords)
      return last as CustomerId
    },
    settle() {
      if (settled === last) return
      customers.run({ now: act.now, settled, last })
      firstStages.run(act.staffId, act.fileName, settled, last)
      newCustomers.run(act.importId, settled, last)
      settled = last
    },
    countUnfound: () => settled - found,
    makeFound(most) {
      const stretch = unfound.all(found, most) as [number, string][]
      words.addAll(stretch)
      found = stretch.at(-1)?.[0] ?? found
      return stretch.length > 0
    },
    idsAt: (places) =>
      new Map(
        sqlite
          .prepare('select place, id from temp.arrivals where place in (select value from json_each(?))')
          .raw()
          .all(JSON.stringify(places)) as [number, number][],
      ),
    end: () => void sqlite.exec('drop table temp.arrivals'),
  }
}
