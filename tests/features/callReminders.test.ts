import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { MINUTE, standing, type Watch, watchOver } from '#tests/helpers/reminders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

let world: World
let watch: Watch
let customerId: CustomerId

beforeEach(async () => {
  world = await createWorld({ at: '2026-11-23 08:00' })
  watch = watchOver(world)
  customerId = (await world.client.customers.create(aCustomer())).id
})

afterEach(async () => {
  watch[Symbol.dispose]()
  await world[Symbol.asyncDispose]()
})

function plan(reason: string, remindMinutes?: number | null) {
  return world.client.calls.plan({ customerId, plannedAt: momentOf('2026-11-23 09:00'), reason, remindMinutes })
}

describe('a planned call', () => {
  it('reminds as long before its time as was chosen for it, once, and not again at its time', async () => {
    await plan('Báo giá', 10)
    await plan('Hỏi thăm')
    await plan('Không cần nhắc', null)

    expect(await watch.after(49 * MINUTE)).toEqual([])
    expect(await watch.after(MINUTE)).toEqual(['Báo giá'])
    expect(await watch.after(10 * MINUTE)).toEqual(['Hỏi thăm'])
    expect(await watch.after(120 * MINUTE)).toEqual([])
    expect(await standing(world)).toEqual(['Báo giá', 'Hỏi thăm'])
  })

  it('moved, or told to remind at another moment, it reminds as is said then', async () => {
    const { id, version } = await plan('Báo giá', 10)
    await watch.after(50 * MINUTE)
    const moved = await world.client.calls.replan({ id, version, plannedAt: momentOf('2026-11-23 11:00') })
    expect(moved.remindMinutes).toBe(10)
    expect(await standing(world)).toEqual([])
    await world.client.calls.replan({ ...moved, plannedAt: momentOf('2026-11-23 11:00'), remindMinutes: 60 })

    expect(await watch.after(69 * MINUTE)).toEqual([])
    expect(await watch.after(MINUTE)).toEqual(['Báo giá'])
  })

  it('reminds as the office has it where nobody says otherwise, and so does the one that is agreed at the end of another', async () => {
    const first = await plan('Báo giá')
    await world.client.office.setCallLead({ remindMinutes: 30 })
    const next = { plannedAt: momentOf('2026-11-23 10:00'), reason: 'Chốt giá' }
    await world.client.calls.finish({ id: first.id, version: first.version, result: { outcome: 'reached', next } })
    await plan('Hỏi thăm')

    expect(await watch.after(30 * MINUTE)).toEqual(['Hỏi thăm'])
    expect(await watch.after(60 * MINUTE)).toEqual(['Chốt giá'])
    await world.client.office.setCallLead({ remindMinutes: null })
    expect((await plan('Gửi mẫu')).remindMinutes).toBeNull()
    expect(await world.client.office.callLead()).toEqual({ remindMinutes: null })
  })

  it('that would remind more than four weeks before is refused', async () => {
    await expect(plan('Báo giá', 28 * 1_440 + 1)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(world.client.office.setCallLead({ remindMinutes: -1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
