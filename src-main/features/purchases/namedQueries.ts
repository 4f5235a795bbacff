import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import { nameKeys } from '#shared/features/customers/rules.ts'
import { codeInText } from '#shared/kit/fitting.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'

interface Hit {
  id: CustomerId
  code: string
  name: string
}

/** More of one name are no choice any more. */
const MOST_FITTING = 20

/**
 * Whom each text means among the customers somebody may edit: the one of that code; else those of that tax code, of that number, of that
 * name. What is found in one of these ways is not looked for in the next.
 */
export function namedCustomers(db: ReadDb, texts: readonly string[], access: Access): { text: string; fitting: Hit[] }[] {
  const found = new Map<string, Hit[]>()
  for (const { keyOf, hits } of ways) {
    const keys = texts.flatMap((text) => {
      const key = found.has(text) ? undefined : keyOf(text)
      return key === undefined ? [] : [{ text, key }]
    })
    if (keys.length === 0) continue
    const rows = db.all<Hit & { text: string }>(sql`
      select distinct wanted.value ->> 'text' as text, c.id, c.code, c.name from json_each(${JSON.stringify(keys)}) wanted
      ${hits(sql`wanted.value ->> 'key'`)} where c.deleted_at is null and ${customerWithin({ access }, 'edit') ?? sql`true`}
      order by c.id`)
    for (const { text, ...hit } of rows) {
      const fitting = found.get(text) ?? []
      if (fitting.length < MOST_FITTING) fitting.push(hit)
      found.set(text, fitting)
    }
  }
  return texts.map((text) => ({ text, fitting: found.get(text) ?? [] }))
}

interface Way {
  /** What a text would be in this way; undefined where it cannot be. */
  keyOf: (text: string) => string | undefined
  /** Joins the customers `c` of a key. The join keeps its order: from the few texts to their customers. */
  hits: (key: SQL) => SQL
}

const ways: readonly Way[] = [
  { keyOf: (text) => codeInText(text).toUpperCase(), hits: (key) => sql`cross join customers c on c.code = ${key}` },
  { keyOf: codeInText, hits: (key) => sql`cross join customers c on c.code = ${key}` },
  {
    keyOf(text) {
      const { value, warning } = parseTaxCode(text)
      return warning === 'length' ? undefined : value
    },
    hits: (key) => sql`cross join customers c on c.tax_code = ${key} and c.tax_code <> ''`,
  },
  {
    keyOf: (text) => parsePhone(text)?.e164,
    hits: (key) => sql`cross join contact_points p on p.normal = ${key} and p.normal <> '' and p.kind = 'phone'
      cross join customers c on c.id = p.customer_id`,
  },
  {
    keyOf: (text) => nameKeys({ kind: 'organisation', name: text }).foldedName || undefined,
    hits: (key) => sql`cross join customers c on c.folded_name = ${key}`,
  },
]
