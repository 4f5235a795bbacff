import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll } from 'vitest'
import { openPromise } from 'yauzl'
import { carriedNames } from '#main/database/everything.ts'
import { searchIndexes } from '#main/database/search.ts'
import { folderAt } from '#main/kit/folder.ts'
import { MANIFEST, type Manifest } from '#main/takeaway/format.ts'
import { openPacking } from '#main/takeaway/packing.ts'
import { personIdOf } from '#shared/features/people/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer, aGift, aMessageTemplate, anOpportunity, aTemplate } from '#tests/helpers/builders.ts'
import { customiseSome } from '#tests/helpers/customFields.ts'
import { bulkSome, mergeSome } from '#tests/helpers/duplicates.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { importText } from '#tests/helpers/importing.ts'
import { tellOfTheirData } from '#tests/helpers/personalData.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const sticks: string[] = []
afterAll(() => {
  for (const stick of sticks.splice(0)) rmSync(stick, { recursive: true, force: true })
})

/** A place for a package, on the stick somebody leaves with; gone after the tests of a file. */
export function freshPackage(name = 'Gói mang đi.zip') {
  const stick = mkdtempSync(join(tmpdir(), 'khach-quen-goi-'))
  sticks.push(stick)
  return join(stick, name)
}

/** Takes everything away; answers where the package lies, and what was said of it. */
export async function takenAway(world: Pick<World, 'client' | 'chosen'>, path = freshPackage()) {
  return { path, told: await world.client.takeaway.save({ file: world.chosen(path) }) }
}

