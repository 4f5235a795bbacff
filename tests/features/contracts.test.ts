import { describe, expect, it } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContractId, CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const refused = (reason: string) => ({ code: 'CONFLICT', data: { reason } })
const aDraft = (customerId: CustomerId, changes: Parameters<typeof aContract>[1] = {}) =>
  aContract(customerId, { status: 'draft', signedOn: null, ...changes })

async function createOffice() {
  const world = await createWorld()
  const customer = await world.client.customers.create(aCustomer())
  return { world, client: world.client, customerId: customer.id, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

async function numbers(world: World, filter: Parameters<World['client']['contracts']['list']>[0]['filter'] = {}) {
  return (await world.client.contracts.list({ filter })).map((row) => row.number)
}

describe('a contract', () => {
  it('stands by its name where a Vietnamese dictionary has it, also after it was renamed and where a release knew no keys', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const names = async (direction: 'ascending' | 'descending' = 'ascending') =>
      (await client.contracts.list({ filter: {}, sort: [{ by: 'name', direction }] })).map(({ name }) => name)
    for (const [index, name] of ['Đào tạo', 'Dán nhãn', 'Vệ sinh', 'Ăn trưa', 'an ninh', 'Ép cọc', 'Bảo trì'].entries())
      await client.contracts.create(aContract(customerId, { name, number: `${index}/2026` }))
    const inOrder = ['an ninh', 'Ăn trưa', 'Bảo trì', 'Dán nhãn', 'Đào tạo', 'Ép cọc', 'Vệ sinh']
    expect(await names()).toEqual(inOrder)
    expect(await names('descending')).toEqual(inOrder.toReversed())

    const [first] = await client.contracts.list({ filter: { text: 'an ninh' } })
    if (!first) throw new Error('The contract is not found')
    const input = aContract(customerId, { name: 'Ước lượng', number: first.number })
    await client.contracts.update({ id: first.id, version: first.version, input })
    expect(await names()).toEqual([...inOrder.slice(1, 6), 'Ước lượng', 'Vệ sinh'])

    await world.shut()
    const sqlite = openSqlite(world.folder.database)
    sqlite.exec("update contracts set sort_key = ''")
    sqlite.close()
    await world.restart()
    const again = await world.client.contracts.list({ filter: {}, sort: [{ by: 'name', direction: 'ascending' }] })
    expect(again.map(({ name }) => name)).toEqual([...inOrder.slice(1, 6), 'Ước lượng', 'Vệ sinh'])
  })

  it('is found in the order of names without sorting all of them', async () => {
    await using office = await createOffice()
    const sqlite = openSqlite(office.world.folder.database)
    const plan = sqlite
      .prepare('explain query plan select k.id from contracts k where k.deleted_at is null order by k.sort_key, k.id limit 100')
      .all() as { detail: string }[]
    sqlite.close()
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('INDEX contracts_by_name')])
  })

  it('stands in the list with its customer, the group of the customer, its owner and its value', async () => {
    await using office = await createOffice()
    const { client } = office
    const group = await client.customers.createGroup({ name: 'Đại lý miền Bắc' })
    const customer = await client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô', groupId: group.id }))

    const contract = await client.contracts.create(aContract(customer.id, { note: 'Giao tại kho' }))

    expect(contract).toMatchObject({
      customerName: 'Khách sạn Đông Đô',
      groupName: 'Đại lý miền Bắc',
      ownerName: 'Nguyễn Thị Hường',
      version: 1,
    })
    const { note: _note, ...row } = contract
    expect(await client.contracts.list({ filter: {} })).toEqual([{ ...row, hasOriginal: false }])
    expect(await client.contracts.get(contract.id)).toEqual({ ...contract, files: [] })
    expect(await client.contracts.count({})).toEqual({ count: 1, value: 180_000_000 })
  })

  it('bears a number no other contract bears', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const first = await client.contracts.create(aContract(customerId))
    const taken = { ...refused('number-taken'), data: { reason: 'number-taken', facts: { number: '12/2026/HĐMB' } } }

    await expect(client.contracts.create(aContract(customerId))).rejects.toMatchObject(taken)
    const second = await client.contracts.create(aContract(customerId, { number: '13/2026/HĐMB' }))
    await expect(
      client.contracts.update({ id: second.id, version: second.version, input: aContract(customerId) }),
    ).rejects.toMatchObject(taken)
    expect(
      await client.contracts.update({ id: first.id, version: first.version, input: aContract(customerId, { name: 'Tên khác' }) }),
    ).toMatchObject({
      name: 'Tên khác',
      version: 2,
    })
  })

  it('is not overwritten by somebody who saw it before the other one changed it', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const { id, version } = await client.contracts.create(aContract(customerId))
    await client.contracts.update({ id, version, input: aContract(customerId, { value: 200_000_000 }) })

    await expect(client.contracts.update({ id, version, input: aContract(customerId, { value: 1 }) })).rejects.toMatchObject(
      refused('stale-version'),
    )
    const unknown = client.contracts.update({ id: 999, version, input: aContract(customerId) })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND', data: { noun: 'contract' } })

    expect(await client.contracts.get(id)).toMatchObject({ value: 200_000_000, version: 2 })
  })

  it('is refused at its field when it is signed without a day, ends before it starts, or costs a fraction of a đồng', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const create = (changes: Parameters<typeof aContract>[1]) => client.contracts.create(aContract(customerId, changes))
    const at = (field: string, message?: string) => ({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: [field], ...(message ? { message } : {}) }] },
    })

    await expect(create({ signedOn: null })).rejects.toMatchObject(at('signedOn', 'signed-without-day'))
    await expect(create({ endsOn: '2026-11-01' as Day })).rejects.toMatchObject(at('endsOn', 'ends-before-start'))
    await expect(create({ endsOn: '2027-02-29' as Day })).rejects.toMatchObject(at('endsOn', 'day'))
    await expect(create({ value: 0.5 })).rejects.toMatchObject(at('value'))
    await expect(create({ number: '  ' })).rejects.toMatchObject(at('number', 'required'))
    expect(await client.contracts.count({})).toEqual({ count: 0, value: 0 })
  })

  it('is made with no customer and no owner that is not there, and none from the bin', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const { id, version } = await client.contracts.create(aDraft(customerId))
    await client.customers.remove([customerId])
    const missing = { code: 'NOT_FOUND', data: { noun: 'customer' } }

    await expect(client.contracts.create(aContract(999 as CustomerId))).rejects.toMatchObject(missing)
    await expect(client.contracts.create(aContract(customerId, { number: '13' }))).rejects.toMatchObject(missing)
    await expect(client.contracts.sign({ id, version, signedOn: '2026-11-22' as Day })).rejects.toMatchObject(missing)
    await client.customers.restore([customerId])
    await expect(client.contracts.create(aContract(customerId, { ownerId: 999, number: '13' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { noun: 'staff' },
    })
  })

  it('leaves the lists when it is deleted, and comes back unless its number was given away', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const { id } = await client.contracts.create(aContract(customerId))

    await client.contracts.remove(id)
    expect(await numbers(world)).toEqual([])
    expect(await numbers(world, { view: 'bin' })).toEqual(['12/2026/HĐMB'])
    expect(await numbers(world, { view: 'bin', text: 'bao tri' })).toEqual(['12/2026/HĐMB'])
    expect(await numbers(world, { text: 'bao tri' })).toEqual([])
    await client.contracts.restore(id)
    expect(await numbers(world, { text: 'bao tri' })).toEqual(['12/2026/HĐMB'])

    await client.contracts.remove(id)
    await client.contracts.create(aContract(customerId, { name: 'Người khác' }))
    await expect(client.contracts.restore(id)).rejects.toMatchObject(refused('number-taken'))
  })
})

