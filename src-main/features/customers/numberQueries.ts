import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf, ownedWithin } from '#main/database/reach.ts'
import { wholeButLast, wholeWords } from '#main/database/search.ts'
import type { Act } from '#main/kit/access.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { searchTokens } from '#shared/kit/search.ts'
import { customerWithin } from './reachQueries.ts'

/** Among so many of the newest contracts that bear the words of a number somewhere, it is looked for. */
const MOST = 200

const called = new Set(['hd', 'hop', 'dong', 'so'])

/** Whose contracts bear the number that was typed, or the beginning of one; of the contracts whoever asks may see. */
export function findByNumber(db: ReadDb, tokens: readonly string[], act: Act): Map<CustomerId, string> {
  const words = tokens.slice(
    Math.max(
      0,
      tokens.findIndex((token) => !called.has(token)),
    ),
  )
  if (!act.access.may('contracts.see') || !words.some((word) => /\d/u.test(word))) return new Map()
  const bearing = db.all<{ customerId: CustomerId; number: string }>(sql`
    select k.customer_id as customerId, k.number from contract_search s cross join contracts k on k.id = s.rowid
    cross join customers c on c.id = k.customer_id
    where s.contract_search match ${words.length === 1 ? wholeWords(words) : wholeButLast(words)} and ${allOf([
      sql`k.deleted_at is null and c.deleted_at is null`,
      ownedWithin(sql`k.owner_id`, act.access.reach('contracts.see')),
      customerWithin(act),
    ])} order by s.rowid desc limit ${MOST}`)
  const found = new Map<CustomerId, string>()
  for (const { customerId, number } of bearing)
    if (!found.has(customerId) && isBegun(searchTokens(number), words)) found.set(customerId, number)
  return found
}

/** One word must be the whole first one of the number, several must stand in a row, the last of them begun. */
function isBegun(number: readonly string[], words: readonly string[]) {
  if (words.length === 1) return number[0] === words[0]
  return number.some((_, at) =>
    words.every((word, index) => {
      const other = number[at + index]
      return index === words.length - 1 ? other?.startsWith(word) : other === word
    }),
  )
}
