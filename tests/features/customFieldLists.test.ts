import { describe, expect, it } from 'vitest'
import type { CustomerSort } from '#shared/features/customers/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { makeChoices, makeField } from '#tests/helpers/customFields.ts'
import { hire } from '#tests/helpers/hire.ts'
import { aJob } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

function add({ client }: World, name: string, custom: Record<CustomKey, unknown> = {}) {
  return client.customers.create(aCustomer({ name, phones: [], custom: custom as never }))
}

/** The names a condition finds, which are counted as many. */
async function found({ client }: World, ...items: Filter['items']) {
  const where: Filter = { join: 'and', items }
  const rows = await client.customers.list({ filter: { where } })
  expect(await client.customers.count({ where })).toBe(rows.length)
  return rows.map(({ name }) => name)
}

interface Sorting {
  direction?: CustomerSort[number]['direction']
  filter?: object
}

/** The names in an order, read in pages of two as a list that is scrolled reads them. */
async function sorted({ client }: World, by: CustomKey, { direction = 'ascending', filter = {} }: Sorting = {}) {
  const names: string[] = []
  for (let offset = 0; ; offset += 2) {
    const page = await client.customers.list({ filter, sort: [{ by, direction }], offset, limit: 2 })
    names.push(...page.map(({ name }) => name))
    if (page.length < 2) return names
  }
}

