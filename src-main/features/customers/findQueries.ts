import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { beginningsOf, insidesOf } from '#main/database/search.ts'
import type { Act } from '#main/kit/access.ts'
import { MOST_HITS } from '#shared/features/customers/choices.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { searchTokens } from '#shared/kit/search.ts'
import { isSensitive } from '#shared/kit/sensitive.ts'
import type { Guess } from './guessing.ts'
import { guessMeant } from './guessQueries.ts'
import { findByNumber } from './numberQueries.ts'
import { customerWithin } from './reachQueries.ts'
import { readingsOf } from './readings.ts'

/** What a typed text finds; each way of looking is gone only when the better ones have found little. */
export interface Finding {
  /** The words by which a hit is judged and marked: those that were typed, or what they were meant as. */
  text: string
  /** So many begin with these words that nothing else was looked for; the newest of them, whoever may see them. */
  many?: Beginnings
  /** Those that were found one by one: by beginnings, a contract's number, a whole tax code, or a guess. */
  few: CustomerId[]
  /** FTS5, for the parts of words: who has these words inside others. */
  inside?: string
  /** The contract by whose number a customer was found. */
  contracts: ReadonlyMap<CustomerId, string>
  /** Nothing was found; this is what was nearly found. */
  guess?: Guess
}

interface Asking {
  db: ReadDb
  act: Act
}

interface Beginnings {
  /** FTS5. */
  expression: string
  newest: CustomerId[]
}

/** Of many hits so many of the newest are looked at before the best are shown: to rank all of 85,000 would take 100 ms. */
export const MOST_CANDIDATES = MOST_HITS
/** Fewer hits than this, and it is looked for more. A page of the list. */
const FEW = 100

/** Undefined for a text without a word in it. */
export function findCustomers(db: ReadDb, text: string, act: Act): Finding | undefined {
  const tokens = searchTokens(text)
  if (tokens.length === 0) return undefined
  const begun = beginningWith(db, tokens, act)
  if (!Array.isArray(begun)) return { text, many: begun, few: [], contracts: noContracts }
  const contracts = findByNumber(db, tokens, act)
  const few = [...new Set([...begun, ...contracts.keys(), ...ofTaxCode(db, tokens, act)])]
  const others = readingsOf(tokens)
  if (few.length === 0) {
    for (const other of others) {
      const meant = beginningWith(db, other, act)
      if (!Array.isArray(meant)) return { text: other.join(' '), many: meant, few, contracts }
      if (meant.length > 0) return withInside({ db, act }, { text: other.join(' '), few: meant, contracts }, other)
    }
  }
  for (const reading of [tokens, ...others]) {
    const finding = withInside({ db, act }, { text: reading === tokens ? text : reading.join(' '), few, contracts }, reading)
    if (finding.few.length > 0 || finding.inside) return finding
  }
  return guessed(db, { text, tokens }, act)
}

const noContracts: ReadonlyMap<CustomerId, string> = new Map()

/** What is found, as a table `s` of rowids that customers `c` are joined to. */
export function foundRows({ many, few, inside }: Finding): SQL {
  if (many) return sql`customer_search s join customers c on c.id = s.rowid where s.customer_search match ${many.expression}`
  const known = sql`select value as found from json_each(${JSON.stringify(few)})`
  const rows = inside ? sql`${known} union all ${insideRows(inside)} and rowid not in (${known})` : known
  return sql`(${rows}) s join customers c on c.id = s.found where true`
}

function insideRows(inside: string): SQL {
  return sql`select rowid as found from customer_search_parts where customer_search_parts match ${inside}`
}

/** Those who begin with all of the words: if they are few, the ones that may be seen. */
function beginningWith(db: ReadDb, tokens: readonly string[], act: Act): CustomerId[] | Beginnings {
  const expression = beginningsOf(tokens) ?? ''
  const newest = newestOf(db, expression)
  return newest.length < FEW ? seenOf(db, newest, act) : { expression, newest }
}

function newestOf(db: ReadDb, expression: string) {
  return idsOf(
    db,
    sql`select rowid as id from customer_search where customer_search match ${expression} order by rowid desc limit ${MOST_CANDIDATES}`,
  )
}

function seenOf(db: ReadDb, ids: CustomerId[], act: Act): CustomerId[] {
  if (ids.length === 0 || customerWithin(act) === undefined) return ids
  return idsOf(
    db,
    sql`select c.id from customers c where ${seen(act)} and c.id in (select value from json_each(${JSON.stringify(ids)}))`,
  )
}

/** A masked tax code is found by the whole of it only. */
function ofTaxCode(db: ReadDb, tokens: readonly string[], act: Act) {
  const [token = ''] = tokens
  if (tokens.length > 1 || !isSensitive('taxCode', token)) return []
  return idsOf(
    db,
    sql`select c.id from customers c where ${seen(act)} and c.tax_code = ${token} and c.tax_code <> '' limit ${FEW}`,
  )
}

function withInside({ db, act }: Asking, finding: Finding, tokens: readonly string[]): Finding {
  const inside = insidesOf(tokens)
  if (inside === undefined || finding.few.length >= FEW) return finding
  const one = idsOf(
    db,
    sql`select c.id from (${insideRows(inside)}) s cross join customers c on c.id = s.found where ${seen(act)} limit 1`,
  )
  return one.length > 0 ? { ...finding, inside } : finding
}

function guessed(db: ReadDb, { text, tokens }: { text: string; tokens: readonly string[] }, act: Act): Finding {
  const guess = guessMeant(db, tokens)
  if (!guess) return { text, few: [], contracts: noContracts }
  const few = seenOf(db, newestOf(db, guess.expression), act)
  return { text, few, contracts: noContracts, ...(few.length > 0 ? { guess } : {}) }
}

function seen(act: Act) {
  return allOf([sql`c.deleted_at is null`, customerWithin(act)])
}

function idsOf(db: ReadDb, query: SQL) {
  return db.all<{ id: CustomerId }>(query).map(({ id }) => id)
}
