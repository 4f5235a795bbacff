import { describe, expect, it } from 'vitest'
import type { Condition } from '#shared/kit/filter/schema.ts'
import { aContract } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { aFirm, aProduct, type Bought, buy, on } from '#tests/helpers/purchases.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('what a customer bought', () => {
  it('is written down for a day in one step, each thing with its amount and its warranty, the newest day first', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const customerId = await aFirm(world)
    const conditioner = await aProduct(world, { warrantyMonths: 24 })
    const gas = await aProduct(world, { name: 'Gas R32', unit: 'kg', unitPrice: 0 })
    await buy(world, { customerId, productId: gas }, { boughtOn: '2025-11-25', unitPrice: 350_000, quantity: 1.5 })

    const written = await client.purchases.create({
      ...{ customerId, boughtOn: on('2026-11-20') },
      lines: [
        { productId: conditioner, quantity: 2, unitPrice: 9_500_000, amount: 18_000_000, serial: 'AQ1; AQ2', note: 'Lắp luôn' },
        { productId: gas, quantity: 0.333, unitPrice: 350_000 },
      ],
    })

    expect(written).toMatchObject([
      {
        ...{ productCode: 'SP00001', productName: 'Điều hoà 12000 BTU', unit: 'bộ', boughtOn: '2026-11-20', quantity: 2 },
        ...{ unitPrice: 9_500_000, amount: 18_000_000, serial: 'AQ1; AQ2', warrantyUntil: '2028-11-19', note: 'Lắp luôn' },
        ...{ customerId, customerName: 'Công ty Sen Hồ', sellerId: 1, contractId: null, contractNumber: null },
      },
      { productName: 'Gas R32', quantity: 0.333, amount: 116_550, warrantyUntil: null },
    ])
    expect(await client.purchases.list({ customerId })).toEqual([
      written[1],
      written[0],
      expect.objectContaining({ boughtOn: '2025-11-25', amount: 525_000 }),
    ])
    expect(await client.purchases.list({ customerId, offset: 1, limit: 1 })).toEqual([written[0]])
  })

  it('is summed up: all of it, and what came in the twelve months up to today', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const customerId = await aFirm(world)
    const productId = await aProduct(world)
    const none = { count: 0, amount: 0, lastYear: 0, firstOn: null, lastOn: null }
    expect(await world.client.purchases.totals(customerId)).toEqual(none)
    for (const day of ['2025-11-25', '2025-11-26', '2026-11-25'])
      await buy(world, { customerId, productId }, { boughtOn: day, unitPrice: 100 })

    expect(await world.client.purchases.totals(customerId)).toEqual({
      ...{ count: 3, amount: 300, lastYear: 200, firstOn: '2025-11-25', lastOn: '2026-11-25' },
    })
  })

  it('is all or nothing: a day to come, a product of the bin, a contract of another customer are refused at their fields', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const customerId = await aFirm(world)
    const other = await aFirm(world, { name: 'Công ty Khác' })
    const productId = await aProduct(world)
    const gone = await aProduct(world, { name: 'Máy cũ' })
    await client.products.remove([gone])
    const { id: contractId } = await client.contracts.create(aContract(other))
    const bought = (changes: Partial<Bought>) =>
      client.purchases.create({ customerId, boughtOn: on('2026-11-20'), lines: [{ productId }], ...changes })
    const refusedAt = (path: unknown[], message: string) => ({ data: { issues: [expect.objectContaining({ path, message })] } })

    await expect(bought({ boughtOn: on('2026-11-26') })).rejects.toMatchObject(refusedAt(['boughtOn'], 'not-bought-yet'))
    await expect(bought({ contractId })).rejects.toMatchObject(refusedAt(['contractId'], 'contract-of-another'))
    await expect(bought({ lines: [] })).rejects.toMatchObject(refusedAt(['lines'], 'required'))
    for (const quantity of [0, -1, 0.0001])
      await expect(bought({ lines: [{ productId, quantity }] })).rejects.toMatchObject(
        refusedAt(['lines', 0, 'quantity'], 'quantity'),
      )
    await expect(bought({ lines: [{ productId }, { productId: gone }] })).rejects.toMatchObject({ data: { noun: 'product' } })
    await expect(bought({ sellerId: 99 })).rejects.toMatchObject({ data: { noun: 'staff' } })
    expect(await client.purchases.list({ customerId })).toEqual([])
  })

  it('is changed by one at a time, goes to the bin and comes back, unless its product lies there by then', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const customerId = await aFirm(world)
    const productId = await aProduct(world, { lastsMonths: 6 })
    const { id, ...row } = await buy(world, { customerId, productId }, { boughtOn: '2026-05-25' })
    const input = { productId, boughtOn: on('2026-05-26'), quantity: 3, unitPrice: 10 }

    const changed = await client.purchases.update({ id, version: 1, input })
    expect(changed).toMatchObject({ boughtOn: '2026-05-26', amount: 30, sellerId: row.sellerId, dueOn: '2026-11-26', version: 2 })
    await expect(client.purchases.update({ id, version: 1, input })).rejects.toMatchObject({ data: { reason: 'stale-version' } })
    await expect(
      client.purchases.update({ id, version: 2, input: { ...input, boughtOn: on('2026-11-26') } }),
    ).rejects.toMatchObject({
      data: { issues: [{ path: ['input', 'boughtOn'], message: 'not-bought-yet' }] },
    })

    await client.purchases.remove([id])
    expect(await client.purchases.list({ customerId })).toEqual([])
    await expect(client.purchases.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await client.products.remove([productId])
    await expect(client.purchases.restore([id])).rejects.toMatchObject({
      data: { reason: 'product-in-bin', facts: { name: 'Điều hoà 12000 BTU' } },
    })
    await client.products.restore([productId])
    await client.purchases.restore([id])
    expect(await client.purchases.get(id)).toMatchObject({ amount: 30, dueOn: '2026-11-26' })
  })

  it('makes a prospect a customer, with what it bought as the reason; whoever was one already stays what it is', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const productId = await aProduct(world)
    const [prospect, loyal] = [
      await aFirm(world, { stage: 'prospect' }),
      await aFirm(world, { name: 'Khách cũ', stage: 'loyal' }),
    ]
    for (const customerId of [prospect, loyal]) await buy(world, { customerId, productId }, { boughtOn: '2026-11-20' })

    expect((await client.customers.get(prospect)).stage).toBe('customer')
    expect((await client.customers.get(loyal)).stage).toBe('loyal')
    expect(await client.customers.timeline({ id: prospect, kinds: ['stage', 'purchase'] })).toMatchObject([
      { kind: 'stage', title: 'prospect', state: 'customer', note: 'Điều hoà 12000 BTU' },
      { kind: 'purchase', title: 'Điều hoà 12000 BTU', state: '1 bộ', amount: 0 },
    ])
  })

  it('is told in the log, under its customer', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const customerId = await aFirm(world)
    const { id } = await buy(world, { customerId, productId: await aProduct(world) }, { boughtOn: '2026-11-20' })
    await world.client.purchases.remove([id])

    const told = await world.client.audit.ofRecord({ record: 'customer', id: customerId })
    const ofIt = told.filter(({ record }) => record === 'purchase')
    expect(ofIt.map(({ recordName, change }) => [recordName, change])).toEqual([
      ['Điều hoà 12000 BTU', 'removed'],
      ['Điều hoà 12000 BTU', 'created'],
    ])
  })
})

