import { sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { peopleOf } from '#main/database/people.ts'
import { missingIn, whereMost } from '#shared/features/customers/hits.ts'
import type { Customer, CustomerRow, Hit } from '#shared/features/customers/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { phoneDigits } from '#shared/kit/phoneText.ts'
import { searchTokens } from '#shared/kit/search.ts'
import { masked } from '#shared/kit/sensitive.ts'
import type { Finding } from './findQueries.ts'
import { meantIn } from './guessing.ts'

/** Everything else than the name that a customer is found by; nothing of it is more than whoever sees the customer may see. */
interface Places {
  id: CustomerId
  hits: Hit[]
}

/** Rows that say where the text was found, if their name does not, and what was meant by it, if it was mistyped. */
export function explained(db: ReadDb, rows: CustomerRow[], finding: Finding): CustomerRow[] {
  const unclear = rows.filter((row) => finding.guess || missingIn(row.name, searchTokens(finding.text)).length > 0)
  const places = new Map(placesOf(db, unclear, finding).map((place) => [place.id, place]))
  return rows.map((row) => {
    const hits = places.get(row.id)?.hits
    if (!hits) return row
    const guess = finding.guess ? (guessIn([row.name, ...hits.map(({ text }) => text)], finding) ?? '') : ''
    const missing = missingIn(row.name, searchTokens(guess || finding.text))
    return { ...row, guess, hit: missing.length === 0 ? null : whereMost(hits, missing) }
  })
}

function guessIn(texts: readonly string[], { guess }: Finding) {
  if (!guess) return undefined
  for (const text of texts) {
    const meant = meantIn(fold(text.startsWith('+') ? phoneDigits(text) : text), guess)
    if (meant !== undefined) return meant
  }
  return undefined
}

function placesOf(db: ReadDb, rows: readonly CustomerRow[], { contracts }: Finding): Places[] {
  if (rows.length === 0) return []
  const page = sql`json_each(${JSON.stringify(rows.map(({ id }) => id))}) page`
  const people = sql.raw(peopleOf('page.value'))
  const found = db.all<Pick<Customer, 'id' | 'shortName' | 'tradeName' | 'englishName' | 'nickname'>>(
    sql`select c.id, c.short_name as shortName, c.trade_name as tradeName, c.english_name as englishName, c.nickname from ${page} cross join customers c on c.id = page.value`,
  )
  const names = db.all<{ id: CustomerId; text: string; nickname: string }>(sql`
    select page.value as id, k.full_name as text, k.nickname from ${page} cross join contacts k on k.id in (${people})
    where k.deleted_at is null order by k.is_main desc, k.id`)
  const points = db.all<{ id: CustomerId; by: 'phone' | 'email'; normal: string; typed: string; of: string }>(sql`
    select id, "by", normal, typed, "of" from (
      select p.customer_id as id, p.kind as "by", p.normal, p.typed, coalesce(k.full_name, '') as "of", p.contact_id, p.position
      from ${page} cross join contact_points p on p.customer_id = page.value left join contacts k on k.id = p.contact_id
      where k.deleted_at is null
      union all select e.customer_id, p.kind, p.normal, p.typed, k.full_name, k.id, p.position
      from ${page} cross join employments e on e.customer_id = page.value cross join contacts k on k.id = e.contact_id
      cross join contact_points p on p.customer_id = k.customer_id and p.contact_id = k.id where k.deleted_at is null
    ) order by contact_id, "by", position`)
  const texts = db.all<{ id: CustomerId; text: string; of: string }>(sql`
    select v.record_id as id, v.text, f.label as "of" from ${page} cross join custom_values v on v.record_id = page.value
    cross join custom_fields f on f.id = v.field_id
    where f.record = 'customer' and f.archived_at is null and v.text is not null
    union all select page.value, v.text, f.label || ' · ' || k.full_name from ${page} cross join contacts k on k.id in (${people})
    cross join custom_values v on v.record_id = k.id cross join custom_fields f on f.id = v.field_id
    where k.deleted_at is null and f.record = 'contact' and f.archived_at is null and v.text is not null`)
  const hitsOf = new Map<CustomerId, Hit[]>(rows.map(({ id }) => [id, []]))
  const add = (id: CustomerId, hit: Hit) => void (hit.text !== '' && hitsOf.get(id)?.push(hit))
  for (const { id, text } of names) add(id, { by: 'contact', text, of: '' })
  for (const { id, by, normal, typed, of } of points) {
    add(id, { by, text: normal || typed, of })
    if (by === 'phone' && normal) add(id, { by, text: typed, of })
  }
  for (const row of rows) {
    add(row.id, { by: 'contract', text: contracts.get(row.id) ?? '', of: '' })
    add(row.id, { by: 'code', text: row.code, of: '' })
    add(row.id, { by: 'taxCode', text: masked('taxCode', row.taxCode), of: '' })
  }
  for (const { id, ...own } of found)
    for (const by of ['shortName', 'tradeName', 'englishName', 'nickname'] as const) add(id, { by, text: own[by], of: '' })
  for (const { id, text: of, nickname } of names) add(id, { by: 'nickname', text: nickname, of })
  for (const { id, text, of } of texts) add(id, { by: 'custom', text, of })
  return found.map(({ id }) => ({ id, hits: hitsOf.get(id) ?? [] }))
}
