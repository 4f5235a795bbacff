import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const everything = { text: '', stages: [], ownerIds: [], groupIds: [], view: 'all' as const }

describe('a customer', () => {
  it('gets the next code and stands in the list right after it was saved', async () => {
    await using world = await createWorld()

    const customer = await world.client.customers.create(aCustomer())

    expect(customer.code).toBe('KH00001')
    expect(await world.client.customers.list({ filter: everything })).toMatchObject([
      { name: 'Công ty TNHH Điện lạnh Hòa Phát', phone: '+84912345678', stage: 'lead' },
    ])
  })

  it('is found without accents, by its initials and by the last digits of its phone', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer())
    const found = (text: string) =>
      world.client.customers.list({ filter: { ...everything, text } }).then((rows) => rows.map((row) => row.code))

    expect(await found('cty dien lanh hoa ph')).toEqual(['KH00001'])
    expect(await found('DLHP')).toEqual(['KH00001'])
    expect(await found('5678')).toEqual(['KH00001'])
    expect(await found('hoa phuong')).toEqual([])
  })

  it('is found with the old form of its number and shown with the new one', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ phones: [{ typed: '0168 221 9000' }] }))

    const [row] = await world.client.customers.list({ filter: { ...everything, text: '01682219000' } })

    expect(row?.phone).toBe('+84382219000')
  })

  it('comes with exact accents before those that only sound alike', async () => {
    await using world = await createWorld()
    for (const name of ['Trần Dung', 'Trần Dũng', 'Trần Đúng'])
      await world.client.customers.create(aCustomer({ kind: 'person', name, phones: [] }))

    const rows = await world.client.customers.list({ filter: { ...everything, text: 'Dũng' } })

    expect(rows.map((row) => row.name)[0]).toBe('Trần Dũng')
    expect(rows).toHaveLength(3)
  })

  it.each(['C++', 'công ty (cp)', '-a', '*', 'NEAR(', '"', "'; DROP TABLE customers--", '%_', 'ไทยกัน'])(
    'may be searched by %s without harm',
    async (text) => {
      await using world = await createWorld()
      await world.client.customers.create(aCustomer())

      await world.client.customers.list({ filter: { ...everything, text } })

      expect(await world.client.customers.count(everything)).toBe(1)
    },
  )

  it('sorts by given name in Vietnamese order, firms without their legal form', async () => {
    await using world = await createWorld()
    const names = ['Nguyễn Văn Đức', 'Trần Ánh', 'Lê Ân', 'Phạm An', 'Võ Dũng']
    for (const name of names) await world.client.customers.create(aCustomer({ kind: 'person', name, phones: [] }))
    await world.client.customers.create(aCustomer({ name: 'Công ty TNHH Bảo An', phones: [] }))

    const rows = await world.client.customers.list({ filter: everything })

    expect(rows.map((row) => row.name)).toEqual([
      'Phạm An',
      'Trần Ánh',
      'Lê Ân',
      'Công ty TNHH Bảo An',
      'Võ Dũng',
      'Nguyễn Văn Đức',
    ])
  })

  it('keeps its text as typed and loses nothing to bad neighbours', async () => {
    await using world = await createWorld()
    const name = '<img src=x onerror=alert(1)> ={1+1} Đặng  "Ký"'

    const saved = await world.client.customers.create(
      aCustomer({ name, note: 'dòng 1\ndòng 2', phones: [{ typed: 'máy lẻ 12' }] }),
    )

    expect(saved.name).toBe('<img src=x onerror=alert(1)> ={1+1} Đặng "Ký"')
    expect(saved).toMatchObject({ note: 'dòng 1\ndòng 2', contactPoints: [{ typed: 'máy lẻ 12', normal: '' }] })
  })

  it('needs a name, and says so at that field', async () => {
    await using world = await createWorld()

    await expect(world.client.customers.create(aCustomer({ name: '   ' }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['name'], message: 'required' }] },
    })
  })
})

describe('two people at one customer', () => {
  it('never overwrite each other silently', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.customers.create(aCustomer())
    await world.client.customers.update({ id, version, input: aCustomer({ note: 'của Hường' }) })

    await expect(world.client.customers.update({ id, version, input: aCustomer({ note: 'của Tú' }) })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })

    expect(await world.client.customers.get(id)).toMatchObject({ note: 'của Hường', version: version + 1 })
  })

  it('cannot take the same code', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ code: 'ATQ-1' }))

    await expect(world.client.customers.create(aCustomer({ code: 'ATQ-1' }))).rejects.toMatchObject({
      data: { reason: 'code-taken' },
    })
    expect(await world.client.customers.count(everything)).toBe(1)
  })
})

describe('a deleted customer', () => {
  it('is neither listed nor found, lies in the bin, and comes back as it was', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer())
    const before = await world.client.customers.get(id)

    await world.client.customers.remove([id])
    expect(await world.client.customers.list({ filter: everything })).toEqual([])
    expect(await world.client.customers.list({ filter: { ...everything, text: 'hoa phat' } })).toEqual([])
    expect(await world.client.customers.list({ filter: { ...everything, view: 'bin' } })).toHaveLength(1)

    await world.client.customers.restore([id])
    expect(await world.client.customers.list({ filter: { ...everything, text: 'hoa phat' } })).toHaveLength(1)
    expect({ ...(await world.client.customers.get(id)), version: before.version }).toEqual(before)
  })
})

describe('somebody who types a customer that is there already', () => {
  it.each([
    ['tax-code', { taxCode: '0101234567' }],
    ['phone', { phones: [{ typed: '+84 912 345 678', label: '' }] }],
    ['email', { emails: [{ typed: 'LienHe@HoaPhat.example', label: '' }] }],
    ['name', { name: 'CTY TNHH DIEN LANH HOA PHAT' }],
  ] as const)('is warned by the %s', async (reason, input) => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ taxCode: '0101234567', emails: [{ typed: 'lienhe@hoaphat.example' }] }))

    expect(await world.client.customers.duplicates({ input: structuredClone(input) as never })).toMatchObject([
      { code: 'KH00001', reason },
    ])
  })

  it('is not warned of the customer that is being edited', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer())

    expect(await world.client.customers.duplicates({ input: { name: 'Điện lạnh Hòa Phát' }, except: id })).toEqual([])
  })
})

describe('the stage of a customer', () => {
  it('is dated whenever it changes', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const { id, version } = await world.client.customers.create(aCustomer())
    world.clock.set(momentOf('2026-11-23 10:00'))

    await world.client.customers.update({ id, version, input: aCustomer({ stage: 'prospect' }) })

    expect(await world.client.customers.timeline({ id })).toMatchObject([
      { kind: 'stage', title: 'lead', state: 'prospect', at: momentOf('2026-11-23 10:00') },
    ])
  })
})