describe('who may deal with what a customer bought', () => {
  it('is whoever may see or change the customer', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const seller = staffOf(world, { name: 'Trần Thị Trang', role: 'sales', department: 'Kinh doanh' })
    const customerId = await aFirm(world, { ownerId: 1 })
    const productId = await aProduct(world)
    const { id } = await buy(world, { customerId, productId }, { boughtOn: '2026-11-20' })
    const { purchases } = world.window(seller)

    await expect(purchases.list({ customerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(purchases.totals(customerId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(purchases.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(purchases.remove([id])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(purchases.create({ customerId, boughtOn: on('2026-11-20'), lines: [{ productId }] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('the number of a contract is told to whoever may see the contract, and only such a one is named', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const seller = staffOf(world, { name: 'Trần Thị Trang', role: 'sales', department: 'Kinh doanh' })
    const customerId = await aFirm(world, { ownerId: seller })
    const productId = await aProduct(world)
    const { id: contractId, number } = await world.client.contracts.create(aContract(customerId, { ownerId: 1 }))
    const input = { customerId, boughtOn: on('2026-11-20'), contractId, lines: [{ productId }] }
    expect(await world.client.purchases.create(input)).toMatchObject([{ contractNumber: number, sellerId: 1 }])

    const theirs = world.window(seller)
    expect(await theirs.purchases.list({ customerId })).toMatchObject([{ contractId, contractNumber: null }])
    await expect(theirs.purchases.create(input)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { noun: 'contract' } })
    await expect(theirs.purchases.create({ ...input, contractId: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('customers are found by what they bought', () => {
  it('which things, when last, and for how much in all', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const [machine, gas] = [await aProduct(world), await aProduct(world, { name: 'Gas R32' })]
    const [both, one, none] = [
      await aFirm(world, { name: 'A' }),
      await aFirm(world, { name: 'B' }),
      await aFirm(world, { name: 'C' }),
    ]
    await buy(world, { customerId: both, productId: machine }, { boughtOn: '2026-01-10', unitPrice: 5_000_000 })
    await buy(world, { customerId: both, productId: gas }, { boughtOn: '2026-11-10', unitPrice: 1_000_000 })
    await buy(world, { customerId: one, productId: machine }, { boughtOn: '2025-01-10', unitPrice: 4_000_000 })
    const { id: binned } = await buy(
      world,
      { customerId: none, productId: machine },
      { boughtOn: '2026-11-11', unitPrice: 9_000_000 },
    )
    await client.purchases.remove([binned])
    const found = async (condition: Condition) => {
      const where = { join: 'and' as const, items: [condition] }
      const rows = await client.customers.list({ filter: { where } })
      return rows.map(({ name }) => name).toSorted()
    }

    expect(await found({ field: 'product', operator: 'any', value: [machine] })).toEqual(['A', 'B'])
    expect(await found({ field: 'product', operator: 'none', value: [gas] })).toEqual(['B', 'C'])
    expect(await found({ field: 'product', operator: 'empty' })).toEqual(['C'])
    expect(await found({ field: 'lastPurchase', operator: 'from', value: on('2026-11-01') })).toEqual(['A'])
    expect(await found({ field: 'lastPurchase', operator: 'until', value: on('2026-01-31') })).toEqual(['B'])
    expect(await found({ field: 'lastPurchase', operator: 'notPast', value: 90 })).toEqual(['B', 'C'])
    expect(await found({ field: 'purchased', operator: 'least', value: 5_000_000 })).toEqual(['A'])
    expect(await found({ field: 'purchased', operator: 'most', value: 4_000_000 })).toEqual(['B', 'C'])
  })
})
