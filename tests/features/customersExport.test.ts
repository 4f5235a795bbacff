import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import type { CustomerInput } from '#shared/features/customers/schema.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { asImported, byCode, type Choice, write, writeAndRead } from '#tests/helpers/exporting.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

/** Many customers at once, as an import would bring them. */
function fill(world: World, count: number) {
  const sqlite = openSqlite(world.folder.database)
  sqlite
    .prepare(
      `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ?)
      insert into customers (code, kind, name, sort_key, folded_name, stage, created_at, updated_at)
      select printf('KH%05d', n), 'organisation', 'Thuận Phát ' || n, n, n, 'lead', 0, 0 from numbers`,
    )
    .run(count)
  sqlite.close()
}

function cellsOf(staging: string, row: number) {
  const sqlite = new SqliteDatabase(staging, { readonly: true })
  const cells = sqlite.prepare('select cells from cells where place = ?').pluck().get(row) as string
  sqlite.close()
  return JSON.parse(cells) as RawCell[]
}

async function aFullCustomer(world: World) {
  const group = await world.client.customers.createGroup({ name: 'Nhà máy, xưởng' })
  const categoryIds = []
  for (const name of ['VIP', 'Quà Tết']) categoryIds.push((await world.client.categories.create({ name, colour: 'red' })).id)
  const input: Partial<CustomerInput> = {
    categoryIds,
    code: 'HP-001',
    kind: 'organisation',
    name: 'Công ty TNHH "Điện lạnh" Hòa Phát & Con',
    shortName: 'Hòa Phát',
    tradeName: 'Điện máy Hòa Phát',
    englishName: 'Hoa Phat Refrigeration Co., Ltd',
    stage: 'loyal',
    groupId: group.id,
    source: 'Giới thiệu',
    industry: 'Bán buôn điện máy',
    size: '10–50 người',
    taxCode: '0101243150',
    address: '12 Lý Thường Kiệt,\nphường Cửa Nam',
    province: 'Hà Nội',
    website: 'hoaphat.example',
    rating: 'A',
    ownerId: 1 as CustomerInput['ownerId'],
    bornOn: '2002-02-03' as Day,
    revenue: 28_370_000_000,
    budget: 500_000_000,
    creditLimit: 0,
    neededOn: '2027-01-15' as Day,
    neededPlace: 'Kho 3, Yên Phong',
    needs: 'Máy lạnh âm trần; bảo trì 2 lần/năm',
    tastes: 'Chuộng hàng Nhật\nNgại đồ cũ',
    note: '=1+1 là chữ, không phải công thức\nDòng hai',
    phones: [
      { typed: '0912 345 678', label: 'mobile', hasZalo: true },
      { typed: '024 3868 1234', label: 'landline', hasZalo: false },
      { typed: '024 3868 5678', label: 'work', hasZalo: false },
      { typed: '024 3868 9999', label: 'home', hasZalo: false },
      { typed: '0903 111 222', label: '', hasZalo: true },
      { typed: '0903 111 333', label: 'kế toán', hasZalo: false },
      { typed: '024 3868 1235', label: 'fax', hasZalo: false },
    ],
    emails: [
      { typed: 'lienhe@hoaphat.example', label: '' },
      { typed: 'ketoan@hoaphat.example', label: 'invoice' },
    ],
    addresses: [
      { label: 'delivery', address: 'Kho 3, Khu công nghiệp Yên Phong', province: 'Bắc Ninh' },
      { label: 'Showroom', address: '12 Bà Triệu', province: '' },
      { label: 'billing', address: '25 Láng Hạ, Đống Đa', province: 'Hà Nội' },
    ],
  }
  return world.client.customers.create(aCustomer(input))
}

