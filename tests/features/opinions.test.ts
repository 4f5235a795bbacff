import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const saidOn = '2026-11-20' as Day

async function aFirm({ client }: World, name = 'Công ty Sen Hồ') {
  return (await client.customers.create(aCustomer({ name, phones: [] }))).id
}

/** What a customer thinks of us and of a competitor it buys from. */
async function ofBoth({ client }: World, customerId: CustomerId) {
  const { competitorId } = await client.customerCompetitors.create({ customerId, input: { competitorName: 'Sao Mai' } })
  const opinions = [
    { competitorId: null, version: null, quality: 5, price: 2 },
    { competitorId, version: null, quality: 3, price: 4 },
  ]
  await client.opinions.save({ customerId, saidOn, opinions })
  return { competitorId, opinions }
}

describe('what a customer thinks of us and of the competitors', () => {
  it('is written down for a day, side by side, with what it said nothing of left open', async () => {
    await using world = await createWorld()
    const customerId = await aFirm(world)
    const { competitorId } = await ofBoth(world, customerId)
    const earlier = { customerId, saidOn: '2025-11-20' as Day, opinions: [{ competitorId: null, version: null, service: 1 }] }
    await world.client.opinions.save(earlier)

    expect(await world.client.opinions.list(customerId)).toMatchObject([
      { saidOn, competitorId: null, competitorName: null, quality: 5, price: 2, service: null },
      { saidOn, competitorId, competitorName: 'Sao Mai', quality: 3, price: 4 },
      { saidOn: '2025-11-20', competitorId: null, service: 1 },
    ])
    expect(await world.client.audit.ofRecord({ record: 'customer', id: customerId })).toContainEqual(
      expect.objectContaining({ record: 'opinion', recordName: 'Sao Mai', change: 'created' }),
    )
  })

  it('is changed by one at a time, and goes when nothing is said any more', async () => {
    await using world = await createWorld()
    const customerId = await aFirm(world)
    const { competitorId } = await ofBoth(world, customerId)
    const save = (version: number, quality: number | null) =>
      world.client.opinions.save({ customerId, saidOn, opinions: [{ competitorId: null, version, quality }] })

    await save(1, 4)
    await expect(save(1, 3)).rejects.toMatchObject({ data: { reason: 'stale-version' } })
    expect((await world.client.opinions.list(customerId))[0]).toMatchObject({ quality: 4, price: null, version: 2 })
    await save(2, null)
    expect(await world.client.opinions.list(customerId)).toMatchObject([{ competitorId }])
  })

  it('has scores from 1 to 5, of competitors that are there, each once', async () => {
    await using world = await createWorld()
    const customerId = await aFirm(world)
    const { competitorId } = await ofBoth(world, customerId)
    const save = (...opinions: Parameters<World['client']['opinions']['save']>[0]['opinions']) =>
      world.client.opinions.save({ customerId, saidOn, opinions })
    const ofUs = { competitorId: null, version: 1, quality: 5 }

    for (const quality of [0, 6, 2.5]) await expect(save({ ...ofUs, quality })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(save(ofUs, ofUs)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await world.client.competitors.remove(competitorId)
    await expect(save({ competitorId, version: 1, quality: 5 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.client.opinions.list(customerId)).toMatchObject([{ competitorId: null }])
  })

  it('is averaged over the customers within reach, of each what it said last, ours beside theirs', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Trần Thị Trang', role: 'sales', department: 'Kinh doanh' })
    const { id: one } = await world.client.customers.create(aCustomer({ ownerId: 1 }))
    const { competitorId } = await ofBoth(world, one)
    const two = await aFirm(world, 'Công ty Hai')
    const say = (on: string, quality: number) =>
      world.client.opinions.save({
        customerId: two,
        saidOn: on as Day,
        opinions: [{ competitorId: null, version: null, quality }],
      })
    await say('2025-01-10', 1)
    await say('2026-01-10', 4)

    const nobody = { mean: null, count: 0 }
    expect(await world.client.opinions.averages()).toMatchObject([
      { competitorId: null, quality: { mean: 4.5, count: 2 }, price: { mean: 2, count: 1 }, service: nobody },
      { competitorId, quality: { mean: 3, count: 1 }, price: { mean: 4, count: 1 }, service: nobody },
    ])
    expect(await world.window(seller).opinions.averages()).toMatchObject([
      { competitorId: null, quality: { mean: 4, count: 1 }, price: nobody },
    ])
    await world.client.competitors.remove(competitorId)
    expect(await world.client.opinions.averages()).toHaveLength(1)
  })

  it('is read by whoever may see the customer, and written by whoever may change it', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Trần Thị Trang', role: 'sales', department: 'Kinh doanh' })
    const { id: customerId } = await world.client.customers.create(aCustomer({ ownerId: 1 }))
    const { opinions } = await ofBoth(world, customerId)

    await expect(world.window(seller).opinions.list(customerId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.window(seller).opinions.save({ customerId, saidOn, opinions })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('goes along with a merge, comes back with its undo, and stands in what is held of a person', async () => {
    await using world = await createWorld()
    const { client } = world
    const survivor = await aFirm(world)
    const { id: merged } = await client.customers.create(aCustomer({ kind: 'person', name: 'Phạm Văn Đức', phones: [] }))
    await ofBoth(world, merged)

    const { sections } = await client.privacy.dataFile({ customerId: merged, contactId: null })
    expect(sections.find(({ name }) => name === 'opinions')?.rows).toMatchObject([
      { quality: 5 },
      { quality: 3, competitorId: 'Sao Mai' },
    ])
    const { id: mergeId } = await client.duplicates.merge({
      survivor: { id: survivor, version: 1 },
      merged: { id: merged, version: 1 },
    })
    expect(await client.opinions.list(survivor)).toHaveLength(2)
    await client.duplicates.undoMerge(mergeId)
    expect(await client.opinions.list(merged)).toMatchObject([{ version: 1 }, { version: 1 }])
  })
})
