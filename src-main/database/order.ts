import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from './open.ts'

type Value = string | number

/** What a list is sorted or grouped by, in SQL. */
export interface Order {
  value: SQL
  /**
   * The values in their order, where that is not the order of their bytes: names in Vietnamese order, stages as they follow. Several that
   * mean the same share a place.
   */
  ranked?: (db: ReadDb) => readonly (Value | readonly Value[])[]
  /** An index holds the rows in this order, which therefore is walked along; elsewhere empty values come last, as in a spreadsheet. */
  isIndexed?: true
  /** Stands behind the table where the value is in another. */
  join?: SQL
  /**
   * The rows of an index that holds those with a value, as `record_id` and `value`: the first of a list are found along it. Where the order is
   * not that of the values, `steps` are the values in their order.
   */
  walked?: { rows: SQL; steps?: readonly number[] }
}

export interface Ordering {
  /** Stands before `select`. */
  ranks: SQL
  /** Stands behind the table. */
  joins: SQL
  /** Stands behind `order by`. */
  by: SQL
}

/** The order of a list whose rows are `c`; rows that are equal in all keys come in the order of `tie`. */
export function ordering<Key extends string>(
  db: ReadDb,
  sort: readonly { by: Key; direction: 'ascending' | 'descending' }[],
  { orders, tie }: { orders: Readonly<Record<Key, Order>>; tie: SQL },
): Ordering {
  const ranks: SQL[] = []
  const joins: SQL[] = []
  const isOnly = sort.length === 1
  const terms = sort.map(({ by, direction }) => {
    const { value, ranked, isIndexed, join } = orders[by]
    if (join) joins.push(join)
    const way = direction === 'ascending' ? sql`asc` : sql`desc`
    if (isIndexed && isOnly) return sql`${value} ${way}, ${tie} ${way}`
    if (!ranked) return sql`nullif(${value}, '') is null, ${value} ${way}`
    const rank = sql.raw(`rank${ranks.length}`)
    const places = ranked(db).flatMap((values, place) => [values].flat().map((one) => [one, place]))
    ranks.push(
      sql`${rank} as materialized (select value ->> 0 as value, value ->> 1 as place from json_each(${JSON.stringify(places)}))`,
    )
    joins.push(sql`left join ${rank} on ${rank}.value = ${value}`)
    return sql`${rank}.place is null, ${rank}.place ${way}`
  })
  const isWalked = isOnly && sort.every(({ by }) => orders[by].isIndexed)
  return {
    ranks: ranks.length > 0 ? sql`with ${sql.join(ranks, sql`, `)}` : sql``,
    joins: sql.join(joins, sql` `),
    by: isWalked ? sql.join(terms) : sql`${sql.join(terms, sql`, `)}, ${tie}`,
  }
}
