import { describe, expect, it } from 'vitest'
import type { CustomerCompetitorInput } from '#shared/features/customerCompetitors/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CompetitorId, CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function aFirm({ client }: World, name = 'Công ty Sen Hồ') {
  return (await client.customers.create(aCustomer({ name, phones: [] }))).id
}

function dealWith(
  { client }: World,
  customerId: CustomerId,
  input: Pick<CustomerCompetitorInput, 'competitorName'> & Partial<CustomerCompetitorInput>,
) {
  return client.customerCompetitors.create({ customerId, input })
}

const customersWhere = async ({ client }: World, field: 'competitor' | 'lostTo' | 'wonFrom', id?: CompetitorId) => {
  const condition = id === undefined ? { field, operator: 'filled' as const } : { field, operator: 'any' as const, value: [id] }
  const rows = await client.customers.list({ filter: { where: { join: 'and', items: [condition] } } })
  return rows.map(({ name }) => name)
}

describe('a competitor', () => {
  it('is written down with what it offers, on which terms, and where it is better than we', async () => {
    await using world = await createWorld()
    const input = { name: 'Cơ điện Sao Mai', products: 'Điều hoà trung tâm', policy: 'Trả sau 60 ngày', service: 'Trực 24 giờ' }

    const { id, version } = await world.client.competitors.create({ ...input, strengths: 'Kỹ sư giỏi' })
    await world.client.competitors.update({ id, version, input: { ...input, weaknesses: 'Không nhận việc nhỏ' } })

    expect(await world.client.competitors.get(id)).toMatchObject({ ...input, strengths: '', weaknesses: 'Không nhận việc nhỏ' })
    expect(await world.client.audit.ofRecord({ record: 'competitor', id })).toMatchObject([
      { change: 'changed', recordName: 'Cơ điện Sao Mai' },
      { change: 'created' },
    ])
  })

  it('has a name that no other one has, however it is typed', async () => {
    await using world = await createWorld()
    const { id, version, ...made } = await world.client.competitors.create({ name: 'Điện lạnh Đông Á' })
    const other = await world.client.competitors.create({ name: 'Khác' })
    const isTaken = { data: { reason: 'competitor-name-taken' } }

    await expect(world.client.competitors.create({ name: 'điện lạnh  đông á' })).rejects.toMatchObject(isTaken)
    await expect(world.client.competitors.update({ ...other, input: { name: 'DIEN LANH DONG A' } })).rejects.toMatchObject(
      isTaken,
    )
    await expect(world.client.competitors.create({ name: ' ' })).rejects.toMatchObject({ data: { issues: [{ path: ['name'] }] } })
    expect(await world.client.competitors.update({ id, version, input: { ...made, note: 'Cũ' } })).toMatchObject({ note: 'Cũ' })
    await world.client.competitors.remove(id)
    await world.client.competitors.create({ name: 'Điện lạnh Đông Á' })
    await expect(world.client.competitors.restore(id)).rejects.toMatchObject(isTaken)
  })
})

