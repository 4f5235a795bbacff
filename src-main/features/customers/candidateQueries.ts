import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { searchTokens } from '#shared/kit/search.ts'
import { type Finding, MOST_CANDIDATES } from './findQueries.ts'
import type { Candidate } from './ranking.ts'

/** So many names that begin with the text are looked at besides, however old. */
const MOST_BEGINNING = 200

/** Of everybody a text finds those that may be the best, each once, the better way of finding them first. */
export function candidatesOf(db: ReadDb, finding: Finding, conditions: SQL): Candidate[] {
  const candidates = new Map<CustomerId, Candidate>()
  const add = (found: Candidate[]) => {
    for (const candidate of found) if (!candidates.has(candidate.id)) candidates.set(candidate.id, candidate)
  }
  const { many, few, inside } = finding
  const columns = sql`c.id, c.name, c.stage, c.last_contact_at as lastContactAt`
  const newest = (expression: string) =>
    db.all<Candidate>(sql`select ${columns}, 'begun' as found from customer_search s join customers c on c.id = s.rowid
      where s.customer_search match ${expression} and ${conditions} order by s.rowid desc limit ${MOST_CANDIDATES}`)
  const these = (ids: readonly CustomerId[]) =>
    db.all<Candidate>(sql`select ${columns}, 'begun' as found from json_each(${JSON.stringify(ids)}) s cross join customers c on c.id = s.value
      where ${conditions}`)
  if (many) {
    add(these(many.newest))
    // What was counted without a look at the filter is looked for anew only where the filter leaves too little of it.
    if (candidates.size < many.newest.length) add(newest(many.expression))
    if (candidates.size >= MOST_CANDIDATES) {
      add(newest(many.expression.replaceAll('*', '')))
      add(beginning(db, { columns, conditions, text: searchTokens(finding.text).join(' ') }))
    }
    return [...candidates.values()]
  }
  if (few.length > 0) add(these(few))
  if (inside)
    add(
      db.all<Candidate>(sql`select ${columns}, 'inside' as found from customer_search_parts s cross join customers c on c.id = s.rowid
        where s.customer_search_parts match ${inside} and ${conditions} order by s.rowid desc limit ${MOST_CANDIDATES}`),
    )
  return [...candidates.values()]
}

function beginning(db: ReadDb, { columns, conditions, text }: { columns: SQL; conditions: SQL; text: string }) {
  const named = sql`select id from customers where folded_name >= ${text} and folded_name < ${`${text}\uffff`} order by folded_name limit ${MOST_BEGINNING}`
  return db.all<Candidate>(
    sql`select ${columns}, 'begun' as found from (${named}) s cross join customers c on c.id = s.id where ${conditions}`,
  )
}
