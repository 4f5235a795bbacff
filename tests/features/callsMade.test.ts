import { describe, expect, it } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const MINUTE = 60_000

/** Monday morning, half past nine, one customer in the book. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-23 09:30' })
  const { id: customerId } = await world.client.customers.create(aCustomer())
  return { world, customerId, calls: world.client.calls, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

function list(world: World, filter: Parameters<World['client']['calls']['list']>[0]['filter']) {
  return world.client.calls.list({ filter })
}

function reasons(world: World, filter: Parameters<World['client']['calls']['list']>[0]['filter']) {
  return list(world, filter).then((calls) => calls.map((call) => call.reason))
}

function lastContactOf(world: World, customerId: CustomerId) {
  return world.client.customers.get(customerId).then((customer) => customer.lastContactAt)
}

describe('ending a call', () => {
  it('writes how it went and plans the next one in the same step', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const contact = await world.client.contacts.create({ customerId, input: { fullName: 'Trần Bảo' } })
    const { id } = await calls.plan({
      customerId,
      contactId: contact.id,
      phone: '0903 111 222',
      plannedAt: momentOf('2026-11-23 09:00'),
      reason: 'Báo giá',
    })
    const next = { plannedAt: momentOf('2026-11-25 10:00'), reason: 'Chốt hợp đồng' }

    const ended = await calls.finish({
      id,
      version: 1,
      result: { outcome: 'reached', note: 'Anh Bảo chờ giám đốc duyệt', durationSeconds: 185, next },
    })

    expect(ended).toMatchObject({
      outcome: 'reached',
      note: 'Anh Bảo chờ giám đốc duyệt',
      durationSeconds: 185,
      doneAt: world.clock.now(),
      version: 2,
    })
    expect(await list(world, { view: 'to-make' })).toMatchObject([
      {
        ...next,
        customerId,
        contactId: contact.id,
        staffId: 1,
        phone: '0903 111 222',
        isPromised: false,
        attempts: 0,
        version: 1,
      },
    ])
    expect(await reasons(world, { view: 'done' })).toEqual(['Báo giá'])
    expect(await world.client.customers.timeline({ id: customerId })).toMatchObject([
      { title: 'Chốt hợp đồng', state: 'planned' },
      { title: 'Báo giá', state: 'reached', note: 'Anh Bảo chờ giám đốc duyệt', amount: 185 },
    ])
  })

  it('needs neither a note nor a next call', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const { id } = await calls.plan({ customerId, plannedAt: world.clock.now() })

    expect(await calls.finish({ id, version: 1, result: { outcome: 'refused' } })).toMatchObject({
      note: '',
      durationSeconds: null,
    })
    expect(await list(world, { view: 'to-make' })).toEqual([])
  })

  it('with a no rates the customer anew, which their history tells', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const { id } = await calls.plan({ customerId, plannedAt: world.clock.now() })

    await calls.finish({ id, version: 1, result: { outcome: 'refused', newRating: 'C' } })

    expect(await world.client.customers.get(customerId)).toMatchObject({ rating: 'C', version: 2 })
    const [last] = await world.client.audit.ofRecord({ record: 'customer', id: customerId })
    expect(last?.fields).toEqual([{ field: 'rating', from: null, to: 'C' }])
  })

  it('by whoever may only see the customer rates nobody, and then ends nothing', async () => {
    await using office = await anOffice()
    const { world, customerId } = office
    const tú = staffOf(world, { name: 'Tú', role: 'sales' })
    const hoa = staffOf(world, { name: 'Hoa', role: 'sales' })
    await world.client.customers.update({ id: customerId, version: 1, input: aCustomer({ ownerId: hoa }) })
    await world.client.customers.share({ id: customerId, shares: [{ staffId: tú, mayEdit: false }] })
    const { calls } = world.window(tú)
    const { id } = await calls.plan({ customerId, plannedAt: world.clock.now() })

    const ended = calls.finish({ id, version: 1, result: { outcome: 'refused', newRating: 'C' } })

    await expect(ended).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await calls.get(id)).toMatchObject({ doneAt: null, version: 1 })
    expect((await world.client.customers.get(customerId)).rating).toBeNull()
    await expect(calls.finish({ id, version: 1, result: { outcome: 'refused' } })).resolves.toMatchObject({ outcome: 'refused' })
  })

  it('with "call back" promises the next call', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const { id } = await calls.plan({ customerId, plannedAt: world.clock.now() })

    await calls.finish({ id, version: 1, result: { outcome: 'call-back', next: { plannedAt: momentOf('2026-11-23 15:00') } } })

    expect(await list(world, { view: 'to-make' })).toMatchObject([{ isPromised: true, attempts: 0 }])
  })

  it('without having reached anybody counts the tries, until somebody answers', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    let call = await calls.plan({ customerId, plannedAt: world.clock.now() })
    const tries: number[] = []
    const outcomes: Outcome[] = ['no-answer', 'busy', 'unavailable', 'wrong-number', 'reached', 'no-answer']
    for (const outcome of outcomes) {
      world.clock.set(world.clock.now() + MINUTE)
      await calls.finish({ id: call.id, version: 1, result: { outcome, next: { plannedAt: world.clock.now() } } })
      call = (await list(world, { view: 'to-make' }))[0] ?? call
      tries.push(call.attempts)
    }

    expect(tries).toEqual([1, 2, 3, 4, 0, 1])
    world.clock.set(world.clock.now() + MINUTE)
    await calls.log({ customerId, outcome: 'no-answer' })
    expect(await calls.plan({ customerId, plannedAt: world.clock.now(), reason: 'Thử lại' })).toMatchObject({ attempts: 2 })
  })

  it('happens once: a second window is told that it was done', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const { id } = await calls.plan({ customerId, plannedAt: world.clock.now() })
    await calls.finish({ id, version: 1, result: { outcome: 'reached', note: 'Của Hường' } })

    for (const version of [1, 2]) {
      await expect(calls.finish({ id, version, result: { outcome: 'busy', next: { plannedAt: 0 } } })).rejects.toMatchObject({
        code: 'CONFLICT',
        data: { reason: 'already-finished' },
      })
    }
    expect(await list(world, { view: 'all' })).toMatchObject([{ outcome: 'reached', note: 'Của Hường' }])
  })

  it('that somebody has moved meanwhile is asked about again', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const { id } = await calls.plan({ customerId, plannedAt: world.clock.now() })
    await calls.replan({ id, version: 1, plannedAt: momentOf('2026-11-24 09:00') })

    await expect(calls.finish({ id, version: 1, result: { outcome: 'reached' } })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    expect(await lastContactOf(world, customerId)).toBeNull()
  })

  it('is refused as a whole when something in it is not possible', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const call = await calls.plan({ customerId, plannedAt: world.clock.now() })
    const finish = (result: object) => calls.finish({ id: call.id, version: 1, result: result as never })

    for (const result of [
      { outcome: 'happy' },
      { outcome: 'reached', durationSeconds: -1 },
      { outcome: 'reached', next: { reason: 'Không có giờ' } },
    ]) {
      await expect(finish(result)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    expect(await list(world, { view: 'all' })).toEqual([call])
  })

  it('leaves nothing behind when the next call cannot be written', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const call = await calls.plan({ customerId, plannedAt: world.clock.now() })
    const sqlite = openSqlite(world.folder.database)
    sqlite.exec(`create trigger full_disk before insert on calls begin select raise(abort, 'the disk is full'); end`)

    await expect(
      calls.finish({ id: call.id, version: 1, result: { outcome: 'reached', next: { plannedAt: 0 } } }),
    ).rejects.toThrow('the disk is full')
    sqlite.exec('drop trigger full_disk')
    sqlite.close()

    expect(await list(world, { view: 'all' })).toEqual([call])
    expect(await lastContactOf(world, customerId)).toBeNull()
  })
})

describe('the last contact of a customer', () => {
  it('is moved by a conversation, not by a ring nobody answered', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    const after = async (outcome: Outcome) => {
      world.clock.set(world.clock.now() + MINUTE)
      const { doneAt } = await calls.log({ customerId, outcome })
      return (await lastContactOf(world, customerId)) === doneAt
    }

    const moved: Record<string, boolean> = {}
    for (const outcome of ['no-answer', 'busy', 'unavailable', 'wrong-number', 'reached', 'call-back', 'refused'] as const) {
      moved[outcome] = await after(outcome)
    }
    expect(moved).toEqual({
      'no-answer': false,
      busy: false,
      unavailable: false,
      'wrong-number': false,
      reached: true,
      'call-back': true,
      refused: true,
    })
  })

  it('never moves back: a call of last week noted today leaves it where it is', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office
    await calls.log({ customerId, outcome: 'reached' })

    await calls.log({ customerId, outcome: 'reached', doneAt: momentOf('2026-11-16 10:00') })

    expect(await lastContactOf(world, customerId)).toBe(world.clock.now())
  })

  it('does not make the form somebody has open a stale one', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office

    await calls.log({ customerId, outcome: 'reached' })

    await expect(
      world.client.customers.update({ id: customerId, version: 1, input: aCustomer({ name: 'Hòa Phát' }) }),
    ).resolves.toMatchObject({ version: 2 })
  })
})

describe('a call that was not planned', () => {
  it('is noted as made, in or out, now or earlier, with the next one', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office

    const logged = await calls.log({
      customerId,
      outcome: 'call-back',
      direction: 'in',
      doneAt: momentOf('2026-11-23 08:15'),
      reason: 'Máy kêu to',
      note: 'Khách gọi đến',
      next: { plannedAt: momentOf('2026-11-23 16:00'), reason: 'Hẹn thợ' },
    })

    expect(logged).toMatchObject({
      direction: 'in',
      plannedAt: null,
      doneAt: momentOf('2026-11-23 08:15'),
      reason: 'Máy kêu to',
      staffId: 1,
      phone: '',
    })
    expect(await list(world, { view: 'to-make' })).toMatchObject([{ direction: 'out', reason: 'Hẹn thợ', isPromised: true }])
    expect(await lastContactOf(world, customerId)).toBe(momentOf('2026-11-23 08:15'))
  })

  it('cannot have been made at a moment that has not come', async () => {
    await using office = await anOffice()
    const { world, customerId, calls } = office

    await expect(calls.log({ customerId, outcome: 'reached', doneAt: world.clock.now() + 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'not-yet' },
    })
    expect(await list(world, { view: 'all' })).toEqual([])
    expect(await lastContactOf(world, customerId)).toBeNull()
  })

  it('needs a customer that is there', async () => {
    await using office = await anOffice()
    await expect(office.calls.log({ customerId: 99, outcome: 'reached' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
