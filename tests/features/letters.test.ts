import { describe, expect, it } from 'vitest'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld } from '#tests/helpers/world.ts'

const names = [
  'Đông Á',
  'Dũng Tiến',
  'Ánh Dương',
  'Ăn Ngon',
  'Ốc Đảo',
  'Ớt Xanh',
  '3A Food',
  '!!!',
  'Zen',
  'Eden',
  'Êm Đềm',
  'Фабрика',
]

describe('the letters beside a list of names', () => {
  it('put marked vowels under their letter, Đ behind D, and digits, signs and other scripts under #', async () => {
    await using world = await createWorld()
    for (const name of names) await world.client.customers.create(aCustomer({ name: `Công ty TNHH ${name}`, phones: [] }))

    const letters = await world.client.customers.letters({ filter: {} })

    expect(letters.map(({ letter, count }) => `${letter}${count}`)).toEqual(['#2', 'A2', 'D1', 'Đ1', 'E2', 'O2', 'Z1', '#1'])
  })

  it.each([
    [[{ by: 'name', direction: 'ascending' }]],
    [[{ by: 'name', direction: 'descending' }]],
    [
      [
        { by: 'name', direction: 'ascending' },
        { by: 'stage', direction: 'ascending' },
      ],
    ],
    [
      [
        { by: 'name', direction: 'descending' },
        { by: 'stage', direction: 'ascending' },
      ],
    ],
  ] as const)('say of every row where it stands: %j', async (sort) => {
    await using world = await createWorld()
    for (const name of names) await world.client.customers.create(aCustomer({ name, kind: 'organisation', phones: [] }))

    const listed = await world.client.customers.list({ filter: {}, sort: [...sort] })
    const runs = await world.client.customers.letters({ filter: {}, sort: [...sort] })

    const told = runs.flatMap(({ letter, count }) => Array.from({ length: count }, () => letter))
    const letterOf: Record<string, string> = { Đ: 'Đ', Á: 'A', Ă: 'A', Ố: 'O', Ớ: 'O', Ê: 'E', D: 'D', E: 'E', Z: 'Z' }
    expect(told).toEqual(listed.map(({ name }) => letterOf[name[0] ?? ''] ?? '#'))
  })

  it('count what the filter leaves, and nothing where the list stands in another order', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ name: 'An Phát', stage: 'lost' }))
    await world.client.customers.create(aCustomer({ name: 'An Bình', stage: 'target', phones: [] }))

    const sort = [{ by: 'revenue', direction: 'descending' } as const]
    expect(await world.client.customers.letters({ filter: { stages: ['lost'] } })).toEqual([{ letter: 'A', count: 1 }])
    expect(await world.client.customers.letters({ filter: {}, sort })).toEqual([])
  })

  it('stand beside contracts too', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    for (const name of ['Điều hoà', 'Bảo trì', 'Đường ống'])
      await world.client.contracts.create(aContract(customerId, { name, number: name }))

    const sort = [{ by: 'name', direction: 'descending' } as const]
    expect(await world.client.contracts.letters({ filter: {}, sort })).toEqual([
      { letter: 'Đ', count: 2 },
      { letter: 'B', count: 1 },
    ])
  })
})