describe('signing', () => {
  it('makes a prospect a customer, dated, with who did it and by which contract', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const draft = await client.contracts.create(aDraft(customerId))
    expect(await client.customers.get(customerId)).toMatchObject({ stage: 'lead' })

    const signed = await client.contracts.sign({ id: draft.id, version: draft.version, signedOn: '2026-11-20' as Day })

    expect(signed).toMatchObject({ status: 'signed', signedOn: '2026-11-20', version: 2 })
    expect(await client.customers.get(customerId)).toMatchObject({ stage: 'customer' })
    const change = (await client.customers.timeline({ id: customerId })).find((entry) => entry.kind === 'stage')
    expect(change).toMatchObject({
      at: world.clock.now(),
      title: 'lead',
      state: 'customer',
      note: '12/2026/HĐMB',
      staffName: 'Nguyễn Thị Hường',
    })
  })

  it('counts as well when a contract is entered or saved as signed', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const other = await client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô' }))
    await client.contracts.create(aContract(customerId, { status: 'running' }))
    const draft = await client.contracts.create(aDraft(other.id, { number: '13' }))
    await client.contracts.update({ id: draft.id, version: draft.version, input: aContract(other.id, { number: '13' }) })

    expect(await client.customers.get(customerId)).toMatchObject({ stage: 'customer' })
    expect(await client.customers.get(other.id)).toMatchObject({ stage: 'customer' })
  })

  it('of an old contract does not bring back a customer that was lost since', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const contract = await client.contracts.create(aContract(customerId))
    const customer = await client.customers.get(customerId)
    await client.customers.update({ id: customerId, version: customer.version, input: aCustomer({ stage: 'lost' }) })

    await client.contracts.update({
      id: contract.id,
      version: contract.version,
      input: aContract(customerId, { note: 'Đã thanh lý', status: 'liquidated' }),
    })

    expect(await client.customers.get(customerId)).toMatchObject({ stage: 'lost' })
  })

  it('happens once, and never to a cancelled contract', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const sign = ({ id, version }: { id: ContractId; version: number }) =>
      client.contracts.sign({ id, version, signedOn: '2026-11-22' as Day })
    const draft = await client.contracts.create(aDraft(customerId))
    const cancelled = await client.contracts.create(aDraft(customerId, { number: '13', status: 'cancelled' }))

    const signed = await sign(draft)
    await expect(sign(signed)).rejects.toMatchObject(refused('already-signed'))
    await expect(sign(cancelled)).rejects.toMatchObject(refused('contract-cancelled'))
    const stale = await client.contracts.create(aDraft(customerId, { number: '14' }))
    await client.contracts.update({ id: stale.id, version: stale.version, input: aDraft(customerId, { number: '14', value: 5 }) })
    await expect(sign(stale)).rejects.toMatchObject(refused('stale-version'))
  })
})

