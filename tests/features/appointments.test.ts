import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const monday = '2026-11-23'
const at = (time: string, day = monday) => momentOf(`${day} ${time}`)
const refused = (reason: string) => ({ code: 'CONFLICT', data: { reason } })

function anAppointment(
  changes: {
    customerId?: CustomerId
    staffId?: StaffId
    startsAt?: number
    endsAt?: number
    isAllDay?: boolean
    title?: string
  } = {},
) {
  return { title: 'Khảo sát kho lạnh', startsAt: at('14:00'), endsAt: at('15:30'), location: '12 Nguyễn Trãi', ...changes }
}

function week(world: World, staffIds: StaffId[] = []) {
  return world.client.appointments.calendar({ from: momentOf('2026-11-23'), to: momentOf('2026-11-30'), staffIds })
}

describe('an appointment', () => {
  it('stands in the calendar as soon as it is saved, under whoever made it, with the name of its customer', async () => {
    await using world = await createWorld()
    const customer = await world.client.customers.create(aCustomer())

    const appointment = await world.client.appointments.create(anAppointment({ customerId: customer.id }))

    expect(appointment).toMatchObject({ staffName: 'Nguyễn Thị Hường', customerName: customer.name, version: 1 })
    expect(await week(world)).toEqual([
      {
        kind: 'appointment',
        id: appointment.id,
        title: 'Khảo sát kho lạnh',
        startsAt: at('14:00'),
        endsAt: at('15:30'),
        isAllDay: false,
        staffId: appointment.staffId,
        staffName: 'Nguyễn Thị Hường',
        customerId: customer.id,
        customerName: customer.name,
        location: '12 Nguyễn Trãi',
        showAs: 'busy',
        isPrivate: false,
        isHidden: false,
        hasReminder: false,
        attendeeIds: [],
        categoryIds: [],
        fileCount: 0,
        answer: null,
        state: '',
        seriesId: null,
        occursAt: null,
        version: 1,
      },
    ])
    expect(await world.client.appointments.get(appointment.id)).toEqual(appointment)
  })

  it('is moved and made longer, and stays with its person when nobody else is named', async () => {
    await using world = await createWorld()
    const dung = hire(world, 'Phạm Đức Dũng')
    const { id, version } = await world.client.appointments.create(anAppointment({ staffId: dung }))

    const moved = await world.client.appointments.update({
      id,
      version,
      input: anAppointment({ startsAt: at('16:00'), endsAt: at('18:00') }),
    })

    expect(moved).toMatchObject({ id, startsAt: at('16:00'), endsAt: at('18:00'), staffId: dung, version: 2 })
  })

  it('is not overwritten by somebody who saw it before the other one changed it', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.appointments.create(anAppointment())
    await world.client.appointments.update({ id, version, input: anAppointment({ title: 'Bàn giao' }) })

    await expect(world.client.appointments.update({ id, version, input: anAppointment() })).rejects.toMatchObject(
      refused('stale-version'),
    )

    expect(await world.client.appointments.get(id)).toMatchObject({ title: 'Bàn giao', version: 2 })
  })

  it('leaves the calendar when it is deleted and comes back as it was', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.appointments.create(anAppointment())

    await world.client.appointments.remove(id)
    expect(await week(world)).toEqual([])
    await expect(world.client.appointments.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.client.appointments.update({ id, version: version + 1, input: anAppointment() })).rejects.toMatchObject(
      refused('stale-version'),
    )
    await world.client.appointments.remove(id)

    await world.client.appointments.restore(id)
    expect(await week(world)).toMatchObject([{ id, title: 'Khảo sát kho lạnh' }])
  })

  it('is refused at its field when it ends before it begins, takes for ever, or is an all-day one with hours', async () => {
    await using world = await createWorld()
    const create = (changes: Parameters<typeof anAppointment>[0]) => world.client.appointments.create(anAppointment(changes))
    const refusedAt = (field: string, message: string) => ({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: [field], message }] },
    })

    await expect(create({ endsAt: at('14:00') })).rejects.toMatchObject(refusedAt('endsAt', 'ends-before-start'))
    await expect(create({ endsAt: at('14:01', '2027-01-24') })).rejects.toMatchObject(refusedAt('endsAt', 'too-long'))
    await expect(create({ isAllDay: true })).rejects.toMatchObject(refusedAt('isAllDay', 'not-whole-days'))
    await expect(create({ title: ' \u200b ' })).rejects.toMatchObject(refusedAt('title', 'required'))
    expect(await week(world)).toEqual([])
  })

  it('takes no customer and no person that is not there, and no customer from the bin', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const { id, version } = await world.client.appointments.create(anAppointment({ customerId }))
    await world.client.customers.remove([customerId])

    for (const changes of [{ customerId }, { customerId: 999 as CustomerId }, { staffId: 999 as StaffId }]) {
      await expect(world.client.appointments.create(anAppointment(changes))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    const moved = anAppointment({ customerId, startsAt: at('08:00') })
    expect(await world.client.appointments.update({ id, version, input: moved })).toMatchObject({ startsAt: at('08:00') })
  })

  it('keeps any title as it was typed', async () => {
    await using world = await createWorld()
    const title = `'); DROP TABLE appointments; -- <img src=x onerror=alert(1)> {{7*7}} =1+1 🙂 Đặng`

    const { id } = await world.client.appointments.create(anAppointment({ title }))

    expect(await week(world)).toMatchObject([{ id, title }])
  })
})

