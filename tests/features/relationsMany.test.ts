import { describe, expect, it } from 'vitest'
import type { Deed } from '#shared/features/bulk/schema.ts'
import type { CustomerInput } from '#shared/features/customers/schema.ts'
import type { BulkId, CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { aJob } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function add({ client }: Pick<World, 'client'>, name: string, changes: Partial<CustomerInput> = {}) {
  return (await client.customers.create(aCustomer({ name, phones: [], ...changes }))).id
}

function edit({ client }: Pick<World, 'client'>, ids: CustomerId[], values: Extract<Deed, { deed: 'edit' }>['values']) {
  return client.bulk.run({ record: 'customer', ids, deed: { deed: 'edit', values }, job: aJob() })
}

function undo({ client }: Pick<World, 'client'>, id: BulkId | null) {
  return client.bulk.undo({ id: id as BulkId, job: aJob() })
}

const parentsOf = ({ client }: Pick<World, 'client'>, ids: readonly CustomerId[]) =>
  Promise.all(ids.map(async (id) => (await client.customers.get(id)).parentId))

describe('the relations of many customers', () => {
  it('are set at once, but for those that would come to stand above themselves', async () => {
    await using world = await createWorld()
    const top = await add(world, 'Tập đoàn Sao Mai')
    const south = await add(world, 'Sao Mai miền Nam', { parentId: top })
    const [hue, vinh] = [await add(world, 'Sao Mai Huế'), await add(world, 'Sao Mai Vinh')]

    const done = await edit(world, [top, south, hue, vinh], { parentId: south })

    expect(done).toMatchObject({ changed: 2, same: 0, circular: 2, gone: 0 })
    expect(await parentsOf(world, [top, south, hue, vinh])).toEqual([null, top, south, south])
    await undo(world, done.id)
    expect(await parentsOf(world, [hue, vinh])).toEqual([null, null])
  })

  it('are not brought back where that would by now lead in a circle', async () => {
    await using world = await createWorld()
    const top = await add(world, 'Mẹ')
    const [low, other] = [await add(world, 'Con', { parentId: top }), await add(world, 'Con thứ', { parentId: top })]
    const { id } = await edit(world, [low, other], { parentId: null })
    await edit(world, [top], { parentId: low })

    await expect(undo(world, id)).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'parent-cycle' } })
    expect(await parentsOf(world, [top, low, other])).toEqual([low, null, null])
  })

  it('name nobody as their own referrer, and nobody who may not be seen', async () => {
    await using world = await createWorld()
    const friend = await add(world, 'Anh Tư', { kind: 'person' })
    const guest = await add(world, 'Khách sạn Đông Đô')

    expect(await edit(world, [friend, guest], { referrerId: friend })).toMatchObject({ changed: 1, circular: 1 })
    const binh = staffOf(world, { name: 'Trần Thị Bình', role: 'lead', department: 'Kinh doanh' })
    const own = await add(world, 'Khách của Bình', { ownerId: binh })
    const other = staffOf(world, { name: 'Phòng Khác', role: 'sales', department: 'Kỹ thuật' })
    const hidden = await add(world, 'Khách kín', { ownerId: other })
    await expect(edit({ client: world.window(binh) }, [own], { referrerId: hidden })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('sort and divide a list by name, and say nothing of whom one may not see', async () => {
    await using world = await createWorld()
    const binh = staffOf(world, { name: 'Trần Thị Bình', role: 'sales', department: 'Kinh doanh' })
    const sales = { client: world.window(binh) }
    const [duc, an] = [
      await add(world, 'Phạm Văn Đức', { kind: 'person', ownerId: binh }),
      await add(world, 'Lê Thị An', {
        kind: 'person',
        ownerId: staffOf(world, { name: 'Phòng Khác', role: 'sales', department: 'Kỹ thuật' }),
      }),
    ]
    for (const [name, referrerId] of [
      ['Siêu thị Minh Phát', duc],
      ['Cà phê Hồng Xuân', an],
      ['Nhà hàng Sen', duc],
    ] as const)
      await add(world, name, { referrerId, ownerId: binh })
    const listed = async ({ client }: Pick<World, 'client'>) => {
      const rows = await client.customers.list({ filter: {}, sort: [{ by: 'referrer', direction: 'ascending' }] })
      return rows.map(({ name, referrerName }) => (referrerName ? `${name} ← ${referrerName}` : name))
    }
    const divided = async ({ client }: Pick<World, 'client'>) =>
      (await client.customers.groupCounts({ filter: {}, group: 'referrer' })).map(({ name, count }) => [name, count])

    expect((await listed(world)).slice(0, 3)).toEqual([
      'Cà phê Hồng Xuân ← Lê Thị An',
      'Siêu thị Minh Phát ← Phạm Văn Đức',
      'Nhà hàng Sen ← Phạm Văn Đức',
    ])
    expect(await divided(world)).toEqual([
      ['Lê Thị An', 1],
      ['Phạm Văn Đức', 2],
      [null, 2],
    ])
    expect(await divided(sales)).toEqual([
      ['Phạm Văn Đức', 2],
      [null, 2],
    ])
    expect((await listed(sales)).slice(2)).toContain('Cà phê Hồng Xuân')
  })
})
