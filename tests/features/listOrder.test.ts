import { describe, expect, it } from 'vitest'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const FOUNDER = 1 as StaffId

type Changes = Parameters<typeof aCustomer>[0]

async function customersOf(world: World, all: Changes[]) {
  for (const changes of all) await world.client.customers.create(aCustomer({ phones: [], ...changes }))
}

async function names(world: World, asked: Omit<Parameters<World['client']['customers']['list']>[0], 'filter'>) {
  return (await world.client.customers.list({ filter: {}, ...asked })).map(({ name }) => name)
}

describe('a list that is sorted by several columns', () => {
  it('puts stages as they follow, and inside a stage the dearest first', async () => {
    await using world = await createWorld()
    await customersOf(world, [
      { name: 'A', stage: 'customer', revenue: 5 },
      { name: 'B', stage: 'target', revenue: 1 },
      { name: 'C', stage: 'customer', revenue: 9 },
      { name: 'D', stage: 'lost', revenue: 7 },
      { name: 'E', stage: 'customer', revenue: null },
    ])

    const sort = [
      { by: 'stage', direction: 'ascending' },
      { by: 'revenue', direction: 'descending' },
    ] as const

    expect(await names(world, { sort: [...sort] })).toEqual(['B', 'C', 'A', 'E', 'D'])
  })

  it('knows Vietnamese order in words and people, and puts what is empty last, whichever way', async () => {
    await using world = await createWorld()
    const dung = staffOf(world, { name: 'Võ Dũng', role: 'sales' })
    const dao = staffOf(world, { name: 'Bùi Đào', role: 'sales' })
    await customersOf(world, [
      { name: '1', province: 'Đồng Nai', ownerId: dao },
      { name: '2', province: '', ownerId: dung },
      { name: '3', province: 'Cần Thơ', ownerId: FOUNDER },
      { name: '4', province: 'Hà Nội', ownerId: dao },
    ])

    expect(await names(world, { sort: [{ by: 'province', direction: 'ascending' }] })).toEqual(['3', '1', '4', '2'])
    expect(await names(world, { sort: [{ by: 'province', direction: 'descending' }] })).toEqual(['4', '1', '3', '2'])
    expect(await names(world, { sort: [{ by: 'owner', direction: 'ascending' }] })).toEqual(['2', '1', '4', '3'])
  })
})

describe('a page further down', () => {
  it('knows what was written since the page before', async () => {
    await using world = await createWorld()
    await customersOf(world, [
      { name: 'A', revenue: 1 },
      { name: 'B', revenue: 2 },
      { name: 'C', revenue: 3 },
    ])
    const second = () => names(world, { sort: [{ by: 'revenue', direction: 'ascending' }], offset: 1, limit: 1 })
    expect(await second()).toEqual(['B'])

    await customersOf(world, [{ name: 'Ở giữa', revenue: 1 }])

    expect(await second()).toEqual(['Ở giữa'])
  })
})

describe('a list that is divided into groups', () => {
  it('counts each group, and its rows come group by group, sorted inside', async () => {
    await using world = await createWorld()
    await customersOf(world, [
      { name: 'Bình', province: 'Hà Nội' },
      { name: 'An', province: 'Hà Nội' },
      { name: 'Cúc', province: '' },
      { name: 'Đào', province: 'Đà Nẵng' },
    ])

    expect(await world.client.customers.groupCounts({ filter: {}, group: 'province' })).toEqual([
      { key: 'Đà Nẵng', name: null, count: 1 },
      { key: 'Hà Nội', name: null, count: 2 },
      { key: '', name: null, count: 1 },
    ])
    expect(await names(world, { group: 'province' })).toEqual(['Đào', 'An', 'Bình', 'Cúc'])
    expect(await names(world, { group: 'province', offset: 1, limit: 2 })).toEqual(['An', 'Bình'])
  })

  it('puts provinces of before and of now together, and knows their regions', async () => {
    await using world = await createWorld()
    await customersOf(world, [
      { name: 'Bình', province: 'Hòa Bình' },
      { name: 'An', province: 'Phú Thọ' },
      { name: 'Cúc', province: 'tỉnh Vĩnh Phúc' },
      { name: 'Dung', province: 'Bình Dương' },
      { name: 'Em', province: 'Singapore' },
      { name: 'Giang', province: '' },
    ])

    expect(await world.client.customers.groupCounts({ filter: {}, group: 'province' })).toEqual([
      { key: 'Hồ Chí Minh', name: null, count: 1 },
      { key: 'Phú Thọ', name: null, count: 3 },
      { key: 'Singapore', name: null, count: 1 },
      { key: '', name: null, count: 1 },
    ])
    expect(await names(world, { group: 'province' })).toEqual(['Dung', 'An', 'Bình', 'Cúc', 'Em', 'Giang'])
    expect(await world.client.customers.groupCounts({ filter: {}, group: 'region' })).toEqual([
      { key: 'north', name: null, count: 3 },
      { key: 'south', name: null, count: 1 },
      { key: '', name: null, count: 2 },
    ])
    expect(await names(world, { group: 'region' })).toEqual(['An', 'Bình', 'Cúc', 'Dung', 'Em', 'Giang'])
  })

  it('divides by how long ago the last contact was', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:00' })
    await customersOf(world, [{ name: 'Hôm nay' }, { name: 'Hôm qua' }, { name: 'Tháng này' }, { name: 'Chưa bao giờ' }])
    const rows = await world.client.customers.list({ filter: {} })
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id as CustomerId
    for (const [name, at] of [
      ['Hôm nay', '2026-11-25 08:00'],
      ['Hôm qua', '2026-11-24 08:00'],
      ['Tháng này', '2026-11-03 08:00'],
    ] as const)
      await world.client.calls.log({ customerId: idOf(name), doneAt: momentOf(at), outcome: 'reached' })

    expect((await world.client.customers.groupCounts({ filter: {}, group: 'lastContact' })).map(({ key }) => key)).toEqual([
      'today',
      'yesterday',
      'this-month',
      'never',
    ])
  })

  it('names the people in charge, and nobody’s stand last', async () => {
    await using world = await createWorld()
    const chi = staffOf(world, { name: 'Trần Thị Chi', role: 'sales' })
    await customersOf(world, [{ name: 'A', ownerId: chi }, { name: 'B' }, { name: 'C', ownerId: chi }])

    expect(await world.client.customers.groupCounts({ filter: {}, group: 'owner' })).toEqual([
      { key: String(chi), name: 'Trần Thị Chi', count: 2 },
      { key: '', name: null, count: 1 },
    ])
  })
})

