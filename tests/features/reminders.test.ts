import { describe, expect, it } from 'vitest'
import type { Call } from '#shared/features/calls/schema.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { MINUTE, standing, watchOver } from '#tests/helpers/reminders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** An hour's meeting that reminds a quarter of an hour before, as the form offers it. */
function aMeeting(at: string, changes: object = {}) {
  const startsAt = momentOf(at)
  return { title: 'Họp giao ban', startsAt, endsAt: startsAt + HOUR, remindMinutes: 15, ...changes }
}

async function aCall({ client }: World, at: string) {
  const { id } = await client.customers.create(aCustomer())
  return client.calls.plan({ customerId: id, plannedAt: momentOf(at), reason: 'Báo giá' })
}

describe('a reminder comes', () => {
  it.each([
    ['a quarter of an hour before a meeting', aMeeting('2026-11-22 10:00'), '2026-11-22 09:45'],
    ['when the meeting begins, if that is wished', aMeeting('2026-11-22 10:00', { remindMinutes: 0 }), '2026-11-22 10:00'],
    [
      'at six in the morning before a whole day',
      aMeeting('2026-11-24', { endsAt: momentOf('2026-11-25'), isAllDay: true, remindMinutes: 1_080 }),
      '2026-11-23 06:00',
    ],
  ])('%s', async (_when, input, at) => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world)
    await world.client.appointments.create(input)

    world.clock.set(momentOf(at) - 1)
    expect(await watch.look()).toEqual([])
    expect(await watch.after(1)).toEqual(['Họp giao ban'])
    expect(await watch.after(HOUR)).toEqual([])
    expect(await standing(world)).toEqual(['Họp giao ban'])
  })

  it('for a call when it is planned, for a task when somebody said, for a contract in the morning thirty days before it ends', async () => {
    await using world = await createWorld({ at: '2026-11-22 07:00' })
    using watch = watchOver(world)
    const call = await aCall(world, '2026-11-22 09:00')
    await world.client.tasks.create({ title: 'Gửi mẫu', remindAt: momentOf('2026-11-22 08:30') })
    const { customerId } = call
    await world.client.contracts.create(aContract(customerId, { name: 'Bảo trì', endsOn: '2026-12-22' as never }))

    expect(await watch.after(HOUR)).toEqual(['Bảo trì'])
    expect(await watch.after(HOUR / 2)).toEqual(['Gửi mẫu'])
    expect(await watch.after(HOUR / 2)).toEqual(['Báo giá'])
    expect(await world.client.reminders.list()).toMatchObject([
      { kind: 'task', title: 'Gửi mẫu' },
      { kind: 'call', recordId: call.id, customerName: call.customerName, startsAt: call.plannedAt },
      { kind: 'contract', detail: '12/2026/HĐMB', isAllDay: true },
    ])
  })

  it('at each time of a series by itself; one that is dismissed leaves the others', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    using watch = watchOver(world)
    await world.client.appointments.create(aMeeting('2026-11-23 09:00', { rule: 'FREQ=DAILY' }))

    expect(await watch.after(45 * MINUTE)).toEqual(['Họp giao ban'])
    await world.client.reminders.dismiss({ reminders: await world.client.reminders.list() })
    expect(await watch.after(DAY)).toEqual(['Họp giao ban'])
    expect(await watch.after(DAY)).toEqual(['Họp giao ban'])
    expect((await world.client.reminders.list()).map(({ occursAt }) => occursAt)).toEqual([
      momentOf('2026-11-24 09:00'),
      momentOf('2026-11-25 09:00'),
    ])
  })

  it('after the program was closed, as one that was missed', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    await world.client.appointments.create(aMeeting('2026-11-22 10:00'))
    await aCall(world, '2026-11-23 08:00')
    await world.client.appointments.create(aMeeting('2026-11-20 09:00', { title: 'Chiều thứ Sáu', rule: 'FREQ=DAILY;COUNT=5' }))

    await world.shut()
    world.clock.pass(2 * DAY)
    await world.start()
    using watch = watchOver(world)

    expect((await watch.look()).toSorted()).toEqual(['Báo giá', 'Chiều thứ Sáu', 'Chiều thứ Sáu', 'Họp giao ban'].toSorted())
  })

  it('not for what was over when it was written down', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world)

    await world.client.appointments.create(aMeeting('2026-11-22 08:00'))
    await world.client.tasks.create({ title: 'Gửi mẫu', remindAt: momentOf('2026-11-22 08:30') })
    await world.client.appointments.create(aMeeting('2026-11-16 08:00', { rule: 'FREQ=WEEKLY' }))

    expect(await watch.look()).toEqual([])
    expect(await watch.after(DAY - HOUR)).toEqual(['Họp giao ban'])
  })

  it('only to the one whose thing it is, and to nobody while nobody is there', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const hung = hire(world, 'Trần Hùng')
    await world.client.appointments.create(aMeeting('2026-11-22 10:00', { staffId: hung, title: 'Khảo sát' }))
    {
      using nobody = watchOver(world, [null, 1 as never])
      expect(await nobody.after(HOUR)).toEqual([])
    }
    using watch = watchOver(world, [hung])

    expect(await watch.look()).toEqual(['Khảo sát'])
    expect(await standing(world)).toEqual([])
    const [reminder] = await world.window(hung).reminders.list()
    await world.client.reminders.dismiss({ reminders: [reminder as never] })
    expect(await standing({ client: world.window(hung) })).toEqual(['Khảo sát'])
  })

  it('once, where one person sits at two windows', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world, [1 as never, 1 as never])
    using other = watchOver(world)
    await world.client.appointments.create(aMeeting('2026-11-22 10:00'))

    world.clock.pass(15 * MINUTE)
    const came = (await Promise.all([watch.look(), other.look()])).flat()

    expect(came).toEqual(['Họp giao ban'])
  })
})

