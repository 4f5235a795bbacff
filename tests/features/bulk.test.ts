import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { deed } from '#shared/features/bulk/schema.ts'
import type { BulkId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { everyRow } from '#tests/helpers/duplicates.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { aJob } from '#tests/helpers/importing.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const FOUNDER = 1 as StaffId
type Client = World['client']

function run(client: Client, ids: readonly number[], what: z.input<typeof deed>) {
  return client.bulk.run({ record: 'customer', ids: [...ids], deed: what, job: aJob() })
}

function undo(client: Client, id: BulkId | null) {
  return client.bulk.undo({ id: id as BulkId, job: aJob() })
}

async function some({ client }: World, ...names: string[]): Promise<CustomerId[]> {
  const ids: CustomerId[] = []
  for (const name of names) ids.push((await client.customers.create(aCustomer({ name }))).id)
  return ids
}

/** Every row of the office, but for what the deeds themselves keep. */
function officeOf(world: World) {
  const { bulk_changes: _deeds, bulk_rows: _rows, ...rest } = everyRow(world)
  return rest
}

describe('a deed on many customers', () => {
  it('gives all of them the same values, and says how many it changed and how many were so already', async () => {
    await using world = await createWorld()
    const { client } = world
    const group = await client.customers.createGroup({ name: 'Đại lý' })
    const ids = await some(world, 'An', 'Bình', 'Cường')
    await run(client, ids.slice(0, 1), { deed: 'edit', values: { groupId: group.id, rating: 'A' } })
    const what = { deed: 'edit', values: { groupId: group.id, rating: 'A', note: 'Hội nghị 2026' } } as const

    expect(await client.bulk.weigh({ record: 'customer', ids, deed: { ...what, values: { groupId: group.id } } })).toEqual({
      ...{ changed: 2, same: 1, forbidden: 0, circular: 0, gone: 0 },
    })
    expect(await run(client, ids, what)).toMatchObject({ changed: 3, same: 0 })

    for (const id of ids)
      expect(await client.customers.get(id)).toMatchObject({ groupName: 'Đại lý', rating: 'A', note: 'Hội nghị 2026' })
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('is backed up before, so that even what cannot be undone any more can be had back', async () => {
    await using world = await createWorld()
    const { client } = world
    const ids = await some(world, 'An', 'Bình')

    await run(client, ids.slice(0, 1), { deed: 'edit', values: { rating: 'A' } })
    expect(await client.backups.list(), 'one customer').toEqual([])
    await run(client, ids, { deed: 'edit', values: { rating: 'B' } })

    const [backup, ...others] = await client.backups.list()
    expect(others).toEqual([])
    expect(backup?.contents).toMatchObject({ reason: 'before-bulk' })
    await run(client, ids, { deed: 'edit', values: { rating: 'C' } })
    expect(await client.backups.list()).toHaveLength(2)
  })

  it('empties a field that may be empty, and refuses to empty one that may not', async () => {
    await using world = await createWorld()
    const { client } = world
    const ids = await some(world, 'An', 'Bình')
    await run(client, ids, { deed: 'edit', values: { ownerId: FOUNDER, source: 'Hội chợ' } })

    await run(client, ids, { deed: 'edit', values: { ownerId: null, source: '' } })

    expect(await client.customers.get(ids[0] as CustomerId)).toMatchObject({ ownerId: null, source: '' })
    await expect(run(client, ids, { deed: 'edit', values: { stage: null as never } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(run(client, ids, { deed: 'edit', values: {} })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(run(client, ids, { deed: 'edit', values: { name: 'Một tên' } as never })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('moves them to another stage with a line in the history of each, and the reason', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const { client } = world
    const ids = await some(world, 'An', 'Bình')

    const { id } = await run(client, ids, { deed: 'edit', values: { stage: 'paused' }, reason: 'Chuyển vùng' })

    const timeline = await client.customers.timeline({ id: ids[0] as CustomerId })
    expect(timeline).toMatchObject([{ kind: 'stage', title: 'lead', state: 'paused', note: 'Chuyển vùng' }])
    await undo(client, id)
    expect(await client.customers.timeline({ id: ids[0] as CustomerId })).toEqual([])
  })

  it('sorts a person by the given name from the moment it is one', async () => {
    await using world = await createWorld()
    const ids = await some(world, 'Nguyễn Văn An', 'Bùi Thị Yến')
    const names = async () => (await world.client.customers.list({ filter: {} })).map(({ name }) => name)
    expect(await names()).toEqual(['Bùi Thị Yến', 'Nguyễn Văn An'])

    const { id } = await run(world.client, ids, { deed: 'edit', values: { kind: 'person' } })
    expect(await names()).toEqual(['Nguyễn Văn An', 'Bùi Thị Yến'])

    await undo(world.client, id)
    expect(await names()).toEqual(['Bùi Thị Yến', 'Nguyễn Văn An'])
  })

  it('puts categories on and takes others off', async () => {
    await using world = await createWorld()
    const { client } = world
    const [vip, tet] = [
      await client.categories.create({ name: 'VIP', colour: 'red' }),
      await client.categories.create({ name: 'Tết', colour: 'green' }),
    ]
    const ids = await some(world, 'An', 'Bình', 'Cường')
    await run(client, ids.slice(0, 2), { deed: 'categorise', add: [vip.id] })
    expect(await client.bulk.borne({ record: 'customer', ids })).toEqual([{ id: vip.id, count: 2 }])
    const before = officeOf(world)

    const { id, ...weights } = await run(client, ids, { deed: 'categorise', add: [tet.id], remove: [vip.id] })

    expect(weights).toEqual({ changed: 3, same: 0, forbidden: 0, circular: 0, gone: 0 })
    expect(await client.bulk.borne({ record: 'customer', ids })).toEqual([{ id: tet.id, count: 3 }])
    await undo(client, id)
    expect(officeOf(world)).toEqual(before)
  })

  it('puts them into the bin, out of every search, and takes them out again', async () => {
    await using world = await createWorld()
    const { client } = world
    const ids = await some(world, 'An Phát', 'An Bình', 'Cường')

    const { id } = await run(client, ids.slice(0, 2), { deed: 'remove' })

    expect(await client.customers.count({ text: 'an' })).toBe(0)
    expect(await client.bin.list({})).toMatchObject([{ staffName: 'Nguyễn Thị Hường' }, { staffName: 'Nguyễn Thị Hường' }])
    await undo(client, id)
    expect(await client.customers.count({ text: 'an' })).toBe(2)
    const { id: again } = await run(client, ids, { deed: 'remove' })
    const restored = await run(client, ids, { deed: 'restore' })
    expect(restored).toMatchObject({ changed: 3, gone: 0 })
    expect(await client.customers.count({})).toBe(3)
    expect(await undo(client, again)).toEqual({ restored: 0, kept: 3, keptNames: ['An Bình', 'An Phát', 'Cường'] })
    await undo(client, restored.id)
    expect(await client.customers.count({ view: 'bin' })).toBe(3)
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('leaves what lies in the bin by now, what is not there, and what became part of another', async () => {
    await using world = await createWorld()
    const { client } = world
    const ids = await some(world, 'An', 'Bình', 'Cường', 'Dũng')
    const [survivor, merged, binned, stays] = await Promise.all(ids.map((id) => client.customers.get(id)))
    if (!survivor || !merged || !binned || !stays) throw new Error('four')
    await client.duplicates.merge({ survivor, merged })
    await client.customers.remove([binned.id])

    const all = [merged.id, binned.id, stays.id, 999_999]
    expect(await run(client, all, { deed: 'edit', values: { rating: 'B' } })).toMatchObject({ changed: 1, gone: 3 })
    expect(await run(client, all, { deed: 'restore' })).toMatchObject({ changed: 1, gone: 3 })
  })
})

describe('undoing a deed', () => {
  it('makes every row what it was, to the byte, also after a restart', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const ids = await some(world, 'An', 'Bình', 'Cường')
    await run(world.client, ids.slice(0, 1), { deed: 'edit', values: { revenue: 9_007_199_254_740_991, note: 'Cũ “"\\\n' } })
    const before = officeOf(world)
    world.clock.pass(60_000)
    const values = { stage: 'loyal', ownerId: FOUNDER, revenue: 5, note: 'Mới', bornOn: '2001-02-03' } as const
    const { id } = await run(world.client, ids, { deed: 'edit', values: values as never })
    await world.restart()

    expect(await undo(world.client, id)).toEqual({ restored: 3, kept: 0, keptNames: [] })

    expect(officeOf(world)).toEqual(before)
    await expect(undo(world.client, id)).rejects.toMatchObject({ data: { reason: 'bulk-undone' } })
  })

  it('leaves a customer that somebody has changed since, and says which', async () => {
    await using world = await createWorld()
    const { client } = world
    const ids = await some(world, 'An', 'Bình')
    const { id } = await run(client, ids, { deed: 'edit', values: { rating: 'A' } })
    const changed = await client.customers.get(ids[1] as CustomerId)
    await client.customers.update({ ...changed, input: aCustomer({ name: 'Bình Minh', rating: 'A' }) })

    expect(await undo(client, id)).toEqual({ restored: 1, kept: 1, keptNames: ['Bình Minh'] })

    expect((await client.customers.get(ids[0] as CustomerId)).rating).toBeNull()
    expect((await client.customers.get(ids[1] as CustomerId)).rating).toBe('A')
  })
})

describe('who may', () => {
  it('do it to several needs the right to bulk work; of the rest each is asked', async () => {
    await using world = await createWorld()
    const [sales, other] = [
      staffOf(world, { name: 'Bán', role: 'sales', department: 'KD' }),
      staffOf(world, { name: 'Khác', role: 'sales', department: 'KT' }),
    ]
    const lead = staffOf(world, { name: 'Trưởng', role: 'lead', department: 'KD' })
    const ids = await some(world, 'An', 'Bình', 'Cường')
    await run(world.client, ids.slice(0, 1), { deed: 'edit', values: { ownerId: sales } })
    await run(world.client, ids.slice(1, 2), { deed: 'edit', values: { ownerId: other } })
    const what = { deed: 'edit', values: { rating: 'B' } } as const

    await expect(run(world.window(sales), ids, what)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await run(world.window(sales), ids.slice(0, 1), what)).toMatchObject({ changed: 1 })
    expect(await run(world.window(lead), ids, { deed: 'edit', values: { rating: 'C' } })).toMatchObject({
      ...{ changed: 2, forbidden: 0, gone: 1 },
    })
    const give = { deed: 'edit', values: { ownerId: other } } as const
    await expect(run(world.window(lead), ids.slice(0, 1), give)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('only see a customer leaves it, and is told how many were left', async () => {
    await using world = await createWorld()
    const lead = staffOf(world, { name: 'Trưởng', role: 'lead', department: 'KD' })
    const other = staffOf(world, { name: 'Khác', role: 'sales', department: 'KT' })
    const ids = await some(world, 'An', 'Bình')
    await run(world.client, ids, { deed: 'edit', values: { ownerId: other } })
    await world.client.customers.share({ id: ids[0] as CustomerId, shares: [{ staffId: lead, mayEdit: false }] })
    await world.client.customers.share({ id: ids[1] as CustomerId, shares: [{ staffId: lead, mayEdit: true }] })

    const done = await run(world.window(lead), ids, { deed: 'edit', values: { rating: 'B' } })

    expect(done).toMatchObject({ changed: 1, forbidden: 1, gone: 0 })
    await expect(undo(world.window(other), done.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the log', () => {
  it('has one line for the deed, and the history of each customer says what it was before', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const { client } = world
    const ids = await some(world, 'An', 'Bình')
    await run(client, ids.slice(0, 1), { deed: 'edit', values: { rating: 'B' } })
    const lines = await client.audit.count({})

    await run(client, ids, { deed: 'edit', values: { rating: 'A', ownerId: FOUNDER } })

    expect(await client.audit.count({})).toBe(lines + 1)
    const [line] = await client.audit.list({ filter: {}, limit: 1 })
    expect(line).toMatchObject({ record: 'bulk', change: 'changed', at: momentOf('2026-11-22 09:30') })
    expect(line?.fields).toEqual([
      { field: 'ownerId', from: null, to: 'Nguyễn Thị Hường' },
      { field: 'rating', from: null, to: 'A' },
      { field: 'rows', from: null, to: 2 },
    ])
    const [first, alone] = await client.audit.ofRecord({ record: 'customer', id: ids[0] as CustomerId })
    expect(first?.fields).toEqual([
      { field: 'ownerId', from: null, to: 'Nguyễn Thị Hường' },
      { field: 'rating', from: 'B', to: 'A' },
    ])
    expect(alone).toMatchObject({ record: 'customer', change: 'changed', fields: [{ field: 'rating', from: null, to: 'B' }] })
  })

  it('has no line for a deed that changed nothing', async () => {
    await using world = await createWorld()
    const ids = await some(world, 'An', 'Bình')
    const lines = await world.client.audit.count({})

    expect(await run(world.client, ids, { deed: 'edit', values: { stage: 'lead' } })).toMatchObject({ id: null, same: 2 })

    expect(await world.client.audit.count({})).toBe(lines)
    expect(await world.client.bulk.list()).toEqual([])
  })

  it('keeps nothing of a customer that is erased for ever', async () => {
    await using world = await createWorld()
    const ids = await some(world, 'An', 'Bình')
    await run(world.client, ids, { deed: 'edit', values: { note: 'Một' } })
    await run(world.client, ids, { deed: 'remove' })

    await world.client.bin.erase([{ record: 'customer', recordId: ids[0] as CustomerId }])

    expect(everyRow(world).bulk_rows).toHaveLength(2)
    expect(await world.client.bulk.list()).toMatchObject([
      { deed: 'remove', rows: 2 },
      { deed: 'edit', fields: ['note'] },
    ])
  })
})
