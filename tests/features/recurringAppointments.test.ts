import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

// Monday, 23 November 2026 is the first time; every Monday and Thursday at nine.
const at = (day: string, time = '09:00') => momentOf(`2026-${day} ${time}`)
const twiceAWeek = 'FREQ=WEEKLY;BYDAY=MO,TH'

function aMeeting(changes: { title?: string; startsAt?: number; endsAt?: number; rule?: string; isAllDay?: boolean } = {}) {
  return { title: 'Họp giao ban', startsAt: at('11-23'), endsAt: at('11-23', '10:00'), rule: twiceAWeek, ...changes }
}

/** What stands in the calendar until Christmas: `23/11 09:00 Họp giao ban`. */
async function calendar({ client }: Pick<World, 'client'>) {
  const entries = await client.appointments.calendar({ from: at('11-23', '00:00'), to: at('12-25', '00:00') })
  return entries.map(({ startsAt, title }) => {
    const shown = new Date(startsAt + 7 * 3_600_000).toISOString()
    return `${shown.slice(8, 10)}/${shown.slice(5, 7)} ${shown.slice(11, 16)} ${title}`
  })
}

const regular = ['23/11', '26/11', '30/11', '03/12', '07/12', '10/12', '14/12', '17/12', '21/12', '24/12']
const at9 = (days: readonly string[], title = 'Họp giao ban') => days.map((day) => `${day} 09:00 ${title}`)

describe('a series of appointments', () => {
  it('stands in the calendar at each of its times, each known by when it begins', async () => {
    await using world = await createWorld()
    const { id } = await world.client.appointments.create(aMeeting())

    expect(await calendar(world)).toEqual(at9(regular))
    const [first, second] = await world.client.appointments.calendar({ from: at('11-23', '00:00'), to: at('11-28') })
    expect(first).toMatchObject({ id, seriesId: id, occursAt: at('11-23'), startsAt: at('11-23'), endsAt: at('11-23', '10:00') })
    expect(second).toMatchObject({ id, seriesId: id, occursAt: at('11-26'), startsAt: at('11-26'), endsAt: at('11-26', '10:00') })
  })

  it('ends after so many times or on a day, and is not looked for behind its end', async () => {
    await using world = await createWorld()
    await world.client.appointments.create(aMeeting({ rule: `${twiceAWeek};COUNT=3` }))
    await world.client.appointments.create(aMeeting({ title: 'Thu tiền', rule: 'FREQ=DAILY;UNTIL=20261125' }))

    expect(await calendar(world)).toEqual([
      ...['23/11 09:00 Họp giao ban', '23/11 09:00 Thu tiền', '24/11 09:00 Thu tiền', '25/11 09:00 Thu tiền'],
      ...['26/11 09:00 Họp giao ban', '30/11 09:00 Họp giao ban'],
    ])
  })

  it('comes by the moon, on whole days that may be several', async () => {
    await using world = await createWorld()
    const whole = { isAllDay: true, startsAt: momentOf('2026-04-26'), endsAt: momentOf('2026-04-28') }
    await world.client.appointments.create(
      aMeeting({ title: 'Giỗ Tổ', ...whole, rule: 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10' }),
    )
    const in2027 = await world.client.appointments.calendar({ from: momentOf('2027-04-17'), to: momentOf('2027-04-18') })

    expect(in2027).toMatchObject([{ title: 'Giỗ Tổ', startsAt: momentOf('2027-04-16'), endsAt: momentOf('2027-04-18') }])
  })

  it('is refused with a rule that is none, or that ends before it begins', async () => {
    await using world = await createWorld()
    for (const rule of ['FREQ=HOURLY', 'every Monday', 'FREQ=DAILY;UNTIL=20261122'])
      await expect(world.client.appointments.create(aMeeting({ rule }))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await calendar(world)).toEqual([])
  })
})

describe('one time of a series', () => {
  it('is moved by itself, and becomes again what the series says', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id, version } = await client.appointments.create(aMeeting())

    const alone = await client.appointments.updateOccurrence({
      ...{ id, version, occursAt: at('11-26'), scope: 'this' },
      input: { title: 'Họp dời', startsAt: at('11-27', '14:00'), endsAt: at('11-27', '15:00') },
    })

    expect(alone).toMatchObject({ seriesId: id, occursAt: at('11-26'), rule: '', title: 'Họp dời' })
    expect((await calendar(world)).slice(0, 3)).toEqual([
      '23/11 09:00 Họp giao ban',
      '27/11 14:00 Họp dời',
      '30/11 09:00 Họp giao ban',
    ])
    await client.appointments.restoreOccurrence({ id, occursAt: at('11-26') })
    expect(await calendar(world)).toEqual(at9(regular))
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('is taken out, and brought back', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id, version } = await client.appointments.create(aMeeting())

    const left = await client.appointments.removeOccurrence({ id, version, occursAt: at('11-30'), scope: 'this' })

    expect(left).toMatchObject({ id, version: version + 1 })
    expect(await calendar(world)).toEqual(at9(regular.filter((day) => day !== '30/11')))
    await client.appointments.restoreOccurrence({ id, occursAt: at('11-30') })
    expect(await calendar(world)).toEqual(at9(regular))
  })

  it('that was moved goes into the bin and back without standing there twice', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id, version } = await client.appointments.create(aMeeting({ rule: 'FREQ=DAILY;COUNT=3' }))
    const input = { title: 'Họp dời', startsAt: at('11-24', '15:00'), endsAt: at('11-24', '16:00') }
    const alone = await client.appointments.updateOccurrence({ id, version, occursAt: at('11-24'), scope: 'this', input })
    await client.appointments.remove(alone.id)
    expect(await calendar(world)).toEqual(at9(['23/11', '25/11']))

    await client.appointments.restoreOccurrence({ id, occursAt: at('11-24') })
    expect(await calendar(world)).toEqual(at9(['23/11', '24/11', '25/11']))
    await client.appointments.restore(alone.id)
    expect(await calendar(world)).toEqual(['23/11 09:00 Họp giao ban', '24/11 15:00 Họp dời', '25/11 09:00 Họp giao ban'])
  })

  it('is not changed by somebody who saw the series before another one changed it, nor where it does not begin', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id, version } = await client.appointments.create(aMeeting())
    const input = { title: 'Họp dời', startsAt: at('11-27'), endsAt: at('11-27', '10:00') }
    await client.appointments.removeOccurrence({ id, version, occursAt: at('11-30'), scope: 'this' })

    const stale = client.appointments.updateOccurrence({ id, version, occursAt: at('11-26'), scope: 'this', input })
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'stale-version' } })
    for (const occursAt of [at('11-24'), at('11-30'), at('11-26', '09:30')]) {
      const nowhere = client.appointments.updateOccurrence({ id, version: version + 1, occursAt, scope: 'this', input })
      await expect(nowhere).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'no-occurrence' } })
    }
  })
})