describe('a reminder that has come', () => {
  it.each([
    [
      'finished',
      (world: World, call: Call) =>
        world.client.calls.finish({ id: call.id, version: call.version, result: { outcome: 'reached' } }),
    ],
    ['put into the bin', (world: World, call: Call) => world.client.calls.remove(call.id)],
    ['for a customer in the bin', (world: World, call: Call) => world.client.customers.remove([call.customerId])],
  ])('goes when its call is %s', async (_how, end) => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world)
    const call = await aCall(world, '2026-11-22 10:00')
    expect(await watch.after(HOUR)).toEqual(['Báo giá'])

    await end(world, call)

    expect(await standing(world)).toEqual([])
    expect(await watch.after(HOUR)).toEqual([])
  })

  it('goes when its meeting is moved, and comes again before the new time', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world)
    const { id, version } = await world.client.appointments.create(aMeeting('2026-11-22 10:00'))
    expect(await watch.after(20 * MINUTE)).toEqual(['Họp giao ban'])

    await world.client.appointments.update({ id, version, input: aMeeting('2026-11-22 15:00') })

    expect(await standing(world)).toEqual([])
    expect(await watch.after(4 * HOUR)).toEqual([])
    expect(await watch.after(HOUR)).toEqual(['Họp giao ban'])
  })

  it('goes when its time is taken out of the series, and the time that stands for it reminds by itself', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    using watch = watchOver(world)
    const { id, version } = await world.client.appointments.create(aMeeting('2026-11-23 09:00', { rule: 'FREQ=DAILY' }))
    expect(await watch.after(50 * MINUTE)).toEqual(['Họp giao ban'])

    const occursAt = momentOf('2026-11-23 09:00')
    const input = aMeeting('2026-11-23 11:00', { title: 'Họp giao ban, muộn hơn' })
    await world.client.appointments.updateOccurrence({ id, version, occursAt, scope: 'this', input })

    expect(await standing(world)).toEqual([])
    expect(await watch.after(2 * HOUR)).toEqual(['Họp giao ban, muộn hơn'])
  })

  it('put off comes again when it was put off to, once', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world)
    await world.client.appointments.create(aMeeting('2026-11-22 10:00'))
    await watch.after(15 * MINUTE)

    await world.client.reminders.snooze({ reminders: await world.client.reminders.list(), how: { before: 5 } })

    expect(await standing(world)).toEqual([])
    expect(await watch.after(10 * MINUTE - 1)).toEqual([])
    expect(await watch.after(1)).toEqual(['Họp giao ban'])
    expect(await watch.after(DAY)).toEqual([])
  })

  it('cannot be put off to a moment before the meeting that has passed; then nothing is put off', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world)
    await world.client.appointments.create(aMeeting('2026-11-22 09:50', { title: 'Sắp tới' }))
    await world.client.appointments.create(aMeeting('2026-11-22 10:30', { title: 'Còn lâu', remindMinutes: 60 }))
    await watch.after(15 * MINUTE)
    const reminders = (await world.client.reminders.list()).toReversed()

    await expect(world.client.reminders.snooze({ reminders, how: { before: 10 } })).rejects.toMatchObject({
      data: { reason: 'snooze-past' },
    })
    expect(await standing(world)).toEqual(['Sắp tới', 'Còn lâu'])
  })

  it('stays away once dismissed, also when the program starts anew or the clock goes back', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    await world.client.appointments.create(aMeeting('2026-11-22 10:00'))
    {
      using watch = watchOver(world)
      await watch.after(15 * MINUTE)
      await world.client.reminders.dismiss({ reminders: await world.client.reminders.list() })
    }
    await world.restart()
    world.clock.set(momentOf('2026-11-22 09:00'))
    using watch = watchOver(world)

    expect(await watch.look()).toEqual([])
    expect(await watch.after(HOUR)).toEqual([])
    expect(await standing(world)).toEqual([])
  })
})

describe('what the windows are told', () => {
  it('is how many stand, whenever that changes, and what has just come', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    using watch = watchOver(world)
    await watch.look()
    await world.client.appointments.create(aMeeting('2026-11-22 10:00'))

    world.clock.pass(15 * MINUTE)
    await watch.look()
    await world.client.reminders.dismiss({ reminders: await world.client.reminders.list() })
    const told: unknown[] = []
    for (let turn = 0; turn < 40 && told.length === 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25))
      told.push(...watch.told())
    }

    expect(told).toEqual([{ window: 1, count: 0, rung: [], hasEntered: false }])
  })
})
