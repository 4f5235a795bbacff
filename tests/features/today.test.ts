import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

async function anOffice(at = '2026-11-23 09:30') {
  const world = await createWorld({ at })
  const { id: customerId } = await world.client.customers.create(aCustomer())
  return { world, customerId, today: () => world.client.today.get(), [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

/** A call that was promised, the way it becomes one: the customer asked for it. */
function promise(world: World, customerId: CustomerId, when: string) {
  return world.client.calls.log({ customerId, outcome: 'call-back', next: { plannedAt: momentOf(when), reason: when } })
}

describe('whom to call today', () => {
  it('is told in three lists, and no call stands in two of them', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    const plan = (when: string) => world.client.calls.plan({ customerId, plannedAt: momentOf(when), reason: when })
    for (const when of [
      '2026-11-23 14:00',
      '2026-11-20 09:00',
      '2026-11-23 09:30',
      '2026-11-23 23:59',
      '2026-11-23 09:29',
      '2026-11-24 00:00',
    ])
      await plan(when)
    for (const when of ['2026-11-23 16:00', '2026-11-22 10:00', '2026-11-24 08:00']) await promise(world, customerId, when)

    const { on, forgotten, due, promised, counts } = await office.today()

    expect({
      on,
      forgotten: forgotten.map((call) => call.reason),
      due: due.map((call) => call.reason),
      promised: promised.map((call) => call.reason),
      counts,
    }).toEqual({
      on: '2026-11-23',
      forgotten: ['2026-11-20 09:00', '2026-11-22 10:00', '2026-11-23 09:29'],
      due: ['2026-11-23 09:30', '2026-11-23 14:00', '2026-11-23 23:59'],
      promised: ['2026-11-23 16:00'],
      counts: { forgotten: 3, due: 3, promised: 1, contractsEnding: 0 },
    })
    expect(forgotten[1]).toMatchObject({
      isPromised: true,
      customerName: 'Công ty TNHH Điện lạnh Hòa Phát',
      phone: '0912 345 678',
    })
  })

  it('turns with midnight in Vietnam, not in Greenwich', async () => {
    await using office = await anOffice('2026-11-23 23:59')
    const { world, customerId } = office
    await world.client.calls.plan({ customerId, plannedAt: momentOf('2026-11-23 23:59'), reason: 'cuối ngày' })
    await world.client.calls.plan({ customerId, plannedAt: momentOf('2026-11-24 06:30'), reason: 'sáng mai' })
    expect(await office.today()).toMatchObject({ on: '2026-11-23', due: [{ reason: 'cuối ngày' }], forgotten: [] })

    world.clock.set(momentOf('2026-11-24 00:00'))
    expect(await office.today()).toMatchObject({
      on: '2026-11-24',
      due: [{ reason: 'sáng mai' }],
      forgotten: [{ reason: 'cuối ngày' }],
    })
  })

  it('gets shorter with each call that is made, moved or deleted', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    const { calls } = world.client
    const planned = await Promise.all(
      [1, 2, 3].map((hour) => calls.plan({ customerId, plannedAt: momentOf('2026-11-23 08:00') + hour })),
    )
    const [first, second, third] = planned.map((call) => call.id)
    if (!first || !second || !third) throw new Error('three calls were planned')

    await calls.finish({ id: first, version: 1, result: { outcome: 'no-answer' } })
    await calls.replan({ id: second, version: 1, plannedAt: momentOf('2026-11-25 09:00') })
    expect(await office.today()).toMatchObject({ forgotten: [{ id: third }], due: [] })
    await calls.remove(third)
    expect(await office.today()).toMatchObject({ forgotten: [], due: [], counts: { forgotten: 0, due: 0 } })
  })

  it('holds the first fifty of each list and says how many there are', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    for (let minute = 0; minute < 53; minute++) {
      await world.client.calls.plan({ customerId, plannedAt: momentOf('2026-11-20 09:00') - minute * 60_000 })
    }

    const { forgotten, counts } = await office.today()

    expect(forgotten).toHaveLength(50)
    expect(forgotten[0]).toMatchObject({ id: 53 })
    expect(counts.forgotten).toBe(53)
  })

  it('is about the person who is signed in, and not about customers in the bin', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    const nam = hire(world, 'Lê Hoài Nam')
    await world.client.calls.plan({ customerId, staffId: nam, plannedAt: momentOf('2026-11-20 09:00') })
    const gone = await world.client.customers.create(aCustomer({ name: 'Công ty CP Gỗ Hồng Ước' }))
    await world.client.calls.plan({ customerId: gone.id, plannedAt: momentOf('2026-11-20 09:00') })
    await world.client.customers.remove([gone.id])

    expect(await office.today()).toMatchObject({ forgotten: [], counts: { forgotten: 0 } })
  })
})

