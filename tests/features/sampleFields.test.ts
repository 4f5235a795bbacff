import { expect, test } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import { createWorld } from '#tests/helpers/world.ts'

test('in the sample people are addressed as the office would, and open leads say when and where they need something', async () => {
  await using world = await createWorld({ sample: true, at: '2026-11-23 09:30' })
  const sqlite = openSqlite(world.folder.database)
  const shareOf = (table: string, where: string, of: string) =>
    sqlite.prepare(`select avg(${where}) from ${table} where ${of}`).pluck().get() as number
  const people = shareOf('contacts', `honorific <> ''`, 'true')
  const persons = shareOf('customers', `honorific <> ''`, `kind = 'person'`)
  const firms = shareOf('customers', `honorific <> '' or self_address <> ''`, `kind = 'organisation'`)
  const others = shareOf('customers', 'needed_on is not null', `stage not in ('lead', 'prospect')`)

  expect({ people, persons, firms, others }).toEqual({ people: 1, persons: 1, firms: 0, others: 0 })
  expect(shareOf('contacts', `self_address <> ''`, 'true')).toBeGreaterThan(0.5)
  expect(shareOf('customers', `self_address <> ''`, `kind = 'person'`)).toBeGreaterThan(0.5)
  expect(shareOf('customers', `needed_on > '2026-11-23'`, `stage in ('lead', 'prospect')`)).toBeGreaterThan(0.3)
  expect(shareOf('customers', `needed_place <> ''`, `stage in ('lead', 'prospect')`)).toBeGreaterThan(0.2)
  sqlite.close()
})
