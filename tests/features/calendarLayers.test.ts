import { describe, expect, it } from 'vitest'
import type { Layer } from '#shared/features/appointments/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const wednesday = '2026-11-25' as Day

/** What lies in some layers of the week of Wednesday 25 November. */
function week(client: World['client'], layers: Layer[], staffIds: StaffId[] = []) {
  return client.appointments.calendar({ from: momentOf('2026-11-23'), to: momentOf('2026-11-30'), staffIds, layers })
}

async function lines(client: World['client'], layers: Layer[], staffIds: StaffId[] = []) {
  const entries = await week(client, layers, staffIds)
  return entries.map(({ kind, title, count }) => [kind, title, count].filter((one) => one !== undefined && one !== '').join(' '))
}

describe('the layers of the calendar', () => {
  it('are what was asked for and nothing else; whoever asks for none sees appointments, calls and contracts', async () => {
    await using world = await createWorld({ at: '2026-11-25 08:00' })
    const { id: customerId } = await world.client.customers.create(aCustomer({ bornOn: '2011-11-26' as Day }))
    const nine = momentOf('2026-11-25 09:00')
    await world.client.appointments.create({ title: 'Họp', startsAt: nine, endsAt: nine + 3_600_000 })
    await world.client.calls.plan({ customerId, plannedAt: nine, phone: '', reason: 'Báo giá' })
    await world.client.tasks.create({ title: 'Gửi báo giá', dueOn: wednesday })

    expect(await lines(world.client, ['task'])).toEqual(['task Gửi báo giá'])
    expect(await lines(world.client, ['birthday', 'task'])).toEqual([
      'task Gửi báo giá',
      'birthday Công ty TNHH Điện lạnh Hòa Phát 15',
    ])
    expect(await lines(world.client, [])).toEqual([])
    const usual = await world.client.appointments.calendar({ from: nine - 3_600_000, to: nine + 3_600_000 })
    expect(usual.map(({ kind }) => kind)).toEqual(['call', 'appointment'])
  })

  it('hold a task on the day it is due, at its hour as long as it takes, and only as long as it is neither done nor deleted', async () => {
    await using world = await createWorld({ at: '2026-11-25 08:00' })
    const { tasks } = world.client
    await tasks.create({ title: 'Cả ngày', dueOn: wednesday, topic: 'Tết' })
    await tasks.create({ title: 'Có giờ', dueOn: wednesday, dueMinute: 540, estimatedMinutes: 90 })
    await tasks.create({ title: 'Không hạn' })
    await tasks.create({ title: 'Tuần sau', dueOn: '2026-11-30' as Day })
    const done = await tasks.create({ title: 'Đã xong', dueOn: wednesday })
    await tasks.finish(done)
    await tasks.remove((await tasks.create({ title: 'Đã xoá', dueOn: wednesday })).id)
    const { id: customerId } = await world.client.customers.create(aCustomer())
    await tasks.create({ title: 'Khách đã xoá', dueOn: wednesday, customerId })
    await world.client.customers.remove([customerId])

    expect(await week(world.client, ['task'])).toMatchObject([
      { title: 'Cả ngày', isAllDay: true, startsAt: momentOf('2026-11-25'), endsAt: momentOf('2026-11-26'), location: 'Tết' },
      { title: 'Có giờ', isAllDay: false, startsAt: momentOf('2026-11-25 09:00'), endsAt: momentOf('2026-11-25 10:30') },
    ])
  })

  it('show a task to who does it and to who gave it, and of a colleague’s only what the role lets one see', async () => {
    await using world = await createWorld({ at: '2026-11-25 08:00' })
    const dung = hire(world, 'Phạm Đức Dũng')
    const lan = hire(world, 'Lê Thị Lan')
    await world.client.tasks.create({ title: 'Cho Dũng', dueOn: wednesday, staffId: dung })
    await world.window(dung).tasks.create({ title: 'Của Dũng', dueOn: wednesday })

    expect(await lines(world.window(dung), ['task'])).toEqual(['task Cho Dũng', 'task Của Dũng'])
    expect(await lines(world.window(lan), ['task'])).toEqual([])
    expect(await lines(world.client, ['task'], [dung])).toEqual(['task Cho Dũng', 'task Của Dũng'])
    expect(await lines(world.client, ['task'], [lan])).toEqual([])
  })

  it('tell three birthdays of a day by name and more as one number, of the customers of those who are shown', async () => {
    await using world = await createWorld({ at: '2026-11-25 08:00' })
    const dung = hire(world, 'Phạm Đức Dũng')
    const { customers, contacts, occasions } = world.client
    const born = (name: string, more = {}) =>
      customers.create(aCustomer({ kind: 'person', name, bornOn: '1990-11-27' as Day, phones: [], ...more }))
    const { id: customerId } = await born('Phạm An', { ownerId: dung })
    await born('Phạm Bình', { ownerId: 1 })
    await contacts.create({ customerId, input: { fullName: 'Lê Chi', bornOn: '0000-11-27' as Day } })
    const three = ['birthday Phạm An 36', 'contact-birthday Lê Chi 0', 'birthday Phạm Bình 36']
    expect((await lines(world.client, ['birthday'])).toSorted()).toEqual(three.toSorted())

    await born('Phạm Dương')
    expect(await lines(world.client, ['birthday'])).toEqual(['birthdays 4'])
    expect((await lines(world.client, ['birthday'], [dung])).toSorted()).toEqual(
      ['birthday Phạm An 36', 'birthday Phạm Dương 36', 'contact-birthday Lê Chi 0'].toSorted(),
    )
    expect((await occasions.born({ on: '2026-11-27' as Day })).map(({ personName }) => personName)).toEqual([
      ...['Phạm An', 'Lê Chi', 'Phạm Bình', 'Phạm Dương'],
    ])
  })
})
