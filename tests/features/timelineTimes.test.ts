import { describe, expect, it } from 'vitest'
import type { TimelineCursor, TimelineEntry } from '#shared/features/customers/timeline.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const HOUR = 3_600_000

/** Monday morning, one customer in the book. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-23 09:30' })
  const { id } = await world.client.customers.create(aCustomer())
  const meet = (title: string, start: string, rule = '') =>
    world.client.appointments.create({ title, customerId: id, startsAt: momentOf(start), endsAt: momentOf(start) + HOUR, rule })
  return { world, id, meet, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

async function met(world: World, id: CustomerId, wish = {}) {
  const entries = await world.client.customers.timeline({ id, kinds: ['appointment'], ...wish })
  return entries.map(({ title, at }) => `${title} ${dayOfInstant(at).slice(5)}`)
}

describe('an appointment that comes again', () => {
  it('stands in the timeline at each time that came, and at the next one', async () => {
    await using office = await anOffice()
    const { world, id, meet } = office
    await meet('Giao ban', '2026-11-02 09:00', 'FREQ=WEEKLY')
    await meet('Một lần', '2026-11-10 09:00')
    await meet('Xong rồi', '2026-11-03 09:00', 'FREQ=DAILY;COUNT=2')
    await meet('Chưa bắt đầu', '2026-12-01 09:00', 'FREQ=MONTHLY')

    expect(await met(world, id)).toEqual([
      'Chưa bắt đầu 12-01',
      'Giao ban 11-30',
      'Giao ban 11-23',
      'Giao ban 11-16',
      'Một lần 11-10',
      'Giao ban 11-09',
      'Xong rồi 11-04',
      'Xong rồi 11-03',
      'Giao ban 11-02',
    ])
  })

  it('is not there at a time that was taken out, and is where that was moved to', async () => {
    await using office = await anOffice()
    const { world, id, meet } = office
    const series = await meet('Giao ban', '2026-11-09 09:00', 'FREQ=WEEKLY;COUNT=3')
    await world.client.appointments.updateOccurrence({
      ...{ id: series.id, version: series.version, occursAt: momentOf('2026-11-16 09:00'), scope: 'this' },
      input: {
        ...{ title: 'Giao ban', customerId: id },
        ...{ startsAt: momentOf('2026-11-18 14:00'), endsAt: momentOf('2026-11-18 15:00') },
      },
    })

    expect(await met(world, id)).toEqual(['Giao ban 11-23', 'Giao ban 11-18', 'Giao ban 11-09'])
  })

  it('is read to its first time page by page, each once, among all else', async () => {
    await using office = await anOffice()
    const { world, id, meet } = office
    await meet('Hằng ngày', '2024-11-23 09:00', 'FREQ=DAILY')
    await meet('Hằng năm', '2016-05-01 09:00', 'FREQ=YEARLY')
    for (let index = 0; index < 9; index++)
      await world.client.notes.create({ customerId: id, input: { text: `Ghi chú ${index}` } })
    const all: TimelineEntry[] = []
    for (let after: TimelineCursor | undefined; ; ) {
      const page = await world.client.customers.timeline({ id, limit: 50, ...(after && { after }) })
      all.push(...page)
      const last = page.at(-1)
      if (!last || page.length < 50) break
      after = { at: last.at, kind: last.kind, id: last.id }
    }

    const days = 731 + 1
    const years = 11 + 1
    expect(all).toHaveLength(days + years + 9)
    expect(new Set(all.map(({ kind, id: row, at }) => `${kind} ${row} ${at}`)).size).toBe(all.length)
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((one, other) => other - one))
    expect(dayOfInstant(all.at(-1)?.at ?? 0)).toBe('2016-05-01')
  })

  it('is found by its words at each time', async () => {
    await using office = await anOffice()
    const { world, id, meet } = office
    await meet('Thu tiền điện', '2026-11-09 09:00', 'FREQ=WEEKLY;COUNT=2')
    await meet('Giao ban', '2026-11-09 10:00', 'FREQ=DAILY')

    expect(await met(world, id, { text: 'thu tien', limit: 5 })).toEqual(['Thu tiền điện 11-16', 'Thu tiền điện 11-09'])
  })
})

describe('what the timeline says of an act', () => {
  it('is who did it, with whom, when and for how long', async () => {
    await using office = await anOffice()
    const { world, id, meet } = office
    const { client } = world
    const { id: contactId } = await client.contacts.create({ customerId: id, input: { fullName: 'Trần Bảo' } })
    await client.calls.log({ customerId: id, contactId, outcome: 'reached', durationSeconds: 185, reason: 'Báo giá' })
    world.clock.pass(1_000)
    const task = await client.tasks.create({ title: 'Gửi mẫu', customerId: id, contactId, spentMinutes: 45 })
    await client.tasks.finish({ id: task.id, version: task.version })
    await meet('Khảo sát', '2026-11-20 09:00')
    const day = { startsAt: momentOf('2026-11-19'), endsAt: momentOf('2026-11-20'), isAllDay: true }
    await client.appointments.create({ title: 'Lắp đặt', customerId: id, ...day })
    const by = { staffName: 'Nguyễn Thị Hường' }

    expect(await client.customers.timeline({ id })).toMatchObject([
      { kind: 'task', title: 'Gửi mẫu', person: 'Trần Bảo', state: 'done', amount: 45, ...by },
      { kind: 'call', title: 'Báo giá', person: 'Trần Bảo', state: 'reached', amount: 185, ...by },
      { kind: 'appointment', title: 'Khảo sát', person: '', amount: 60, at: momentOf('2026-11-20 09:00'), ...by },
      { kind: 'appointment', title: 'Lắp đặt', person: '', amount: null, ...by },
    ])
  })
})
