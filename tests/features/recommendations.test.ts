import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, ProductId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

// Every story is told on 22/11/2026.

function product({ client }: World, name: string, more: Record<string, unknown> = {}) {
  return client.products.create({ name, ...more })
}

async function customer({ client }: World, name = 'Công ty TNHH Hòa Phát') {
  return (await client.customers.create(aCustomer({ name, phones: [], stage: 'customer' }))).id
}

async function buys({ client }: World, customerId: CustomerId, [productId, ...days]: [ProductId, ...string[]]) {
  for (const day of days) await client.purchases.create({ customerId, boughtOn: day as Day, lines: [{ productId }] })
}

async function offeredTo({ client }: World, id: CustomerId) {
  return (await client.recommendations.ofCustomer(id)).map(({ name, reason }) => [name, reason.kind])
}

describe('what a customer may be offered', () => {
  it('is first what they will want again soon: by their own rhythm, or because it lasts no longer', async () => {
    await using world = await createWorld()
    const filter = await product(world, 'Lõi lọc', { lastsMonths: 12 })
    const cleaning = await product(world, 'Vệ sinh máy')
    const machine = await product(world, 'Điều hoà', { lastsMonths: 96 })
    const id = await customer(world)
    await buys(world, id, [filter.id, '2025-12-01'])
    await buys(world, id, [cleaning.id, '2026-02-10', '2026-05-11', '2026-08-12'])
    await buys(world, id, [machine.id, '2026-08-12'])
    const offered = await world.client.recommendations.ofCustomer(id)
    expect(offered.map(({ name, reason }) => [name, reason])).toMatchObject([
      ['Vệ sinh máy', { kind: 'due', lastOn: '2026-08-12', dueOn: '2026-11-10', because: 'rhythm' }],
      ['Lõi lọc', { kind: 'due', lastOn: '2025-12-01', dueOn: '2026-12-01', because: 'lasts' }],
    ])
  })

  it('is what stands in for what is no longer sold, and something better once they have had theirs for a while', async () => {
    await using world = await createWorld()
    const newer = await product(world, 'Inverter 9000')
    const better = await product(world, 'Inverter 12000')
    const links = [
      { kind: 'substitute', productId: newer.id },
      { kind: 'upgrade', productId: better.id },
    ]
    const old = await product(world, 'Máy 9000', { links })
    const [early, late] = [await customer(world, 'Mua đã lâu'), await customer(world, 'Mới mua')]
    await buys(world, early, [old.id, '2025-10-01'])
    await buys(world, late, [old.id, '2026-10-01'])
    expect(await offeredTo(world, early)).toEqual([['Inverter 12000', 'upgrade']])
    expect(await offeredTo(world, late)).toEqual([])
    await world.client.products.update({ ...old, input: { ...old, isSold: false } })
    expect(await offeredTo(world, late)).toEqual([['Inverter 9000', 'substitute']])
    expect(await offeredTo(world, early)).toEqual([
      ['Inverter 9000', 'substitute'],
      ['Inverter 12000', 'upgrade'],
    ])
    expect((await world.client.recommendations.ofCustomer(late))[0]?.reason).toEqual({ kind: 'substitute', of: 'Máy 9000' })
  })

  it('is what goes with what they have, unless they have it or it is no longer sold', async () => {
    await using world = await createWorld()
    const mounting = await product(world, 'Lắp đặt')
    const stand = await product(world, 'Giá đỡ')
    const machine = await product(world, 'Điều hoà', {
      links: [mounting, stand].map(({ id }) => ({ kind: 'goes-with', productId: id })),
    })
    const id = await customer(world)
    await buys(world, id, [machine.id, '2026-11-01'])
    expect((await offeredTo(world, id)).map(([name]) => name)).toEqual(['Lắp đặt', 'Giá đỡ'])
    await buys(world, id, [mounting.id, '2026-11-02'])
    expect((await offeredTo(world, id)).map(([name]) => name)).toEqual(['Giá đỡ'])
    await world.client.products.update({ ...stand, input: { ...stand, isSold: false } })
    expect(await offeredTo(world, id)).toEqual([])
  })

  it('is what five or more others bought too, and every fifth of them; what they bought long ago says nothing', async () => {
    await using world = await createWorld()
    const machine = await product(world, 'Điều hoà')
    const care = await product(world, 'Bảo trì trọn năm')
    const rare = await product(world, 'Máy hút ẩm')
    const past = await product(world, 'Quạt')
    for (let index = 0; index < 8; index += 1) {
      const other = await customer(world, `Khách ${index}`)
      await buys(world, other, [machine.id, '2026-03-01'])
      if (index < 6) await buys(world, other, [care.id, '2026-04-01'])
      if (index < 4) await buys(world, other, [rare.id, '2026-04-01'])
      await buys(world, other, [past.id, '2023-04-01'])
    }
    const id = await customer(world)
    await buys(world, id, [machine.id, '2026-11-01'])
    expect((await world.client.recommendations.ofCustomer(id)).map(({ name, reason }) => [name, reason])).toEqual([
      ['Bảo trì trọn năm', { kind: 'bought-together', of: 'Điều hoà', percent: 75 }],
    ])
  })

  it('names each thing once, for what counts most', async () => {
    await using world = await createWorld()
    const care = await product(world, 'Bảo trì', { lastsMonths: 12 })
    const machine = await product(world, 'Điều hoà', { links: [{ kind: 'goes-with', productId: care.id }] })
    const id = await customer(world)
    await buys(world, id, [machine.id, '2025-11-01'])
    await buys(world, id, [care.id, '2025-11-30'])
    expect(await offeredTo(world, id)).toEqual([['Bảo trì', 'due']])
  })
})

