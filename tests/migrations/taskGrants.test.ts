import { expect, it } from 'vitest'
import { migrate } from '#main/database/migrate.ts'
import { openSqlite } from '#main/database/open.ts'
import { migrations } from '#tests/helpers/releases.ts'

const BEFORE_TASKS = 21
const options = { now: 0, backUp: () => undefined }

it('a role with rights of its own may do with tasks what it may do with calls, printing too, and nobody else gains a right', () => {
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, migrations.slice(0, BEFORE_TASKS), options)
  const calls = { see: 'department', add: 'all', edit: 'own', print: 'all', export: 'all' }
  const insert = sqlite.prepare('insert into roles (name, grants) values (?, ?)')
  insert.run('Trợ lý', JSON.stringify({ customers: { see: 'all' }, calls }))
  insert.run('Thủ kho', JSON.stringify({ customers: { see: 'all' } }))

  migrate(sqlite, migrations, options)

  const grants = sqlite.prepare('select grants from roles where name = ?').pluck()
  expect(JSON.parse(grants.get('Trợ lý') as string)).toEqual({
    ...{ customers: { see: 'all' }, calls },
    tasks: { see: 'department', add: 'all', edit: 'own', export: 'all', print: 'all' },
  })
  expect(JSON.parse(grants.get('Thủ kho') as string)).toEqual({ customers: { see: 'all' } })
  expect(sqlite.prepare('select count(*) from roles where key is not null and grants is not null').pluck().get()).toBe(0)
  sqlite.close()
})
