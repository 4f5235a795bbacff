import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import SqliteDatabase from 'better-sqlite3'
import { migrate, readMigrations } from '#main/database/migrate.ts'
import { drizzleOver, openSqlite, type Sqlite } from '#main/database/open.ts'
import { withManyRows } from '#main/database/search.ts'
import { type DataKey, newDataKey } from '#main/kit/dataKey.ts'
import { customerSearchWords, type Findable } from '#shared/features/customers/rules.ts'
import { partsOf } from '#shared/kit/searchParts.ts'
import { createSealedWorld, signIn } from '#tests/helpers/sealed.ts'
import { createWorld, createWorldIn, migrationsFolder, type World } from '#tests/helpers/world.ts'
import { type Figure, figure, timed } from './figures.ts'
import { importInWindow } from './importInWindow.ts'
import { sealedCopy } from './office.ts'

/** Export and import of every customer, each beside the plain work on the same rows. */
export async function benchFiles(demo: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-files-'))
  const csv = join(folder, 'khach-hang.csv')
  const xlsx = join(folder, 'khach-hang.xlsx')
  const exported = createWorldIn(demo)
  const exports = await timed(1, () =>
    exported.client.customers.export({ filter: {}, file: exported.chosen(xlsx), format: 'xlsx' }),
  )
  await exported.client.customers.export({ filter: {}, file: exported.chosen(csv), format: 'csv' })
  await exported.shut()
  const plainExports = await timed(1, () => plainExport(join(demo, 'khach-quen.db'), join(folder, 'plain.csv')))

  const sealedExports = await exportSealed(demo, join(folder, 'sealed.xlsx'))
  const fromCsv = await importInto(await createWorld(), csv)
  const fromXlsx = await importInto(await createWorld(), xlsx)
  const sealed = await importInto(await createSealedWorld(), csv)
  const inserts = await plainInserts(fromCsv.database, join(folder, 'plain.db'))
  const sealedInserts = await plainInserts(fromCsv.database, join(folder, 'sealed.db'), await newDataKey())
  rmSync(fromCsv.folder, { recursive: true, force: true })
  for (const used of [fromXlsx.folder, sealed.folder]) rmSync(used, { recursive: true, force: true })
  const [search, block] = await importInWindow(csv)
  rmSync(folder, { recursive: true, force: true })
  const seconds = (samples: number[]) => samples.map((sample) => sample / 1000)
  return [
    figure('import-100k-csv', 's', {
      samples: seconds([fromCsv.milliseconds]),
      limits: seconds(inserts),
      encrypted: seconds([sealed.milliseconds]),
    }),
    figure('import-100k-xlsx', 's', { samples: seconds([fromXlsx.milliseconds]), limits: seconds(inserts) }),
    figure('export-100k-xlsx', 's', {
      samples: seconds(exports),
      limits: seconds(plainExports),
      encrypted: seconds(sealedExports),
    }),
    figure('bulk-insert', 's', { samples: seconds(inserts), encrypted: seconds(sealedInserts) }),
    figure('search-during-import', 'ms', { samples: search }),
    figure('main-block-during-import', 'ms', { samples: block }),
  ]
}

async function exportSealed(demo: string, file: string) {
  const folder = await sealedCopy(demo)
  const world = createWorldIn(folder)
  await signIn(world)
  const samples = await timed(1, () => world.client.customers.export({ filter: {}, file: world.chosen(file), format: 'xlsx' }))
  await world.shut()
  rmSync(folder, { recursive: true, force: true })
  return samples
}

/** Reads, checks and imports a file into a new office, as the wizard would, and answers how long that took. */
async function importInto(world: World, file: string) {
  const [milliseconds = 0] = await timed(1, () => importAll(world, file))
  await world.shut()
  return { milliseconds, folder: world.folder.path, database: world.folder.database }
}

async function importAll({ client, chosen }: World, file: string) {
  const { reading, sheets } = await client.imports.read({ job: aJob(), file: chosen(file) })
  await client.imports.check({ job: aJob(), reading, sheets: sheets.slice(0, 1) })
  await client.imports.run({ job: aJob(), reading, matching: { key: 'code', onMatch: 'skip', acceptMarked: true } })
}

function aJob() {
  return crypto.randomUUID() as Parameters<World['client']['jobs']['cancel']>[0]
}

/**
 * The limit of an import: every row it wrote, in memory beforehand, put into a fresh database by prepared statements, with the settings,
 * indexes and foreign keys of the program, and as in the program the search indexes are merged later. Only the transaction is timed.
 */
async function plainInserts(from: string, to: string, key?: DataKey) {
  const batches = rowsOf(from)
  const target = openSqlite(to, { key })
  migrate(target, readMigrations(migrationsFolder), { now: 0, backUp: () => undefined })
  const samples = await timed(1, () =>
    target
      .transaction(() => {
        // A customer may point to one that comes later.
        target.pragma('defer_foreign_keys = on')
        const steps = withManyRows(drizzleOver(target), insertAll(target, batches))
        let isDone = false
        while (!isDone) isDone = steps.next().done === true
      })
      .immediate(),
  )
  target.close()
  return samples
}

function* insertAll(target: Sqlite, batches: ReturnType<typeof rowsOf>): Generator<void> {
  for (const { into, rows } of batches) {
    const insert = target.prepare(`insert into ${into} values (${rows[0]?.map(() => '?').join(', ')})`)
    for (const row of rows) insert.run(...row)
    yield
  }
}

const written = [
  ...['staff', 'customer_groups', 'customers', 'contacts'],
  ...['contact_points', 'customer_addresses', 'stage_changes', 'categories', 'category_links', 'imports', 'imported_rows'],
]

function rowsOf(from: string) {
  const source = new SqliteDatabase(from, { readonly: true })
  const tables = written.map((into) => ({ into, rows: source.prepare(`select * from ${into}`).raw().all() as unknown[][] }))
  const customers = source
    .prepare(
      'select id, code, name, short_name as shortName, trade_name as tradeName, english_name as englishName, tax_code as taxCode from customers',
    )
    .all()
  const points = source.prepare('select kind, typed, normal from contact_points where customer_id = ?')
  const words = (
    customers as ({ id: number } & Pick<Findable, 'code' | 'name' | 'shortName' | 'tradeName' | 'englishName' | 'taxCode'>)[]
  ).map(({ id, ...row }) => [id, customerSearchWords({ ...row, contactNames: [], contactPoints: points.all(id) as never })])
  source.close()
  const parts = words.map(([id, text]) => [id, partsOf(String(text))])
  const searched = [
    { into: 'customer_search (rowid, words)', rows: words },
    { into: 'customer_search_parts (rowid, words)', rows: parts },
  ]
  return [...tables, ...searched].filter(({ rows }) => rows.length > 0)
}

/** The limit of an export: every row read and written as one line of text. */
async function plainExport(database: string, file: string) {
  const sqlite = new SqliteDatabase(database, { readonly: true })
  const out = createWriteStream(file)
  for (const row of sqlite
    .prepare('select c.*, p.typed from customers c left join contact_points p on p.customer_id = c.id')
    .raw()
    .iterate()) {
    if (!out.write(`${(row as unknown[]).join(';')}\n`))
      await new Promise<void>((resolve) => void out.once('drain', () => resolve()))
  }
  out.end()
  await finished(out)
  sqlite.close()
}
