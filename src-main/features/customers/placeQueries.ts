import { sql } from 'drizzle-orm'
import type { FieldInSql } from '#main/database/filter.ts'
import type { ReadDb } from '#main/database/open.ts'
import { provincesIn } from '#main/features/provinces/service.ts'
import type { CustomerField } from '#shared/features/customers/filterFields.ts'
import type { Province } from '#shared/kit/provinces.ts'

/**
 * Where customers `c` are, as a filter asks for it: a province of now stands for all that was merged into it however it was typed, an older
 * word for itself, a region for its provinces. What was typed is looked up only when somebody asks.
 */
export function placesInSql(db: ReadDb) {
  return {
    province: meaning(db, (word, province) => [...new Set([word, province?.name ?? word])]),
    region: meaning(db, (_word, province) => (province ? [province.region] : [])),
  } satisfies Partial<Record<CustomerField, FieldInSql>>
}

function meaning(db: ReadDb, meantBy: (word: string, province: Province | undefined) => readonly string[]): FieldInSql {
  return {
    value: sql`place.value ->> 1`,
    as: 'text',
    through(test) {
      const provinces = provincesIn(db)
      const pairs = typedProvinces(db).flatMap((word) => meantBy(word, provinces.of(word)).map((meant) => [word, meant]))
      return sql`c.province in (select place.value ->> 0 from json_each(${JSON.stringify(pairs)}) place where ${test})`
    },
  }
}

function typedProvinces(db: ReadDb) {
  return db
    .all<{ province: string }>(sql`select distinct province from customers where province <> ''`)
    .map(({ province }) => province)
}
