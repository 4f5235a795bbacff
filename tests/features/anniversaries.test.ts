import { describe, expect, it } from 'vitest'
import type { Layer } from '#shared/features/appointments/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

async function told(client: World['client']) {
  const { occasions } = await client.today.get()
  return occasions.map(({ title, customerName, on, years, lunar }) =>
    [title, customerName, on, years, lunar].filter((one) => one !== null && one !== '').join(' | '),
  )
}

function remember(client: World['client'], customerId: CustomerId, [name, fallsOn]: [string, string]) {
  return client.importantDates.create({ customerId, input: { name, fallsOn: fallsOn as Birth } })
}

async function week(client: World['client'], layers: Layer[], staffIds: StaffId[] = []) {
  const span = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30') }
  const entries = await client.appointments.calendar({ ...span, staffIds, layers })
  return entries.map(({ kind, title, count, state }) => `${kind} ${title} ${count} ${state}`.trim())
}

describe('an important date of a customer', () => {
  it('is told a week ahead, before the birthdays of its day, the day itself of its first year too', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const { customers } = world.client
    const { id } = await customers.create(aCustomer({ name: 'Sen Hồ', phones: [] }))
    await customers.create(aCustomer({ kind: 'person', name: 'An', bornOn: '1990-11-25' as Day, phones: [] }))
    await remember(world.client, id, ['Khai trương', '2015-11-25'])
    await remember(world.client, id, ['Cửa hàng mới', '2026-11-30'])
    await remember(world.client, id, ['Chưa tới', '2027-11-26'])
    await remember(world.client, id, ['Không rõ năm', '0000-11-24'])
    await remember(world.client, id, ['Xa quá', '0000-12-01'])

    expect(await told(world.client)).toEqual([
      'Không rõ năm | Sen Hồ | 2026-11-24 | 0',
      'Khai trương | Sen Hồ | 2026-11-25 | 11',
      'An | 2026-11-25 | 36',
      'Cửa hàng mới | Sen Hồ | 2026-11-30 | 0',
    ])
  })

  it.each([
    { how: 'the day of this year’s moon', fallsOn: '1998-08-15L', at: '2026-09-20', kept: '2026-09-25 | 28 | 15/8/1998' },
    { how: 'the 29th where the month has no 30th', fallsOn: '0000-12-30L', at: '2027-02-01', kept: '2027-02-05 | 0 | 30/12' },
    {
      how: 'its first month in a year in which that comes twice',
      ...{ fallsOn: '0000-06-15L', at: '2025-07-05', kept: '2025-07-09 | 0 | 15/6' },
    },
    {
      how: 'the month of that number after one in a leap month',
      ...{ fallsOn: '2025-06-15N', at: '2026-07-25', kept: '2026-07-28 | 1 | 15/6N/2025' },
    },
  ])('by the lunar calendar is kept on $how', async ({ fallsOn, at, kept }) => {
    await using world = await createWorld({ at: `${at} 09:30` })
    const { id } = await world.client.customers.create(aCustomer({ name: 'Sen Hồ', phones: [] }))
    await remember(world.client, id, ['Giỗ', fallsOn])

    expect(await told(world.client)).toEqual([`Giỗ | Sen Hồ | ${kept}`])
  })

  it('is not told twice in a year in which its month comes twice', async () => {
    await using world = await createWorld({ at: '2025-08-03 09:30' })
    const { id } = await world.client.customers.create(aCustomer({ phones: [] }))
    await remember(world.client, id, ['Giỗ', '0000-06-15L'])

    expect(await told(world.client)).toEqual([])
  })

  it('is told neither of who is lost nor of a contact or a customer in the bin, nor when it is deleted or the office wants none', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const { client } = world
    const day: [string, string] = ['Giỗ', '0000-11-24']
    const lost = await client.customers.create(aCustomer({ name: 'Đã mất', stage: 'lost', phones: [] }))
    await remember(client, lost.id, day)
    const { id } = await client.customers.create(aCustomer({ name: 'Còn đây', phones: [] }))
    const { id: contactId } = await client.contacts.create({ customerId: id, input: { fullName: 'Cô Ba' } })
    await client.importantDates.create({ customerId: id, input: { name: 'Của cô Ba', fallsOn: day[1] as Birth, contactId } })
    await client.importantDates.remove((await remember(client, id, ['Đã xoá', day[1]])).id)
    await remember(client, id, day)
    expect(await told(client)).toHaveLength(2)

    await client.contacts.remove(contactId)
    expect(await told(client)).toEqual(['Giỗ | Còn đây | 2026-11-24 | 0'])
    await client.occasions.choose({ key: 'important-date', isOn: false, daysAhead: 7 })
    expect(await told(client)).toEqual([])
    await client.occasions.choose({ key: 'important-date', isOn: true, daysAhead: 7 })
    await client.customers.remove([id])
    expect(await told(client)).toEqual([])
  })

  it('lies in a layer of the calendar; more than three of a day are one number that leads to their list', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const dung = hire(world, 'Phạm Đức Dũng')
    const { client } = world
    const { id } = await client.customers.create(aCustomer({ name: 'Sen Hồ', ownerId: dung, phones: [] }))
    const { id: contactId } = await client.contacts.create({ customerId: id, input: { fullName: 'Cô Ba' } })
    await client.importantDates.create({
      customerId: id,
      input: { name: 'Giỗ', fallsOn: '0000-10-18L' as Birth, contactId, note: 'Gửi hoa' },
    })
    expect(await week(client, ['important-date'])).toEqual(['important-date Giỗ · Cô Ba 0 important-date'])

    const other = await client.customers.create(aCustomer({ name: 'Khác', ownerId: 1, phones: [] }))
    for (const name of ['Một', 'Hai', 'Ba']) await remember(client, other.id, [name, '2000-11-26'])
    expect(await week(client, ['important-date'])).toEqual(['important-dates  4'])
    expect(await week(client, ['important-date'], [dung])).toEqual(['important-date Giỗ · Cô Ba 0 important-date'])
    const list = await client.occasions.importantDates({ on: '2026-11-26' as Day })
    expect(list.map(({ title, note }) => `${title}${note && `: ${note}`}`).toSorted()).toEqual([
      'Ba',
      'Giỗ: Gửi hoa',
      'Hai',
      'Một',
    ])
  })
})