const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The demo firm after a day in which everything happened that can leave a trace: no table of it is empty, and the bin is not. */
export async function livedInFirm(): Promise<World> {
  const world = await createWorld({ sample: true, at: '2026-11-22 10:05' })
  const { client } = world
  const { name: _name, ...office } = { ...(await client.office.get()), logo: world.fileWith('logo.png', aPicture) }
  await client.office.update({ ...office, name: 'Điện lạnh ATQ' })
  const colleague = staffOf(world, { name: 'Trần Quốc Bảo', role: 'sales', department: 'Kinh doanh' })
  await client.provinces.chooseRegion({ name: 'Phú Thọ', region: 'central' })
  await client.occasions.choose({ key: 'women', isOn: true, daysAhead: 12 })
  await client.workingTime.chooseDay({ on: '2026-11-24' as Day, chosen: { isOff: true, name: 'Ngày Văn hoá' } })
  await client.roles.create({ name: 'Thực tập', grants: { customers: { see: 'own' } } })
  await importText(world, ['Mã khách hàng;Tên khách hàng', 'NH-1;Công ty TNHH Nhập Từ Tệp'])
  const customer = await client.customers.create({
    ...aCustomer({ name: 'Công ty "A/B" <Việt> 🌿: CON', note: 'Dòng 1\nDòng 2\t"\\ \u0001' }),
    photo: new File([aPicture], 'biển hiệu.png'),
  })
  await client.customers.share({ id: customer.id, shares: [{ staffId: colleague, mayEdit: true }] })
  const person = await client.contacts.create({
    customerId: customer.id,
    input: { fullName: 'Lê Thị Bin', phones: [{ typed: '0903 111 222' }] },
    photo: new File([aPicture, 'chị Bin'], 'chị Bin.png'),
  })
  const input = { customerId: 1 as CustomerId, title: 'Cố vấn' }
  await client.contacts.employ({ id: person.id, version: person.version, input })
  await client.contacts.remove(person.id)
  for (const number of ['Q-1/2026', 'q-1:2026']) {
    const contract = await client.contracts.create(aContract(customer.id, { number }))
    await client.contracts.attach({
      id: contract.id,
      file: world.fileWith('hợp đồng.pdf', aPdf('hai hợp đồng, một bản gốc')),
      role: 'original',
    })
    await client.contracts.attach({
      id: contract.id,
      file: world.fileWith('hợp đồng.pdf', aPdf(`phụ lục ${number}`)),
      role: 'other',
    })
  }
  const binned = await client.contracts.create(aContract(customer.id, { number: 'BỎ-1' }))
  await client.contracts.attach({ id: binned.id, file: world.fileWith('aux.pdf', aPdf('trong thùng rác')), role: 'original' })
  await client.contracts.remove(binned.id)
  const gone = await client.customers.create(aCustomer({ name: 'Khách đã bỏ vào thùng rác' }))
  await client.customers.remove([gone.id])
  const { id: noteId } = await client.notes.create({ customerId: customer.id, input: { text: 'Chỉ nhận hàng\nbuổi sáng' } })
  await client.notes.pin({ id: noteId, isPinned: true })
  await client.importantDates.create({ customerId: customer.id, input: { name: 'Giỗ cụ bà', fallsOn: '0000-08-15L' as Birth } })
  await client.customerCompetitors.create({
    customerId: customer.id,
    input: { competitorName: 'Điện lạnh Hoàng Gia', buys: 'Vật tư' },
  })
  await client.opinions.save({
    ...{ customerId: customer.id, saidOn: '2026-11-20' as Day, opinions: [{ competitorId: null, version: null, quality: 5 }] },
  })
  const product = await client.products.create({ name: 'Điều hoà 12000 BTU', lastsMonths: 96 })
  const service = await client.products.create({ name: 'Vệ sinh máy', links: [{ kind: 'goes-with', productId: product.id }] })
  await client.purchases.create({
    customerId: customer.id,
    boughtOn: '2026-11-20' as Day,
    lines: [{ productId: product.id }, { productId: service.id }],
  })
  await client.gifts.create({ customerId: customer.id, input: aGift({ cardText: 'Chúc mừng\nnăm mới' }) })
  await client.opportunities.create(anOpportunity(customer.id, { sharedWith: [colleague], note: 'Chờ duyệt\nngân sách' }))
  const { id: contactId } = await client.contacts.create({ customerId: customer.id, input: { fullName: 'Đỗ Thị Mai' } })
  await client.contactGroups.create({
    input: { name: 'Nhận báo giá' },
    people: [personIdOf({ customerId: customer.id, contactId })],
  })
  await client.attachments.attach({ customerId: customer.id, file: world.fileWith('khảo sát.txt', 'Kho Tương Mai') })
  await client.tasks.create({ title: 'Gửi mẫu', customerId: customer.id, staffId: colleague, dueOn: '2026-11-30' as never })
  const meeting = { title: 'Bàn hợp đồng', startsAt: 1_795_590_000_000, endsAt: 1_795_593_600_000, isPrivate: true }
  await client.appointments.create({ ...meeting, attendees: [{ kind: 'staff', id: colleague, answer: 'none' }] })
  const survey = await client.appointments.create({
    ...meeting,
    title: 'Khảo sát kho',
    customerId: customer.id,
    isPrivate: false,
  })
  await client.appointments.attach({ id: survey.id, file: world.fileWith('sơ đồ.txt', 'Sơ đồ kho') })
  await client.templates.create(aTemplate())
  await client.messages.createTemplate(aMessageTemplate())
  const sent = { channel: 'zalo' as const, contactId: null }
  await client.notes.create({ customerId: customer.id, input: { text: 'Chúc mừng khai trương' }, sent })
  await tellOfTheirData(world, 'file')
  await mergeSome(world)
  await bulkSome(world)
  await customiseSome(world)
  await client.views.create({ list: 'customers', input: { name: 'Khách sạn lớn', isShared: true, content: '{}' } })
  return world
}