describe('the list of what customers may want again', () => {
  it('counts up to a day, the late ones in each, and names what is in the making already', async () => {
    await using world = await createWorld()
    const { client } = world
    const filter = await product(world, 'Lõi lọc', { lastsMonths: 12 })
    const [late, soon, far] = [await customer(world, 'Trễ'), await customer(world, 'Sắp'), await customer(world, 'Còn lâu')]
    await buys(world, late, [filter.id, '2025-10-01'])
    await buys(world, soon, [filter.id, '2025-11-25'])
    await buys(world, far, [filter.id, '2026-11-01'])
    expect(await client.reorders.viewCounts()).toEqual({ now: 1, week: 2, month: 2, quarter: 2, all: 3 })
    await client.calls.plan({ customerId: late, plannedAt: Date.parse('2026-11-23T09:00:00+07:00'), reason: 'Hỏi mua lõi lọc' })
    const rows = await client.reorders.list({ filter: { view: 'month' } })
    expect(rows).toMatchObject([
      {
        customerName: 'Trễ',
        productName: 'Lõi lọc',
        dueOn: '2026-10-01',
        dueReason: 'lasts',
        nextCallAt: Date.parse('2026-11-23T09:00:00+07:00'),
      },
      { customerName: 'Sắp', dueOn: '2026-11-25', nextCallAt: null, opportunity: null },
    ])
    expect((await client.reorders.list({ filter: { text: 'tre loi' } })).map(({ customerName }) => customerName)).toEqual(['Trễ'])
  })

  it('leaves out who is asked no more, who is followed no more and what was bought anew', async () => {
    await using world = await createWorld()
    const { client } = world
    const filter = await product(world, 'Lõi lọc', { lastsMonths: 12 })
    const names = ['Không hỏi', 'Ngừng theo dõi', 'Mua lại', 'Vẫn còn']
    const ids = await Promise.all(names.map((name) => customer(world, name)))
    for (const id of ids) await buys(world, id, [filter.id, '2025-10-01'])
    const [asked, paused, again] = ids as [CustomerId, CustomerId, CustomerId]
    const [row] = await client.purchases.list({ customerId: asked })
    if (row) await client.purchases.update({ ...row, input: { ...row, isAsked: false } })
    const { version } = await client.customers.get(paused)
    await client.customers.changeStage({ id: paused, version, stage: 'paused', reason: 'Đóng cửa' })
    await buys(world, again, [filter.id, '2026-11-20'])
    expect((await client.reorders.list({ filter: { view: 'now' } })).map(({ customerName }) => customerName)).toEqual(['Vẫn còn'])
  })
})
