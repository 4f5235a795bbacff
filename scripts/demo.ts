import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { drizzleOver, type Sqlite } from '#main/database/open.ts'
import { closeDatabase, foundDatabase } from '#main/database/opening.ts'
import { fillWithSample } from '#main/database/sample/sample.ts'
import { foundOffice } from '#main/features/office/service.ts'
import { folderAt, makeFolder } from '#main/kit/folder.ts'

// npm run demo -- --size 200|5000|100000 --data-dir <folder> [--seed <number>] [--at <ISO instant>]
// Founds a firm with believable Vietnamese data in an empty data folder, the same for the same seed and moment.

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '200' },
    'data-dir': { type: 'string' },
    seed: { type: 'string' },
    at: { type: 'string' },
  },
})
const size = Number(values.size)
const seed = values.seed === undefined ? undefined : Number(values.seed)
const now = values.at === undefined ? Date.now() : Date.parse(values.at)
const nouns = {
  customers: 'customers',
  contacts: 'contacts',
  calls: 'calls',
  appointments: 'appointments',
  contracts: 'contracts',
  staff: 'staff',
}

if (values['data-dir'] === undefined) fail('Say where the firm shall be: npm run demo -- --size 200 --data-dir <folder>')
else if (!Number.isInteger(size) || size < 20) fail(`--size must be a whole number from 20 on, not ${values.size}`)
else if (Number.isNaN(now) || Number.isNaN(seed))
  fail('--at must be an instant such as 2026-11-22T09:30+07:00 and --seed a number')
else found(resolve(values['data-dir']))

function found(path: string) {
  const folder = folderAt(path)
  const opening = { folder, migrations: fileURLToPath(new URL('../drizzle', import.meta.url)), nativeBinding: undefined, now }
  if (existsSync(folder.database) || existsSync(folder.mark)) return fail(`${path} holds a firm already. Choose an empty folder.`)
  const started = performance.now()
  makeFolder(folder)
  const sqlite = foundDatabase(opening, (fresh) => {
    foundOffice(drizzleOver(fresh), { name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường' }, now)
    fillWithSample(fresh, { size, now, seed })
  })
  const counts = countsOf(sqlite)
  closeDatabase(sqlite, folder)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${counts} in ${seconds} s, ${(statSync(folder.database).size / 1e6).toFixed(1)} MB: ${folder.database}`)
}

function countsOf(sqlite: Sqlite) {
  const count = (table: string) => sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number
  return Object.entries(nouns)
    .map(([table, noun]) => `${count(table).toLocaleString('en')} ${noun}`)
    .join(', ')
}

function fail(message: string) {
  console.error(message)
  process.exitCode = 1
}
