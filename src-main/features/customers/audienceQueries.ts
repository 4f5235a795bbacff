import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { type Trade, trades } from '#shared/kit/audiences.ts'
import { fold } from '#shared/kit/fold.ts'
import { tradeWords } from '#shared/kit/occasionFile.ts'

/** Addressed so, somebody is a woman, or is none. The others say nothing; then the name Thị does. */
const womanly = sql`('Chị', 'Bà', 'Cô')`
const manly = sql`('Anh', 'Ông', 'Chú', 'Thầy')`
const isTheirs = isWoman(sql`k.honorific`, sql`k.full_name`)

/** The condition that somebody is a woman. */
export function isWoman(honorific: SQL, name: SQL) {
  return sql`(${honorific} in ${womanly} or (${honorific} not in ${manly} and instr(${name}, ' Thị ') > 0))`
}

/** The condition that a customer `c` is of one of the audiences that pass a test of `audience`. */
export function ofAudience(db: ReadDb, test: SQL): SQL {
  const industries = db.all<{ industry: string }>(sql`select distinct industry from customers where industry <> ''`)
  const ofTrade = trades.map((trade) => {
    const words = industries.flatMap(({ industry }) => (speaksOf(industry, trade) ? [industry] : []))
    return sql`union all select id, ${trade} from customers where industry in (select value from json_each(${JSON.stringify(words)}))`
  })
  return sql`c.id in (select id from (
    select k.customer_id as id, 'women' as audience from contacts k where k.deleted_at is null and ${isTheirs}
    union all select e.customer_id, 'women' from employments e join contacts k on k.id = e.contact_id where k.deleted_at is null and ${isTheirs}
    union all select k.id, 'women' from (select id, honorific, name as full_name from customers where kind = 'person') k where ${isTheirs}
    union all select id, 'business' from customers where kind = 'organisation'
    ${sql.join(ofTrade, sql` `)}) where ${test})`
}

/** Whether an industry, in the office's own words, is one of a trade. */
function speaksOf(industry: string, trade: Trade) {
  const folded = ` ${fold(industry)} `
  return tradeWords[trade].some((word) => folded.includes(` ${word} `))
}