describe('one time of a series and all that follow', () => {
  it('become a series of their own; what was before stays', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id, version } = await client.appointments.create(aMeeting({ rule: `${twiceAWeek};COUNT=6` }))

    const rest = await client.appointments.updateOccurrence({
      ...{ id, version, occursAt: at('12-03'), scope: 'following' },
      input: aMeeting({
        title: 'Họp mới',
        startsAt: at('12-03', '14:00'),
        endsAt: at('12-03', '15:00'),
        rule: `${twiceAWeek};COUNT=6`,
      }),
    })

    expect(rest.id).not.toBe(id)
    expect(await calendar(world)).toEqual([
      ...at9(['23/11', '26/11', '30/11']),
      ...['03/12', '07/12', '10/12'].map((day) => `${day} 14:00 Họp mới`),
    ])
  })

  it('take along what was taken out behind them', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id } = await client.appointments.create(aMeeting())
    const versionOf = async () => (await client.appointments.get(id)).version
    const moved = { title: 'Dời một lần', startsAt: at('12-11'), endsAt: at('12-11', '10:00') }
    await client.appointments.updateOccurrence({
      id,
      version: await versionOf(),
      occursAt: at('12-10'),
      scope: 'this',
      input: moved,
    })
    await client.appointments.removeOccurrence({ id, version: await versionOf(), occursAt: at('12-14'), scope: 'this' })

    await client.appointments.updateOccurrence({
      ...{ id, version: await versionOf(), occursAt: at('12-03'), scope: 'following' },
      input: aMeeting({ startsAt: at('12-03', '08:00'), endsAt: at('12-03', '09:00') }),
    })

    expect(await calendar(world)).toEqual([
      ...at9(['23/11', '26/11', '30/11']),
      ...['03/12 08:00 Họp giao ban', '07/12 08:00 Họp giao ban', '11/12 09:00 Dời một lần'],
      ...['17/12', '21/12', '24/12'].map((day) => `${day} 08:00 Họp giao ban`),
    ])
  })

  it('are ended, and from the first on nothing is left', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id, version } = await client.appointments.create(aMeeting())

    const left = await client.appointments.removeOccurrence({ id, version, occursAt: at('12-03'), scope: 'following' })
    expect(await calendar(world)).toEqual(at9(['23/11', '26/11', '30/11']))
    const last = { id, version: left?.version ?? 0, occursAt: at('11-23'), scope: 'following' } as const
    expect(await client.appointments.removeOccurrence(last)).toBeNull()

    expect(await calendar(world)).toEqual([])
    expect((await client.bin.list({ offset: 0, limit: 10 })).map(({ name }) => name)).toEqual(['Họp giao ban'])
  })
})

