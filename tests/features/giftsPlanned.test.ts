import { describe, expect, it } from 'vitest'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function aFirm({ client }: World, name = 'Công ty Sen Hồ') {
  return client.customers.create(aCustomer({ name, phones: [] }))
}

describe('planning the gifts of an occasion', () => {
  it('writes one down for each customer who has none yet, for the main contact, by whoever looks after it', async () => {
    await using world = await createWorld()
    const lan = staffOf(world, { name: 'Trần Lan', role: 'sales' })
    const an = await world.client.customers.create(aCustomer({ name: 'An Bình', phones: [], ownerId: lan }))
    await world.client.contacts.create({ customerId: an.id, input: { fullName: 'Lê Văn Ba' } })
    await world.client.contacts.create({ customerId: an.id, input: { fullName: 'Đỗ Thị Tư', isMain: true } })
    await world.client.customers.create(aCustomer({ kind: 'person', name: 'Bà Năm', phones: [] }))
    await world.client.customers.create(aCustomer({ name: 'Đã mất', phones: [], stage: 'lost' }))
    const wish = { occasion: 'tet', year: 2027, customers: { audience: 'all' as const }, what: 'Giỏ quà', budget: 400_000 }

    const { planned, already } = await world.client.gifts.plan(wish)

    expect([planned.length, already]).toEqual([2, 0])
    expect(await world.client.gifts.list({ filter: {} })).toMatchObject([
      { customerName: 'An Bình', contactName: 'Đỗ Thị Tư', giverId: lan, dueOn: '2027-02-06', what: 'Giỏ quà', budget: 400_000 },
      { customerName: 'Bà Năm', contactName: null, giverId: 1 },
    ])
    expect(await world.client.gifts.plan(wish)).toEqual({ planned: [], already: 2 })
    expect((await world.client.gifts.plan({ ...wish, year: 2028 })).planned).toHaveLength(2)
    await world.client.gifts.remove(planned)
    expect((await world.client.gifts.plan(wish)).planned).toHaveLength(2)
  })

  it('chooses the woman where it is for women', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    await world.client.contacts.create({ customerId, input: { fullName: 'Lê Văn Ba', isMain: true } })
    await world.client.contacts.create({ customerId, input: { fullName: 'Đỗ Thị Tư' } })
    await aFirm(world, 'Không có ai')

    await world.client.gifts.plan({ occasion: 'women', year: 2027, customers: { audience: 'women' } })

    expect(await world.client.gifts.list({ filter: {} })).toMatchObject([{ contactName: 'Đỗ Thị Tư', dueOn: '2027-03-08' }])
  })

  it('finds each one’s own day: birthdays, founding days, important dates, contracts in force', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id } = await client.customers.create(aCustomer({ name: 'An Bình', phones: [], bornOn: '2010-05-20' as Birth }))
    await client.contacts.create({ customerId: id, input: { fullName: 'Cô Ba', bornOn: '1980-08-15L' as Birth } })
    await client.contacts.create({ customerId: id, input: { fullName: 'Không rõ ngày' } })
    await client.importantDates.create({ customerId: id, input: { name: 'Giỗ cụ bà', fallsOn: '0000-08-15L' as Birth } })
    await client.contracts.create(aContract(id, { number: 'HĐ 1' }))
    await client.contracts.create(aContract(id, { number: 'HĐ 2', status: 'draft', signedOn: null }))
    for (const occasion of ['birthday', 'founding', 'important-date', 'contract-anniversary'])
      await client.gifts.plan({ occasion, year: 2027, customers: { ids: [id] } })

    const rows = await client.gifts.list({ filter: {} })

    expect(rows.map((row) => [row.occasion, row.occasionName, row.contactName, row.dueOn])).toEqual([
      ['founding', '', null, '2027-05-20'],
      ['birthday', '', 'Cô Ba', '2027-09-15'],
      ['important-date', 'Giỗ cụ bà', null, '2027-09-15'],
      ['contract-anniversary', 'HĐ 1 · Bảo trì 40 máy điều hoà', null, '2027-11-02'],
    ])
    expect(await client.gifts.plan({ occasion: 'birthday', year: 2027, customers: { ids: [id] } })).toEqual({
      planned: [],
      already: 1,
    })
  })

  it('takes the day of an occasion of the office’s own, and only customers one may edit', async () => {
    await using world = await createWorld()
    const tú = staffOf(world, { name: 'Lê Tú', role: 'sales' })
    const other = staffOf(world, { name: 'Trần Nam', role: 'sales', department: 'Miền Nam' })
    const mine = await world.client.customers.create(aCustomer({ name: 'Của Tú', phones: [], ownerId: tú }))
    const theirs = await world.client.customers.create(aCustomer({ name: 'Của Nam', phones: [], ownerId: other }))
    const wish = { occasionName: 'Sinh nhật công ty', year: 2027, customers: { ids: [mine.id, theirs.id] } }

    await expect(world.window(tú).gifts.plan(wish)).rejects.toMatchObject({ data: { issues: [{ path: ['dueOn'] }] } })
    await world.window(tú).gifts.plan({ ...wish, dueOn: '2027-06-01' as Day })

    expect(await world.client.gifts.list({ filter: {} })).toMatchObject([{ customerName: 'Của Tú', dueOn: '2027-06-01' }])
  })
})