describe('the next number', () => {
  it('is the highest of the year plus one, by the pattern of the office', async () => {
    await using office = await createOffice()
    const { client, customerId } = office
    const next = (madeOn: string) => client.contracts.nextNumber({ madeOn: madeOn as Day })
    expect(await next('2026-11-22')).toBe('01/2026/HĐMB')
    for (const [number, madeOn] of [
      ['11/2026/HĐMB', '2026-11-02'],
      ['09/2026/HĐMB', '2026-11-20'],
      ['150/2025/HĐMB', '2025-12-31'],
      ['99/2026/khác', '2026-11-21'],
    ] as const) {
      await client.contracts.create(aContract(customerId, { number, madeOn: madeOn as Day, startsOn: null, endsOn: null }))
    }

    expect(await next('2026-01-01')).toBe('12/2026/HĐMB')
    expect(await next('2025-06-01')).toBe('151/2025/HĐMB')
    expect(await next('2027-01-01')).toBe('01/2027/HĐMB')
    await client.office.update({ ...(await client.office.get()), contractNumberPattern: 'HĐ-{NĂM}-{STT}' })
    expect(await next('2026-11-22')).toBe('HĐ-2026-01')
  })

  it('is free even where an older contract bears a higher number than the newest ones', async () => {
    await using office = await createOffice()
    const { client, customerId, world } = office
    const sqlite = openSqlite(world.folder.database)
    const insert =
      sqlite.prepare(`insert into contracts (number, name, customer_id, owner_id, made_on, status, created_at, updated_at)
      values (printf('%02d/2026/HĐMB', ?), 'Cũ', ?, 1, ?, 'draft', 0, 0)`)
    sqlite.transaction(() => {
      for (let ordinal = 201; ordinal <= 210; ordinal++) insert.run(ordinal, customerId, '2026-01-01')
      for (let ordinal = 1; ordinal <= 200; ordinal++) insert.run(ordinal, customerId, '2026-06-01')
    })()
    sqlite.close()

    expect(await client.contracts.nextNumber({ madeOn: '2026-11-22' as Day })).toBe('211/2026/HĐMB')
  })
})
