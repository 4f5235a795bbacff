import { describe, expect, it } from 'vitest'
import type { ContactId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

/** Monday morning, half past nine, one customer in the book. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-23 09:30' })
  const { id: customerId } = await world.client.customers.create(aCustomer())
  return { world, customerId, calls: world.client.calls, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

function list(world: World, filter: Parameters<World['client']['calls']['list']>[0]['filter']) {
  return world.client.calls.list({ filter })
}

function reasons(world: World, filter: Parameters<World['client']['calls']['list']>[0]['filter']) {
  return list(world, filter).then((calls) => calls.map((call) => call.reason))
}

describe('a planned call', () => {
  it('stands among the calls to make with whom, when, why and the number to dial', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const contact = await world.client.contacts.create({
      customerId,
      input: { fullName: 'Trần Bảo', phones: [{ typed: '0903 111 222' }] },
    })

    const planned = await calls.plan({
      customerId,
      contactId: contact.id,
      plannedAt: momentOf('2026-11-23 14:00'),
      reason: '  Hỏi lịch lắp đặt ',
    })

    expect(planned).toEqual({
      id: 1,
      customerId,
      customerName: 'Công ty TNHH Điện lạnh Hòa Phát',
      contactId: contact.id,
      contactName: 'Trần Bảo',
      staffId: 1,
      staffName: 'Nguyễn Thị Hường',
      phone: '0903 111 222',
      direction: 'out',
      plannedAt: momentOf('2026-11-23 14:00'),
      remindMinutes: 0,
      reason: 'Hỏi lịch lắp đặt',
      doneAt: null,
      outcome: null,
      durationSeconds: null,
      note: '',
      attempts: 0,
      rollovers: 0,
      isPromised: false,
      version: 1,
    })
    expect(await list(world, {})).toEqual([planned])
    expect(await calls.get(planned.id)).toEqual(planned)
  })

  it('is made to the number that was given, else to the contact, else to the customer', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const contact = await world.client.contacts.create({ customerId, input: { fullName: 'Trần Bảo' } })
    const plan = (input: { contactId?: ContactId; phone?: string }) =>
      calls.plan({ customerId, plannedAt: world.clock.now(), ...input })

    expect(await plan({ phone: '(024) 3868 1234', contactId: contact.id })).toMatchObject({ phone: '(024) 3868 1234' })
    expect(await plan({ contactId: contact.id })).toMatchObject({ phone: '0912 345 678' })
    await world.client.contacts.update({
      id: contact.id,
      version: 1,
      input: { fullName: 'Trần Bảo', phones: [{ typed: '0903 111 222' }] },
    })
    expect(await calls.get(2)).toMatchObject({ phone: '0903 111 222' })
  })

  it('needs a customer that is there, a contact of this customer and somebody who calls', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const other = await world.client.customers.create(aCustomer({ name: 'Công ty CP Gỗ Hồng Ước' }))
    const { id: contactId } = await world.client.contacts.create({ customerId: other.id, input: { fullName: 'Lê Bình' } })
    const plannedAt = world.clock.now()

    await expect(calls.plan({ customerId: 99, plannedAt })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { noun: 'customer' },
    })
    await expect(calls.plan({ customerId, contactId, plannedAt })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { noun: 'contact' },
    })
    await expect(calls.plan({ customerId, staffId: 99, plannedAt })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { noun: 'staff' },
    })
    await expect(calls.plan({ customerId, plannedAt: Number.NaN })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(calls.get(1)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { noun: 'call' } })
    expect(await list(world, { view: 'all' })).toEqual([])
  })

  it('is forgotten as soon as its time has passed, not at that very moment', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    await calls.plan({ customerId, plannedAt: momentOf('2026-11-23 09:30'), reason: 'Đúng 9:30' })

    expect(await reasons(world, { view: 'forgotten' })).toEqual([])
    world.clock.set(world.clock.now() + 1)
    expect(await reasons(world, { view: 'forgotten' })).toEqual(['Đúng 9:30'])
  })

  it('of today is one between midnight and midnight in Vietnam', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    for (const time of ['2026-11-22 23:59', '2026-11-23 00:00', '2026-11-23 23:59', '2026-11-24 00:00']) {
      await calls.plan({ customerId, plannedAt: momentOf(time), reason: time })
    }

    expect(await reasons(world, { view: 'today' })).toEqual(['2026-11-23 00:00', '2026-11-23 23:59'])
    expect(await reasons(world, { view: 'forgotten' })).toEqual(['2026-11-22 23:59', '2026-11-23 00:00'])
    expect(await calls.viewCounts()).toEqual({ toMake: 4, forgotten: 2, today: 2, done: 0 })
  })

  it('can be moved, with or without another reason, until it is made', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const { id } = await calls.plan({ customerId, plannedAt: momentOf('2026-11-20 09:00'), reason: 'Báo giá' })

    expect(await calls.replan({ id, version: 1, plannedAt: momentOf('2026-11-24 09:00') })).toMatchObject({
      reason: 'Báo giá',
      version: 2,
    })
    expect(await calls.replan({ id, version: 2, plannedAt: momentOf('2026-11-25 09:00'), reason: '' })).toMatchObject({
      reason: '',
      version: 3,
    })
    expect(await list(world, { view: 'forgotten' })).toEqual([])
    await expect(calls.replan({ id, version: 2, plannedAt: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'stale-version' },
    })

    await calls.finish({ id, version: 3, result: { outcome: 'reached' } })
    await expect(calls.replan({ id, version: 4, plannedAt: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'already-finished' },
    })
  })

  it('of a customer in the bin is not to be made, and is again when the customer comes back', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    await calls.plan({ customerId, plannedAt: momentOf('2026-11-20 09:00'), reason: 'Báo giá' })
    await calls.log({ customerId, outcome: 'reached', reason: 'Đã gọi hôm nay' })

    await world.client.customers.remove([customerId])
    expect(await reasons(world, { view: 'to-make' })).toEqual([])
    expect(await calls.viewCounts()).toEqual({ toMake: 0, forgotten: 0, today: 0, done: 1 })
    expect(await reasons(world, { view: 'all' })).toEqual(['Đã gọi hôm nay'])

    await world.client.customers.restore([customerId])
    expect(await reasons(world, { view: 'to-make' })).toEqual(['Báo giá'])
  })
})

describe('a list of calls', () => {
  it('shows what is to make oldest first, and what was made newest first', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    for (const day of ['24', '20', '27'])
      await calls.plan({ customerId, plannedAt: momentOf(`2026-11-${day} 09:00`), reason: `hẹn ${day}` })
    for (const day of ['18', '21', '19'])
      await calls.log({ customerId, outcome: 'reached', doneAt: momentOf(`2026-11-${day} 09:00`), reason: `gọi ${day}` })

    expect(await reasons(world, { view: 'to-make' })).toEqual(['hẹn 20', 'hẹn 24', 'hẹn 27'])
    expect(await reasons(world, { view: 'done' })).toEqual(['gọi 21', 'gọi 19', 'gọi 18'])
    expect(await reasons(world, { view: 'all' })).toEqual(['hẹn 27', 'hẹn 24', 'gọi 21', 'hẹn 20', 'gọi 19', 'gọi 18'])
    const page = await calls.list({ filter: { view: 'all' }, offset: 2, limit: 3 })
    expect(page.map((call) => call.reason)).toEqual(['gọi 21', 'hẹn 20', 'gọi 19'])
  })

  it('is narrowed by person, outcome and customer, and its count says the same', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const nam = hire(world, 'Lê Hoài Nam')
    const other = await world.client.customers.create(aCustomer({ name: 'Công ty CP Gỗ Hồng Ước' }))
    await calls.plan({ customerId, staffId: nam, plannedAt: momentOf('2026-11-24 09:00'), reason: 'của Nam' })
    await calls.plan({ customerId: other.id, plannedAt: momentOf('2026-11-25 09:00'), reason: 'của Hường' })
    await calls.log({ customerId, outcome: 'busy', reason: 'máy bận' })
    await calls.log({ customerId: other.id, outcome: 'reached', reason: 'đã gọi' })
    const both = async (filter: Parameters<typeof calls.count>[0]) => ({
      rows: await reasons(world, filter),
      count: await calls.count(filter),
    })

    expect(await both({ staffIds: [nam] })).toEqual({ rows: ['của Nam'], count: 1 })
    expect(await both({ staffIds: [1, nam] })).toEqual({ rows: ['của Nam', 'của Hường'], count: 2 })
    expect(await both({ view: 'done', outcomes: ['busy', 'refused'] })).toEqual({ rows: ['máy bận'], count: 1 })
    expect(await both({ view: 'all', outcomes: ['reached'] })).toEqual({ rows: ['đã gọi'], count: 1 })
    expect(await both({ view: 'to-make', outcomes: ['reached'] })).toEqual({ rows: [], count: 0 })
    expect(await both({ view: 'all', customerId: other.id })).toEqual({ rows: ['của Hường', 'đã gọi'], count: 2 })
    expect(await both({ view: 'all' })).toMatchObject({ count: 4 })
    expect(await calls.viewCounts()).toEqual({ toMake: 1, forgotten: 0, today: 0, done: 2 })
  })

  it('is without what was deleted, until that is undone', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const { id } = await calls.plan({ customerId, plannedAt: world.clock.now(), reason: 'Báo giá' })

    await calls.remove(id)
    await calls.remove(id)
    expect(await list(world, { view: 'all' })).toEqual([])
    await expect(calls.finish({ id, version: 2, result: { outcome: 'reached' } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(calls.remove(99)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await calls.restore(id)
    expect(await reasons(world, { view: 'all' })).toEqual(['Báo giá'])
  })
})
