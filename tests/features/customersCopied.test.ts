import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const identity = '036183012345'

describe('customers copied from the list', () => {
  it('come in its order, and only those one may see', async () => {
    await using world = await createWorld()
    const lead = staffOf(world, { name: 'Trưởng', role: 'lead', department: 'KD' })
    const other = staffOf(world, { name: 'Khác', role: 'sales', department: 'KT' })
    const cuc = await add(world, { name: 'Cúc', ownerId: lead })
    const an = await add(world, { name: 'An', ownerId: lead })
    const theirs = await add(world, { name: 'Bình', ownerId: other })

    const { customers, rows } = await world.window(lead).customers.copy({ filter: {}, ids: [cuc, theirs, an] })

    expect(customers.map(({ name }) => name)).toEqual(['An', 'Cúc'])
    expect(rows).toBe(2)
  })

  it('stay masked, even for those who may see more', async () => {
    await using world = await createWorld()
    const id = await add(world, { kind: 'person', name: 'Trần Thị Lan', taxCode: identity })

    const { customers } = await world.client.customers.copy({ filter: {}, ids: [id] })

    expect(customers[0]?.taxCode).toBe('•••• 2345')
  })

  it('stand in the log as an export', async () => {
    await using world = await createWorld()
    const ids = [await add(world, { name: 'An' }), await add(world, { name: 'Bình' })]

    await world.client.customers.copy({ filter: {}, ids })

    const [line] = await world.client.audit.list({ filter: {}, limit: 1 })
    expect(line).toMatchObject({ record: 'list', change: 'exported', action: 'customers.copy' })
    expect(line?.fields).toEqual([{ field: 'rows', from: null, to: 2 }])
  })

  it('are refused to whoever may not export', async () => {
    await using world = await createWorld()
    const sales = staffOf(world, { name: 'Hường', role: 'sales' })
    const id = await add(world, { name: 'An', ownerId: sales })

    await expect(world.window(sales).customers.copy({ filter: {}, ids: [id] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

async function add({ client }: World, changes: Parameters<typeof aCustomer>[0]) {
  return (await client.customers.create(aCustomer({ phones: [], ...changes }))).id
}