describe('a whole series', () => {
  it('is moved with what was taken out of it, where it still begins then; what it left behind stands for itself', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id } = await client.appointments.create(aMeeting({ rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=4' }))
    const versionOf = async () => (await client.appointments.get(id)).version
    const alone = { title: 'Dời một lần', startsAt: at('12-01'), endsAt: at('12-01', '10:00') }
    await client.appointments.updateOccurrence({
      id,
      version: await versionOf(),
      occursAt: at('11-30'),
      scope: 'this',
      input: alone,
    })

    const later = aMeeting({ startsAt: at('11-23', '10:00'), endsAt: at('11-23', '11:00'), rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=4' })
    await client.appointments.update({ id, version: await versionOf(), input: later })
    expect(await calendar(world)).toEqual([
      ...['23/11 10:00 Họp giao ban', '01/12 09:00 Dời một lần', '07/12 10:00 Họp giao ban', '14/12 10:00 Họp giao ban'],
    ])

    await client.appointments.update({ id, version: await versionOf(), input: { ...later, rule: 'FREQ=DAILY;COUNT=2' } })
    expect(await calendar(world)).toEqual(['23/11 10:00 Họp giao ban', '24/11 10:00 Họp giao ban', '01/12 09:00 Dời một lần'])
    const [, , left] = await client.appointments.calendar({ from: at('11-23'), to: at('12-25') })
    expect(left).toMatchObject({ seriesId: null, occursAt: null })
  })

  it('goes into the bin as one, comes back as one and is erased as one', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id, version } = await client.appointments.create(aMeeting({ rule: 'FREQ=DAILY;COUNT=3' }))
    const alone = { title: 'Dời một lần', startsAt: at('11-24', '15:00'), endsAt: at('11-24', '16:00') }
    await client.appointments.updateOccurrence({ id, version, occursAt: at('11-24'), scope: 'this', input: alone })
    const whole = ['23/11 09:00 Họp giao ban', '24/11 15:00 Dời một lần', '25/11 09:00 Họp giao ban']

    await client.appointments.remove(id)
    expect(await calendar(world)).toEqual([])
    expect((await client.bin.list({ offset: 0, limit: 10 })).map(({ name }) => name)).toEqual(['Họp giao ban'])
    await client.appointments.restore(id)
    expect(await calendar(world)).toEqual(whole)

    world.clock.pass(1)
    await client.appointments.remove(id)
    await client.bin.erase([{ record: 'appointment', recordId: id }])
    expect(await client.bin.list({ offset: 0, limit: 10 })).toEqual([])
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })
})

describe('what asks when somebody is met next', () => {
  it('knows the times of a series: the customer’s page, the views, today, the month’s report', async () => {
    await using world = await createWorld({ at: '2026-12-01 08:00' })
    const { client } = world
    const customer = await client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô' }))
    const weekly = {
      ...aMeeting({ rule: 'FREQ=WEEKLY;BYDAY=TH,TU', startsAt: at('11-24'), endsAt: at('11-24', '10:00') }),
      customerId: customer.id,
    }
    await client.appointments.create(weekly)

    expect((await client.customers.get(customer.id)).standing.nextAppointmentAt).toBe(at('12-01'))
    expect(await client.customers.list({ filter: { view: 'appointment-this-week' } })).toHaveLength(1)
    expect((await client.today.get()).appointments.map(({ startsAt, title }) => [startsAt, title])).toEqual([
      [at('12-01'), 'Họp giao ban'],
    ])
    const { figures } = await client.reports.month({ month: '2026-12' })
    expect(figures.appointments).toBe(10)
    world.clock.set(at('12-01', '11:00'))
    expect((await client.customers.get(customer.id)).standing.nextAppointmentAt).toBe(at('12-03'))
  })

  it('goes to another colleague with the work of one who leaves', async () => {
    await using world = await createWorld()
    const { client } = world
    const lan = hire(world, 'Trần Mai Lan')
    const { id } = await client.appointments.create({
      ...aMeeting({ startsAt: at('11-02'), endsAt: at('11-02', '10:00') }),
      staffId: lan,
    })
    const dung = hire(world, 'Phạm Đức Dũng')

    await client.staff.handOver({ from: lan, to: dung })

    expect((await client.appointments.get(id)).staffId).toBe(dung)
  })
})
