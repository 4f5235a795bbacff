import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const everything = { stages: [], ownerIds: [], groupIds: [], view: 'all' as const }

async function aWorldWithCustomer() {
  const world = await createWorld()
  const { id: customerId } = await world.client.customers.create(aCustomer())
  return { world, customerId, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

function found(world: World, text: string) {
  return world.client.customers.list({ filter: { ...everything, text } }).then((rows) => rows.map((row) => row.code))
}

describe('a contact', () => {
  it('stands on the card of its customer with everything that was typed', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office

    await world.client.contacts.create({
      customerId,
      input: {
        honorific: 'Anh',
        fullName: '  Trần  Quốc Bảo ',
        title: 'Trưởng phòng mua hàng',
        bornOn: '1988-11-25' as Day,
        phones: [{ typed: '0903 111 222', label: 'di động' }, { typed: '' }],
        emails: [{ typed: 'Bao@HoaPhat.example' }],
      },
    })

    expect(await world.client.contacts.list(customerId)).toEqual([
      {
        id: 1,
        isFirst: true,
        elsewhere: [],
        customerId,
        honorific: 'Anh',
        fullName: 'Trần Quốc Bảo',
        title: 'Trưởng phòng mua hàng',
        department: '',
        decisionRole: '',
        bornOn: '1988-11-25',
        ...{ nickname: '', spouse: '', manager: '', assistant: '', address: '', selfAddress: '' },
        isMain: false,
        note: '',
        photoId: null,
        contactPoints: [
          { kind: 'email', typed: 'Bao@HoaPhat.example', normal: 'bao@hoaphat.example', label: '', hasZalo: false },
          { kind: 'phone', typed: '0903 111 222', normal: '+84903111222', label: 'di động', hasZalo: false },
        ],
        custom: {},
        linkedNames: {},
        version: 1,
      },
    ])
  })

  it('leads to its customer by its name without accents and by its number', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    await world.client.contacts.create({ customerId, input: { fullName: 'Đặng Thị Ánh', phones: [{ typed: '0903 111 222' }] } })

    expect(await found(world, 'dang thi anh')).toEqual(['KH00001'])
    expect(await found(world, '0903111222')).toEqual(['KH00001'])
  })

  it('no longer leads there by a name or number it had before', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const contact = await world.client.contacts.create({
      customerId,
      input: { fullName: 'Đặng Thị Ánh', phones: [{ typed: '0903 111 222' }] },
    })

    await world.client.contacts.update({
      id: contact.id,
      version: 1,
      input: { fullName: 'Lê Văn Cường', phones: [{ typed: '0988 777 666' }] },
    })

    expect(await found(world, 'dang thi anh')).toEqual([])
    expect(await found(world, '0903111222')).toEqual([])
    expect(await found(world, 'le van cuong')).toEqual(['KH00001'])
    expect(await found(world, '0988777666')).toEqual(['KH00001'])
  })

  it('does not touch the numbers of the customer itself', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office

    await world.client.contacts.create({ customerId, input: { fullName: 'Lê Văn Cường', phones: [{ typed: '0988 777 666' }] } })

    const { contactPoints } = await world.client.customers.get(customerId)
    expect(contactPoints.map((point) => point.typed)).toEqual(['0912 345 678'])
  })

  it('with the phone of another customer is warned about', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const { id } = await world.client.contacts.create({
      customerId,
      input: { fullName: 'Lê Văn Cường', phones: [{ typed: '0988 777 666' }] },
    })
    const warned = () => world.client.customers.duplicates({ input: { phones: [{ typed: '+84 988.777.666' }] } })

    expect(await warned()).toMatchObject([{ code: 'KH00001', reason: 'phone' }])
    await world.client.contacts.remove(id)
    expect(await warned()).toEqual([])
  })

  it('needs a name, and a customer that is there', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const create = (id: CustomerId, fullName: string) => world.client.contacts.create({ customerId: id, input: { fullName } })

    await expect(create(customerId, '   ')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(create(99 as CustomerId, 'Lê Văn Cường')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { noun: 'customer' },
    })
    await world.client.customers.remove([customerId])
    await expect(create(customerId, 'Lê Văn Cường')).rejects.toMatchObject({ code: 'NOT_FOUND', data: { noun: 'customer' } })
    await expect(world.client.contacts.list(99)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { noun: 'customer' } })
  })
})

