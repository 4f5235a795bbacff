import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function createOffice() {
  const world = await createWorld()
  const customer = await world.client.customers.create(aCustomer())
  return { world, client: world.client, customerId: customer.id, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

async function numbers(world: World, filter: Parameters<World['client']['contracts']['list']>[0]['filter'] = {}) {
  return (await world.client.contracts.list({ filter })).map((row) => row.number)
}

describe('the list of contracts', () => {
  it('finds by number, name and customer without accents, and by words of all three at once', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const other = await client.customers.create(aCustomer({ name: 'Trường Mầm non Hoa Sữa', taxCode: '0101234563', phones: [] }))
    await client.contracts.create(aContract(customerId))
    await client.contracts.create(aContract(other.id, { number: '08/2025/HĐBT', name: 'Bảo trì thang máy' }))

    expect(await numbers(world, { text: '12/2026/hdmb' })).toEqual(['12/2026/HĐMB'])
    expect(await numbers(world, { text: 'thang may' })).toEqual(['08/2025/HĐBT'])
    expect(await numbers(world, { text: 'cty dien lanh hoa ph' })).toEqual(['12/2026/HĐMB'])
    expect(await numbers(world, { text: 'hoa sua bao tri 2025' })).toEqual(['08/2025/HĐBT'])
    expect(await numbers(world, { text: '0101234563' })).toEqual(['08/2025/HĐBT'])
    expect(await numbers(world, { text: 'bao tri' })).toHaveLength(2)
    expect(await client.contracts.count({ text: 'hoa sua' })).toEqual({ count: 1, value: 180_000_000 })
    expect(await numbers(world, { text: 'khong co' })).toEqual([])
  })

  it('finds a contract by the new name of its customer and still by the one that stands on the paper', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    await client.contracts.create(aContract(customerId))
    const { version } = await client.customers.get(customerId)

    await client.customers.update({ id: customerId, version, input: aCustomer({ name: 'Công ty Cổ phần Bắc Á' }) })

    expect(await numbers(world, { text: 'bac a' })).toEqual(['12/2026/HĐMB'])
    expect(await numbers(world, { text: 'hoa phat' })).toEqual(['12/2026/HĐMB'])
  })

  it('takes any text for words, never for a command', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const name = `C++ "NEAR(" '); DROP TABLE contracts; -- công ty (cp) %_ 🙂`
    await client.contracts.create(aContract(customerId, { name }))

    for (const text of [
      'C++',
      '"',
      'NEAR(',
      "'); DROP TABLE",
      '-a',
      '*',
      '%',
      'công ty (cp)',
      '🙂',
      'words:a',
      'AND OR NOT',
      '\u0000',
      'a^b',
    ]) {
      expect(await client.contracts.count({ text })).toMatchObject({ count: expect.any(Number) })
    }
    expect(await client.contracts.list({ filter: { text: 'C++' } })).toMatchObject([{ name }])
    expect(await numbers(world)).toHaveLength(1)
  })

  it('shows what is mine, what ends within 60 days, what has ended, what is a draft, and counts each', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const create = (number: string, endsOn: string | null, status: 'draft' | 'running' | 'liquidated' = 'running') =>
      client.contracts.create(aContract(customerId, { number, status, startsOn: null, endsOn: endsOn as Day | null }))
    await create('ended yesterday', '2026-11-21')
    await create('ends today', '2026-11-22')
    await create('ends in 60 days', '2027-01-21')
    await create('ends in 61 days', '2027-01-22')
    await create('closed', '2026-11-30', 'liquidated')
    await create('draft', '2026-11-30', 'draft')
    await create('for ever', null)
    const { id } = await create('thrown away', '2026-11-30')
    await client.contracts.remove(id)

    expect(await numbers(world, { view: 'ending' })).toEqual(['ends in 60 days', 'ends today'])
    expect(await numbers(world, { view: 'ended' })).toEqual(['ended yesterday'])
    expect(await numbers(world, { view: 'draft' })).toEqual(['draft'])
    expect(await numbers(world, { view: 'bin' })).toEqual(['thrown away'])
    expect(await client.contracts.viewCounts()).toEqual({ all: 7, mine: 7, ending: 2, ended: 1, draft: 1, bin: 1 })
    for (const view of ['all', 'mine', 'ending', 'ended', 'draft', 'bin'] as const) {
      expect((await client.contracts.count({ view })).count).toBe((await client.contracts.viewCounts())[view])
    }
  })

  it('shows the contracts of one customer', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const other = await client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô' }))
    await client.contracts.create(aContract(customerId))
    await client.contracts.create(aContract(other.id, { number: '13' }))

    expect(await numbers(world, { customerId: other.id })).toEqual(['13'])
  })

  it('sorts by every column, both ways, with what has no end date last, page after page', async () => {
    await using office = await createOffice()
    const { client } = office
    const names = ['Công ty TNHH Ánh Dương', 'Công ty Cổ phần Đại Việt', 'Công ty TNHH Duy Xanh']
    const ids: CustomerId[] = []
    for (const name of names) ids.push((await client.customers.create(aCustomer({ name, phones: [] }))).id)
    const create = (number: string, customer: number, changes: Parameters<typeof aContract>[1]) =>
      client.contracts.create(aContract(ids[customer] as CustomerId, { number, startsOn: null, ...changes }))
    await create('02', 2, { name: 'B', madeOn: '2026-01-02' as Day, value: 3, endsOn: null })
    await create('01', 1, { name: 'C', madeOn: '2026-01-03' as Day, value: 1, endsOn: '2027-01-01' as Day })
    await create('03', 0, { name: 'A', madeOn: '2026-01-01' as Day, value: 2, endsOn: '2026-12-01' as Day })
    const sorted = async (
      by: 'number' | 'name' | 'customerName' | 'madeOn' | 'endsOn' | 'value',
      direction: 'ascending' | 'descending',
    ) => {
      const found: string[] = []
      for (let offset = 0; offset < 4; offset++) {
        found.push(
          ...(await client.contracts.list({ filter: {}, sort: [{ by, direction }], offset, limit: 1 })).map((row) => row.number),
        )
      }
      return found.join(' ')
    }

    expect(await sorted('number', 'ascending')).toBe('01 02 03')
    expect(await sorted('name', 'ascending')).toBe('03 02 01')
    expect(await sorted('customerName', 'ascending')).toBe('03 02 01')
    expect(await sorted('customerName', 'descending')).toBe('01 02 03')
    expect(await sorted('madeOn', 'descending')).toBe('01 02 03')
    expect(await sorted('endsOn', 'ascending')).toBe('03 01 02')
    expect(await sorted('endsOn', 'descending')).toBe('01 03 02')
    expect(await sorted('value', 'descending')).toBe('02 03 01')
  })
})
