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
 * What a typed text means to FTS5: every word a quoted prefix, so that no sign in it is taken for syntax.
 * Undefined when nothing is left to search for.
 */
export function matchExpression(text: string) {
  // A mark inside a word (Thai, Hindi) divides it for FTS5, and without positions it can look for single words only.
  const tokens = searchTokens(text).flatMap((token) => token.split(/\p{M}+/u).filter(Boolean))
  return tokens.length > 0 ? tokens.map((token) => `"${token.replaceAll('"', '')}"*`).join(' ') : undefined
}
