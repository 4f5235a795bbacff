import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const all = { filter: { view: 'all' as const } }

async function shop({ client }: World) {
  const machine = await client.products.create({
    name: 'Điều hoà treo tường 12000 BTU',
    unit: 'bộ',
    unitPrice: 9_500_000,
    category: 'Điều hoà',
  })
  const cleaning = await client.products.create({
    name: 'Vệ sinh máy',
    kind: 'service',
    unit: 'lần',
    unitPrice: 250_000,
    lastsMonths: 6,
  })
  return { machine, cleaning }
}

async function bought({ client }: World, productId: Awaited<ReturnType<typeof shop>>['machine']['id']) {
  const { id: customerId } = await client.customers.create(aCustomer())
  await client.purchases.create({
    customerId,
    boughtOn: '2026-06-15' as Day,
    lines: [{ productId, quantity: 2, unitPrice: 300_000 }],
  })
  return customerId
}

describe('what the office sells', () => {
  it('gets the next free code, and keeps the one somebody typed', async () => {
    await using world = await createWorld()
    const { client } = world
    const { machine, cleaning } = await shop(world)
    expect([machine.code, cleaning.code]).toEqual(['SP00001', 'SP00002'])
    expect((await client.products.create({ code: 'DH-12', name: 'Máy âm trần' })).code).toBe('DH-12')
    await client.products.remove([cleaning.id])
    expect((await client.products.create({ name: 'Thay gas' })).code, 'what lies in the bin may come back').toBe('SP00003')
  })

  it('bears each code once, also when it comes back from the bin', async () => {
    await using world = await createWorld()
    const { client } = world
    const { machine } = await shop(world)
    const taken = { code: 'CONFLICT', data: { reason: 'product-code-taken' } }
    await expect(client.products.create({ code: 'SP00001', name: 'Máy khác' })).rejects.toMatchObject(taken)
    await client.products.remove([machine.id])
    await client.products.create({ code: 'SP00001', name: 'Máy khác' })
    await expect(client.products.restore([machine.id])).rejects.toMatchObject(taken)
    expect((await client.products.list(all)).map(({ name }) => name)).toEqual(['Máy khác', 'Vệ sinh máy'])
  })

  it('is found by code and by words anywhere in its name, without accents; for a field the code comes first', async () => {
    await using world = await createWorld()
    const { client } = world
    await shop(world)
    await client.products.create({ code: 'VS', name: 'Gói bảo trì' })
    const named = async (text: string) => (await client.products.list({ filter: { text } })).map(({ name }) => name)
    expect(await named('12000 dieu hoa')).toEqual(['Điều hoà treo tường 12000 BTU'])
    expect(await named('sp00002')).toEqual(['Vệ sinh máy'])
    expect((await client.products.find('vs')).map(({ code }) => code)).toEqual(['VS'])
    expect((await client.products.find('')).map(({ name }) => name)).toHaveLength(3)
  })

  it('says what goes with it; what lies in the bin is not shown there, and is back with it', async () => {
    await using world = await createWorld()
    const { client } = world
    const { machine, cleaning } = await shop(world)
    const links = [{ kind: 'goes-with' as const, productId: cleaning.id }]
    const { version } = await client.products.update({ ...machine, input: { ...machine, links } })
    const linkedNow = async () => (await client.products.get(machine.id)).links.map(({ name }) => name)
    expect(await linkedNow()).toEqual(['Vệ sinh máy'])
    await client.products.remove([cleaning.id])
    expect(await linkedNow()).toEqual([])
    await client.products.update({ id: machine.id, version, input: { ...machine, unitPrice: 9_900_000, links: [] } })
    await client.products.restore([cleaning.id])
    expect(await linkedNow(), 'an edit meanwhile takes nothing away that was not seen').toEqual(['Vệ sinh máy'])
    const own = [{ kind: 'upgrade' as const, productId: machine.id }]
    const newest = await client.products.get(machine.id)
    await expect(client.products.update({ ...newest, input: { ...newest, links: own } })).rejects.toMatchObject({
      data: { reason: 'product-own-link' },
    })
  })

  it('is not deleted once somebody bought it; it is no longer sold instead', async () => {
    await using world = await createWorld()
    const { client } = world
    const { machine, cleaning } = await shop(world)
    await bought(world, machine.id)
    await expect(client.products.remove([cleaning.id, machine.id])).rejects.toMatchObject({
      data: { reason: 'product-bought', facts: { code: 'SP00001' } },
    })
    expect(await client.products.count({}), 'neither of them went').toBe(2)
    await client.products.update({ ...machine, input: { ...machine, isSold: false } })
    expect(await client.products.viewCounts()).toEqual({ sold: 1, goods: 0, service: 1, discontinued: 1, all: 2 })
  })

  it('tells how many bought it, for how much in a year and when last; nothing of customers out of reach', async () => {
    await using world = await createWorld()
    const { client } = world
    const { machine } = await shop(world)
    const customerId = await bought(world, machine.id)
    await client.purchases.create({
      customerId,
      boughtOn: '2025-01-05' as Day,
      lines: [{ productId: machine.id, unitPrice: 8_000_000 }],
    })
    expect(await client.products.sales(machine.id)).toEqual({ buyers: 1, amount: 600_000, lastOn: '2026-06-15' })
    await client.customers.remove([customerId])
    expect(await client.products.sales(machine.id)).toEqual({ buyers: 0, amount: 0, lastOn: null })
  })

  it('moves the day on which customers may want it again when it lasts otherwise', async () => {
    await using world = await createWorld()
    const { client } = world
    const { cleaning } = await shop(world)
    const customerId = await bought(world, cleaning.id)
    const due = async () => (await client.purchases.list({ customerId })).map(({ dueOn, dueReason }) => [dueOn, dueReason])
    expect(await due()).toEqual([['2026-12-15', 'lasts']])
    const changed = await client.products.update({ ...cleaning, input: { ...cleaning, lastsMonths: 3 } })
    expect(await due()).toEqual([['2026-09-15', 'lasts']])
    await client.products.update({ ...changed, input: { ...changed, lastsMonths: null } })
    expect(await due()).toEqual([[null, null]])
  })

  it('goes out as a sheet with real numbers', async () => {
    await using world = await createWorld()
    await shop(world)
    const file = world.fileWith('san-pham.csv', '')
    expect(await world.client.products.export({ filter: {}, file, format: 'csv' })).toEqual({ rows: 2 })
  })
})
