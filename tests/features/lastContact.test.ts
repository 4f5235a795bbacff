import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noteEndedMeetings, startContactClock } from '#main/features/customers/contactClock.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const HOUR = 3_600_000
const me = 1 as StaffId

/** Monday, half past nine; whoever is rated A may be left alone for thirty days. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-23 09:30' })
  await world.client.office.setRhythm({ A: 30, B: 60, C: 90 })
  return world
}

/** A customer rated A who was last talked to on the first of October. */
async function longAgo(world: World, name = 'Hòa Phát', about: Parameters<typeof aCustomer>[0] = {}) {
  const { id } = await world.client.customers.create(aCustomer({ name, ownerId: me, rating: 'A', phones: [], ...about }))
  await world.client.calls.log({ customerId: id, outcome: 'reached', doneAt: momentOf('2026-10-01 10:00') })
  return id
}

type Meeting = Partial<Parameters<World['client']['appointments']['create']>[0]>

function meeting(world: World, start: string, about: Meeting) {
  const startsAt = momentOf(start)
  return world.client.appointments.create({ title: 'Khảo sát máy', startsAt, endsAt: startsAt + HOUR, ...about })
}

/** Who stands on "Chưa liên hệ 30 ngày"; the view, its count, what is exported of it and Hôm nay say the same. */
async function neglected(world: World) {
  const filter = { view: 'not-contacted' as const }
  const rows = await world.client.customers.list({ filter, limit: 10 })
  const { notContacted } = await world.client.customers.viewCounts()
  const file = world.chosen(join(world.folder.path, 'chua-lien-he.csv'))
  const exported = await world.client.customers.export({ filter, file, format: 'csv' })
  const { suggested } = await world.client.today.get()
  const names = rows.map(({ name }) => name)
  expect(suggested.map(({ customerName }) => customerName).sort()).toEqual(names.toSorted())
  expect([notContacted, exported.rows]).toEqual([names.length, names.length])
  return names
}

async function lastOf(world: World, id: number) {
  return (await world.client.customers.get(id)).lastContactAt
}

