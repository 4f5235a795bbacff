import { sql } from 'drizzle-orm'
import { searchTokens } from '#shared/kit/search.ts'
import { PART_LENGTH, partsOf, partsOfPiece } from '#shared/kit/searchParts.ts'
import type { Db, ReadDb, Sqlite } from './open.ts'

/**
 * Every search index there is: FTS5 tables of folded words without a copy of the text; the rowid is the id of the row that is found.
 * `customer_search_parts` holds what stands inside the words of `customer_search`.
 */
export const searchIndexes = ['customer_search', 'customer_search_parts', 'contract_search'] as const

/** Writes or rewrites the words under which a contract is found; must run in the transaction that writes its row. */
export function writeContractWords(db: Db, entry: { id: number; words: string }) {
  db.run(sql`insert or replace into contract_search (rowid, words) values (${entry.id}, ${entry.words})`)
}

export function removeContractWords(db: Db, id: number) {
  db.run(sql`delete from contract_search where rowid = ${id}`)
}

/** What makes customers found and no longer found, prepared once for many; `add` is for those that were not found before. */
export function customerWords(sqlite: Sqlite) {
  const into = (table: string, verb: 'insert' | 'insert or replace') =>
    sqlite.prepare(`${verb} into ${table} (rowid, words) values (?, ?)`)
  const [words, parts] = [into('customer_search', 'insert'), into('customer_search_parts', 'insert')]
  const [newWords, newParts] = [into('customer_search', 'insert or replace'), into('customer_search_parts', 'insert or replace')]
  const noWords = sqlite.prepare('delete from customer_search where rowid = ?')
  const noParts = sqlite.prepare('delete from customer_search_parts where rowid = ?')
  return {
    add(id: number, text: string) {
      words.run(id, text)
      parts.run(id, partsOf(text))
    },
    /** One index after the other: turn by turn they cost a sixth more. */
    addAll(rows: readonly (readonly [id: number, text: string])[]) {
      for (const [id, text] of rows) words.run(id, text)
      for (const [id, text] of rows) parts.run(id, partsOf(text))
    },
    write(id: number, text: string) {
      newWords.run(id, text)
      newParts.run(id, partsOf(text))
    },
    remove(id: number) {
      noWords.run(id)
      noParts.run(id)
    },
  }
}

/**
 * Does work on up to a hundred thousand rows with room for every page of a dozen indexes, which saves a fifth, and without merging the search
 * indexes for each thousand words that come or go: of those that go it would take four times what all the rest does, of those that come
 * half of their time, and half a second at once. What lies in many parts then is merged behind it, see `mergeSearch`. Belongs into a
 * transaction; one that is taken back takes the second back too.
 */
export function* withManyRows<Step, Result>({ $client: sqlite }: Db, steps: Generator<Step, Result>): Generator<Step, Result> {
  const usual = sqlite.pragma('cache_size', { simple: true }) as number
  sqlite.pragma('cache_size = -98304')
  try {
    setMerging(sqlite, { ...usualMerging, deletemerge: 0, automerge: 0 })
    const result = yield* steps
    setMerging(sqlite, usualMerging)
    return result
  } finally {
    sqlite.pragma(`cache_size = ${usual}`)
  }
}

function setMerging(sqlite: Sqlite, settings: typeof usualMerging) {
  for (const index of searchIndexes)
    for (const [name, value] of Object.entries(settings))
      sqlite.exec(`insert into ${index} (${index}, rank) values ('${name}', ${value})`)
}

/**
 * A part of an index is merged once so many percent of its words are gone, and so many parts as they come, a few of their pages at a time. At
 * how many parts FTS5 would merge them all at once, whoever waits, is beyond what an import leaves.
 */
const usualMerging = { deletemerge: 10, automerge: 4, crisismerge: 1_000 }

type SearchIndex = (typeof searchIndexes)[number]

/** From so many parts on a search is noticeably slower. */
const MANY_PARTS = 16

/** The search indexes that lie in many parts, as an import or a deed on many customers leaves them. */
export function dividedSearchIndexes(db: ReadDb): SearchIndex[] {
  return searchIndexes.filter((index) => {
    const pages = sql.raw(`${index}_idx`)
    const parts = db.all(sql`
      with recursive part(id) as (select min(segid) from ${pages}
        union all select (select min(segid) from ${pages} where segid > part.id) from part where part.id is not null)
      select id from part where id is not null limit ${MANY_PARTS}`)
    return parts.length === MANY_PARTS
  })
}

/** Merges a few pages of an index that lies in many parts; `isBegun`: goes on with what was begun. False when nothing is left to do. */
export function mergeSearchIndex({ $client: sqlite }: Db, index: SearchIndex, isBegun: boolean) {
  const changes = sqlite.prepare<[], number>('select total_changes()').pluck()
  const before = Number(changes.get())
  // A negative number begins to merge everything, the positive ones go on with it.
  sqlite.prepare(`insert into ${index} (${index}, rank) values ('merge', ?)`).run(isBegun ? PAGES : -PAGES)
  return Number(changes.get()) - before >= 2
}

/** Of an index, merged in one step; some ten milliseconds. */
const PAGES = 200

/**
 * What a typed text means to FTS5: every word a quoted prefix, so that no sign in it is taken for syntax.
 * Undefined when nothing is left to search for.
 */
export function matchExpression(text: string) {
  return beginningsOf(searchTokens(text))
}

/** Words that begin with each of these. */
export function beginningsOf(tokens: readonly string[]) {
  const pieces = piecesOf(tokens)
  return pieces.length > 0 ? pieces.map((piece) => `${quoted(piece)}*`).join(' ') : undefined
}

/** For `customer_search_parts`: words with each of these in them. Undefined when none is long enough to be looked for inside. */
export function insidesOf(tokens: readonly string[]) {
  if (tokens.every((token) => token.length < PART_LENGTH)) return undefined
  return piecesOf(tokens)
    .map((piece) => quoted(partsOfPiece(piece).join(' ')))
    .join(' ')
}

/** Each of these words. */
export function wholeWords(tokens: readonly string[]) {
  return piecesOf(tokens).map(quoted).join(' ')
}

/** These words, and one that begins with the last of them. */
export function wholeButLast(tokens: readonly string[]) {
  const pieces = piecesOf(tokens)
  return pieces.map((piece, index) => (index < pieces.length - 1 ? quoted(piece) : `${quoted(piece)}*`)).join(' ')
}

/** For `customer_search`: beginnings of all the `tokens`, and one of these other words. */
export function beginningsWithOneOf(tokens: readonly string[], words: readonly { word: string; isWhole: boolean }[]) {
  const one = words.map(({ word, isWhole }) => (isWhole ? quoted(word) : `${quoted(word)}*`)).join(' OR ')
  const others = beginningsOf(tokens)
  return others === undefined ? one : `(${others}) AND (${one})`
}

/** A mark inside a word (Thai, Hindi) divides it for FTS5, and without positions it can look for single words only. */
function piecesOf(tokens: readonly string[]) {
  return tokens.flatMap((token) => token.split(/\p{M}+/u).filter(Boolean))
}

function quoted(word: string) {
  return `"${word.replaceAll('"', '')}"`
}
