import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld } from '#tests/helpers/world.ts'

const on = (text: string) => text as Day

describe('a task is found', () => {
  it('by words of its title, topic, note or customer, with or without accents, all of which it must have', async () => {
    await using world = await createWorld()
    const { tasks, customers } = world.client
    const { id: customerId } = await customers.create(aCustomer({ name: 'Cơ khí Đông Á' }))
    await tasks.create({ title: 'Gửi báo giá', customerId })
    await tasks.create({ title: 'Mua quà', topic: 'Tết Đinh Mùi' })
    await tasks.create({ title: 'Gọi thợ', note: 'báo trước một ngày' })
    const found = async (text: string) => (await tasks.list({ filter: { text } })).map(({ title }) => title).toSorted()

    expect(await found('bao')).toEqual(['Gửi báo giá', 'Gọi thợ'].toSorted())
    expect(await found('BAO dong a')).toEqual(['Gửi báo giá'])
    expect(await found('đinh mùi')).toEqual(['Mua quà'])
    expect(await found('không có')).toEqual([])
    expect(await tasks.count({ text: 'bao' })).toBe(2)
  })

  it('by the contract it is about', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const { id: contractId } = await world.client.contracts.create(aContract(customerId))
    await world.client.tasks.create({ title: 'Nghiệm thu', contractId })
    await world.client.tasks.create({ title: 'Gọi', customerId })

    expect((await world.client.tasks.list({ filter: { contractId } })).map(({ title }) => title)).toEqual(['Nghiệm thu'])
  })
})

describe('a flag of one’s own', () => {
  it('says from which day until which, and not the other way round', async () => {
    await using world = await createWorld()
    const { id } = await world.client.tasks.create({ title: 'Gọi' })
    const days = { startsOn: on('2026-12-01'), dueOn: on('2026-12-04') }

    expect(await world.client.tasks.setFlag({ id, version: 1, flag: days })).toMatchObject({ ...days, version: 2 })
    const backwards = { startsOn: days.dueOn, dueOn: days.startsOn }
    await expect(world.client.tasks.setFlag({ id, version: 2, flag: backwards })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('without a day takes the hour away, and is refused where a task comes again by a rule', async () => {
    await using world = await createWorld()
    const { tasks } = world.client
    const none = { startsOn: on('2026-12-01'), dueOn: null }
    const plain = await tasks.create({ title: 'Gọi', dueOn: on('2026-12-01'), dueMinute: 540 })
    const again = await tasks.create({ title: 'Họp', dueOn: on('2026-12-01'), rule: 'FREQ=WEEKLY' })

    expect(await tasks.setFlag({ id: plain.id, version: 1, flag: none })).toMatchObject({ ...none, dueMinute: null })
    await expect(tasks.setFlag({ id: again.id, version: 1, flag: none })).rejects.toMatchObject({
      data: { reason: 'rule-without-day' },
    })
  })
})