describe('the last contact', () => {
  it('is a meeting that took place: whoever was met yesterday leaves "Chưa liên hệ 30 ngày", and is back when it was cancelled', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)
    expect(await neglected(world)).toEqual(['Hòa Phát'])

    const { id } = await meeting(world, '2026-11-22 14:00', { customerId })
    expect(await neglected(world)).toEqual([])
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-22 14:00'))

    await world.client.appointments.remove(id)
    expect(await neglected(world)).toEqual(['Hòa Phát'])
    await world.client.appointments.restore(id)
    expect(await neglected(world)).toEqual([])
  })

  it('is a meeting of today from the moment it is over, without anybody writing anything', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)
    await meeting(world, '2026-11-23 10:00', { customerId })
    await meeting(world, '2026-11-16 11:00', { customerId: await longAgo(world, 'Gặp hằng tuần'), rule: 'FREQ=WEEKLY' })
    const before = world.clock.now()
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-10-01 10:00'))

    world.clock.set(momentOf('2026-11-23 11:00'))
    await noteEndedMeetings(world.context(), { since: before, now: world.clock.now() })
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-23 10:00'))
    world.clock.set(momentOf('2026-11-23 12:00'))
    await noteEndedMeetings(world.context(), { since: momentOf('2026-11-23 11:00'), now: world.clock.now() })

    const sort = [{ by: 'lastContactAt' as const, direction: 'descending' as const }]
    const rows = await world.client.customers.list({ filter: {}, sort, limit: 5 })
    expect(rows.map(({ name, lastContactAt }) => [name, lastContactAt])).toEqual([
      ['Gặp hằng tuần', momentOf('2026-11-23 11:00')],
      ['Hòa Phát', momentOf('2026-11-23 10:00')],
    ])
  })

  it('is also a meeting that was over while the program was closed', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)
    await meeting(world, '2026-11-23 10:00', { customerId })

    world.clock.set(momentOf('2026-11-26 08:00'))
    await world.restart()

    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-23 10:00'))
  })

  it('is noted a moment after an opening, whoever has written something by then', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)
    await meeting(world, '2026-11-23 10:00', { customerId })

    world.clock.set(momentOf('2026-11-28 08:00'))
    await world.shut()
    await world.start()
    await world.client.customers.create(aCustomer({ name: 'Khách mới' }))
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-10-01 10:00'))
    const { look, stop } = startContactClock(world.context())
    await look()
    stop()

    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-23 10:00'))
  })

  it('is a meeting to which one of their people was invited, and not one that all of theirs declined', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)
    const other = await longAgo(world, 'Nơi cô Lan cũng làm')
    const lan = await world.client.contacts.create({ customerId, input: { fullName: 'Nguyễn Thị Lan' } })
    await world.client.contacts.update({
      id: lan.id,
      version: lan.version,
      input: { fullName: 'Nguyễn Thị Lan', employments: [{ customerId: other, title: '', department: '' }] },
    })
    const invited = (answer: 'none' | 'declined') => [{ kind: 'contact' as const, id: lan.id, isOptional: false, answer }]

    const { id, version } = await meeting(world, '2026-11-20 09:00', { attendees: invited('none') })
    expect(await neglected(world)).toEqual([])

    const startsAt = momentOf('2026-11-20 09:00')
    const declined = { title: 'Khảo sát máy', customerId, startsAt, endsAt: startsAt + HOUR, attendees: invited('declined') }
    await world.client.appointments.update({ id, version, input: declined })
    expect(await neglected(world)).toEqual(['Hòa Phát', 'Nơi cô Lan cũng làm'])
  })

  it('is one time of a series that came, and not one that fell out', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)
    const series = await meeting(world, '2026-11-09 15:00', { customerId, rule: 'FREQ=WEEKLY' })
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-16 15:00'))

    const { id, version } = series
    await world.client.appointments.removeOccurrence({ id, version, occursAt: momentOf('2026-11-16 15:00'), scope: 'this' })

    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-09 15:00'))
  })

  it('is told of nobody whom somebody met in private', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)

    await meeting(world, '2026-11-20 09:00', { customerId, isPrivate: true })

    expect(await lastOf(world, customerId)).toBe(momentOf('2026-10-01 10:00'))
  })

  it('is asked for by as many days as one wants, with as many in the view as its number says', async () => {
    await using world = await anOffice()
    await longAgo(world, 'Từ 01/10')
    const { id } = await world.client.customers.create(aCustomer({ name: 'Từ 13/11', phones: [] }))
    await world.client.calls.log({ customerId: id, outcome: 'reached', doneAt: momentOf('2026-11-13 10:00') })
    const shown = async (notContactedDays: number) => {
      const filter = { view: 'not-contacted' as const, notContactedDays }
      const rows = await world.client.customers.list({ filter, limit: 10 })
      const { notContacted } = await world.client.customers.viewCounts({ notContactedDays })
      expect([notContacted, await world.client.customers.count(filter)]).toEqual([rows.length, rows.length])
      return rows.map(({ name }) => name)
    }

    expect([await shown(10), await shown(11), await shown(54)]).toEqual([['Từ 01/10', 'Từ 13/11'], ['Từ 01/10'], []])
    await expect(shown(0)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('moves with a call in which somebody was talked to, and never back for one that is written down late', async () => {
    await using world = await anOffice()
    const { calls } = world.client
    const customerId = await longAgo(world)

    await calls.log({ customerId, outcome: 'reached', doneAt: momentOf('2026-09-01 10:00') })
    await calls.log({ customerId, outcome: 'no-answer', doneAt: momentOf('2026-11-20 10:00') })
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-10-01 10:00'))

    const { id, version } = await calls.plan({ customerId, plannedAt: momentOf('2026-11-23 09:00'), reason: 'Bảo trì' })
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-10-01 10:00'))
    const made = await calls.finish({ id, version, result: { outcome: 'call-back' } })
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-23 09:30'))

    await calls.remove(made.id)
    expect(await lastOf(world, customerId)).toBe(momentOf('2026-10-01 10:00'))
  })

  it('goes back when the call it was is put into the bin', async () => {
    await using world = await anOffice()
    const customerId = await longAgo(world)
    const call = await world.client.calls.log({ customerId, outcome: 'reached' })

    await world.client.calls.remove(call.id)

    expect(await lastOf(world, customerId)).toBe(momentOf('2026-10-01 10:00'))
  })

  it('goes with what hangs on a customer when two become one, and back when that is undone', async () => {
    await using world = await anOffice()
    const [one, other] = [await longAgo(world, 'Sao Mai'), await longAgo(world, 'Sao Mai cũ')]
    await meeting(world, '2026-11-20 09:00', { customerId: other })
    const [survivor, merged] = [await world.client.customers.get(one), await world.client.customers.get(other)]

    const merge = await world.client.duplicates.merge({ survivor, merged })
    expect(await lastOf(world, one)).toBe(momentOf('2026-11-20 09:00'))
    await world.client.duplicates.undoMerge(merge.id)

    expect([await lastOf(world, one), await lastOf(world, other)]).toEqual([
      momentOf('2026-10-01 10:00'),
      momentOf('2026-11-20 09:00'),
    ])
  })

  it('is a meeting that came with a calendar file', async () => {
    await using world = await anOffice()
    const { id: customerId } = await world.client.customers.create(
      aCustomer({ kind: 'person', name: 'Trần Vũ', phones: [], emails: [{ typed: 'vu@hoaphat.vn' }] }),
    )
    const event = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:gap-anh-vu@lich',
      'SUMMARY:Gặp anh Vũ',
      'DTSTART:20261119T020000Z',
      'DTEND:20261119T030000Z',
      'ATTENDEE;CN=Anh Vũ:mailto:vu@hoaphat.vn',
      'END:VEVENT',
      'END:VCALENDAR',
    ]

    await world.client.appointments.importFile({ file: world.fileWith('lich.ics', event.map((line) => `${line}\r\n`).join('')) })

    expect(await lastOf(world, customerId)).toBe(momentOf('2026-11-19 09:00'))
  })
})