describe('a list is filtered by what an office made', () => {
  it('by text, without accents and whatever stands around it', async () => {
    await using world = await createWorld()
    const { key } = await makeField(world, { kind: 'text', label: 'Giới thiệu' })
    await add(world, 'An', { [key]: 'Trần Đức Dũng' })
    await add(world, 'Bình', { [key]: 'Lê Dung' })
    await add(world, 'Cường')

    expect(await found(world, { field: key, operator: 'contains', value: 'dung' })).toEqual(['An', 'Bình'])
    expect(await found(world, { field: key, operator: 'contains', value: 'ĐỨC' })).toEqual(['An'])
    expect(await found(world, { field: key, operator: 'starts', value: 'le' })).toEqual(['Bình'])
    expect(await found(world, { field: key, operator: 'equals', value: 'lê dũng' })).toEqual(['Bình'])
    expect(await found(world, { field: key, operator: 'contains', value: '%' })).toEqual([])
    // What it is sorted by stands in front of what it is found by, and is nothing anybody typed.
    for (const sign of ['A', 'a', '!', '\u0001'])
      expect(await found(world, { field: key, operator: 'equals', value: sign })).toEqual([])
    expect(await found(world, { field: key, operator: 'empty' })).toEqual(['Cường'])
    expect(await found(world, { field: key, operator: 'filled' })).toEqual(['An', 'Bình'])
  })

  it('by numbers, amounts and days, negative and broken ones too', async () => {
    await using world = await createWorld()
    const area = await makeField(world, { kind: 'number', label: 'Diện tích' })
    const limit = await makeField(world, { kind: 'money', label: 'Hạn mức' })
    const visit = await makeField(world, { kind: 'day', label: 'Khảo sát' })
    const rite = await makeField(world, { kind: 'lunarDay', label: 'Giỗ' })
    await add(world, 'An', { [area.key]: -2.5, [limit.key]: 0, [visit.key]: '2026-11-20', [rite.key]: '2026-08-27' })
    await add(world, 'Bình', { [area.key]: 120.5, [limit.key]: 50_000_000, [visit.key]: '2025-01-01' })
    await add(world, 'Cường')

    expect(await found(world, { field: area.key, operator: 'most', value: -1 })).toEqual(['An'])
    expect(await found(world, { field: area.key, operator: 'between', value: [120.4, 120.6] })).toEqual(['Bình'])
    expect(await found(world, { field: limit.key, operator: 'least', value: 0 })).toEqual(['An', 'Bình'])
    expect(await found(world, { field: visit.key, operator: 'past', value: 30 })).toEqual(['An'])
    expect(await found(world, { field: visit.key, operator: 'notPast', value: 30 })).toEqual(['Bình', 'Cường'])
    expect(await found(world, { field: rite.key, operator: 'in', value: 'thisYear' })).toEqual(['An'])
    expect(await found(world, { field: limit.key, operator: 'empty' })).toEqual(['Cường'])
  })

  it('by choices, yes and no, and people, together and in groups', async () => {
    await using world = await createWorld()
    const me = await world.client.staff.me()
    const pay = await makeChoices(world, 'Cách trả', ['Tiền mặt', 'Thẻ'])
    const brands = await makeChoices(world, 'Hãng', { kind: 'choices', labels: ['LG', 'Gree', 'Daikin'] })
    const gift = await makeField(world, { kind: 'yesNo', label: 'Quà' })
    const helper = await makeField(world, { kind: 'person', label: 'Kỹ thuật' })
    await add(world, 'An', {
      [pay.key]: pay.idOf('Thẻ'),
      [brands.key]: [brands.idOf('LG'), brands.idOf('Gree')],
      [gift.key]: true,
    })
    await add(world, 'Bình', { [brands.key]: [brands.idOf('Gree')], [gift.key]: false, [helper.key]: me.id })
    await add(world, 'Cường')

    expect(await found(world, { field: pay.key, operator: 'any', value: [pay.idOf('Thẻ'), pay.idOf('Tiền mặt')] })).toEqual([
      'An',
    ])
    expect(await found(world, { field: pay.key, operator: 'none', value: [pay.idOf('Thẻ')] })).toEqual(['Bình', 'Cường'])
    expect(await found(world, { field: brands.key, operator: 'any', value: [brands.idOf('Gree')] })).toEqual(['An', 'Bình'])
    expect(await found(world, { field: brands.key, operator: 'none', value: [brands.idOf('LG')] })).toEqual(['Bình', 'Cường'])
    expect(await found(world, { field: gift.key, operator: 'yes' })).toEqual(['An'])
    expect(await found(world, { field: gift.key, operator: 'no' })).toEqual(['Bình', 'Cường'])
    expect(await found(world, { field: helper.key, operator: 'any', value: ['me'] })).toEqual(['Bình'])
    const or = {
      join: 'or' as const,
      items: [
        { field: gift.key, operator: 'yes' as const },
        { field: helper.key, operator: 'filled' as const },
      ],
    }
    expect(await found(world, or, { field: 'name', operator: 'contains', value: 'b' })).toEqual(['Bình'])
  })

  it('by the search box, which says in what it was found', async () => {
    await using world = await createWorld()
    const car = await makeField(world, { kind: 'text', label: 'Biển số' })
    await add(world, 'An', { [car.key]: 'Xe tải Thaco 29A-123' })
    const { id, version } = await add(world, 'Bình', { [car.key]: 'Xe máy' })
    const search = (text: string) => world.client.customers.list({ filter: { text } })

    expect(await search('thaco')).toMatchObject([
      { name: 'An', hit: { by: 'custom', text: 'Xe tải Thaco 29A-123', of: 'Biển số' } },
    ])
    expect(await search('xe')).toHaveLength(2)
    await world.client.customers.update({
      id,
      version,
      input: aCustomer({ name: 'Bình', phones: [], custom: { [car.key]: '' } }),
    })
    expect(await search('xe')).toMatchObject([{ name: 'An' }])
  })

  it('by the search box in what is held of its contacts, as long as they are there', async () => {
    await using world = await createWorld()
    const { client } = world
    const hobby = await makeField(world, { record: 'contact', kind: 'text', label: 'Sở thích' })
    const { id } = await add(world, 'Công ty An')
    const { id: contact, version } = await client.contacts.create({
      ...{ customerId: id, input: { fullName: 'Lê Hoa', custom: { [hobby.key]: 'Câu cá' } } },
    })
    const search = (text: string) => client.customers.list({ filter: { text } })

    expect(await search('cau ca')).toMatchObject([{ name: 'Công ty An', hit: { by: 'custom', of: 'Sở thích · Lê Hoa' } }])
    await client.contacts.update({ id: contact, version, input: { fullName: 'Lê Hoa', custom: { [hobby.key]: 'Leo núi' } } })
    expect([(await search('cau ca')).length, (await search('leo nui')).length]).toEqual([0, 1])
    await client.contacts.remove(contact)
    expect(await search('leo nui')).toEqual([])
    await client.contacts.restore(contact)
    expect(await search('leo nui')).toHaveLength(1)
    await client.customFields.erase({ id: hobby.id, job: aJob() })
    expect(await search('leo nui')).toEqual([])
  })

  it('by nothing that the field cannot be asked, nor by what is no field', async () => {
    await using world = await createWorld()
    const { key } = await makeField(world, { kind: 'text', label: 'Biển số' })
    const contact = await makeField(world, { record: 'contact', kind: 'text', label: 'Sở thích' })
    for (const condition of [
      { field: key, operator: 'least', value: 1 },
      { field: key, operator: 'yes' },
      { field: contact.key, operator: 'filled' },
      { field: 'custom999', operator: 'filled' },
    ] as Filter['items'])
      await expect(found(world, condition)).rejects.toMatchObject({ data: { reason: 'custom-field-gone' } })
    await expect(found(world, { field: 'custom0', operator: 'filled' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(found(world, { field: key, operator: 'any', value: ['x'] })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('a list is sorted by what an office made', () => {
  it('with nothing at the end, page after page, in both directions', async () => {
    await using world = await createWorld()
    const area = await makeField(world, { kind: 'number', label: 'Diện tích' })
    for (const [name, value] of [
      ['An', 30],
      ['Bình', null],
      ['Cường', -1],
      ['Dũng', 30],
      ['Giang', 2.5],
    ] as const)
      await add(world, name, { [area.key]: value })

    expect(await sorted(world, area.key)).toEqual(['Cường', 'Giang', 'An', 'Dũng', 'Bình'])
    expect(await sorted(world, area.key, { direction: 'descending' })).toEqual(['An', 'Dũng', 'Giang', 'Cường', 'Bình'])
    expect(await sorted(world, area.key, { direction: 'descending', filter: { stages: ['lead'] } })).toHaveLength(5)
    const where = { join: 'and', items: [{ field: area.key, operator: 'least', value: 2 }] }
    expect(await sorted(world, area.key, { filter: { where } })).toEqual(['Giang', 'An', 'Dũng'])
  })

  it('texts as a dictionary has them, choices as they were put, people by their given names', async () => {
    await using world = await createWorld()
    const text = await makeField(world, { kind: 'text', label: 'Giới thiệu' })
    const pay = await makeChoices(world, 'Cách trả', ['Thẻ', 'Tiền mặt', 'Chuyển khoản'])
    const helper = await makeField(world, { kind: 'person', label: 'Kỹ thuật' })
    const gift = await makeField(world, { kind: 'yesNo', label: 'Quà' })
    const zung = hire(world, 'Vũ Anh Dũng')
    const an = hire(world, 'Đặng Văn An')
    await add(world, '1', { [text.key]: 'đào', [pay.key]: pay.idOf('Chuyển khoản'), [helper.key]: zung, [gift.key]: true })
    await add(world, '2', { [text.key]: 'dũng', [pay.key]: pay.idOf('Thẻ'), [helper.key]: an, [gift.key]: false })
    await add(world, '3', { [text.key]: 'Ánh' })
    await add(world, '4', { [text.key]: 'an', [pay.key]: pay.idOf('Tiền mặt') })

    expect(await sorted(world, text.key)).toEqual(['4', '3', '2', '1'])
    expect(await sorted(world, pay.key)).toEqual(['2', '4', '1', '3'])
    expect(await sorted(world, pay.key, { direction: 'descending' })).toEqual(['1', '4', '2', '3'])
    expect(await sorted(world, helper.key)).toEqual(['2', '1', '3', '4'])
    expect(await sorted(world, gift.key)).toEqual(['2', '1', '3', '4'])
    expect(await sorted(world, gift.key, { direction: 'descending' })).toEqual(['1', '2', '3', '4'])
  })

  it('shows of customers that are values only those somebody may see', async () => {
    await using world = await createWorld()
    const agent = await makeField(world, { kind: 'customer', label: 'Đại lý' })
    const member = hire(world, 'Lê Bán Hàng')
    const seller = world.window(member)
    const { id: hidden } = await world.client.customers.create(
      aCustomer({ name: 'Bí mật', phones: [], ownerId: (await world.client.staff.me()).id }),
    )
    const { id } = await world.client.customers.create(
      aCustomer({ name: 'Của tôi', phones: [], ownerId: member, custom: { [agent.key]: hidden } }),
    )

    expect((await world.client.customers.get(id)).linkedNames).toEqual({ [agent.key]: 'Bí mật' })
    const { linkedNames, custom, version } = await seller.customers.get(id)
    expect({ linkedNames, custom }).toEqual({ linkedNames: { [agent.key]: '' }, custom: { [agent.key]: hidden } })
    const input = aCustomer({ name: 'Của tôi', phones: [], ownerId: member, custom })
    await seller.customers.update({ id, version, input })
    await expect(
      seller.customers.create(aCustomer({ name: 'Mới', phones: [], custom: { [agent.key]: hidden } })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a list is divided by what an office made', () => {
  it('of few values: choices as they were put, yes and no, people; those without one at the end', async () => {
    await using world = await createWorld()
    const pay = await makeChoices(world, 'Cách trả', ['Thẻ', 'Tiền mặt', 'Séc'])
    const gift = await makeField(world, { kind: 'yesNo', label: 'Quà' })
    const helper = await makeField(world, { kind: 'person', label: 'Kỹ thuật' })
    const zung = hire(world, 'Vũ Anh Dũng')
    await add(world, '1', { [pay.key]: pay.idOf('Tiền mặt'), [helper.key]: zung, [gift.key]: true })
    await add(world, '2', { [pay.key]: pay.idOf('Thẻ'), [gift.key]: false })
    await add(world, '3', {})
    await add(world, '4', { [pay.key]: pay.idOf('Tiền mặt'), [gift.key]: true })
    const groups = (group: CustomKey) => world.client.customers.groupCounts({ filter: {}, group })

    expect((await groups(pay.key)).map(({ name, count }) => [name, count])).toEqual([
      ['Thẻ', 1],
      ['Tiền mặt', 2],
      [null, 1],
    ])
    expect((await groups(helper.key)).map(({ name, count }) => [name, count])).toEqual([
      ['Vũ Anh Dũng', 1],
      [null, 3],
    ])
    expect((await groups(gift.key)).map(({ key, count }) => [key, count])).toEqual([
      ['0', 1],
      ['1', 2],
      ['', 1],
    ])
    const rows = await world.client.customers.list({
      ...{ filter: {}, group: pay.key, sort: [{ by: pay.key, direction: 'descending' }] },
    })
    expect(rows.map(({ name }) => name)).toEqual(['2', '1', '4', '3'])
  })

  it('and by nothing else of it', async () => {
    await using world = await createWorld()
    const { key } = await makeField(world, { kind: 'money', label: 'Hạn mức' })
    for (const group of [key, 'custom999'] as const)
      await expect(world.client.customers.groupCounts({ filter: {}, group })).rejects.toMatchObject({
        data: { reason: 'custom-field-gone' },
      })
  })
})
