import { expect, it } from 'vitest'
import { migrate } from '#main/database/migrate.ts'
import { openSqlite } from '#main/database/open.ts'
import { migrations } from '#tests/helpers/releases.ts'

const options = { now: 0, backUp: () => undefined }
const before = migrations.findIndex(({ name }) => name.endsWith('opportunities'))

it('a role with rights of its own may do with opportunities what it may do with contracts, and nobody else gains a right', () => {
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, migrations.slice(0, before), options)
  const contracts = { see: 'department', add: 'all', edit: 'own', print: 'all' }
  const insert = sqlite.prepare('insert into roles (name, grants) values (?, ?)')
  insert.run('Trợ lý', JSON.stringify({ customers: { see: 'all' }, contracts }))
  insert.run('Thủ kho', JSON.stringify({ customers: { see: 'all' } }))

  migrate(sqlite, migrations, options)

  const grants = sqlite.prepare('select grants from roles where name = ?').pluck()
  expect(JSON.parse(grants.get('Trợ lý') as string)).toEqual({ customers: { see: 'all' }, contracts, opportunities: contracts })
  expect(JSON.parse(grants.get('Thủ kho') as string)).toEqual({ customers: { see: 'all' } })
  sqlite.close()
})
