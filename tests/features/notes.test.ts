import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

describe('notes', () => {
  it('stand in the timeline of their customer with who wrote them, the last one first', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const { id: customerId } = await world.client.customers.create(aCustomer())

    await world.client.notes.create({ customerId, input: { text: 'Anh Phát thích gọi sau 14 giờ' } })
    world.clock.pass(60_000)
    await world.client.notes.create({ customerId, input: { text: 'Đã gửi báo giá\nchờ trả lời' } })

    expect(await world.client.customers.timeline({ id: customerId })).toMatchObject([
      { kind: 'note', note: 'Đã gửi báo giá\nchờ trả lời', staffName: 'Nguyễn Thị Hường', at: momentOf('2026-11-22 09:31') },
      { kind: 'note', note: 'Anh Phát thích gọi sau 14 giờ', at: momentOf('2026-11-22 09:30') },
    ])
  })

  it('need a word: blanks alone are refused', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())

    await expect(world.client.notes.create({ customerId, input: { text: ' \n ' } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('are edited by one at a time: whoever edits an old version is told', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const note = await world.client.notes.create({ customerId, input: { text: 'Giảm 5%' } })

    await world.client.notes.update({ id: note.id, version: note.version, input: { text: 'Giảm 7%' } })

    await expect(
      world.client.notes.update({ id: note.id, version: note.version, input: { text: 'Giảm 9%' } }),
    ).rejects.toMatchObject({ data: { reason: 'stale-version' } })
    expect((await world.client.notes.get(note.id)).text).toBe('Giảm 7%')
  })

  it('that are pinned stand above the timeline, and go on standing in it', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const { id } = await world.client.notes.create({ customerId, input: { text: 'Chỉ giao hàng buổi sáng' } })
    await world.client.notes.create({ customerId, input: { text: 'Khác' } })

    await world.client.notes.pin({ id, isPinned: true })

    expect((await world.client.notes.pinned(customerId)).map((note) => note.text)).toEqual(['Chỉ giao hàng buổi sáng'])
    expect(await world.client.customers.timeline({ id: customerId, kinds: ['note'] })).toHaveLength(2)
    await world.client.notes.pin({ id, isPinned: false })
    expect(await world.client.notes.pinned(customerId)).toEqual([])
  })

  it('lie in the bin when deleted, and come back as they were', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ name: 'Hòa Phát' }))
    const { id } = await world.client.notes.create({ customerId, input: { text: 'Hỏi lại giá' } })

    await world.client.notes.remove(id)

    expect(await world.client.customers.timeline({ id: customerId })).toEqual([])
    expect(await world.client.bin.list({})).toMatchObject([{ record: 'note', name: 'Hỏi lại giá', customerName: 'Hòa Phát' }])
    await world.client.notes.restore(id)
    expect((await world.client.notes.get(id)).text).toBe('Hỏi lại giá')
  })

  it('are read by who may see the customer and written by who may edit it', async () => {
    await using world = await createWorld()
    const [mine, viewer] = [staffOf(world, { name: 'Lê Tú', role: 'sales' }), staffOf(world, { name: 'Bà Xem', role: 'viewer' })]
    const other = staffOf(world, { name: 'Trần Nam', role: 'sales', department: 'Miền Nam' })
    const { id: customerId } = await world.client.customers.create(aCustomer({ ownerId: mine }))
    const { id } = await world.window(mine).notes.create({ customerId, input: { text: 'Của Tú' } })

    expect((await world.window(viewer).notes.get(id)).text).toBe('Của Tú')
    await expect(world.window(viewer).notes.remove(id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(world.window(other).notes.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.client.notes.get(99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are told in the log with who changed what', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const { id, version } = await world.client.notes.create({ customerId, input: { text: 'Nợ 5 triệu' } })

    await world.client.notes.update({ id, version, input: { text: 'Nợ 3 triệu' } })

    expect(await world.client.audit.ofRecord({ record: 'note', id })).toMatchObject([
      { change: 'changed', fields: [{ field: 'text', from: 'Nợ 5 triệu', to: 'Nợ 3 triệu' }], recordName: 'Nợ 3 triệu' },
      { change: 'created' },
    ])
  })
})