describe('an exported list', () => {
  it.each(['xlsx', 'csv'] as const)('as .%s holds everything in a form the import takes back as it was', async (format) => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const customer = await aFullCustomer(world)
    await world.client.calls.log({ customerId: customer.id, outcome: 'reached' })

    const { rows, mapping, checked } = await writeAndRead(world, { format })

    expect(rows).toBe(1)
    expect(mapping).toEqual([
      ...[
        'code',
        'name',
        'shortName',
        'tradeName',
        'englishName',
        'kind',
        'stage',
        'group',
        'categories',
        'source',
        'industry',
        'size',
        'taxCode',
        'mobile',
      ],
      ...['landline', 'landline', 'phone', 'fax', 'phone', 'zalo', 'email', 'email', 'email', 'email', 'website'],
      ...['address', 'province', 'deliveryAddress', 'billingAddress', 'branchAddress', 'homeAddress', 'otherAddress'],
      ...['rating', 'owner', 'parent', 'referrer', 'bornOn'],
      ...['honorific', 'selfAddress', 'nickname', 'spouse', 'manager', 'assistant', 'importantDates'],
      ...['revenue', 'budget', 'creditLimit', 'neededOn', 'neededPlace', 'needs', 'tastes', 'note', 'since', null],
    ])
    expect(checked).toMatchObject([{ outcome: 'ok', problems: [] }])
    expect(checked[0]?.values).toEqual({
      kind: 'organisation',
      name: customer.name,
      shortName: 'Hòa Phát',
      tradeName: 'Điện máy Hòa Phát',
      englishName: 'Hoa Phat Refrigeration Co., Ltd',
      code: 'HP-001',
      taxCode: '0101243150',
      phones: [
        { typed: '0912 345 678', normal: '+84912345678', label: 'mobile', hasZalo: true },
        { typed: '024 3868 1234', normal: '+842438681234', label: 'landline' },
        { typed: '024 3868 5678', normal: '+842438685678', label: 'work' },
        { typed: '024 3868 9999', normal: '+842438689999', label: 'home' },
        { typed: '0903 111 222', normal: '+84903111222', label: '', hasZalo: true },
        { typed: '0903 111 333', normal: '+84903111333', label: '' },
        { typed: '024 3868 1235', normal: '+842438681235', label: 'fax' },
      ],
      emails: [
        { typed: 'lienhe@hoaphat.example', normal: 'lienhe@hoaphat.example', label: '' },
        { typed: 'ketoan@hoaphat.example', normal: 'ketoan@hoaphat.example', label: 'invoice' },
      ],
      addresses: [
        { label: 'delivery', address: 'Kho 3, Khu công nghiệp Yên Phong, Bắc Ninh', province: '' },
        { label: 'billing', address: '25 Láng Hạ, Đống Đa, Hà Nội', province: '' },
        { label: 'other', address: '12 Bà Triệu', province: '' },
      ],
      website: 'hoaphat.example',
      address: customer.address,
      province: 'Hà Nội',
      group: 'Nhà máy, xưởng',
      categories: ['VIP', 'Quà Tết'],
      source: 'Giới thiệu',
      industry: 'Bán buôn điện máy',
      size: '10–50 người',
      stage: 'loyal',
      rating: 'A',
      owner: 'Nguyễn Thị Hường',
      since: '2026-11-23',
      bornOn: '2002-02-03',
      revenue: 28_370_000_000,
      budget: 500_000_000,
      creditLimit: 0,
      neededOn: '2027-01-15',
      neededPlace: 'Kho 3, Yên Phong',
      needs: customer.needs,
      tastes: customer.tastes,
      note: customer.note,
    })
  })

  it('as .xlsx holds days as days and amounts as numbers, and nothing where nothing is known', async () => {
    await using world = await createWorld({ at: '2026-11-23 00:10' })
    const customer = await aFullCustomer(world)
    await world.client.calls.log({ customerId: customer.id, outcome: 'reached' })
    await world.client.customers.create({ kind: 'person', name: 'Phạm Phương Hằng' })

    const { staging } = await writeAndRead(world)

    const full = cellsOf(staging, 2)
    expect([full[36], full[43], full[44], full[47], full[52], full[53]]).toEqual([
      ['day', '2002-02-03'],
      null,
      28_370_000_000,
      ['day', '2027-01-15'],
      ['day', '2026-11-23'],
      ['day', '2026-11-23'],
    ])
    const bare = cellsOf(staging, 3)
    expect(bare.flatMap((cell, column) => (cell === null ? [] : [[column, cell]]))).toEqual([
      [0, 'KH00001'],
      [1, 'Phạm Phương Hằng'],
      [5, 'Cá nhân'],
      [6, 'Tiềm năng'],
      [52, ['day', '2026-11-23']],
    ])
  })

  it('holds each kind and stage in a word the import understands', async () => {
    await using world = await createWorld()
    const stages = ['target', 'lead', 'prospect', 'customer', 'loyal', 'paused', 'lost'] as const
    for (const [index, stage] of stages.entries()) {
      await world.client.customers.create({ kind: index % 2 ? 'person' : 'organisation', name: `Nguyễn Văn ${index}`, stage })
    }

    const { checked } = await writeAndRead(world)

    expect(checked.map(({ outcome, values }) => [outcome, values.kind, values.stage])).toEqual(
      stages.map((stage, index) => ['ok', index % 2 ? 'person' : 'organisation', stage]),
    )
  })

  it('is as long as what the filter finds, in the order of the list', async () => {
    await using world = await createWorld()
    fill(world, 1_201)

    const { rows, checked } = await writeAndRead(world, { sort: [{ by: 'code', direction: 'descending' }] })

    expect(rows).toBe(1_201)
    expect(checked.map(({ values }) => values.code)).toEqual(
      Array.from({ length: 1_201 }, (_, index) => `KH${String(1_201 - index).padStart(5, '0')}`),
    )
  })

  it('follows the text, the filters and the view, and may be empty', async () => {
    await using world = await createWorld()
    for (const name of ['Hòa Phát', 'Hoà Phát Lộc', 'Thuận An']) {
      await world.client.customers.create({ kind: 'organisation', name, stage: name === 'Hòa Phát' ? 'loyal' : 'lead' })
    }
    const gone = await world.client.customers.create({ kind: 'organisation', name: 'Hòa Phát cũ' })
    await world.client.customers.remove([gone.id])
    const rowsOf = (filter: Choice['filter']) => write(world, { filter }).then(({ rows }) => rows)

    expect(await rowsOf({})).toBe(3)
    expect(await rowsOf({ text: 'hoa phat' })).toBe(2)
    expect(await rowsOf({ text: 'hoa phat', stages: ['loyal'] })).toBe(1)
    expect(await rowsOf({ view: 'bin' })).toBe(1)
    expect(await rowsOf({ text: '???' })).toBe(0)
  })

  it('of a whole firm comes back without one difference', async () => {
    await using world = await createWorld({ sample: true })
    const customers = await world.client.customers.list({ filter: {}, sort: byCode, limit: 500 })
    const categories = await world.client.categories.list()

    const { checked } = await writeAndRead(world)

    expect(checked.filter(({ outcome }) => outcome === 'cell' || outcome === 'refuse')).toEqual([])
    const cards = await Promise.all(
      customers.map(async ({ id: customerId }) => ({
        ...(await world.client.customers.get(customerId)),
        taxCode: await world.client.customers.reveal({ customerId, field: 'taxCode' }),
      })),
    )
    const names = new Map(cards.map(({ id, name }) => [id, name]))
    const dates = await Promise.all(cards.map(({ id }) => world.client.importantDates.list(id)))
    expect(dates.flat().length).toBeGreaterThan(0)
    expect(checked.map(({ values }) => values)).toEqual(
      cards.map((card, index) => asImported(card, { categories, names, dates: dates[index] ?? [] })),
    )
  })
})
