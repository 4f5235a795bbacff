import { describe, expect, it } from 'vitest'
import type { CustomerInput } from '#shared/features/customers/schema.ts'
import type { Condition } from '#shared/kit/filter/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { aJob, importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

type Changes = Partial<CustomerInput>

function add({ client }: Pick<World, 'client'>, name: string, changes: Changes = {}) {
  return client.customers.create(aCustomer({ name, phones: [], ...changes }))
}

/** What the form of a customer sends that changes this. */
async function change(client: World['client'], id: CustomerId, changes: Changes) {
  const customer = await client.customers.get(id)
  const { name, ownerId, parentId, referrerId } = customer
  const input = aCustomer({ name, phones: [], ownerId, parentId, referrerId, ...changes })
  return client.customers.update({ id, version: customer.version, input })
}

async function namesOf({ client }: Pick<World, 'client'>, id: CustomerId) {
  const { parent, referrer, subsidiaries, referred, hidden } = await client.customers.relations(id)
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name)
  return { parent: parent?.name, referrer: referrer?.name, subsidiaries: names(subsidiaries), referred: names(referred), hidden }
}

const refusedBecause = (reason: string) => ({ code: 'CONFLICT', data: { reason } })

describe('the relations of a customer', () => {
  it('are told at both ends', async () => {
    await using world = await createWorld()
    const parent = await add(world, 'Tập đoàn Sao Mai')
    const friend = await add(world, 'Anh Tư', { kind: 'person' })
    const branch = await add(world, 'Sao Mai Huế', { parentId: parent.id, referrerId: friend.id })
    await add(world, 'Sao Mai Cần Thơ', { parentId: parent.id })

    expect(await namesOf(world, branch.id)).toEqual({
      ...{ parent: 'Tập đoàn Sao Mai', referrer: 'Anh Tư', subsidiaries: [], referred: [], hidden: [] },
    })
    expect((await namesOf(world, parent.id)).subsidiaries).toEqual(['Sao Mai Cần Thơ', 'Sao Mai Huế'])
    expect((await namesOf(world, friend.id)).referred).toEqual(['Sao Mai Huế'])
    const [row] = await world.client.customers.list({ filter: { text: 'sao mai hue' } })
    expect(row).toMatchObject({ parentName: 'Tập đoàn Sao Mai', referrerName: 'Anh Tư' })
  })

  it('never lead back to where they began, and nobody sends themselves', async () => {
    await using world = await createWorld()
    const { client } = world
    const top = await add(world, 'Trên')
    const middle = await add(world, 'Giữa', { parentId: top.id })
    const low = await add(world, 'Dưới', { parentId: middle.id })

    await expect(change(client, top.id, { parentId: low.id })).rejects.toMatchObject(refusedBecause('parent-cycle'))
    await expect(change(client, top.id, { parentId: top.id })).rejects.toMatchObject(refusedBecause('parent-cycle'))
    await expect(change(client, top.id, { referrerId: top.id })).rejects.toMatchObject(refusedBecause('own-referrer'))
    // The one between them may come back out of the bin.
    await client.customers.remove([middle.id])
    await expect(change(client, top.id, { parentId: low.id })).rejects.toMatchObject(refusedBecause('parent-cycle'))
    expect((await client.customers.get(top.id)).parentId).toBeNull()
  })

  it('are found by filters', async () => {
    await using world = await createWorld()
    const parent = await add(world, 'Mẹ')
    const child = await add(world, 'Con', { parentId: parent.id })
    await add(world, 'Bạn', { referrerId: child.id })
    const namesWhere = async (field: string) => {
      const items = [{ field, operator: 'yes' } as Condition]
      return (await world.client.customers.list({ filter: { where: { join: 'and', items } } })).map(({ name }) => name)
    }

    expect(await namesWhere('hasParent')).toEqual(['Con'])
    expect(await namesWhere('hasSubsidiaries')).toEqual(['Mẹ'])
    expect(await namesWhere('wasReferred')).toEqual(['Bạn'])
    expect(await namesWhere('hasReferred')).toEqual(['Con'])
  })

  it('wait while one of them lies in the bin, and are gone once it is erased', async () => {
    await using world = await createWorld()
    const { client } = world
    const parent = await add(world, 'Mẹ')
    const child = await add(world, 'Con', { parentId: parent.id, referrerId: parent.id })

    await client.customers.remove([parent.id])
    expect(await namesOf(world, child.id)).toMatchObject({ parent: undefined, referrer: undefined, hidden: [] })
    await client.customers.restore([parent.id])
    expect(await namesOf(world, child.id)).toMatchObject({ parent: 'Mẹ', referrer: 'Mẹ' })

    await client.customers.remove([parent.id])
    await client.bin.erase([{ record: 'customer', recordId: parent.id }])
    expect(await client.customers.get(child.id)).toMatchObject({ parentId: null, referrerId: null })
  })

  it('keep a customer that came with an import from going with its undo', async () => {
    await using world = await createWorld()
    const { id: importId } = await importText(world, ['Mã khách hàng,Tên khách hàng', 'A,Mẹ', 'B,Khác'])
    const [parent] = await world.client.customers.list({ filter: { text: 'me' } })
    await add(world, 'Con', { parentId: parent?.id ?? null })

    await world.client.imports.undo({ job: aJob(), id: importId })

    expect((await world.client.customers.list({ filter: {} })).map(({ name }) => name)).toEqual(['Con', 'Mẹ'])
  })
})

