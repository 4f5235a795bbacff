import { describe, expect, it } from 'vitest'
import { audienceFilter } from '#shared/features/customers/audience.ts'
import type { Audience } from '#shared/kit/audiences.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, OccasionId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

/** The occasions on the calendar from one day to another. */
async function onCalendar(client: World['client'], from: string, to: string) {
  const entries = await client.appointments.calendar({ from: momentOf(from), to: momentOf(to), layers: ['occasion'] })
  return entries.map(
    ({ kind, title, count, startsAt }) =>
      `${kind} ${title} ${count} ${new Date(startsAt + 25_200_000).toISOString().slice(5, 10)}`,
  )
}

async function audience(world: World, wanted: Audience) {
  const filter = { where: audienceFilter(wanted) }
  const rows = await world.client.customers.list({ filter, offset: 0, limit: 100 })
  return rows.map(({ name }) => name).toSorted()
}

describe('occasions', () => {
  it('are told so many days ahead, by the sun and by the Vietnamese moon, the nearest first', async () => {
    await using world = await createWorld({ at: '2027-01-16 23:59' })
    const told = async () => (await world.client.occasions.coming()).map(({ key, on }) => `${key} ${on}`)
    expect(await told()).toEqual([])
    world.clock.set(momentOf('2027-01-17 00:00'))
    expect(await told()).toEqual(['tet 2027-02-06'])
    world.clock.set(momentOf('2027-01-26 09:00'))
    expect(await told()).toEqual(['kitchen-gods 2027-01-30', 'tet 2027-02-06'])
    world.clock.set(momentOf('2027-02-07 00:00'))
    expect(await told()).toEqual([])
    world.clock.set(momentOf('2027-09-15 09:00'))
    expect(await told()).toEqual(['mid-autumn 2027-09-15'])
  })

  it('stand on the calendar on their day and on the day one begins to prepare them', async () => {
    await using world = await createWorld({ at: '2026-11-01 09:00' })
    await world.client.customers.create(aCustomer({ name: 'Trường Tiểu học Kim Liên', industry: 'Giáo dục' }))
    await world.client.customers.create(aCustomer({ name: 'Công ty Cơ khí', industry: 'Cơ khí', phones: [] }))
    expect(await onCalendar(world.client, '2026-11-01', '2026-12-01')).toEqual([
      'occasion-ahead Ngày Nhà giáo Việt Nam 20/11 1 11-10',
      'occasion Ngày Nhà giáo Việt Nam 20/11 1 11-20',
    ])
  })

  it('are for customers one finds by a filter: women by how they are addressed, trades by their industry', async () => {
    await using world = await createWorld()
    const { customers, contacts } = world.client
    const make = async (name: string, more = {}) => (await customers.create(aCustomer({ name, phones: [], ...more }))).id
    const with_ = (customerId: CustomerId, fullName: string, honorific: string) =>
      contacts.create({ customerId, input: { fullName, honorific } })
    await with_(await make('Chị làm'), 'Trần Hường', 'Chị')
    await with_(await make('Anh làm'), 'Trần Thị Phát', 'Anh')
    await with_(await make('Không rõ'), 'Lê Thanh Thảo', 'Em')
    await with_(await make('Em Thị'), 'Lê Thị Thảo', 'Em')
    await make('Phạm Thị Ngọ', { kind: 'person' })
    await make('Phòng khám Hà', { kind: 'person', industry: 'Y tế, phòng khám' })
    await make('Báo Sài Gòn', { industry: 'Báo chí' })
    await make('Nhà trẻ đã mất', { industry: 'Giáo dục', stage: 'lost' })

    expect(await audience(world, 'women')).toEqual(['Chị làm', 'Em Thị', 'Phạm Thị Ngọ'])
    expect(await audience(world, 'health')).toEqual(['Phòng khám Hà'])
    expect(await audience(world, 'press')).toEqual(['Báo Sài Gòn'])
    expect(await audience(world, 'teachers')).toEqual([])
    expect(await audience(world, 'business')).toEqual(['Anh làm', 'Báo Sài Gòn', 'Chị làm', 'Em Thị', 'Không rõ'])
    expect(await audience(world, 'all')).toHaveLength(7)
  })

  it('count exactly those whom the list shows, and only whom one may see', async () => {
    await using world = await createWorld({ at: '2026-11-15 09:00' })
    const dung = hire(world, 'Phạm Đức Dũng')
    await world.client.customers.create(aCustomer({ name: 'Trường A', industry: 'Đào tạo', ownerId: dung, phones: [] }))
    await world.client.customers.create(aCustomer({ name: 'Trường B', industry: 'Giáo dục', ownerId: 1, phones: [] }))
    const people = async (client: World['client']) => (await client.occasions.coming()).map((one) => one.people)
    expect(await people(world.client)).toEqual([2])
    expect(await people(world.window(dung))).toEqual([1])
  })

  it('are switched off and told earlier as the office likes, which the log tells', async () => {
    await using world = await createWorld({ at: '2026-11-01 09:00' })
    await world.client.occasions.choose({ key: 'teachers', isOn: true, daysAhead: 25 })
    expect(await world.client.occasions.coming()).toMatchObject([{ key: 'teachers', on: '2026-11-20' }])
    await world.client.occasions.choose({ key: 'teachers', isOn: false, daysAhead: 25 })
    await world.restart()
    expect(await world.client.occasions.coming()).toEqual([])
    const [entry] = await world.client.audit.list({ filter: {}, offset: 0, limit: 1 })
    expect(entry).toMatchObject({ record: 'occasion', change: 'changed', fields: [{ field: 'isOn', from: 1, to: 0 }] })
    await expect(world.client.occasions.choose({ key: 'halloween', isOn: true, daysAhead: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('of the office’s own may go by the moon, are changed, and removed', async () => {
    await using world = await createWorld({ at: '2026-11-20 09:00' })
    const { occasions } = world.client
    const input = { name: 'Giỗ tổ nghề', fallsOn: '0000-10-15L' as Birth, audience: 'all' as const, daysAhead: 5 }
    const own = await occasions.create(input)
    const id = own.id as OccasionId
    expect(await occasions.coming()).toMatchObject([
      { key: 'teachers' },
      { vi: 'Giỗ tổ nghề', en: 'Giỗ tổ nghề', on: '2026-11-23' },
    ])
    const changed = await occasions.update({ id, version: own.version, input: { ...input, daysAhead: 1 } })
    expect((await occasions.coming()).map(({ key }) => key)).toEqual(['teachers'])
    await expect(occasions.update({ id, version: own.version, input })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    expect(changed.version).toBe(2)
    await occasions.remove(id)
    expect((await occasions.list()).some((one) => one.id === id)).toBe(false)
    await expect(occasions.remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('decide how early birthdays and founding days are told', async () => {
    await using world = await createWorld({ at: '2026-11-20 09:00' })
    const { customers, occasions, today } = world.client
    await customers.create(aCustomer({ name: 'Công ty Xa', bornOn: '2011-11-30' as Day, phones: [] }))
    await customers.create(aCustomer({ kind: 'person', name: 'Người Gần', bornOn: '1990-11-21' as Day, phones: [] }))
    const told = async () => (await today.get()).occasions.map(({ customerName }) => customerName)
    expect(await told()).toEqual(['Người Gần'])
    await occasions.choose({ key: 'founding', isOn: true, daysAhead: 10 })
    expect(await told()).toEqual(['Người Gần', 'Công ty Xa'])
    await occasions.choose({ key: 'birthday', isOn: false, daysAhead: 7 })
    expect(await told()).toEqual(['Công ty Xa'])
  })
})