describe('the main contact', () => {
  it('comes first and is the only one: the newest choice holds', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const named = () => world.client.contacts.list(customerId).then((all) => all.map((one) => [one.fullName, one.isMain]))
    await world.client.contacts.create({ customerId, input: { fullName: 'Phạm An' } })
    await world.client.contacts.create({ customerId, input: { fullName: 'Lê Bình', isMain: true } })

    expect(await named()).toEqual([
      ['Lê Bình', true],
      ['Phạm An', false],
    ])
    await world.client.contacts.update({ id: 1, version: 1, input: { fullName: 'Phạm An', isMain: true } })
    expect(await named()).toEqual([
      ['Phạm An', true],
      ['Lê Bình', false],
    ])
  })

  it('of another customer is left alone', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const other = await world.client.customers.create(aCustomer({ name: 'Công ty CP Gỗ Hồng Ước' }))
    await world.client.contacts.create({ customerId: other.id, input: { fullName: 'Lê Bình', isMain: true } })

    await world.client.contacts.create({ customerId, input: { fullName: 'Phạm An', isMain: true } })

    expect(await world.client.contacts.list(other.id)).toMatchObject([{ isMain: true }])
  })

  it('is not set again by a form that was opened before another became it', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const opened = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Bình', isMain: true } })
    await world.client.contacts.create({ customerId, input: { fullName: 'Phạm An', isMain: true } })

    await expect(
      world.client.contacts.update({
        id: opened.id,
        version: opened.version,
        input: { fullName: 'Lê Bình', title: 'Kế toán', isMain: true },
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'stale-version' } })
    expect(await world.client.contacts.list(customerId)).toMatchObject([
      { fullName: 'Phạm An', isMain: true },
      { fullName: 'Lê Bình', title: '' },
    ])
  })

  it('comes back from the bin as one of the others when somebody has taken its place', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const first = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Bình', isMain: true } })
    await world.client.contacts.remove(first.id)
    await world.client.contacts.restore(first.id)
    expect(await world.client.contacts.list(customerId)).toMatchObject([{ fullName: 'Lê Bình', isMain: true }])

    await world.client.contacts.remove(first.id)
    await world.client.contacts.create({ customerId, input: { fullName: 'Phạm An', isMain: true } })
    await world.client.contacts.restore(first.id)

    expect(await world.client.contacts.list(customerId)).toMatchObject([
      { fullName: 'Phạm An', isMain: true },
      { fullName: 'Lê Bình', isMain: false },
    ])
  })
})

describe('two people at one contact', () => {
  it('do not overwrite each other: the slower one is told', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const { id } = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Bình' } })
    await world.client.contacts.update({ id, version: 1, input: { fullName: 'Lê Bình', title: 'Giám đốc' } })

    await expect(world.client.contacts.update({ id, version: 1, input: { fullName: 'Lê Bính' } })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'stale-version' },
    })
    expect(await world.client.contacts.list(customerId)).toMatchObject([{ fullName: 'Lê Bình', title: 'Giám đốc', version: 2 }])
  })

  it('can undo a deletion, and nothing is lost by it', async () => {
    await using office = await aWorldWithCustomer()
    const { world, customerId } = office
    const before = await world.client.contacts.create({
      customerId,
      input: { fullName: 'Lê Bình', phones: [{ typed: '0988 777 666' }] },
    })

    await world.client.contacts.remove(before.id)
    await world.client.contacts.remove(before.id)
    expect(await world.client.contacts.list(customerId)).toEqual([])
    expect(await found(world, 'le binh')).toEqual([])
    expect(await found(world, '0988777666')).toEqual([])
    await expect(
      world.client.contacts.update({ id: before.id, version: 2, input: { fullName: 'Lê Bình' } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await world.client.contacts.restore(before.id)
    expect(await world.client.contacts.list(customerId)).toEqual([{ ...before, version: 3 }])
    expect(await found(world, '0988777666')).toEqual(['KH00001'])
    await expect(world.client.contacts.remove(99)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { noun: 'contact' },
    })
  })
})
