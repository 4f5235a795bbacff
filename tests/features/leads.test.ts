import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { BulkId, StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { writeAndRead } from '#tests/helpers/exporting.ts'
import { hire } from '#tests/helpers/hire.ts'
import { addAll, aJob, byCode, find, importText, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const WANTED = { neededOn: '2027-01-15' as Day, neededPlace: 'Công trình Thủ Đức' }
const FOUNDER = 1 as StaffId
const DAY = 86_400_000

/** Who stands on "Mới giao cho tôi" of a colleague. */
async function newTo(world: World, staffId: StaffId) {
  const client = world.window(staffId)
  const rows = await client.customers.list({ filter: { view: 'newly-given', ownerIds: [staffId] } })
  const counts = await client.customers.viewCounts({})
  expect(counts.newlyGiven).toBe(rows.length)
  return rows.map(({ name }) => name)
}

describe('what somebody wants to buy', () => {
  it('has a day and a place, by which it is found, sorted and changed in many at once', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id } = await client.customers.create(aCustomer({ name: 'An', needs: '5 máy lạnh', ...WANTED }))
    const later = await client.customers.create(aCustomer({ name: 'Bình', neededOn: '2027-03-01' as Day }))
    await client.customers.create(aCustomer({ name: 'Chi' }))
    const namesWhere = async (item: object) => {
      const rows = await client.customers.list({ filter: { where: { join: 'and', items: [item as never] } } })
      return rows.map(({ name }) => name)
    }

    expect(await client.customers.get(id)).toMatchObject(WANTED)
    expect(await namesWhere({ field: 'neededOn', operator: 'until', value: '2027-01-31' })).toEqual(['An'])
    expect(await namesWhere({ field: 'neededPlace', operator: 'contains', value: 'thu duc' })).toEqual(['An'])
    const sorted = await client.customers.list({ sort: [{ by: 'neededOn', direction: 'descending' }], filter: {} })
    expect(sorted.map(({ name }) => name)).toEqual(['Bình', 'An', 'Chi'])
    await client.bulk.run({
      ...{ record: 'customer', ids: [id, later.id], job: aJob() },
      deed: { deed: 'edit', values: { neededOn: '2027-02-01' as Day } },
    })
    expect(await client.customers.get(later.id)).toMatchObject({ neededOn: '2027-02-01' })
  })

  it.each(['xlsx', 'csv'] as const)('goes out as .%s and comes back as it was', async (format) => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ name: 'An', ...WANTED }))

    const { checked } = await writeAndRead(world, { format })

    expect(checked).toMatchObject([{ outcome: 'ok', values: WANTED }])
  })

  it('comes with a list, leaves what the list does not say, and goes back with its undo', async () => {
    await using world = await createWorld()
    const { client } = world
    const an = await client.customers.create(aCustomer({ code: 'A', name: 'An', ...WANTED }))
    const before = wholeOffice(world)

    const lines = ['Mã KH,Tên khách hàng,Thời điểm cần,Địa điểm cần', 'A,An,20/02/2027,', 'B,Bình,1/3/2027,Kho Sóng Thần']
    const { id } = await importText(world, lines, byCode)

    expect(await client.customers.get(an.id)).toMatchObject({ ...WANTED, neededOn: '2027-02-20' })
    const [bình] = await find(world, 'bình')
    expect(bình).toMatchObject({ neededOn: '2027-03-01', neededPlace: 'Kho Sóng Thần' })
    await client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('that is no day is told at its cell, and nothing else of the row is lost', async () => {
    await using world = await createWorld()
    const lines = ['Tên khách hàng,Thời điểm cần,Địa điểm cần', 'An,30/02/2027,Kho Sóng Thần']

    const waiting = await importText(world, lines)
    const marked = await importText(world, lines, { ...addAll, acceptMarked: true })

    expect(waiting.customers).toMatchObject({ added: 0, refused: 1 })
    const [row] = await world.client.imports.rows({ reading: marked.reading, sheet: 0, only: 'problems' })
    expect(row?.problems).toMatchObject([{ code: 'no-such-day', field: 'neededOn', typed: '30/02/2027' }])
    expect(await find(world, 'an')).toMatchObject([{ name: 'An', neededOn: null, neededPlace: 'Kho Sóng Thần' }])
  })
})

describe('a customer that is given to a colleague', () => {
  it('is news to them, whether it was made for them, given by its form or with many others, until they call', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const { client } = world
    const huong = hire(world, 'Nguyễn Thị Hường')
    await client.customers.create(aCustomer({ name: 'Làm sẵn cho Hường', ownerId: huong }))
    const { id, version } = await client.customers.create(aCustomer({ name: 'Giao sau' }))
    await client.customers.update({ id, version, input: aCustomer({ name: 'Giao sau', ownerId: huong }) })
    const many = await client.customers.create(aCustomer({ name: 'Giao một loạt' }))
    await client.bulk.run({ record: 'customer', ids: [many.id], deed: assign(huong), job: aJob() })

    expect((await newTo(world, huong)).sort()).toEqual(['Giao một loạt', 'Giao sau', 'Làm sẵn cho Hường'])
    expect(await newTo(world, FOUNDER)).toEqual([])

    world.clock.set(momentOf('2026-11-24 10:00'))
    await world.window(huong).calls.log({ customerId: id, outcome: 'reached' })
    expect((await newTo(world, huong)).sort()).toEqual(['Giao một loạt', 'Làm sẵn cho Hường'])
    world.clock.set(momentOf('2026-11-23 09:30') + 15 * DAY)
    expect(await newTo(world, huong)).toEqual([])
  })

  it('is none to whoever took it, and with a deed taken back it is news no more', async () => {
    await using world = await createWorld()
    const { client } = world
    const huong = hire(world, 'Nguyễn Thị Hường')
    const { id } = await client.customers.create(aCustomer({ name: 'An' }))
    const { id: deed } = await client.bulk.run({ record: 'customer', ids: [id], deed: assign(huong), job: aJob() })
    expect(await newTo(world, huong)).toEqual(['An'])

    await client.bulk.undo({ id: deed as BulkId, job: aJob() })
    expect(await newTo(world, huong)).toEqual([])
    await world.window(huong).customers.create(aCustomer({ name: 'Tự tìm được', ownerId: huong }))
    expect(await newTo(world, huong)).toEqual([])
  })
})

function assign(ownerId: StaffId) {
  return { deed: 'edit', values: { ownerId } } as const
}