describe('whom else a customer buys from', () => {
  it('is said by a name: a competitor that is known, or a new one', async () => {
    await using world = await createWorld()
    const customerId = await aFirm(world)
    const known = await world.client.competitors.create({ name: 'Cơ điện Sao Mai' })

    await dealWith(world, customerId, { competitorName: 'cơ điện sao mai', buys: 'Vật tư', sinceOn: '2025-03-01' as Day })
    await dealWith(world, customerId, { competitorName: 'Điện máy Hồng Hà', status: 'lost', note: 'Rẻ hơn' })

    expect(await world.client.customerCompetitors.list(customerId)).toMatchObject([
      { competitorId: known.id, competitorName: 'Cơ điện Sao Mai', status: 'using', buys: 'Vật tư', sinceOn: '2025-03-01' },
      { competitorName: 'Điện máy Hồng Hà', status: 'lost', note: 'Rẻ hơn', sinceOn: null },
    ])
    expect((await world.client.competitors.list()).map(({ name }) => name)).toEqual(['Cơ điện Sao Mai', 'Điện máy Hồng Hà'])
    await expect(dealWith(world, customerId, { competitorName: 'CO DIEN SAO MAI' })).rejects.toMatchObject({
      data: { reason: 'competitor-known' },
    })
  })

  it('is counted for the competitor, and the list of customers is narrowed to the same', async () => {
    await using world = await createWorld()
    const [buys, gone, won] = [await aFirm(world, 'Mua'), await aFirm(world, 'Mất'), await aFirm(world, 'Giành')]
    await aFirm(world, 'Không dính dáng')
    const { competitorId } = await dealWith(world, buys, { competitorName: 'Sao Mai' })
    await dealWith(world, gone, { competitorName: 'Sao Mai', status: 'lost' })
    await dealWith(world, won, { competitorName: 'Sao Mai', status: 'won' })
    await dealWith(world, won, { competitorName: 'Hồng Hà' })

    await world.client.customers.changeStage({ id: buys, version: 1, stage: 'prospect' })
    await world.client.customers.changeStage({ id: gone, version: 1, stage: 'lost' })

    expect(await world.client.competitors.get(competitorId)).toMatchObject({ users: 2, expected: 1, lost: 1, won: 1 })
    expect(await customersWhere(world, 'competitor', competitorId)).toEqual(['Mất', 'Mua'])
    expect(await customersWhere(world, 'competitor')).toEqual(['Giành', 'Mất', 'Mua'])
    expect(await customersWhere(world, 'lostTo', competitorId)).toEqual(['Mất'])
    expect(await customersWhere(world, 'wonFrom', competitorId)).toEqual(['Giành'])
    await world.client.customers.remove([gone])
    expect(await world.client.competitors.get(competitorId)).toMatchObject({ users: 1, lost: 0, won: 1 })
  })

  it('takes a customer away as one step with its stage, and gives it back as it was', async () => {
    await using world = await createWorld({ at: '2026-11-25 09:30' })
    const { client } = world
    const [known, fresh] = [await aFirm(world), await aFirm(world, 'Công ty Đông Đô')]
    const using = {
      competitorName: 'Sao Mai',
      status: 'using',
      sinceOn: '2024-03-01' as Day,
      buys: 'Vật tư',
      note: 'giá rẻ',
    } as const
    await dealWith(world, known, using)
    const lose = async (customerId: CustomerId) =>
      client.customerCompetitors.lose({ customerId, version: 1, reason: 'Giá', competitorName: 'sao mai' })
    const stateOf = async (customerId: CustomerId) => ({
      stage: (await client.customers.get(customerId)).stage,
      dealings: (await client.customerCompetitors.list(customerId)).map(({ competitorName, status, sinceOn, buys, note }) => ({
        ...{ competitorName, status, sinceOn, buys, note },
      })),
    })
    const before = [await stateOf(known), await stateOf(fresh)]

    const losses = [await lose(known), await lose(fresh)]

    const lost = { competitorName: 'Sao Mai', status: 'lost', sinceOn: '2026-11-25', buys: '', note: '' }
    expect(await stateOf(known)).toEqual({ stage: 'lost', dealings: [{ ...lost, buys: 'Vật tư', note: 'giá rẻ' }] })
    expect(await stateOf(fresh)).toEqual({ stage: 'lost', dealings: [lost] })
    expect(await customersWhere(world, 'lostTo')).toEqual(['Công ty Đông Đô', 'Công ty Sen Hồ'])

    for (const loss of losses) await client.customerCompetitors.takeLossBack(loss)
    expect([await stateOf(known), await stateOf(fresh)]).toEqual(before)
  })

  it('takes nothing away when somebody edited the customer meanwhile', async () => {
    await using world = await createWorld()
    const { client } = world
    const customerId = await aFirm(world)
    await client.customers.changeStage({ id: customerId, version: 1, stage: 'prospect' })

    const losing = client.customerCompetitors.lose({ customerId, version: 1, competitorName: 'Sao Mai' })

    await expect(losing).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'stale-version' } })
    expect(await client.customerCompetitors.list(customerId)).toEqual([])
    expect(await client.competitors.names()).toEqual([])
  })

  it('goes into the bin and comes back, alone or with its competitor', async () => {
    await using world = await createWorld()
    const customerId = await aFirm(world)
    const { id, competitorId } = await dealWith(world, customerId, { competitorName: 'Sao Mai' })
    const names = async () =>
      (await world.client.customerCompetitors.list(customerId)).map(({ competitorName }) => competitorName)

    await world.client.customerCompetitors.remove(id)
    expect(await names()).toEqual([])
    await world.client.bin.restore([{ record: 'customer-competitor', recordId: id }])
    expect(await names()).toEqual(['Sao Mai'])
    expect(await world.client.competitors.names()).toHaveLength(1)
    await world.client.competitors.remove(competitorId)
    expect(await names()).toEqual([])
    expect(await world.client.competitors.names()).toHaveLength(0)
    expect(await customersWhere(world, 'competitor')).toEqual([])
    await world.client.competitors.restore(competitorId)
    expect(await names()).toEqual(['Sao Mai'])
    await world.client.competitors.remove(competitorId)
    await world.client.bin.erase([{ record: 'competitor', recordId: competitorId }])
    expect(await names()).toEqual([])
  })

  it('is edited by one at a time, told in the log by name, and in what is held of the customer', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer({ kind: 'person', name: 'Phạm Văn Đức', phones: [] }))
    const { id, version } = await dealWith(world, customerId, { competitorName: 'Sao Mai' })
    const input = { competitorName: 'Hồng Hà', buys: 'Vật tư' }

    await client.customerCompetitors.update({ id, version, input })

    await expect(client.customerCompetitors.update({ id, version, input })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    expect(await client.audit.ofRecord({ record: 'customer-competitor', id })).toMatchObject([
      {
        change: 'changed',
        recordName: 'Hồng Hà',
        fields: [
          { field: 'competitorId', from: 'Sao Mai', to: 'Hồng Hà' },
          { field: 'buys', from: '', to: 'Vật tư' },
        ],
      },
      { change: 'created' },
    ])
    const { sections } = await client.privacy.dataFile({ customerId, contactId: null })
    expect(sections.find(({ name }) => name === 'competitors')?.rows).toMatchObject([
      { competitorId: 'Hồng Hà', status: 'using', buys: 'Vật tư' },
    ])
  })

  it('is told of the customers within reach, and changed by whoever may change them', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Trần Thị Trang', role: 'sales', department: 'Kinh doanh' })
    const { id: customerId } = await world.client.customers.create(aCustomer({ ownerId: 1 }))
    const { id, competitorId } = await dealWith(world, customerId, { competitorName: 'Sao Mai' })
    const { customerCompetitors, competitors } = world.window(seller)

    await expect(customerCompetitors.list(customerId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(customerCompetitors.remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await competitors.get(competitorId)).toMatchObject({ name: 'Sao Mai', users: 0 })
  })

  it('goes along with a merge and comes back with its undo', async () => {
    await using world = await createWorld()
    const { client } = world
    const [survivor, merged] = [await aFirm(world), await aFirm(world)]
    const { id } = await dealWith(world, merged, { competitorName: 'Sao Mai' })

    const { id: mergeId } = await client.duplicates.merge({
      survivor: { id: survivor, version: 1 },
      merged: { id: merged, version: 1 },
    })
    expect(await client.customerCompetitors.list(survivor)).toMatchObject([{ id, competitorName: 'Sao Mai' }])

    await client.duplicates.undoMerge(mergeId)
    expect(await client.customerCompetitors.list(merged)).toMatchObject([{ id, version: 1 }])
  })
})