describe('a relation to a customer one may not see', () => {
  async function twoOffices(world: World) {
    const me = staffOf(world, { name: 'Người Bán', role: 'sales', department: 'Kinh doanh' })
    const other = staffOf(world, { name: 'Phòng Khác', role: 'sales', department: 'Kỹ thuật' })
    const secret = await add(world, 'Khách kín', { ownerId: other })
    const mine = await add(world, 'Khách của tôi', { ownerId: me, parentId: secret.id, referrerId: secret.id })
    const hidden = await add(world, 'Con kín', { ownerId: other, parentId: mine.id, referrerId: mine.id })
    return { mine, secret, hidden, client: world.window(me) }
  }

  it('is a neutral word or nothing, in the list, the history and on the page', async () => {
    await using world = await createWorld()
    const { client, mine } = await twoOffices(world)

    const seen = await namesOf({ client }, mine.id)

    expect(seen).toEqual({
      ...{ parent: undefined, referrer: undefined, subsidiaries: [], referred: [], hidden: ['parent', 'referrer'] },
    })
    expect((await client.customers.relations(mine.id)).counts).toEqual({ subsidiaries: 0, referred: 0 })
    expect(await client.customers.list({ filter: {} })).toMatchObject([{ parentName: null, referrerName: null }])
    const history = await client.audit.ofRecord({ record: 'customer', id: mine.id })
    expect(JSON.stringify(history)).not.toContain('Khách kín')
    expect(JSON.stringify(await world.client.audit.ofRecord({ record: 'customer', id: mine.id }))).toContain('Khách kín')
  })

  it('stays when the form is saved, and is not made anew', async () => {
    await using world = await createWorld()
    const { client, mine, secret, hidden } = await twoOffices(world)

    expect(await change(client, mine.id, { name: 'Tên mới' })).toMatchObject({ parentId: secret.id, referrerId: secret.id })
    await change(client, mine.id, { parentId: null })

    await expect(change(client, mine.id, { parentId: secret.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(change(client, mine.id, { referrerId: hidden.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('two customers with relations become one', () => {
  const rows = (...two: { id: CustomerId; version: number }[]) => {
    const [survivor, merged] = two.map(({ id, version }) => ({ id, version }))
    if (!survivor || !merged) throw new Error('two')
    return { survivor, merged }
  }

  it('with all that belonged to either, and apart again by an undo', async () => {
    await using world = await createWorld()
    const { client } = world
    const survivor = await add(world, 'Ở lại')
    const merged = await add(world, 'Nhập vào')
    const parent = await add(world, 'Mẹ')
    const child = await add(world, 'Con', { parentId: merged.id, referrerId: merged.id })
    const saved = await change(client, merged.id, { parentId: parent.id })

    const { id } = await client.duplicates.merge({ ...rows(survivor, saved), taken: ['parentId'] })

    expect(await namesOf(world, survivor.id)).toMatchObject({ parent: 'Mẹ', subsidiaries: ['Con'], referred: ['Con'] })
    expect((await namesOf(world, parent.id)).subsidiaries).toEqual(['Ở lại'])
    await client.duplicates.undoMerge(id)
    expect(await namesOf(world, survivor.id)).toMatchObject({ parent: undefined, subsidiaries: [], referred: [] })
    expect(await namesOf(world, merged.id)).toMatchObject({ parent: 'Mẹ', subsidiaries: ['Con'], referred: ['Con'] })
    expect(await client.customers.get(child.id)).toMatchObject({ version: child.version })
  })

  it('point no more to each other', async () => {
    await using world = await createWorld()
    const merged = await add(world, 'Mẹ')
    const survivor = await add(world, 'Con', { parentId: merged.id, referrerId: merged.id })

    await world.client.duplicates.merge(rows(survivor, merged))

    expect(await world.client.customers.get(survivor.id)).toMatchObject({ parentId: null, referrerId: null })
  })

  it('not when one would stand above itself by a third, neither then nor by the undo', async () => {
    await using world = await createWorld()
    const { client } = world
    const top = await add(world, 'Trên')
    const middle = await add(world, 'Giữa', { parentId: top.id })
    const low = await add(world, 'Dưới', { parentId: middle.id })
    await expect(client.duplicates.merge(rows(low, top))).rejects.toMatchObject(refusedBecause('parent-cycle'))

    const lonely = await add(world, 'Lẻ')
    const { id } = await client.duplicates.merge(rows(lonely, await client.customers.get(middle.id)))
    await change(client, top.id, { parentId: low.id })

    await expect(client.duplicates.undoMerge(id)).rejects.toMatchObject(refusedBecause('parent-cycle'))
    expect(await namesOf(world, lonely.id)).toMatchObject({ subsidiaries: ['Dưới'] })
  })
})