describe('the appointments of today', () => {
  it('are those of the signed-in person that touch the day, as they begin', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    const nam = hire(world, 'Lê Hoài Nam')
    const meet = (title: string, [from = '', to = '']: string[], staffId?: StaffId) =>
      world.client.appointments.create({ title, customerId, staffId, startsAt: momentOf(from), endsAt: momentOf(to) })
    await meet('Khảo sát', ['2026-11-23 15:00', '2026-11-23 16:00'])
    await meet('Công tác', ['2026-11-21 08:00', '2026-11-25 17:00'])
    await meet('Sáng sớm, đã xong', ['2026-11-23 07:00', '2026-11-23 08:00'])
    await meet('Hôm qua', ['2026-11-22 15:00', '2026-11-23 00:00'])
    await meet('Ngày mai', ['2026-11-24 00:00', '2026-11-24 01:00'])
    await meet('Của Nam', ['2026-11-23 10:00', '2026-11-23 11:00'], nam)
    const gone = await meet('Đã huỷ', ['2026-11-23 10:00', '2026-11-23 11:00'])
    await world.client.appointments.remove(gone.id)

    const { appointments } = await office.today()

    expect(appointments.map((appointment) => appointment.title)).toEqual(['Công tác', 'Sáng sớm, đã xong', 'Khảo sát'])
    expect(appointments[2]).toEqual({
      id: 1,
      title: 'Khảo sát',
      customerId,
      customerName: 'Công ty TNHH Điện lạnh Hòa Phát',
      staffId: 1,
      staffName: 'Nguyễn Thị Hường',
      startsAt: momentOf('2026-11-23 15:00'),
      endsAt: momentOf('2026-11-23 16:00'),
      isAllDay: false,
      location: '',
      files: [],
      note: '',
      showAs: 'busy',
      isPrivate: false,
      attendees: [],
      categoryIds: [],
      rule: '',
      remindMinutes: null,
      seriesId: null,
      occursAt: null,
      version: 1,
    })
  })
})

describe('the contracts that end soon', () => {
  it('are the open ones that end from today to sixty days from now, the first to end first', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    const sign = (number: string, endsOn: string, changes = {}) =>
      world.client.contracts.create(
        aContract(customerId, { number, madeOn: '2026-01-05' as Day, startsOn: null, endsOn: endsOn as Day, ...changes }),
      )
    await sign('sau 60 ngày', '2027-01-22')
    await sign('sau 61 ngày', '2027-01-23')
    await sign('hôm nay', '2026-11-23')
    await sign('hôm qua', '2026-11-22')
    await sign('đã thanh lý', '2026-12-01', { status: 'liquidated' })

    const { contractsEnding, counts } = await office.today()

    expect(contractsEnding.map((contract) => contract.number)).toEqual(['hôm nay', 'sau 60 ngày'])
    expect(counts.contractsEnding).toBe(2)
  })

  it('are ten at most, with the number of all of them', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    for (let count = 0; count < 12; count++) {
      const endsOn = addDays('2026-12-20' as Day, -count)
      await world.client.contracts.create(aContract(customerId, { number: `${count}/2026`, startsOn: null, endsOn }))
    }

    const { contractsEnding, counts } = await office.today()

    expect(contractsEnding).toHaveLength(10)
    expect(contractsEnding[0]).toMatchObject({ number: '11/2026' })
    expect(counts.contractsEnding).toBe(12)
  })
})

it('an empty office has an empty day', async () => {
  await using world = await createWorld({ at: '2026-11-23 00:00' })

  expect(await world.client.today.get()).toEqual({
    on: '2026-11-23',
    forgotten: [],
    due: [],
    promised: [],
    suggested: [],
    counts: { forgotten: 0, due: 0, promised: 0, contractsEnding: 0 },
    appointments: [],
    contractsEnding: [],
    occasions: [],
  })
})
