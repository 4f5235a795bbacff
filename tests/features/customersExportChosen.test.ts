import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { staffOf } from '#tests/helpers/hire.ts'
import { readAndCheckHere } from '#tests/helpers/readerProcess.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('an export of chosen customers', () => {
  it('holds these and no others, in the order of the list, whatever the filter says by now', async () => {
    await using world = await createWorld()
    const ids = []
    for (const name of ['An', 'Bình', 'Cường']) {
      ids.push((await world.client.customers.create({ kind: 'organisation', name })).id)
    }

    const path = join(world.folder.path, 'chon.csv')
    await world.client.customers.export({
      ...{ ids: [ids[2] ?? 0, ids[0] ?? 0, 999], filter: { stages: ['lost'] } },
      ...{ sort: [{ by: 'name', direction: 'descending' }], format: 'csv', file: world.chosen(path) },
    })

    const { rows } = await readAndCheckHere(path, join(world.folder.path, 'staging'))
    expect(rows.map(({ values }) => values.name)).toEqual(['Cường', 'An'])
  })

  it('leaves out those one may not see', async () => {
    await using world = await createWorld()
    const lead = staffOf(world, { name: 'Trưởng', role: 'lead', department: 'KD' })
    const other = staffOf(world, { name: 'Khác', role: 'sales', department: 'KT' })
    const { id: theirs } = await world.client.customers.create({ kind: 'organisation', name: 'Của người khác', ownerId: other })
    const { id: free } = await world.client.customers.create({ kind: 'organisation', name: 'Chưa giao' })
    const path = join(world.folder.path, 'chon.csv')

    const { rows } = await world
      .window(lead)
      .customers.export({ filter: {}, ids: [theirs, free], format: 'csv', file: world.chosen(path) })

    expect(rows).toBe(1)
    expect(readFileSync(path, 'utf8')).not.toContain('Của người khác')
  })
})
