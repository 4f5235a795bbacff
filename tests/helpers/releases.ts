import { cpSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { migrate, readMigrations } from '#main/database/migrate.ts'
import { openSqlite, type Sqlite } from '#main/database/open.ts'
import { type Folder, folderAt, makeFolder } from '#main/kit/folder.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import { aContract, aCustomer, aDraft, aGift, anOpportunity, aTemplate } from '#tests/helpers/builders.ts'
import { customiseSome } from '#tests/helpers/customFields.ts'
import { bulkSome, mergeSome } from '#tests/helpers/duplicates.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { importText } from '#tests/helpers/importing.ts'
import { createWorld, migrationsFolder, type World } from '#tests/helpers/world.ts'
import { tellOfTheirData } from './personalData.ts'

/** How a column that is gone by now was filled, from the row as it is now. */
const oldColumns: Record<string, Record<string, string>> = {
  passwords: { wrong_ones: '0' },
  staff: { role: '(select key from now.roles where roles.id = role_id)' },
}

export const migrations = readMigrations(migrationsFolder)

/** An office whose every table has rows: the sample, and what people do beside it. Shut; its folder stays. */
export async function fullOffice(): Promise<World> {
  const world = await createWorld({ sample: true })
  const { client } = world
  const colleague = staffOf(world, { name: 'Trần Thị Trang', role: 'sales', department: 'Kinh doanh' })
  const { id } = await client.customers.create(aCustomer({ name: 'Công ty TNHH Sen Hồ Tây', revenue: 1_250_000_000 }))
  await client.customers.createGroup({ name: 'Khách sạn' })
  await client.customers.share({ id, shares: [{ staffId: colleague, mayEdit: true }] })
  const contract = await client.contracts.create(aContract(id, { number: 'KT 1/2026' }))
  const file = world.fileWith('hop-dong.pdf', '%PDF-1.4 hợp đồng\n%%EOF\n')
  await client.contracts.attach({ id: contract.id, file, role: 'original' })
  const meeting = { title: 'Bàn hợp đồng', customerId: id, startsAt: 1_795_590_000_000, endsAt: 1_795_593_600_000 }
  const invited = await client.appointments.create({ ...meeting, attendees: [{ kind: 'staff', id: colleague, answer: 'none' }] })
  await client.templates.create(aTemplate())
  await client.notes.create({ customerId: id, input: { text: 'Thích gọi buổi sáng' } })
  await client.importantDates.create({ customerId: id, input: { name: 'Giỗ cụ bà', fallsOn: '0000-08-15L' as Birth } })
  await client.customerCompetitors.create({ customerId: id, input: { competitorName: 'Điện lạnh Hoàng Gia', buys: 'Vật tư' } })
  await client.opinions.save({
    ...{ customerId: id, saidOn: '2026-11-20' as Day, opinions: [{ competitorId: null, version: null, quality: 5 }] },
  })
  const product = await client.products.create({ name: 'Điều hoà 12000 BTU', lastsMonths: 96 })
  const service = await client.products.create({ name: 'Vệ sinh máy', links: [{ kind: 'goes-with', productId: product.id }] })
  await client.purchases.create({
    customerId: id,
    boughtOn: '2026-11-20' as Day,
    lines: [{ productId: product.id }, { productId: service.id }],
  })
  await client.gifts.create({ customerId: id, input: aGift() })
  await client.opportunities.create(anOpportunity(id, { sharedWith: [colleague] }))
  // The same content as the contract's: a release that knew no attachments would have a document nothing refers to.
  await client.attachments.attach({ customerId: id, file: world.fileWith('hop-dong.pdf', '%PDF-1.4 hợp đồng\n%%EOF\n') })
  await client.appointments.attach({ id: invited.id, file: world.fileWith('hop-dong.pdf', '%PDF-1.4 hợp đồng\n%%EOF\n') })
  // A release that knew no merging would not know what became of the one that went.
  await client.duplicates.undoMerge((await mergeSome(world)).id)
  await bulkSome(world)
  await customiseSome(world)
  await importText(world, [
    'Tên khách hàng,Mã số thuế,Điện thoại',
    'Công ty Một,0100109106,0912345678',
    'Công ty Hai,,0387654321',
  ])
  await client.views.create({ list: 'customers', input: { name: 'Khách sạn lớn', isShared: true, content: '{}' } })
  await client.provinces.chooseRegion({ name: 'Phú Thọ', region: 'central' })
  await client.occasions.choose({ key: 'women', isOn: true, daysAhead: 12 })
  await client.workingTime.chooseDay({ on: '2026-11-24' as Day, chosen: { isOff: true, name: 'Ngày Văn hoá' } })
  await client.drafts.keep(aDraft({ recordId: id, aboutId: id, version: 1 }))
  await tellOfTheirData(world, 'note')
  await client.session.changePassword({ current: '', next: 'mật khẩu của chủ' })
  await world.shut()
  const sqlite = openSqlite(world.folder.database)
  sqlite.prepare("insert into backup_settings (id, second_place, chosen_at) values (1, '/media/usb', 1)").run()
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
  return world
}

/** The same office as a release left it that knew so many migrations: its own schema, and of each row what it had of it. */
export function officeOfRelease(known: number, office: Folder, path: string): Folder {
  const folder = folderAt(path)
  makeFolder(folder)
  for (const part of ['documents', 'mark'] as const) cpSync(office[part], folder[part], { recursive: true })
  databaseOfRelease(known, office.database, folder.database)
  return folder
}

/** Of a database what a release knew of it, as a database of its own. */
export function databaseOfRelease(known: number, database: string, path: string) {
  const sqlite = openSqlite(path)
  migrate(sqlite, migrations.slice(0, known), { now: 0, backUp: () => undefined })
  sqlite.pragma('foreign_keys = OFF')
  // The tables behind a search index can be written in this mode only.
  sqlite.unsafeMode(true)
  sqlite.prepare('attach ? as now').run(database)
  const guards = sqlite.prepare("select name, sql from main.sqlite_master where type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of guards) sqlite.exec(`drop trigger "${name}"`)
  for (const table of storedTables(sqlite)) copyBack(sqlite, table)
  for (const { sql } of guards) sqlite.exec(sql)
  sqlite.exec('detach now')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}

/** The tables a release knew, each with its columns. */
export function tablesOfRelease(known: number): ReadonlyMap<string, readonly string[]> {
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, migrations.slice(0, known), { now: 0, backUp: () => undefined })
  const columns = sqlite.prepare('select name from pragma_table_info(?)').pluck()
  const tables = storedTables(sqlite).map((table) => [table, columns.all(table) as string[]] as const)
  sqlite.close()
  return new Map(tables)
}

function copyBack(sqlite: Sqlite, table: string) {
  const columns = sqlite.prepare(`select name from pragma_table_info('${table}', 'now')`).pluck().all() as string[]
  const wanted = sqlite.prepare(`select name from pragma_table_info('${table}', 'main')`).pluck().all() as string[]
  const values = wanted.map((column) => (columns.includes(column) ? `"${column}"` : (oldColumns[table]?.[column] ?? 'null')))
  sqlite.exec(`delete from main."${table}"`)
  sqlite.exec(
    `insert into main."${table}" (${wanted.map((column) => `"${column}"`).join(', ')}) select ${values.join(', ')} from now."${table}"`,
  )
}

/** All tables that lie in the file, those behind the search indexes included. */
function storedTables(sqlite: Sqlite) {
  const tables = sqlite
    .prepare(
      `select name from main.sqlite_master where type = 'table' and sql not like 'CREATE VIRTUAL%'
      and name not like 'sqlite_%' and name <> 'migrations' order by name`,
    )
    .pluck()
    .all() as string[]
  return tables
}

/** What an upgrade must not change: of each table how many rows, and of the money how much. */
export interface Contents {
  rows: Record<string, number>
  money: Record<string, number>
}

/** Looks from outside and changes nothing. */
export function contentsOf(database: string): Contents {
  const sqlite = new SqliteDatabase(database, { readonly: true, fileMustExist: true })
  try {
    const tables = storedTables(sqlite).filter((table) => !table.includes('_search'))
    const sum = (sql: string) => Number(sqlite.prepare(sql).pluck().get() ?? 0)
    return {
      rows: Object.fromEntries(tables.map((table) => [table, sum(`select count(*) from "${table}"`)])),
      money: {
        contracts: sum('select sum(value) from contracts'),
        revenue: sum('select sum(revenue) from customers'),
        found: sum("select count(*) from customer_search where customer_search match 'cong'"),
      },
    }
  } finally {
    sqlite.close()
  }
}

/** The schema a database has, and the release to which it belongs; undefined when none ever had it so. */
export function releaseOf(database: string): number | undefined {
  const sqlite = new SqliteDatabase(database, { readonly: true, fileMustExist: true })
  try {
    const version = sqlite.pragma('user_version', { simple: true }) as number
    return schemaOf(sqlite) === schemaOfRelease(version) ? version : undefined
  } finally {
    sqlite.close()
  }
}

const schemas = new Map<number, string>()

function schemaOfRelease(known: number) {
  const kept = schemas.get(known)
  if (kept !== undefined) return kept
  const sqlite = openSqlite(':memory:')
  migrate(sqlite, migrations.slice(0, known), { now: 0, backUp: () => undefined })
  const schema = schemaOf(sqlite)
  sqlite.close()
  schemas.set(known, schema)
  return schema
}

function schemaOf(sqlite: Sqlite) {
  const all = sqlite
    .prepare(
      "select type || ' ' || name || ': ' || coalesce(sql, '') from sqlite_master where name not like 'sqlite_stat%' order by 1",
    )
    .pluck()
    .all() as string[]
  return all.join('\n')
}
