import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const HOUR = 3_600_000

/** Lan works for Hòa Phát and also for Sao Mai; Đạt is her colleague. */
async function lanAtWork(world: World) {
  const { customers, contacts } = world.client
  const add = async (name: string) => (await customers.create(aCustomer({ name, phones: [] }))).id
  const [hoaPhat, saoMai] = [await add('Hòa Phát'), await add('Sao Mai')]
  const lan = await contacts.create({
    customerId: hoaPhat,
    input: { fullName: 'Nguyễn Thị Lan', employments: [{ customerId: saoMai, title: 'Cố vấn' }] },
  })
  const dat = await contacts.create({ customerId: hoaPhat, input: { fullName: 'Trần Đạt' } })
  return { hoaPhat, saoMai, lan, dat }
}

const told = (entries: { kind: string; title: string; person: string }[]) =>
  entries.map(({ kind, title, person }) => [kind, title, person])

describe('the page of a contact', () => {
  it('shows somebody as they are at the customer it is opened from, and nobody who does not work there', async () => {
    await using world = await createWorld()
    const { saoMai, hoaPhat, lan, dat } = await lanAtWork(world)
    const { contacts } = world.client

    expect(await contacts.get({ id: lan.id, customerId: hoaPhat })).toMatchObject({ isFirst: true, title: '' })
    expect(await contacts.get({ id: lan.id, customerId: saoMai })).toMatchObject({ isFirst: false, title: 'Cố vấn' })
    await expect(contacts.get({ id: dat.id, customerId: saoMai })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.client.customers.timeline({ id: saoMai, contactId: dat.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells what happened with them wherever they work, and nothing of their colleagues', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    const { hoaPhat, saoMai, lan, dat } = await lanAtWork(world)
    const { calls, tasks, appointments, customers } = world.client
    await calls.log({
      customerId: hoaPhat,
      contactId: lan.id,
      outcome: 'reached',
      reason: 'Chào hàng',
      doneAt: momentOf('2026-11-20 09:00'),
    })
    await calls.log({
      customerId: saoMai,
      contactId: lan.id,
      outcome: 'busy',
      reason: 'Hỏi giá',
      doneAt: momentOf('2026-11-21 09:00'),
    })
    await calls.log({ customerId: hoaPhat, contactId: dat.id, outcome: 'reached', reason: 'Việc của Đạt' })
    await tasks.create({ title: 'Gửi báo giá cho chị Lan', customerId: hoaPhat, contactId: lan.id, dueOn: '2026-11-25' as never })
    const startsAt = momentOf('2026-11-09 15:00')
    const attendees = [{ kind: 'contact' as const, id: lan.id, isOptional: false, answer: 'none' as const }]
    await appointments.create({ title: 'Giao ban', startsAt, endsAt: startsAt + HOUR, rule: 'FREQ=WEEKLY', attendees })
    await appointments.create({ title: 'Không có chị Lan', customerId: hoaPhat, startsAt, endsAt: startsAt + HOUR })

    const ofHoaPhat = await customers.timeline({ id: hoaPhat, contactId: lan.id })

    expect(told(ofHoaPhat)).toEqual([
      ['task', 'Gửi báo giá cho chị Lan', ''],
      ['appointment', 'Giao ban', ''],
      ['call', 'Hỏi giá', 'Sao Mai'],
      ['call', 'Chào hàng', ''],
      ['appointment', 'Giao ban', ''],
      ['appointment', 'Giao ban', ''],
    ])
    const fromSaoMai = await customers.timeline({ id: saoMai, contactId: lan.id, kinds: ['call'] })
    expect(told(fromSaoMai)).toEqual([
      ['call', 'Hỏi giá', ''],
      ['call', 'Chào hàng', 'Hòa Phát'],
    ])
  })

  it('tells what was changed of them to whoever may read the log', async () => {
    await using world = await createWorld()
    const { hoaPhat, lan } = await lanAtWork(world)
    const input = { fullName: 'Nguyễn Thị Lan', title: 'Kế toán trưởng' }
    await world.client.contacts.update({ id: lan.id, version: lan.version, input })

    const asked = { id: hoaPhat, contactId: lan.id, kinds: ['change' as const] }
    const changes = await world.client.customers.timeline(asked)

    expect(changes.map(({ state, fields }) => [state, fields.map(({ field, to }) => [field, to])])).toEqual([
      ['changed', [['title', 'Kế toán trưởng']]],
      ['created', expect.anything()],
    ])
    const sales = staffOf(world, { name: 'Hường', role: 'sales' })
    expect(await world.window(sales).customers.timeline(asked)).toEqual([])
  })

  it('tells somebody nothing of a customer beyond their reach', async () => {
    await using world = await createWorld({ at: '2026-11-23 08:00' })
    const { hoaPhat, saoMai, lan } = await lanAtWork(world)
    const sales = staffOf(world, { name: 'Nam', role: 'sales', department: 'Bắc' })
    const other = staffOf(world, { name: 'Tú', role: 'sales', department: 'Nam' })
    const [mine, theirs] = [await world.client.customers.get(saoMai), await world.client.customers.get(hoaPhat)]
    await world.client.customers.update({
      id: saoMai,
      version: mine.version,
      input: aCustomer({ name: 'Sao Mai', ownerId: sales }),
    })
    await world.client.customers.update({
      id: hoaPhat,
      version: theirs.version,
      input: aCustomer({ name: 'Hòa Phát', ownerId: other }),
    })
    const due = { contactId: lan.id, staffId: sales, dueOn: '2026-11-25' as never }
    await world.client.tasks.create({ title: 'Ở Hòa Phát', customerId: hoaPhat, ...due })
    await world.client.tasks.create({ title: 'Ở Sao Mai', customerId: saoMai, ...due })

    expect(told(await world.window(sales).customers.timeline({ id: saoMai, contactId: lan.id }))).toEqual([
      ['task', 'Ở Sao Mai', ''],
    ])
  })
})