describe('the calendar', () => {
  it('lays calls and the ends of contracts over the appointments, as they begin', async () => {
    await using world = await createWorld({ at: '2026-11-24 10:00' })
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const plan = (time: string) => world.client.calls.plan({ customerId, plannedAt: at(time, '2026-11-24'), reason: time })
    world.clock.set(at('07:00', '2026-11-24'))
    const made = await plan('08:00')
    await plan('09:00')
    await plan('15:00')
    world.clock.set(at('08:05', '2026-11-24'))
    await world.client.calls.finish({ id: made.id, version: made.version, result: { outcome: 'reached' } })
    world.clock.set(at('10:00', '2026-11-24'))
    await world.client.contracts.create(aContract(customerId, { endsOn: '2026-11-24' as Day, startsOn: '2026-01-01' as Day }))
    await world.client.contracts.create(
      aContract(customerId, { number: '13', endsOn: '2026-11-24' as Day, startsOn: null, status: 'liquidated' }),
    )
    await world.client.appointments.create(anAppointment())

    const entries = await week(world)

    expect(
      entries.map(({ kind, title, state, startsAt, endsAt, isAllDay }) => ({ kind, title, state, startsAt, endsAt, isAllDay })),
    ).toEqual([
      { kind: 'appointment', title: 'Khảo sát kho lạnh', state: '', startsAt: at('14:00'), endsAt: at('15:30'), isAllDay: false },
      {
        kind: 'contract-end',
        title: '12/2026/HĐMB · Bảo trì 40 máy điều hoà',
        state: 'signed',
        startsAt: at('00:00', '2026-11-24'),
        endsAt: at('00:00', '2026-11-25'),
        isAllDay: true,
      },
      {
        kind: 'call',
        title: '08:00',
        state: 'done',
        startsAt: at('08:05', '2026-11-24'),
        endsAt: at('08:20', '2026-11-24'),
        isAllDay: false,
      },
      {
        kind: 'call',
        title: '09:00',
        state: 'forgotten',
        startsAt: at('09:00', '2026-11-24'),
        endsAt: at('09:15', '2026-11-24'),
        isAllDay: false,
      },
      {
        kind: 'call',
        title: '15:00',
        state: 'planned',
        startsAt: at('15:00', '2026-11-24'),
        endsAt: at('15:15', '2026-11-24'),
        isAllDay: false,
      },
    ])
  })

  it('shows what begins before the range and is still running, and nothing that only touches it', async () => {
    await using world = await createWorld()
    const create = (title: string, startsAt: number, endsAt: number) =>
      world.client.appointments.create({ title, startsAt, endsAt })
    await create('from long ago', at('08:00', '2026-09-23'), at('08:00', '2026-11-23'))
    await create('over midnight', at('23:00', '2026-11-22'), at('00:01', '2026-11-23'))
    await create('until midnight', at('23:00', '2026-11-22'), at('00:00', '2026-11-23'))
    await create('last minute', at('23:59', '2026-11-29'), at('08:00', '2026-11-30'))
    await create('next week', at('00:00', '2026-11-30'), at('08:00', '2026-11-30'))

    const { id: customerId } = await world.client.customers.create(aCustomer())
    for (const endsOn of ['2026-11-22', '2026-11-29', '2026-11-30'] as Day[]) {
      await world.client.contracts.create(aContract(customerId, { number: endsOn, name: 'HĐ', endsOn }))
    }

    const titles = (await week(world)).map((entry) => entry.title)
    expect(titles).toEqual(['from long ago', 'over midnight', '2026-11-29 · HĐ', 'last minute'])
  })

  it('shows everybody when nobody is named, otherwise only those', async () => {
    await using world = await createWorld()
    const [dung, tu] = [hire(world, 'Phạm Đức Dũng'), hire(world, 'Lê Anh Tú')]
    const { id: customerId } = await world.client.customers.create(aCustomer())
    for (const staffId of [dung, tu]) {
      await world.client.appointments.create(anAppointment({ staffId, title: `Hẹn ${staffId}` }))
      await world.client.calls.plan({ customerId, staffId, plannedAt: at('09:00'), reason: `Gọi ${staffId}` })
      await world.client.contracts.create(
        aContract(customerId, { number: `${staffId}`, name: 'HĐ', ownerId: staffId, startsOn: null, endsOn: monday as Day }),
      )
    }
    const titles = async (staffIds: StaffId[]) => (await week(world, staffIds)).map((entry) => entry.title).sort()

    expect(await titles([dung])).toEqual([`${dung} · HĐ`, `Gọi ${dung}`, `Hẹn ${dung}`])
    expect(await titles([dung, tu])).toEqual(await titles([]))
    expect(await titles([])).toHaveLength(6)
  })

  it('plans no call with a customer in the bin, but shows the ones that were made', async () => {
    await using world = await createWorld({ at: '2026-11-23 10:00' })
    const { id: customerId } = await world.client.customers.create(aCustomer())
    await world.client.calls.plan({ customerId, plannedAt: at('15:00') })
    await world.client.calls.log({ customerId, outcome: 'reached', doneAt: at('09:00') })

    await world.client.customers.remove([customerId])

    expect(await week(world)).toMatchObject([{ kind: 'call', state: 'done' }])
  })

  it('lays out at most 62 days at once', async () => {
    await using world = await createWorld()
    const from = momentOf('2026-11-01')
    const days = (count: number) => world.client.appointments.calendar({ from, to: from + count * 86_400_000 })

    expect(await days(62)).toEqual([])
    await expect(days(63)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(days(0)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
