import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const HOA = {
  nickname: 'Quẹt',
  spouse: 'Trần Văn Bình',
  manager: 'Ngô Đức Cảnh',
  assistant: 'Lý Gia Hân',
  address: '12 ngõ 5 Láng Hạ, Hà Nội',
}
const { address: _address, ...LAN } = HOA

async function aFirmWithHoa({ client }: World) {
  const { id: customerId } = await client.customers.create(aCustomer({ name: 'Công ty Sao Mai' }))
  const { id, version } = await client.contacts.create({ customerId, input: { fullName: 'Lê Thị Hoa', ...HOA } })
  return { customerId, id, version }
}

describe('what one knows of somebody beside their work', () => {
  it('is kept as typed of a contact and of a customer, and the history tells it by its words', async () => {
    await using world = await createWorld()
    const { client } = world
    const { customerId, id, version } = await aFirmWithHoa(world)
    const lan = await client.customers.create(aCustomer({ kind: 'person', name: 'Vũ Thị Lan', ...LAN }))

    expect(await client.contacts.list(customerId)).toMatchObject([HOA])
    expect(await client.customers.get(lan.id)).toMatchObject(LAN)
    await client.contacts.update({ id, version, input: { fullName: 'Lê Thị Hoa', ...HOA, spouse: '', address: '3 Hàng Bài' } })
    const [last] = await client.audit.ofRecord({ record: 'contact', id })
    expect(last?.fields).toEqual([
      { field: 'spouse', from: 'Trần Văn Bình', to: '' },
      { field: 'address', from: HOA.address, to: '3 Hàng Bài' },
    ])
  })

  it('is a line each: what is longer is refused', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const input = { fullName: 'Hoa', nickname: 'a'.repeat(201) }

    await expect(client.contacts.create({ customerId, input })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const { nickname } = await client.customers.create(aCustomer({ kind: 'person', nickname: ' Bống \n Tí ' }))
    expect(nickname).toBe('Bống Tí')
  })

  it('finds by the nickname, without its accents too, says whose it is, and no longer when it is gone', async () => {
    await using world = await createWorld()
    const { client } = world
    const { customerId, id, version } = await aFirmWithHoa(world)
    const lan = await client.customers.create(aCustomer({ kind: 'person', name: 'Vũ Thị Lan', nickname: 'Chị Sáu Lúa' }))
    const hits = async (text: string) =>
      (await client.customers.list({ filter: { text } })).map((row) => ({ id: row.id, hit: row.hit }))

    expect(await hits('quet')).toEqual([{ id: customerId, hit: { by: 'nickname', text: 'Quẹt', of: 'Lê Thị Hoa' } }])
    expect(await hits('sáu lúa')).toEqual([{ id: lan.id, hit: { by: 'nickname', text: 'Chị Sáu Lúa', of: '' } }])
    expect(await client.contacts.find({ text: 'quet', except: lan.id })).toMatchObject([{ id, fullName: 'Lê Thị Hoa' }])
    await client.contacts.update({ id, version, input: { fullName: 'Lê Thị Hoa' } })
    expect(await hits('quet')).toEqual([])
    expect(await client.contacts.find({ text: 'quet', except: lan.id })).toEqual([])
  })

  it('filters customers by the nickname', async () => {
    await using world = await createWorld()
    const { client } = world
    await client.customers.create(aCustomer({ kind: 'person', name: 'Lan', nickname: 'Chị Sáu Lúa' }))
    await client.customers.create(aCustomer({ kind: 'person', name: 'Hoa' }))
    const namesWhere = async (item: object) =>
      (await client.customers.list({ filter: { where: { join: 'and', items: [item as never] } } })).map(({ name }) => name)

    expect(await namesWhere({ field: 'nickname', operator: 'contains', value: 'sau lua' })).toEqual(['Lan'])
    expect(await namesWhere({ field: 'nickname', operator: 'empty' })).toEqual(['Hoa'])
  })

  it('is chosen field by field when two customers become one', async () => {
    await using world = await createWorld()
    const { client } = world
    const survivor = await client.customers.create(aCustomer({ kind: 'person', name: 'Vũ Thị Lan', ...LAN }))
    const other = { ...LAN, nickname: 'Na', spouse: 'Đỗ Văn Em' }
    const merged = await client.customers.create(aCustomer({ kind: 'person', name: 'Vu Thi Lan', ...other }))

    await client.duplicates.merge({ survivor, merged, taken: ['nickname'] })

    expect(await client.customers.get(survivor.id)).toMatchObject({ ...LAN, nickname: 'Na' })
    expect(await client.customers.list({ filter: { text: 'na' } })).toMatchObject([{ id: survivor.id }])
  })
})