describe('all rows of a list', () => {
  it('are chosen in its order, and only those within reach', async () => {
    await using world = await createWorld()
    const chi = staffOf(world, { name: 'Trần Thị Chi', role: 'sales' })
    await customersOf(world, [
      { name: 'Bình', ownerId: FOUNDER },
      { name: 'An', ownerId: chi },
      { name: 'Cúc', ownerId: chi },
    ])
    const rows = await world.client.customers.list({ filter: {} })

    expect(await world.client.customers.ids({ filter: {} })).toEqual(rows.map(({ id }) => id))
    const hers = await world.window(chi).customers.list({ filter: {} })
    expect(await world.window(chi).customers.ids({ filter: {} })).toEqual(hers.map(({ id }) => id))
    expect(hers.map(({ name }) => name)).toEqual(['An', 'Cúc'])
  })

  it('are summed, or those that are chosen; of contracts what one may see', async () => {
    await using world = await createWorld()
    const chi = staffOf(world, { name: 'Trần Thị Chi', role: 'sales' })
    await customersOf(world, [
      { name: 'An', revenue: 100, ownerId: chi },
      { name: 'Bình', revenue: 20, ownerId: FOUNDER },
    ])
    const [an] = await world.client.customers.list({ filter: {} })
    await world.client.contracts.create({ ...aContract(an?.id as CustomerId, { value: 7_000 }), ownerId: FOUNDER })

    expect(await world.client.customers.totals({ filter: {} })).toEqual({ revenue: 120, contractValue: 7_000 })
    expect(await world.client.customers.totals({ ids: [an?.id as CustomerId] })).toEqual({ revenue: 100, contractValue: 7_000 })
    expect(await world.window(chi).customers.totals({ filter: {} })).toEqual({ revenue: 100, contractValue: 0 })
  })
})

describe('letters typed on a list', () => {
  it('lead to the first row that is sorted under them, whatever the order and the legal form', async () => {
    await using world = await createWorld()
    await customersOf(world, [
      { name: 'Công ty TNHH Hòa Phát', revenue: 1 },
      { name: 'Cửa hàng Đức Hoàng', revenue: 2 },
      { kind: 'person', name: 'Nguyễn Văn Hoàng', revenue: 3 },
      { name: 'Công ty CP Dũng Tiến', revenue: 4 },
    ])
    const placeOf = (typed: string, asked: object = {}) => world.client.customers.placeOf({ filter: {}, typed, ...asked })
    const inOrder = await names(world, {})

    expect(inOrder[(await placeOf('hoa')) ?? -1]).toBe('Công ty TNHH Hòa Phát')
    expect(inOrder[(await placeOf('hoan')) ?? -1]).toBe('Nguyễn Văn Hoàng')
    expect(inOrder[(await placeOf('hoà p')) ?? -1]).toBe('Công ty TNHH Hòa Phát')
    expect(inOrder[(await placeOf('d')) ?? -1]).toBe('Công ty CP Dũng Tiến')
    for (const nothing of ['x', '', '!', 'công ty']) expect(await placeOf(nothing), nothing).toBeNull()

    const dearestFirst = { sort: [{ by: 'revenue', direction: 'descending' }] as const }
    expect(await placeOf('hoa', dearestFirst)).toBe(1)
    expect(await placeOf('hoa', { filter: { view: 'bin' } })).toBeNull()
  })
})
