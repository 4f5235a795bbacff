import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aFirm, aProduct, buy, on } from '#tests/helpers/purchases.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

/** The day on which a customer may want things again, and why, the newest purchase first. */
async function dueOf({ client }: World, customerId: CustomerId) {
  return (await client.purchases.list({ customerId })).map(({ dueOn, dueReason }) => dueOn && `${dueOn} ${dueReason}`)
}

describe('when a customer may want it again', () => {
  it('stands at the newest purchase of each thing, and moves with every change of one', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const of = { customerId: await aFirm(world), productId: await aProduct(world, { lastsMonths: 6 }) }
    await buy(world, of, { boughtOn: '2026-01-01' })
    const second = await buy(world, of, { boughtOn: '2026-01-31' })
    expect(await dueOf(world, of.customerId)).toEqual(['2026-07-31 lasts', null])
    const third = await buy(world, of, { boughtOn: '2026-03-02' })
    expect(await dueOf(world, of.customerId)).toEqual(['2026-04-01 rhythm', null, null])

    await client.purchases.remove([third.id])
    expect(await dueOf(world, of.customerId)).toEqual(['2026-07-31 lasts', null])
    await client.purchases.restore([third.id])
    expect(await dueOf(world, of.customerId)).toEqual(['2026-04-01 rhythm', null, null])

    const input = { productId: of.productId, boughtOn: third.boughtOn }
    const asked = await client.purchases.update({ id: third.id, version: 3, input: { ...input, askOn: on('2026-12-24') } })
    expect(asked).toMatchObject({ dueOn: '2026-12-24', dueReason: 'asked' })
    await client.purchases.update({ id: third.id, version: 4, input: { ...input, isAsked: false } })
    expect(await dueOf(world, of.customerId)).toEqual([null, null, null])

    const other = await aProduct(world, { name: 'Máy khác', lastsMonths: 12 })
    await client.purchases.update({
      id: second.id,
      version: second.version,
      input: { productId: other, boughtOn: second.boughtOn },
    })
    expect(await dueOf(world, of.customerId)).toEqual([null, '2027-01-31 lasts', null])
  })

  it('is reckoned anew for everybody when a product is said to last longer', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const productId = await aProduct(world)
    const [one, two] = [await aFirm(world), await aFirm(world, { name: 'Công ty Hai' })]
    for (const customerId of [one, two]) await buy(world, { customerId, productId }, { boughtOn: '2026-01-31' })
    expect(await dueOf(world, one)).toEqual([null])

    await client.products.update({ id: productId, version: 1, input: { name: 'Điều hoà 12000 BTU', lastsMonths: 1 } })
    for (const customerId of [one, two]) expect(await dueOf(world, customerId)).toEqual(['2026-02-28 lasts'])
  })

  it('is asked about no more for many in one step, all of them or none', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const productId = await aProduct(world, { lastsMonths: 6 })
    const [one, two] = [await aFirm(world), await aFirm(world, { name: 'Công ty Hai' })]
    const [bought, other] = [
      await buy(world, { customerId: one, productId }, { boughtOn: '2026-01-31' }),
      await buy(world, { customerId: two, productId }, { boughtOn: '2026-01-31' }),
    ]
    const ids = [bought.id, other.id]
    await expect(client.purchases.setAsked({ ids: [...ids, 999], isAsked: false })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (const customerId of [one, two]) expect(await dueOf(world, customerId)).toEqual(['2026-07-31 lasts'])

    await client.purchases.setAsked({ ids, isAsked: false })
    for (const customerId of [one, two]) expect(await dueOf(world, customerId)).toEqual([null])
    await client.purchases.setAsked({ ids, isAsked: true })
    for (const customerId of [one, two]) expect(await dueOf(world, customerId)).toEqual(['2026-07-31 lasts'])
  })

  it('follows a merge and its undo', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const productId = await aProduct(world, { lastsMonths: 6 })
    const [survivor, merged] = [await aFirm(world), await aFirm(world, { name: 'Công ty Hai', kind: 'person' })]
    for (const [customerId, day] of [
      [survivor, '2026-01-01'],
      [merged, '2026-01-31'],
      [survivor, '2026-03-02'],
    ] as const)
      await buy(world, { customerId, productId }, { boughtOn: day })
    const { sections } = await client.privacy.dataFile({ customerId: merged, contactId: null })
    expect(sections.find(({ name }) => name === 'purchases')?.rows).toMatchObject([{ productId: 'Điều hoà 12000 BTU' }])
    const [before, versions] = [await dueOf(world, survivor), [await versionOf(world, survivor), await versionOf(world, merged)]]

    const { id } = await client.duplicates.merge({
      survivor: { id: survivor, version: versions[0] ?? 1 },
      merged: { id: merged, version: versions[1] ?? 1 },
    })
    expect(await dueOf(world, survivor)).toEqual(['2026-04-01 rhythm', null, null])
    await client.duplicates.undoMerge(id)
    expect(await dueOf(world, survivor)).toEqual(before)
    expect(await dueOf(world, merged)).toEqual(['2026-07-31 lasts'])
  })
})

async function versionOf({ client }: World, id: CustomerId) {
  return (await client.customers.get(id)).version
}
