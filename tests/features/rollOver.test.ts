import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire, staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

/** Five in the afternoon of a day, one customer in the book. */
async function anEvening(day = '2026-11-23') {
  const world = await createWorld({ at: `${day} 17:00` })
  const { id: customerId } = await world.client.customers.create(aCustomer())
  const { calls } = world.client
  const plan = (at: string) => calls.plan({ customerId, plannedAt: momentOf(at), reason: at })
  const toMake = async () =>
    (await calls.list({ filter: {} })).map(({ reason, plannedAt, rollovers }) => [reason, plannedAt, rollovers])
  return { world, customerId, calls, plan, toMake, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe('what is left of a day of calls', () => {
  it('is what was forgotten, of other days too, and what is planned until midnight, of oneself alone', async () => {
    await using evening = await anEvening()
    const { calls, plan, world, customerId } = evening
    for (const at of ['2026-11-19 09:00', '2026-11-23 16:00', '2026-11-23 19:00', '2026-11-24 08:00']) await plan(at)
    await calls.plan({ customerId, staffId: hire(world, 'Lê Hoài Nam'), plannedAt: momentOf('2026-11-23 09:00') })
    await calls.log({ customerId, outcome: 'reached' })

    expect(await calls.leftToday()).toBe(3)
  })

  it('goes to the next working day in one step, each call to its hour, and says how often it was put off', async () => {
    await using evening = await anEvening('2026-11-28')
    const { calls, plan, toMake } = evening
    for (const at of ['2026-11-19 09:00', '2026-11-28 14:30', '2026-11-30 08:00']) await plan(at)

    const moved = await calls.rollOver()

    expect(moved).toEqual([
      { id: 1, version: 2, plannedAt: momentOf('2026-11-19 09:00') },
      { id: 2, version: 2, plannedAt: momentOf('2026-11-28 14:30') },
    ])
    expect(await calls.leftToday()).toBe(0)
    expect(await toMake()).toEqual([
      ['2026-11-30 08:00', momentOf('2026-11-30 08:00'), 0],
      ['2026-11-19 09:00', momentOf('2026-11-30 09:00'), 1],
      ['2026-11-28 14:30', momentOf('2026-11-30 14:30'), 1],
    ])
  })

  it('comes back by undo, but for what somebody changed since', async () => {
    await using evening = await anEvening()
    const { calls, plan, toMake } = evening
    for (const at of ['2026-11-23 10:00', '2026-11-23 11:00', '2026-11-23 12:00']) await plan(at)
    const moved = await calls.rollOver()
    await calls.replan({ id: 2, version: 2, plannedAt: momentOf('2026-11-26 11:00') })
    await calls.finish({ id: 3, version: 2, result: { outcome: 'reached' } })

    await calls.rollBack(moved)

    expect(await toMake()).toEqual([
      ['2026-11-23 10:00', momentOf('2026-11-23 10:00'), 0],
      ['2026-11-23 11:00', momentOf('2026-11-26 11:00'), 2],
    ])
    await calls.rollBack([{ id: 3, version: 3, plannedAt: momentOf('2026-11-20 12:00') }])
    expect(await calls.get(3)).toMatchObject({ outcome: 'reached', plannedAt: momentOf('2026-11-24 12:00'), version: 3 })
  })

  it('is not put back by somebody who may not change it', async () => {
    await using evening = await anEvening()
    const { calls, plan, world, toMake } = evening
    await plan('2026-11-23 10:00')
    const moved = await calls.rollOver()
    const stranger = staffOf(world, { name: 'Lê Tú', role: 'sales', department: 'Bắc' })

    await world.window(stranger).calls.rollBack(moved)

    expect(await toMake()).toEqual([['2026-11-23 10:00', momentOf('2026-11-24 10:00'), 1]])
  })
})

describe('a call that is moved by hand', () => {
  it('was put off once more when it goes to a later day, not within its day, and once less when it comes back', async () => {
    await using evening = await anEvening()
    const { calls, plan } = evening
    const { id } = await plan('2026-11-23 10:00')
    const moves: [string, number][] = [
      ['2026-11-23 18:00', 0],
      ['2026-11-24 10:00', 1],
      ['2026-11-27 10:00', 2],
      ['2026-11-24 10:00', 1],
      ['2026-11-20 10:00', 0],
    ]
    for (const [index, [to, rollovers]] of moves.entries()) {
      expect(await calls.replan({ id, version: index + 1, plannedAt: momentOf(to) })).toMatchObject({ rollovers })
    }
  })
})

describe('a call that ends', () => {
  it('keeps with whom and at which number it was in the end', async () => {
    await using evening = await anEvening()
    const { calls, plan, world, customerId } = evening
    const { id: contactId } = await world.client.contacts.create({ customerId, input: { fullName: 'Trần Bảo' } })
    const { id } = await plan('2026-11-23 10:00')
    const next = { plannedAt: momentOf('2026-11-24 10:00') }

    const ended = await calls.finish({
      id,
      version: 1,
      result: { outcome: 'call-back', contactId, phone: '0903 111 222', next },
    })

    expect(ended).toMatchObject({ contactId, contactName: 'Trần Bảo', phone: '0903 111 222' })
    expect(await calls.list({ filter: {} })).toMatchObject([{ contactId, phone: '0903 111 222', isPromised: true }])
  })

  it('was with somebody of its customer', async () => {
    await using evening = await anEvening()
    const { calls, plan, world } = evening
    const other = await world.client.customers.create(aCustomer({ name: 'Công ty CP Gỗ Hồng Ước', phones: [] }))
    const { id: contactId } = await world.client.contacts.create({ customerId: other.id, input: { fullName: 'Lê Bình' } })
    const { id } = await plan('2026-11-23 10:00')

    await expect(calls.finish({ id, version: 1, result: { outcome: 'reached', contactId } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { noun: 'contact' },
    })
  })
})