export function aPdf(content: string) {
  return Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`)
}

/** Every row of the tables that are carried, one line each, as anybody reads them who knows nothing of packages. */
export function carriedRows(path: string): Map<string, string[]> {
  const sqlite = new SqliteDatabase(folderAt(path).database, { readonly: true, fileMustExist: true })
  try {
    return new Map([...carriedNames, 'sqlite_sequence'].map((table) => [table, rowsOf(sqlite, table)]))
  } finally {
    sqlite.close()
  }
}

/** The seal of a line follows from a key that stays behind; what it seals is compared. The log has gone on meanwhile, and its counter with it. */
function rowsOf(sqlite: SqliteDatabase.Database, table: string) {
  const rows = sqlite.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]
  return rows
    .filter((row) => !(table === 'sqlite_sequence' && row.name === 'audit_log'))
    .map(({ hash: _hash, ...row }) => JSON.stringify(row))
}

/** The words by which something is found, and in how many rows each of them stands. */
export function searchWords(path: string): string[] {
  const sqlite = new SqliteDatabase(folderAt(path).database)
  try {
    return searchIndexes.flatMap((index) => {
      sqlite.exec(`create virtual table temp.words_of_${index} using fts5vocab(main, ${index}, row)`)
      const words = sqlite.prepare(`select term, doc from temp.words_of_${index} order by term`).raw().all()
      return words.map((word) => `${index} ${JSON.stringify(word)}`)
    })
  } finally {
    sqlite.close()
  }
}

/** Opens a package where no firm is. */
export async function movedIn(path: string, password: string | null = null) {
  const world = await createWorld({ empty: true })
  await world.client.takeaway.door.open({ file: world.chosen(path), password })
  return world
}

/** Rows that are not what they were, in words. */
export function differences(before: Map<string, string[]>, after: Map<string, string[]>) {
  return [...before].flatMap(([table, rows]) => {
    const others = after.get(table) ?? []
    const isLog = table === 'audit_log'
    // The one line that is new says that the rest came in a package.
    const wanted = isLog ? [...rows, others.at(-1)] : rows
    return wanted.length === others.length
      ? wanted.flatMap((row, index) => (row === others[index] ? [] : [`${table}: ${row} became ${others[index]}`]))
      : [`${table}: ${wanted.length} rows became ${others.length}`]
  })
}

export type Parts = Map<string, Buffer>

/** Every part of a package, by a reader that knows no more of it than any zip program. */
export async function partsOf(path: string): Promise<Parts> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true })
  const parts: Parts = new Map()
  try {
    for await (const entry of zip.eachEntry()) {
      const pieces: Buffer[] = []
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
      parts.set(entry.fileName, Buffer.concat(pieces))
    }
    return parts
  } finally {
    zip.close()
  }
}

export function manifestOf(parts: Parts): Manifest {
  return JSON.parse(String(parts.get(MANIFEST))) as Manifest
}

export type Change = (parts: Parts, manifest: Manifest) => void

/** Another package like that one, whole and sealed, with true hashes of everything in it, after somebody changed it. */
export async function repacked(path: string, change: Change): Promise<string> {
  const parts = await partsOf(path)
  const manifest = manifestOf(parts)
  change(parts, manifest)
  for (const one of [...manifest.tables, manifest.originals]) {
    const bytes = parts.get(one.part)
    if (bytes) Object.assign(one, { bytes: bytes.length, sha256: sha256Of(bytes) })
  }
  parts.set(MANIFEST, Buffer.from(JSON.stringify(manifest)))
  const other = join(dirname(path), `${crypto.randomUUID()}.zip`)
  const packing = openPacking(other, manifest.madeAt)
  for (const [name, bytes] of parts) await packing.add(name, [bytes])
  await packing.finish()
  return other
}

/** Changes the rows of one table in a package. */
export function changedRows(table: string, change: (rows: Record<string, unknown>[]) => void): Change {
  return (parts, { tables }) => {
    const packed = tables.find(({ name }) => name === table)
    if (!packed) throw new Error(`no ${table} in the package`)
    const lines = String(parts.get(packed.part)).split('\n').filter(Boolean)
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    change(rows)
    packed.rows = rows.length
    parts.set(packed.part, Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')))
  }
}

export function sha256Of(bytes: Buffer) {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Every original in the store of a data folder, by its hash. */
export function originalsIn(path: string, hashes: readonly string[]) {
  return hashes.map((hash) => sha256Of(readFileSync(join(folderAt(path).documents, hash.slice(0, 2), hash))))
}