describe('the anniversary of a contract', () => {
  const signed = { status: 'signed', startsOn: null, endsOn: null } as const

  it('comes each year after it was signed, as long as it is in force', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const { client } = world
    const { id } = await client.customers.create(aCustomer({ name: 'Sen Hồ', phones: [] }))
    const sign = (number: string, more: object) =>
      client.contracts.create(aContract(id, { ...signed, number, name: 'HĐ', ...more }))
    await sign('1', { signedOn: '2024-11-25' })
    await sign('2', { signedOn: '2026-11-25' })
    await sign('3', { signedOn: '2020-11-25', endsOn: '2026-11-24' })
    await sign('4', { signedOn: '2020-11-25', status: 'liquidated' })
    await sign('5', { signedOn: '2020-11-25', endsOn: '2026-11-25', status: 'running' })
    const binned = await sign('6', { signedOn: '2020-11-25' })
    await client.contracts.remove(binned.id)

    expect((await told(client)).toSorted()).toEqual(['1 · HĐ | Sen Hồ | 2026-11-25 | 2', '5 · HĐ | Sen Hồ | 2026-11-25 | 6'])
    expect((await week(client, ['contract-anniversary'])).toSorted()).toEqual([
      'contract-anniversary 1 · HĐ 2 contract',
      'contract-anniversary 5 · HĐ 6 contract',
    ])
    await client.occasions.choose({ key: 'contract-anniversary', isOn: false, daysAhead: 7 })
    expect(await told(client)).toEqual([])
  })

  it('of 29/02 is on the 28th in a year without one', async () => {
    await using world = await createWorld({ at: '2027-02-26 09:30' })
    const { id } = await world.client.customers.create(aCustomer({ name: 'Sen Hồ', phones: [] }))
    await world.client.contracts.create(aContract(id, { ...signed, number: '1', name: 'HĐ', signedOn: '2024-02-29' as Day }))

    expect(await told(world.client)).toEqual(['1 · HĐ | Sen Hồ | 2027-02-28 | 3'])
  })

  it('is seen by who may see the contract, and shown with whoever looks after it', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const [dung, lan] = [hire(world, 'Phạm Đức Dũng'), hire(world, 'Lê Thị Lan')]
    const { id } = await world.client.customers.create(aCustomer({ name: 'Sen Hồ', phones: [] }))
    const how = { ...signed, number: '1', name: 'HĐ', signedOn: '2024-11-25' as Day, ownerId: dung }
    await world.client.contracts.create(aContract(id, how))
    const seenBy = async (staffId: StaffId) => {
      const { client } = { client: world.window(staffId) }
      return [await told(client), await week(client, ['contract-anniversary'])].map(({ length }) => length)
    }

    expect(await seenBy(dung)).toEqual([1, 1])
    expect(await seenBy(lan)).toEqual([0, 0])
    expect(await week(world.client, ['contract-anniversary'], [dung])).toHaveLength(1)
    expect(await week(world.client, ['contract-anniversary'], [lan])).toEqual([])
  })
})

