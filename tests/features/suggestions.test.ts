import { describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const HOUR = 3_600_000
const me = 1 as StaffId

/** Monday morning, half past nine. */
function anOffice() {
  return createWorld({ at: '2026-11-23 09:30' })
}

/** A customer of Hường who was last talked to on a day; without a day never. */
async function talkedTo(world: World, name: string, { on, ...about }: Parameters<typeof aCustomer>[0] & { on?: string }) {
  const { id } = await world.client.customers.create(aCustomer({ name, ownerId: me, ...about }))
  if (on) await called(world, id, { on })
  return id
}

function called(world: World, customerId: number, { on, outcome = 'reached' }: { on: string; outcome?: Outcome }) {
  return world.client.calls.log({ customerId, outcome, doneAt: momentOf(`${on} 10:00`) })
}

async function suggested(world: World, who?: StaffId) {
  const { suggested } = await (who === undefined ? world.client : world.window(who)).today.get()
  return suggested.map(({ customerName }) => customerName)
}

describe('whom one might call besides', () => {
  it('are those who heard nothing for longer than the rhythm of their rating, the best rated and the longest neglected first', async () => {
    await using world = await anOffice()
    await talkedTo(world, 'A 13 ngày', { rating: 'A', on: '2026-11-10' })
    await talkedTo(world, 'A 14 ngày', { rating: 'A', on: '2026-11-09' })
    await talkedTo(world, 'A 22 ngày', { rating: 'A', on: '2026-11-01' })
    await talkedTo(world, 'A chưa lần nào', { rating: 'A' })
    await talkedTo(world, 'B 29 ngày', { rating: 'B', on: '2026-10-25' })
    await talkedTo(world, 'B 30 ngày', { rating: 'B', on: '2026-10-24' })
    await talkedTo(world, 'C 89 ngày', { rating: 'C', on: '2026-08-26' })
    await talkedTo(world, 'C 90 ngày', { rating: 'C', on: '2026-08-25' })

    expect(await suggested(world)).toEqual(['A 22 ngày', 'A 14 ngày', 'A chưa lần nào', 'B 30 ngày', 'C 90 ngày'])
  })

  it('say why, with whom one talks and at which number', async () => {
    await using world = await anOffice()
    const customerId = await talkedTo(world, 'Nhà hàng Sen Hồ Tây', { rating: 'A', on: '2026-10-31' })
    const { id: contactId } = await world.client.contacts.create({
      customerId,
      input: { fullName: 'Trần Vũ', isMain: true, phones: [{ typed: '0903 111 222' }] },
    })

    expect((await world.client.today.get()).suggested).toEqual([
      {
        customerId,
        customerName: 'Nhà hàng Sen Hồ Tây',
        contactId,
        contactName: 'Trần Vũ',
        phone: '0903 111 222',
        rating: 'A',
        lastContactAt: momentOf('2026-10-31 10:00'),
        daysSince: 23,
        rhythmDays: 14,
      },
    ])
  })

  it('are counted from a conversation, not from a call nobody answered', async () => {
    await using world = await anOffice()
    const id = await talkedTo(world, 'Không nghe máy', { rating: 'A', on: '2026-10-31' })
    await called(world, id, { on: '2026-11-20', outcome: 'no-answer' })
    const other = await talkedTo(world, 'Từ chối nhưng đã nói', { rating: 'A', on: '2026-10-31' })
    await called(world, other, { on: '2026-11-20', outcome: 'refused' })

    expect(await suggested(world)).toEqual(['Không nghe máy'])
  })

  it('are counted from an appointment that took place, also one of a series', async () => {
    await using world = await anOffice()
    const meet = async (name: string, start: string, repeat?: string) => {
      const customerId = await talkedTo(world, name, { rating: 'A', on: '2026-09-01' })
      const startsAt = momentOf(start)
      await world.client.appointments.create({ title: name, customerId, startsAt, endsAt: startsAt + HOUR, rule: repeat ?? '' })
    }
    await meet('Gặp tuần trước', '2026-11-18 09:00')
    await meet('Gặp hằng tuần', '2026-10-05 09:00', 'FREQ=WEEKLY')
    await meet('Gặp tháng trước', '2026-10-20 09:00')
    await meet('Gặp ba lần đến 19/10', '2026-10-05 09:00', 'FREQ=WEEKLY;COUNT=3')

    const { suggested } = await world.client.today.get()

    expect(suggested.map(({ customerName, daysSince }) => [customerName, daysSince])).toEqual([
      ['Gặp ba lần đến 19/10', 35],
      ['Gặp tháng trước', 34],
    ])
  })

  it('leave out whom one takes care of already: a call or an appointment to come, an attempt of today', async () => {
    await using world = await anOffice()
    const on = '2026-10-01'
    const colleague = staffOf(world, { name: 'Lê Tú', role: 'director' })
    const planned = await talkedTo(world, 'Đã hẹn gọi', { rating: 'A', on })
    await world.window(colleague).calls.plan({ customerId: planned, plannedAt: momentOf('2026-12-20 09:00') })
    const tried = await talkedTo(world, 'Vừa gọi không được', { rating: 'A', on })
    await world.client.calls.log({ customerId: tried, outcome: 'busy' })
    const met = await talkedTo(world, 'Sắp gặp', { rating: 'A', on })
    const startsAt = momentOf('2026-11-25 09:00')
    await world.client.appointments.create({ title: 'Gặp', customerId: met, startsAt, endsAt: startsAt + HOUR })
    expect(await suggested(world)).toEqual([])

    world.clock.set(momentOf('2026-11-24 09:00'))
    expect(await suggested(world)).toEqual(['Vừa gọi không được'])
  })

  it('are neither lost nor put aside, neither unrated nor in the bin', async () => {
    await using world = await anOffice()
    const on = '2026-07-01'
    await talkedTo(world, 'Đã mất', { rating: 'A', on, stage: 'lost' })
    await talkedTo(world, 'Ngừng theo dõi', { rating: 'A', on, stage: 'paused' })
    await world.client.customers.create(aCustomer({ name: 'Chưa xếp hạng', ownerId: me }))
    await world.client.customers.remove([await talkedTo(world, 'Đã xoá', { rating: 'A', on })])
    await talkedTo(world, 'Còn đây', { rating: 'C', on })

    expect(await suggested(world)).toEqual(['Còn đây'])
  })

  it('are those of whoever is signed in, and of nobody', async () => {
    await using world = await anOffice()
    const nam = staffOf(world, { name: 'Lê Hoài Nam', role: 'sales', department: 'Bắc' })
    await talkedTo(world, 'Của Hường', { rating: 'A', on: '2026-10-01' })
    await talkedTo(world, 'Của Nam', { rating: 'A', on: '2026-10-02', ownerId: nam })
    await talkedTo(world, 'Của không ai', { rating: 'A', on: '2026-10-03', ownerId: null })

    expect(await suggested(world)).toEqual(['Của Hường', 'Của không ai'])
    expect(await suggested(world, nam)).toEqual(['Của Nam', 'Của không ai'])
  })

  it('are at most twenty', async () => {
    await using world = await anOffice()
    for (let index = 0; index < 23; index++) await talkedTo(world, `Khách ${index}`, { rating: index < 12 ? 'B' : 'C' })

    const names = await suggested(world)

    expect(names).toHaveLength(20)
    expect(names.slice(11, 13)).toEqual(['Khách 11', 'Khách 12'])
  })

  it('follow the rhythm the office set for itself', async () => {
    await using world = await anOffice()
    await talkedTo(world, 'A 10 ngày', { rating: 'A', on: '2026-11-13' })
    expect(await world.client.office.rhythm()).toEqual({ A: 14, B: 30, C: 90 })

    expect(await world.client.office.setRhythm({ A: 10, B: 20, C: 60 })).toEqual({ A: 10, B: 20, C: 60 })

    expect((await world.client.today.get()).suggested).toMatchObject([
      { customerName: 'A 10 ngày', daysSince: 10, rhythmDays: 10 },
    ])
    await expect(world.client.office.setRhythm({ A: 0, B: 20, C: 60 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const [line] = await world.client.audit.list({ filter: {} })
    expect(line).toMatchObject({ record: 'office', change: 'changed' })
  })
})
