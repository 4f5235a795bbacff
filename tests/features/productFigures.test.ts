import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aFirm, aProduct, buy } from '#tests/helpers/purchases.ts'
import { createWorld } from '#tests/helpers/world.ts'

// Every story is told on 22/11/2026.
const october = { from: '2026-10-01' as Day, to: '2026-10-31' as Day }

describe('what was sold, and what will be', () => {
  it('stands by product, the best sold first, beside as many days before', async () => {
    await using world = await createWorld()
    const [machine, cleaning] = [await aProduct(world), await aProduct(world, { name: 'Vệ sinh máy' })]
    const [one, other] = [await aFirm(world), await aFirm(world, { name: 'Công ty Khác' })]
    await buy(world, { customerId: one, productId: cleaning }, { boughtOn: '2026-10-01', quantity: 3, unitPrice: 200_000 })
    await buy(world, { customerId: other, productId: cleaning }, { boughtOn: '2026-10-31', quantity: 1, unitPrice: 200_000 })
    await buy(world, { customerId: one, productId: machine }, { boughtOn: '2026-10-15', quantity: 2, unitPrice: 9_500_000 })
    await buy(world, { customerId: one, productId: machine }, { boughtOn: '2026-09-30', quantity: 1, unitPrice: 9_500_000 })
    await buy(world, { customerId: one, productId: machine }, { boughtOn: '2026-08-30', quantity: 7, unitPrice: 9_500_000 })
    const { sold, buyers } = await world.client.purchases.figures(october)
    expect(buyers).toBe(2)
    expect(sold).toMatchObject([
      { productId: machine, buyers: 1, quantity: 2, amount: 19_000_000, previousAmount: 9_500_000 },
      { productId: cleaning, buyers: 2, quantity: 4, amount: 800_000, previousAmount: 0 },
    ])
  })

  it('is what was sold in the same months a year before, and beside it how many may want it again', async () => {
    await using world = await createWorld()
    const filter = await aProduct(world, { name: 'Lõi lọc', lastsMonths: 12 })
    const customerId = await aFirm(world)
    const bought = [
      ['2025-12-10', 4],
      ['2026-01-10', 5],
      ['2026-02-10', 6],
    ] as const
    for (const [boughtOn, quantity] of bought) {
      const buyer = await aFirm(world, { name: `Khách ${boughtOn}` })
      await buy(world, { customerId: buyer, productId: filter }, { boughtOn, quantity })
    }
    await buy(world, { customerId, productId: filter }, { boughtOn: '2024-11-20', quantity: 1 })
    const { demand } = await world.client.purchases.figures(october)
    expect(demand).toEqual([
      {
        ...{ productId: filter, name: 'Lõi lọc', unit: 'bộ', lastYear: 15 },
        months: [
          { month: '2026-12', expected: 4, due: 1 },
          { month: '2027-01', expected: 5, due: 1 },
          { month: '2027-02', expected: 6, due: 1 },
        ],
      },
    ])
  })

  it('says nothing of customers out of reach', async () => {
    await using world = await createWorld()
    const machine = await aProduct(world)
    const customerId = await aFirm(world)
    await buy(world, { customerId, productId: machine }, { boughtOn: '2026-10-15', quantity: 2 })
    await world.client.customers.remove([customerId])
    expect(await world.client.purchases.figures(october)).toEqual({ sold: [], buyers: 0, demand: [] })
  })
})