describe('the reasons to call a customer', () => {
  it('are what comes soon there: of itself, of its people wherever else they work, and of its contracts', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const { client } = world
    const { id } = await client.customers.create(aCustomer({ name: 'Sen Hồ', bornOn: '2015-11-29' as Day, phones: [] }))
    const other = await client.customers.create(aCustomer({ name: 'Khác', bornOn: '2015-11-24' as Day, phones: [] }))
    const born = { fullName: 'Cô Ba', bornOn: '1980-11-26' as Day }
    const { id: personId, version } = await client.contacts.create({ customerId: other.id, input: born })
    await client.contacts.employ({ id: personId, version, input: { customerId: id, title: '', department: '' } })
    await remember(client, id, ['Khai trương', '2020-11-27'])
    await client.contracts.create(aContract(id, { number: '1', name: 'HĐ', signedOn: '2024-11-25' as Day }))
    await client.contracts.create(aContract(other.id, { number: '2', name: 'HĐ', signedOn: '2024-11-25' as Day }))
    const reasons = async (asked: CustomerId) =>
      (await client.occasions.ofCustomer(asked)).map(({ kind, personName, title, years }) =>
        [kind, personName || title, years].filter(Boolean).join(' '),
      )

    expect(await reasons(id)).toEqual(['contract 1 · HĐ 2', 'birthday Cô Ba 46', 'important-date Khai trương 6', 'founding 11'])
    expect(await reasons(other.id)).toEqual(['founding 11', 'contract 2 · HĐ 2', 'birthday Cô Ba 46'])
  })

  it('hold no contract for whoever may see the customer and not the contract', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const [dung, lan] = [hire(world, 'Phạm Đức Dũng'), hire(world, 'Lê Thị Lan')]
    const { id } = await world.client.customers.create(aCustomer({ name: 'Sen Hồ', bornOn: '2015-11-24' as Day, phones: [] }))
    const how = { number: '1', name: 'HĐ', signedOn: '2024-11-25' as Day, ownerId: dung }
    await world.client.contracts.create(aContract(id, how))
    const seenBy = async (staffId: StaffId) => (await world.window(staffId).occasions.ofCustomer(id)).map(({ kind }) => kind)

    expect(await seenBy(dung)).toEqual(['founding', 'contract'])
    expect(await seenBy(lan)).toEqual(['founding'])
  })
})
