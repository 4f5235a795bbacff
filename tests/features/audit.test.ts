import { describe, expect, it } from 'vitest'
import { unwatched, watchedTables } from '#main/database/changes.ts'
import * as schema from '#main/database/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const everything = { filter: {} }

async function log(world: World) {
  const entries = await world.client.audit.list(everything)
  return entries.map(({ record, change, fields, action, staffName }) => ({
    ...{ record, change, action, staffName },
    fields: Object.fromEntries(fields.map(({ field, from, to }) => [field, [from, to]])),
  }))
}

describe('the audit log', () => {
  it('tells who changed what from which value to which, and by which procedure, without any feature asking for it', async () => {
    await using world = await createWorld()
    const customer = await world.client.customers.create(aCustomer({ address: '12 Hàng Bài' }))
    await world.client.customers.update({
      id: customer.id,
      version: customer.version,
      input: aCustomer({ address: '5 Lý Thường Kiệt', stage: 'prospect', phones: [{ typed: '0987 654 321', label: 'mobile' }] }),
    })

    const [changed, created] = await log(world)

    expect(created).toMatchObject({
      record: 'customer',
      change: 'created',
      action: 'customers.create',
      staffName: 'Nguyễn Thị Hường',
    })
    expect(created?.fields).toMatchObject({
      address: [null, '12 Hàng Bài'],
      phones: [[], [{ typed: '0912 345 678', label: '' }]],
    })
    expect(changed).toEqual({
      ...{ record: 'customer', change: 'changed', action: 'customers.update', staffName: 'Nguyễn Thị Hường' },
      fields: {
        address: ['12 Hàng Bài', '5 Lý Thường Kiệt'],
        stage: ['lead', 'prospect'],
        phones: [[{ typed: '0912 345 678', label: '' }], [{ typed: '0987 654 321', label: 'mobile' }]],
      },
    })
  })

  it('says nothing of a save that changed nothing', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.customers.create(aCustomer())
    const before = await world.client.audit.count({})

    await world.client.customers.update({ id, version, input: aCustomer() })

    expect(await world.client.audit.count({})).toBe(before)
  })

  it('puts the names of people, groups and customers in place of their ids', async () => {
    await using world = await createWorld()
    const me = await world.client.staff.me()
    const group = await world.client.customers.createGroup({ name: 'Đại lý' })
    await world.client.customers.create(aCustomer({ groupId: group.id, ownerId: me.id }))

    const [created] = await log(world)

    expect(created?.fields).toMatchObject({ groupId: [null, 'Đại lý'], ownerId: [null, 'Nguyễn Thị Hường'] })
  })

  it('is the history of a customer with its contacts, calls, appointments and contracts', async () => {
    await using world = await createWorld()
    const { id } = await worldWithEverything(world)
    await world.client.customers.create(aCustomer({ name: 'Công ty khác' }))

    const history = await world.client.audit.ofRecord({ record: 'customer', id })

    expect(new Set(history.map((entry) => entry.record))).toEqual(
      new Set(['customer', 'contact', 'call', 'appointment', 'contract', 'contract-file']),
    )
    expect(history.every((entry) => entry.customerId === id)).toBe(true)
  })

  it('calls it deleted and restored when something goes to the bin and comes back', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer())
    await world.client.customers.remove([id])
    await world.client.customers.restore([id])

    const entries = await log(world)

    expect(entries.map(({ change }) => change)).toEqual(['restored', 'removed', 'created'])
    expect(entries[0]?.fields).toEqual({})
  })

  it('is one line for an import, which tells its counts, and one for taking it back', async () => {
    await using world = await createWorld()
    const job = crypto.randomUUID() as never
    const file = world.fileWith('khach.csv', 'Tên khách hàng,Điện thoại\nCông ty Một,0912345678\nCông ty Hai,0987654321\n')
    const { reading, sheets } = await world.client.imports.read({ job, file })
    const [sheet] = sheets
    if (!sheet) throw new Error('no sheet')
    const { sheet: number, target, headerRow, mapping } = sheet
    await world.client.imports.check({ job, reading, sheets: [{ sheet: number, target, headerRow, mapping }] })
    const { id } = await world.client.imports.run({ job, reading, matching: { key: 'none', onMatch: 'add' } })
    const [customer] = await world.client.customers.list({ filter: {} })

    expect(await log(world)).toMatchObject([{ record: 'import', change: 'created', fields: { added: [null, 2] } }])
    expect(await world.client.audit.ofRecord({ record: 'customer', id: Number(customer?.id) })).toMatchObject([
      { record: 'import' },
    ])
    await world.client.imports.undo({ job, id })
    expect((await log(world))[0]).toMatchObject({ record: 'import', change: 'changed', action: 'imports.undo' })
  })

  it('knows who looked at a document, exported a list, or had the log checked', async () => {
    await using world = await createWorld()
    await worldWithEverything(world)
    const [contract] = await world.client.contracts.list({ filter: {} })
    const { files } = await world.client.contracts.get(contract?.id as never)
    await world.client.documents.open(files[0]?.documentId as never)
    await world.client.customers.export({ filter: { text: 'Hòa Phát' }, file: world.fileWith('xuat.xlsx', ''), format: 'xlsx' })
    await world.client.audit.verify({})

    const [checked, exported, opened] = await log(world)

    expect(opened).toMatchObject({ record: 'document', change: 'opened', action: 'documents.open' })
    expect(exported).toMatchObject({
      record: 'list',
      change: 'exported',
      action: 'customers.export',
      fields: { rows: [null, 1] },
    })
    expect(checked).toMatchObject({ change: 'checked', action: 'audit.verify' })
    expect(await world.client.audit.ofRecord({ record: 'contract', id: Number(contract?.id) })).toContainEqual(
      expect.objectContaining({ change: 'opened', recordName: 'hop-dong.pdf' }),
    )
  })

  it('forgets nothing of what was refused: neither the change nor its line are there', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.customers.create(aCustomer())
    const before = await world.client.audit.count({})

    await expect(
      world.client.customers.update({ id, version: version + 7, input: aCustomer({ name: 'Khác' }) }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })

    expect(await world.client.audit.count({})).toBe(before)
  })

  it('keeps the order of what happened when the clock is put back', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    await world.client.customers.create(aCustomer({ name: 'Công ty Một' }))
    world.clock.set(momentOf('2026-11-21 08:00'))
    await world.client.customers.create(aCustomer({ name: 'Công ty Hai' }))

    const entries = await world.client.audit.list(everything)

    expect(entries.map((entry) => entry.recordName)).toEqual(['Công ty Hai', 'Công ty Một'])
    expect((await world.client.audit.list({ filter: { to: '2026-11-21' as Day } })).map((entry) => entry.recordName)).toEqual([
      'Công ty Hai',
    ])
  })

  it('is filtered by day, person, kind of record, what happened, and words of the customer', async () => {
    await using world = await createWorld()
    const { id } = await worldWithEverything(world)
    await world.client.customers.create(aCustomer({ name: 'Trường mầm non Hoa Sen' }))
    const me = await world.client.staff.me()
    const count = (filter: Parameters<World['client']['audit']['count']>[0]) => world.client.audit.count(filter)

    expect(await count({ records: ['call'] })).toBe(1)
    expect(await count({ changes: ['removed'] })).toBe(0)
    expect(await count({ text: 'mam non' })).toBe(1)
    expect(await count({ staffIds: [me.id] })).toBe(await count({}))
    expect(await count({ from: '2026-11-23' as Day })).toBe(0)
    await world.client.customers.remove([id])
    expect(await count({ text: 'hoa phat', changes: ['removed'] })).toBe(1)
  })

  it('watches every table that people change', () => {
    const all = new Set(Object.values(schema))

    expect(new Set([...watchedTables, ...unwatched])).toEqual(all)
  })
})

/** A customer with one of everything that can hang on it. */
async function worldWithEverything(world: World) {
  const customer = await world.client.customers.create(aCustomer())
  const { id } = customer as { id: CustomerId }
  await world.client.contacts.create({ customerId: id, input: { fullName: 'Trần Văn Nam', phones: [{ typed: '0903 111 222' }] } })
  await world.client.calls.log({ customerId: id, outcome: 'reached', note: 'Đã báo giá.' })
  const startsAt = momentOf('2026-11-25 09:00')
  await world.client.appointments.create({ title: 'Khảo sát', customerId: id, startsAt, endsAt: startsAt + 3_600_000 })
  const contract = await world.client.contracts.create(aContract(id))
  const file = world.fileWith('hop-dong.pdf', '%PDF-1.4\n%%EOF\n')
  await world.client.contracts.attach({ id: contract.id, file, role: 'original' })
  return { id }
}
