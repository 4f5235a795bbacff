import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const byTitle = [{ by: 'title', direction: 'ascending' }] as const
const all = { filter: {}, sort: [...byTitle], ids: null }

function addTasks({ client }: World, ...titles: string[]) {
  return Promise.all(titles.map((title) => client.tasks.create({ title, dueOn: '2026-11-25' as Day })))
}

describe('a list on paper', () => {
  it('has the tasks in the order of their list, chosen ones too, however they were chosen', async () => {
    await using world = await createWorld()
    const [, second, third] = await addTasks(world, 'An', 'Bình', 'Chi')

    const whole = await world.client.tasks.printList(all)
    const chosen = await world.client.tasks.printList({ ...all, ids: [third?.id as never, second?.id as never] })

    expect(whole.tasks.map(({ title }) => title)).toEqual(['An', 'Bình', 'Chi'])
    expect(chosen.tasks.map(({ title }) => title)).toEqual(['Bình', 'Chi'])
    expect([chosen.rows, chosen.found]).toEqual([2, 2])
  })

  it('has nothing that whoever prints may not see, chosen by its number or not', async () => {
    await using world = await createWorld()
    const [task] = await addTasks(world, 'Của sếp')
    const seller = staffOf(world, { name: 'Lê Anh Tú', role: 'sales' })

    const { tasks } = await world.window(seller).tasks.printList({ ...all, ids: [task?.id as never] })

    expect(tasks).toEqual([])
  })

  it('has the calls of its view, oldest first, and is noted with its rows', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    for (const at of ['2026-11-24 09:00', '2026-11-23 09:00'])
      await world.client.calls.plan({ customerId, plannedAt: momentOf(at), reason: at })

    const { calls } = await world.client.calls.printList({ filter: {}, ids: null })

    expect(calls.map(({ reason }) => reason)).toEqual(['2026-11-23 09:00', '2026-11-24 09:00'])
    const [last] = await world.client.audit.list({ filter: {} })
    expect(last).toMatchObject({ change: 'printed', record: 'list', fields: [{ field: 'rows', from: null, to: 2 }] })
  })
})
