import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

describe('calls copied from their list', () => {
  it('come in its order, only those that stand in it, and stand in the log as an export', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const plan = (day: string) => client.calls.plan({ customerId, plannedAt: momentOf(`${day} 09:00`) })
    const [late, soon] = [await plan('2026-11-25'), await plan('2026-11-24')]
    const made = await client.calls.log({ customerId, outcome: 'busy' })

    const copied = await client.calls.copy({ filter: { view: 'to-make' }, ids: [late.id, made.id, soon.id] })

    expect(copied).toEqual({ calls: [soon, late], rows: 2 })
    const [line] = await client.audit.list({ filter: {}, limit: 1 })
    expect(line).toMatchObject({ change: 'exported', action: 'calls.copy', fields: [{ field: 'rows', from: null, to: 2 }] })
  })

  it('are refused to whoever may not export, and so are tasks', async () => {
    await using world = await createWorld()
    const sales = world.window(staffOf(world, { name: 'Hường', role: 'sales' }))

    for (const copying of [sales.calls.copy({ filter: {}, ids: [1] }), sales.tasks.copy({ filter: { view: 'open' }, ids: [1] })])
      await expect(copying).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('tasks copied from their list', () => {
  it('come in its order, whatever the order in which they were chosen', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const { tasks } = world.client
    const late = await tasks.create({ title: 'Sau', dueOn: '2026-11-30' as Day })
    const soon = await tasks.create({ title: 'Trước', dueOn: '2026-11-24' as Day })

    expect(await tasks.copy({ filter: { view: 'open' }, ids: [late.id, soon.id] })).toEqual({ tasks: [soon, late], rows: 2 })
  })
})
