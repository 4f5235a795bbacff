import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { aJob, byCode, importText } from '#tests/helpers/importing.ts'
import { createWorld } from '#tests/helpers/world.ts'

const BUSINESS = {
  tradeName: 'Điện máy Hòa Phát',
  englishName: 'Hoa Phat Refrigeration Co., Ltd',
  industry: 'Bán buôn điện máy',
  size: '10–50 người',
  budget: 500_000_000,
  creditLimit: 0,
  tastes: 'Chuộng hàng Nhật',
} as const

describe('what is known of a customer’s business', () => {
  it('is kept as typed, and a limit of nothing is not the same as no limit', async () => {
    await using world = await createWorld()

    const { id } = await world.client.customers.create(aCustomer(BUSINESS))
    const bare = await world.client.customers.create(aCustomer({ name: 'Chưa biết gì' }))

    expect(await world.client.customers.get(id)).toMatchObject(BUSINESS)
    expect(bare).toMatchObject({ industry: '', size: '', budget: null, creditLimit: null, tastes: '' })
  })

  it('finds by the trade name and the English name, and says that it was one of them', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ ...BUSINESS, name: 'Công ty TNHH Sao Mai' }))

    const hitOf = async (text: string) => (await world.client.customers.list({ filter: { text } }))[0]?.hit

    expect(await hitOf('dien may hoa')).toEqual({ by: 'tradeName', text: BUSINESS.tradeName, of: '' })
    expect(await hitOf('refriger')).toEqual({ by: 'englishName', text: BUSINESS.englishName, of: '' })
  })

  it('filters, sorts and divides the list', async () => {
    await using world = await createWorld()
    const { client } = world
    await client.customers.create(aCustomer({ ...BUSINESS, name: 'An' }))
    await client.customers.create(aCustomer({ name: 'Bình', industry: 'Xây dựng', size: 'Trên 200 người', budget: 90_000_000 }))
    await client.customers.create(aCustomer({ name: 'Chi' }))
    const namesWhere = async (item: object) => {
      const rows = await client.customers.list({ filter: { where: { join: 'and', items: [item as never] } } })
      return rows.map(({ name }) => name)
    }

    expect(await namesWhere({ field: 'industry', operator: 'any', value: ['Xây dựng'] })).toEqual(['Bình'])
    expect(await namesWhere({ field: 'size', operator: 'empty' })).toEqual(['Chi'])
    expect(await namesWhere({ field: 'budget', operator: 'least', value: 100_000_000 })).toEqual(['An'])
    expect(await namesWhere({ field: 'creditLimit', operator: 'filled' })).toEqual(['An'])
    expect(await namesWhere({ field: 'tastes', operator: 'contains', value: 'hang nhat' })).toEqual(['An'])
    const byBudget = await client.customers.list({ sort: [{ by: 'budget', direction: 'descending' }], filter: {} })
    expect(byBudget.map(({ name }) => name)).toEqual(['An', 'Bình', 'Chi'])
    expect(await client.customers.groupCounts({ filter: {}, group: 'industry' })).toEqual([
      { key: 'Bán buôn điện máy', name: null, count: 1 },
      { key: 'Xây dựng', name: null, count: 1 },
      { key: '', name: null, count: 1 },
    ])
    expect(await client.customers.words('industry')).toEqual(['Bán buôn điện máy', 'Xây dựng'])
  })

  it('is brought and brought up to date by a list, and an undo puts back what was there', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id } = await client.customers.create(aCustomer({ code: 'KH1', name: 'An', industry: 'Cũ', creditLimit: 5 }))

    const { id: importId } = await importText(
      world,
      [
        'Mã khách hàng,Tên khách hàng,Ngành nghề,Quy mô,Ngân sách dự kiến,Hạn mức công nợ,Thị hiếu',
        'KH1,An,Mới,Lớn,1tr5,2 tỷ,Hàng Nhật',
      ],
      byCode,
    )

    const mới = { industry: 'Mới', size: 'Lớn', budget: 1_500_000, creditLimit: 2_000_000_000, tastes: 'Hàng Nhật' }
    expect(await client.customers.get(id)).toMatchObject(mới)
    await client.imports.undo({ job: aJob(), id: importId })
    const cũ = { industry: 'Cũ', size: '', budget: null, creditLimit: 5, tastes: '' }
    expect(await client.customers.get(id)).toMatchObject(cũ)
  })
})
