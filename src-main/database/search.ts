import { sql } from 'drizzle-orm'
import { searchTokens } from '#shared/kit/search.ts'
import type { Db } from './open.ts'

/** An FTS5 table of folded words without a copy of the text; its rowid is the id of the row it finds. */
export type SearchTable = 'customer_search' | 'contract_search'

/** Writes or rewrites the words under which a row is found; must run in the transaction that writes the row. */
export function writeSearchWords(db: Db, table: SearchTable, entry: { id: number; words: string }) {
  db.run(sql`insert or replace into ${sql.raw(table)} (rowid, words) values (${entry.id}, ${entry.words})`)
}

export function removeSearchWords(db: Db, table: SearchTable, id: number) {
  db.run(sql`delete from ${sql.raw(table)} where rowid = ${id}`)
}

/**
 * Makes the writing connection ready for a hundred thousand rows, until `end`: room for every page of a dozen indexes, which saves a fifth,
 * and no merging of the search index for each thousand words that go, which would take four times what all the rest does. Belongs into a
 * transaction; one that is taken back takes the second back too.
 */
export function readyForMany({ $client: sqlite }: Db) {
  const usual = sqlite.pragma('cache_size', { simple: true }) as number
  const mergeFrom = (share: number) =>
    sqlite.exec(`insert into customer_search (customer_search, rank) values ('deletemerge', ${share})`)
  sqlite.pragma('cache_size = -98304')
  mergeFrom(0)
  return {
    end: () => void mergeFrom(USUAL_SHARE),
    takeBack: () => void sqlite.pragma(`cache_size = ${usual}`),
  }
}

/** Of words gone, in percent of a part of the index; what FTS5 begins with. */
const USUAL_SHARE = 10

/**
 * What a typed text means to FTS5: every word a quoted prefix, so that no sign in it is taken for syntax.
 * Undefined when nothing is left to search for.
 */
export function matchExpression(text: string) {
  // A mark inside a word (Thai, Hindi) divides it for FTS5, and without positions it can look for single words only.
  const tokens = searchTokens(text).flatMap((token) => token.split(/\p{M}+/u).filter(Boolean))
  return tokens.length > 0 ? tokens.map((token) => `"${token.replaceAll('"', '')}"*`).join(' ') : undefined
}
