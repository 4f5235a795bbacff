import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { drizzleOver, type Sqlite } from '#main/database/open.ts'
import { closeDatabase, foundDatabase } from '#main/database/opening.ts'
import { fillWithSample } from '#main/database/sample/sample.ts'
import { searchIndexes } from '#main/database/search.ts'
import { indexContract } from '#main/features/contracts/queries.ts'
import { getContract } from '#main/features/contracts/service.ts'
import { reindexCustomer } from '#main/features/customers/service.ts'
import { foundOffice } from '#main/features/office/service.ts'
import { getToday } from '#main/features/today/service.ts'
import { folderAt, makeFolder } from '#main/kit/folder.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { parseEmail } from '#shared/kit/email.ts'
import type { ContractId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import { startsWithin } from '#shared/kit/recurrence/series.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { migrationsFolder, momentOf } from '#tests/helpers/world.ts'

const morning = momentOf('2026-11-23 08:10')
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A firm founded and filled as the product does it. */
function sampleFirm({ size = 200, now = morning, seed = 1 } = {}): Sqlite {
  const folder = folderAt(mkdtempSync(join(tmpdir(), 'khach-quen-sample-')))
  makeFolder(folder)
  const sqlite = foundDatabase({ folder, migrations: migrationsFolder, nativeBinding: undefined, now }, (fresh) => {
    foundOffice(drizzleOver(fresh), { name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường' }, now)
    fillWithSample(fresh, { size, now, seed })
  })
  closing.push(() => {
    closeDatabase(sqlite, folder)
    rmSync(folder.path, { recursive: true })
  })
  return sqlite
}

const tables = [
  'staff',
  'customer_groups',
  'customers',
  'contacts',
  'contact_points',
  'stage_changes',
  'calls',
  'appointments',
  'contracts',
  'tasks',
]

function fingerprint(sqlite: Sqlite) {
  const hash = createHash('sha256')
  for (const table of tables)
    for (const row of sqlite.prepare(`select * from ${table} order by id`).raw().iterate()) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

function rowsOf<Row>(sqlite: Sqlite, query: string) {
  return sqlite.prepare(query).all() as Row[]
}

test('the same seed and moment give the same firm, row for row; another seed another firm', () => {
  const first = fingerprint(sampleFirm({ size: 50 }))
  const again = fingerprint(sampleFirm({ size: 50 }))
  const other = fingerprint(sampleFirm({ size: 50, seed: 2 }))

  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

test.each([20, 50, 200, 1100])(
  'a firm of %i customers has 1.5 contacts, 5 calls and appointments and half a contract for each of them',
  (size) => {
    const sqlite = sampleFirm({ size })

    const counts = tables.map((table) => [table, sqlite.prepare(`select count(*) from ${table}`).pluck().get()])

    const { customers, contacts, contracts, calls, appointments } = Object.fromEntries(counts)
    const series = sqlite.prepare("select count(*) from appointments where rule <> ''").pluck().get() as number
    expect({ customers, contacts, contracts, talks: calls + appointments - series }).toEqual({
      customers: size,
      contacts: size * 1.5,
      contracts: size / 2,
      talks: size * 5,
    })
  },
)

test('nothing points at nothing, every index stands again and the file is sound', () => {
  const sqlite = sampleFirm()

  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  const made = rowsOf(sqlite, "select name from sqlite_master where type = 'index' and sql is not null")
  expect(made.length).toBeGreaterThan(25)
  expect(sqlite.prepare('select count(*) from sqlite_stat1').pluck().get()).toBeGreaterThan(10)
})

test('every phone, e-mail and tax code is what the program itself would have made of it', () => {
  const sqlite = sampleFirm({ size: 1100 })

  const points = rowsOf<{ kind: string; typed: string; normal: string }>(sqlite, 'select kind, typed, normal from contact_points')
  const taxCodes = sqlite.prepare("select tax_code from customers where tax_code <> ''").pluck().all() as string[]

  expect(
    points.filter((point) => point.normal !== (point.kind === 'phone' ? parsePhone(point.typed)?.e164 : parseEmail(point.typed))),
  ).toEqual([])
  expect(points.filter((point) => point.kind === 'email' && !/\.example$|@hopthu\.example\.com$/.test(point.typed))).toEqual([])
  expect(new Set(points.map(({ normal }) => normal)).size).toBe(points.length)
  expect(taxCodes.filter((code) => JSON.stringify(parseTaxCode(code)) !== JSON.stringify({ value: code }))).toEqual([])
})

test('whoever signed a contract is a customer, loyal or lost since, and became one on that day', () => {
  const sqlite = sampleFirm({ size: 1100 })

  const wrong = rowsOf(
    sqlite,
    `select c.id, c.stage, min(k.signed_on) as signed, date((s.changed_at + 25200000) / 1000, 'unixepoch') as became
    from customers c left join contracts k on k.customer_id = c.id and k.signed_on is not null
    left join stage_changes s on s.customer_id = c.id and s.to_stage = 'customer' group by c.id
    having signed is not became
      or (signed is not null) <> (c.stage in ('customer', 'loyal') or (c.stage = 'lost' and became is not null))`,
  )

  expect(wrong).toEqual([])
})

test('the history of a stage is a chain that begins when the customer became known and ends where it stands', () => {
  const sqlite = sampleFirm({ size: 1100 })

  const broken = rowsOf(
    sqlite,
    `select * from (select c.id, c.stage, c.created_at, c.version, s.from_stage, s.to_stage, s.changed_at,
      lag(s.to_stage) over steps as before, lag(s.changed_at) over steps as before_at, lead(s.id) over steps as next
      from customers c join stage_changes s on s.customer_id = c.id
      window steps as (partition by c.id order by s.changed_at, s.id))
    where from_stage is not before or changed_at <= before_at or (before is null and changed_at <> created_at)
      or (next is null and to_stage <> stage) or changed_at > ${morning}`,
  )

  expect(broken).toEqual([])
})

test('no contract is older than its customer or signed before it was made, and numbers run through the year', () => {
  const sqlite = sampleFirm({ size: 1100 })

  const wrong = rowsOf(
    sqlite,
    `select k.number from contracts k join customers c on c.id = k.customer_id where signed_on < made_on or made_on > '2026-11-23'
    or signed_on > '2026-11-23' or made_on < date((c.created_at + 25200000) / 1000, 'unixepoch') or ends_on < starts_on
    or k.created_at < c.created_at or k.value <= 0 or k.value % 100000 <> 0
    or (status in ('draft', 'cancelled')) <> (signed_on is null)`,
  )
  const numbers = rowsOf<{ number: string; year: string }>(
    sqlite,
    'select number, substr(made_on, 1, 4) as year from contracts order by id',
  )
  const perYear = new Map<string, number>()

  expect(wrong).toEqual([])
  for (const { number, year } of numbers) {
    perYear.set(year, (perYear.get(year) ?? 0) + 1)
    expect(number).toBe(`${String(perYear.get(year)).padStart(2, '0')}/${year}/HĐMB`)
  }
  expect(
    sqlite
      .prepare(
        "select count(*) from contracts where status in ('signed', 'running') and ends_on between '2026-11-23' and '2027-01-22'",
      )
      .pluck()
      .get(),
  ).toBeGreaterThan(20)
})

test.each([
  ['2026-11-23 08:10', 1100],
  ['2027-02-06 00:20', 50],
])('at %s last contact is the last talk or meeting, and nobody talked with a customer unknown yet or after now', (at, size) => {
  const now = momentOf(at)
  const sqlite = sampleFirm({ size, now })

  const wrongContact = rowsOf(
    sqlite,
    `select c.id from customers c where coalesce(last_contact_at, 0) <> max(
    (select coalesce(max(done_at), 0) from calls where customer_id = c.id and outcome in ('reached', 'call-back', 'refused')),
    (select coalesce(max(starts_at), 0) from appointments where customer_id = c.id and ends_at <= ${now} and rule = ''))`,
  )
  const wrongCalls = rowsOf(
    sqlite,
    `select k.id from calls k join customers c on c.id = k.customer_id left join contacts p on p.id = k.contact_id
    where k.created_at < c.created_at or k.created_at > ${now} or k.done_at > ${now} or k.done_at < k.created_at
    or (k.done_at is null) <> (k.outcome is null) or p.customer_id <> k.customer_id
    or (k.done_at is null and k.planned_at is null)
    or (p.id is not null and k.phone = '') or k.reason = '' or k.reason || k.note like '%{%'`,
  )
  const wrongMeetings = rowsOf(
    sqlite,
    `select a.id from appointments a left join customers c on c.id = a.customer_id
    where a.created_at < c.created_at or a.created_at > ${now} or a.ends_at <= a.starts_at or a.title like '%{%'`,
  )

  expect({ wrongContact, wrongCalls, wrongMeetings }).toEqual({ wrongContact: [], wrongCalls: [], wrongMeetings: [] })
})

test.each(['2026-11-23 06:40', '2026-11-22 09:30', '2027-02-06 15:50', '2026-06-17 21:45'])(
  'at %s everybody finds calls to make, some forgotten, and appointments today',
  (at) => {
    const now = momentOf(at)
    const sqlite = sampleFirm({ now })

    const staff = sqlite.prepare('select id from staff order by id').pluck().all() as StaffId[]
    const [owner, ...others] = staff.map((staffId) => getToday(drizzleOver(sqlite), { access: everything(staffId), now }))

    expect(staff.length).toBe(6)
    expect(owner?.counts).toMatchObject({ forgotten: 3, due: 9, promised: 4 })
    expect(owner?.appointments.map(({ title }) => title)).toContain('Khảo sát Khách sạn Đông Đô')
    expect(owner?.occasions.filter(({ on }) => on === owner.on).map(({ personName }) => personName)).toContain('Nguyễn Tiến Đạt')
    expect(owner?.counts.contractsEnding).toBeGreaterThan(5)
    for (const { counts, appointments } of others) {
      expect(counts.forgotten).toBeGreaterThanOrEqual(2)
      expect(counts.forgotten).toBeLessThanOrEqual(5)
      expect(Math.min(counts.due, counts.promised)).toBeGreaterThan(0)
      expect(appointments.length).toBeGreaterThanOrEqual(2)
      expect(appointments.length).toBeLessThanOrEqual(4)
    }
  },
)

test('appointments lie in office hours, and in a small firm nobody is at two places at once', () => {
  const sqlite = sampleFirm()

  const outside = rowsOf(
    sqlite,
    `select title, starts_at from appointments where is_all_day = 0
    and (time((starts_at + 25200000) / 1000, 'unixepoch') < '08:00'
      or time((ends_at + 25200000) / 1000, 'unixepoch') > '17:30:00')`,
  )
  const twice = rowsOf(
    sqlite,
    `select a.title, b.title as other from appointments a join appointments b on b.staff_id = a.staff_id and b.id > a.id
    and b.starts_at < a.ends_at and b.ends_at > a.starts_at and a.is_all_day + b.is_all_day = 0`,
  )

  expect({ outside, twice }).toEqual({ outside: [], twice: [] })
})

test('the owner has what comes again: each week, each month, and by the moon', () => {
  const december = { from: momentOf('2026-12-01'), to: momentOf('2027-01-01') }
  const series = rowsOf<{ title: string; rule: string; startsAt: number }>(
    sampleFirm(),
    "select title, rule, starts_at as startsAt from appointments where rule <> '' order by id",
  )
  const days = series.map(({ title, rule, startsAt }) => [
    title,
    startsWithin({ startsAt, rule, excluded: [] }, december).map((start) => Number(dayOfInstant(start).slice(8))),
  ])

  expect(Object.fromEntries(days)).toEqual({
    'Họp giao ban': [7, 14, 21, 28],
    'Chốt doanh số tháng': [25],
    'Nộp bảo hiểm, trả lương': [5],
    'Sinh nhật công ty': [],
    'Thắp hương rằm, mùng một': [9, 23],
    'Giỗ cụ tổ nghề': [],
  })
})

test('customers and contracts are found by the same words as if they had been typed in', () => {
  const sqlite = sampleFirm({ size: 50 })
  const db = drizzleOver(sqlite)
  for (const table of searchIndexes) {
    sqlite.exec(`create virtual table temp.${table}_words using fts5vocab('main', '${table}', 'instance')`)
  }
  const words = () =>
    searchIndexes.map((table) => sqlite.prepare(`select distinct term, doc from ${table}_words order by doc, term`).raw().all())

  const filled = words()
  for (const id of sqlite.prepare('select id from customers').pluck().all() as CustomerId[]) reindexCustomer(db, id)
  for (const id of sqlite.prepare('select id from contracts').pluck().all() as ContractId[])
    indexContract(db, getContract(db, id))

  expect(filled[0]?.length).toBeGreaterThan(500)
  expect(words()).toEqual(filled)
})

test('a firm of less than twenty customers is not offered', () => {
  expect(() => sampleFirm({ size: 19 })).toThrow('needs 20 customers')
})

function everything(staffId: StaffId) {
  return { staffId, may: () => true, reach: () => 'all' as const }
}
