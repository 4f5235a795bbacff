import { describe, expect, it } from 'vitest'
import type { CategoryColour } from '#shared/features/categories/choices.ts'
import type { CategoryId, CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { everyRow } from '#tests/helpers/duplicates.ts'
import { aJob, byCode, importFile, importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

function make({ client }: World, name: string, colour: CategoryColour = 'red') {
  return client.categories.create({ name, colour })
}

function add({ client }: World, name: string, categoryIds: CategoryId[] = []) {
  return client.customers.create(aCustomer({ name, phones: [], categoryIds }))
}

describe('a category', () => {
  it('is a named colour in an order of its own, and no name is given twice', async () => {
    await using world = await createWorld()
    const { client } = world
    const [vip, tet] = [await make(world, '  VIP '), await make(world, 'Tết', 'green')]

    await client.categories.order([tet.id, vip.id])
    await client.categories.update({ id: vip.id, name: 'Khách VIP', colour: 'purple' })

    expect(await client.categories.list()).toEqual([
      { id: tet.id, name: 'Tết', colour: 'green' },
      { id: vip.id, name: 'Khách VIP', colour: 'purple' },
    ])
    await expect(make(world, 'Tết')).rejects.toMatchObject({ data: { reason: 'category-exists' } })
    await expect(make(world, 'VIP; Tết')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('goes from every customer when it is deleted, and comes back to each of them', async () => {
    await using world = await createWorld()
    const { client } = world
    const [vip, tet] = [await make(world, 'VIP'), await make(world, 'Tết')]
    const { id, version } = await add(world, 'An', [vip.id, tet.id])

    await client.categories.remove(vip.id)

    expect((await client.customers.get(id)).categoryIds).toEqual([tet.id])
    expect(await client.categories.list()).toHaveLength(1)
    await client.customers.update({ id, version, input: aCustomer({ name: 'An Phát', phones: [], categoryIds: [] }) })
    await client.categories.restore(vip.id)
    expect((await client.customers.get(id)).categoryIds).toEqual([vip.id])
    await expect(client.categories.restore(vip.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('does not come back under a name that another one bears by now', async () => {
    await using world = await createWorld()
    const vip = await make(world, 'VIP')
    await world.client.categories.remove(vip.id)
    await make(world, 'VIP', 'blue')

    await expect(world.client.categories.restore(vip.id)).rejects.toMatchObject({ data: { reason: 'category-exists' } })
  })
})

describe('a customer', () => {
  it('bears several categories, in their order, in its row, its card and its history', async () => {
    await using world = await createWorld()
    const { client } = world
    const [vip, tet] = [await make(world, 'VIP'), await make(world, 'Tết')]
    const { id, version } = await add(world, 'An', [tet.id, vip.id])

    expect((await client.customers.get(id)).categoryIds).toEqual([vip.id, tet.id])
    expect((await client.customers.list({ filter: {} }))[0]?.categoryIds).toEqual([vip.id, tet.id])

    const gift = await make(world, 'Quà 8/3')
    await client.customers.update({ id, version, input: aCustomer({ name: 'An', phones: [], categoryIds: [vip.id, gift.id] }) })

    const [line] = await client.audit.ofRecord({ record: 'customer', id })
    expect(line?.fields).toEqual([{ field: 'categories', from: 'Tết', to: 'Quà 8/3' }])
  })

  it('keeps its categories when a form that knows none of them is saved', async () => {
    await using world = await createWorld()
    const vip = await make(world, 'VIP')
    const { id, version } = await add(world, 'An', [vip.id])

    await world.client.customers.update({ id, version, input: aCustomer({ name: 'An Phát', phones: [] }) })

    expect((await world.client.customers.get(id)).categoryIds).toEqual([vip.id])
  })

  it('is found by what it bears, and by bearing nothing', async () => {
    await using world = await createWorld()
    const { client } = world
    const [vip, tet] = [await make(world, 'VIP'), await make(world, 'Tết')]
    await add(world, 'An', [vip.id])
    await add(world, 'Bình', [vip.id, tet.id])
    await add(world, 'Cường')
    const found = async (operator: 'any' | 'none' | 'empty' | 'filled', value: CategoryId[] = []) => {
      const condition = operator === 'any' || operator === 'none' ? { operator, value } : { operator }
      const where = { join: 'and' as const, items: [{ field: 'category', ...condition }] }
      return (await client.customers.list({ filter: { where } })).map(({ name }) => name)
    }

    expect(await found('any', [tet.id])).toEqual(['Bình'])
    expect(await found('any', [vip.id, tet.id])).toEqual(['An', 'Bình'])
    expect(await found('none', [tet.id])).toEqual(['An', 'Cường'])
    expect(await found('empty')).toEqual(['Cường'])
    await client.categories.remove(vip.id)
    expect(await found('filled')).toEqual(['Bình'])
  })

  it('that becomes part of another gives it its categories, and takes them back when that is undone', async () => {
    await using world = await createWorld()
    const { client } = world
    const [vip, tet] = [await make(world, 'VIP'), await make(world, 'Tết')]
    const [survivor, merged] = [await add(world, 'An', [vip.id]), await add(world, 'An Phát', [vip.id, tet.id])]
    const before = everyRow(world)

    const { id } = await client.duplicates.merge({ survivor, merged })
    expect((await client.customers.get(survivor.id)).categoryIds).toEqual([vip.id, tet.id])

    await client.duplicates.undoMerge(id)
    expect(everyRow(world)).toEqual(before)
  })

  it('leaves no category behind when it is erased for ever', async () => {
    await using world = await createWorld()
    const vip = await make(world, 'VIP')
    const { id } = await add(world, 'An', [vip.id])

    await world.client.customers.remove([id])
    await world.client.bin.erase([{ record: 'customer', recordId: id }])

    expect(everyRow(world).category_links).toEqual([])
  })
})

describe('a list with categories', () => {
  it('comes in with several in a cell, makes those that are new, and is taken back without a trace', async () => {
    await using world = await createWorld()
    const { client } = world
    const vip = await make(world, 'VIP')
    const known = await client.customers.create(aCustomer({ name: 'An', code: 'A-1', phones: [] }))
    const before = everyRow(world)

    const { id, plan } = await importText(
      world,
      ['Mã khách hàng\tTên khách hàng\tPhân loại', 'A-1\tAn\tvip, Quà 8/3', 'B-1\tBình\tTết; VIP;tết', 'C-1\tCường\t'],
      byCode,
    )

    expect(plan.newCategories).toMatchObject({ count: 2 })
    const named = new Map((await client.categories.list()).map((one) => [one.id, one.name]))
    const rows = await client.customers.list({ filter: {} })
    expect(rows.map(({ name, categoryIds }) => [name, categoryIds.map((one) => named.get(one))])).toEqual([
      ['An', ['VIP', 'Quà 8/3']],
      ['Bình', ['VIP', 'Tết']],
      ['Cường', []],
    ])
    expect(new Set((await client.categories.list()).map(({ colour }) => colour)).size).toBe(3)

    await client.imports.undo({ job: aJob(), id })
    expect((await client.customers.get(known.id)).categoryIds).toEqual([])
    expect(await client.categories.list()).toEqual([vip])
    expect(everyRow(world).category_links).toEqual(before.category_links)
  })

  it('may be a phone book: the first is the group of whoever becomes a customer, the others are categories', async () => {
    await using world = await createWorld()
    const { client } = world
    await make(world, 'Đại lý')
    const before = everyRow(world)
    const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'TEL:0912345001', 'END:VCARD'].join('\n')
    const long = 'Quen nhau từ hội chợ ở Giảng Võ năm 2019 và gặp lại ở Đà Nẵng mấy lần sau đó'
    world.fileWith(
      'danh-ba.vcf',
      [
        card('FN:Nguyễn An', `CATEGORIES:VIP,đại lý,Miền Trung,${long}`),
        card('ORG:Công ty Bình Minh', 'CATEGORIES:myContacts,VIP,Miền Trung'),
      ].join('\n'),
    )

    const { id, plan } = await importFile(world, `${world.folder.path}/danh-ba.vcf`)

    expect(plan.newCategories).toMatchObject({ count: 1 })
    const named = new Map((await client.categories.list()).map((one) => [one.id, one.name]))
    const rows = await client.customers.list({ filter: {} })
    expect(rows.map(({ name, groupName, categoryIds }) => [name, groupName, categoryIds.map((one) => named.get(one))])).toEqual([
      ['Nguyễn An', 'VIP', ['Đại lý', 'Miền Trung']],
      ['Công ty Bình Minh', 'VIP', ['Miền Trung']],
    ])
    expect((await client.customers.get(rows[0]?.id as CustomerId)).note).toBe(long)
    await client.imports.undo({ job: aJob(), id })
    expect(everyRow(world).category_links).toEqual(before.category_links)
  })
})
