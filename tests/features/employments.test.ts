import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ContactInput, Employment } from '#shared/features/contacts/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

type Client = World['client']

function firm({ client }: Pick<World, 'client'>, name: string, ownerId: StaffId | null = null) {
  return client.customers.create(aCustomer({ name, phones: [], ownerId }))
}

/** Two firms, and somebody of the first who also works at the second. */
async function twoFirms(world: World, input: Partial<ContactInput> = {}) {
  const [first, second] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Hạ Long')]
  const own = { fullName: 'Lê Thị Hoa', title: 'Giám đốc', decisionRole: 'decider' as const, phones: [{ typed: '0903 111 222' }] }
  const { id, version } = await world.client.contacts.create({ customerId: first.id, input: { ...own, ...input } })
  const there = { customerId: second.id, title: 'Cố vấn', department: 'Ban giám đốc', decisionRole: 'influencer' as const }
  await world.client.contacts.employ({ id, version, input: there })
  return { first, second, id, there }
}

async function shown(client: Client, customerId: CustomerId) {
  const people = await client.contacts.list(customerId)
  return people.map(({ fullName, title, isFirst, elsewhere }) => ({
    ...{ fullName, title, isFirst },
    elsewhere: elsewhere.map((one) => one.customerName),
  }))
}

const refusedBecause = (reason: string) => ({ code: 'CONFLICT', data: { reason } })

describe('a contact who works at several customers', () => {
  it('stands among the people of each, with what they are there, and each says where else', async () => {
    await using world = await createWorld()
    const { first, second, id } = await twoFirms(world)

    expect(await shown(world.client, first.id)).toEqual([
      { fullName: 'Lê Thị Hoa', title: 'Giám đốc', isFirst: true, elsewhere: ['Công ty Hạ Long'] },
    ])
    expect(await world.client.contacts.list(second.id)).toMatchObject([
      {
        ...{ id, customerId: second.id, title: 'Cố vấn', department: 'Ban giám đốc', decisionRole: 'influencer' },
        ...{ isFirst: false, isMain: false, contactPoints: [{ typed: '0903 111 222' }] },
        elsewhere: [{ customerName: 'Công ty Sao Mai', isFirst: true, title: 'Giám đốc', decisionRole: 'decider' }],
      },
    ])
  })

  it('goes along on paper, in the phone book and on the card of each', async () => {
    await using world = await createWorld()
    const { first, second, id } = await twoFirms(world)
    const { client, folder, chosen } = world

    const { customers } = await client.customers.printList({ ids: [second.id], filter: {} })
    expect(customers[0]?.people).toMatchObject([
      { fullName: 'Lê Thị Hoa', title: 'Cố vấn', contactPoints: [{ typed: '0903 111 222' }] },
    ])
    const path = join(folder.path, 'hoa.vcf')
    await client.customers.saveCard({ customerId: second.id, contactId: id, version: '4.0', file: chosen(path) })
    const card = readFileSync(path, 'utf8')
    expect(card).toContain('ORG:Công ty Hạ Long')
    expect(card).toContain('TITLE:Cố vấn')
    expect(card).toContain('+84903111222')
    const third = await firm(world, 'Công ty Ba')
    const saving = client.customers.saveCard({ customerId: third.id, contactId: id, version: '4.0', file: chosen(path) })
    await expect(saving).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const book = await client.customers.exportCards({
      ids: [first.id, second.id],
      filter: {},
      version: '4.0',
      file: chosen(path),
    })
    expect(book.rows).toBe(4)
  })

  it('is called from each of them at their own number, and nobody else is taken for theirs', async () => {
    await using world = await createWorld()
    const { second, id } = await twoFirms(world)
    const plannedAt = momentOf('2026-11-23 09:00')

    const call = await world.client.calls.plan({ customerId: second.id, contactId: id, plannedAt })

    expect(call).toMatchObject({ customerId: second.id, contactName: 'Lê Thị Hoa', phone: '0903 111 222' })
    const third = await firm(world, 'Công ty Ba')
    await expect(world.client.calls.plan({ customerId: third.id, contactId: id, plannedAt })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('leads to every firm they work for when one looks for them, and no longer once they have gone', async () => {
    await using world = await createWorld()
    const { first, second, id } = await twoFirms(world)
    const { client } = world
    const found = async (text: string) =>
      (await client.customers.list({ filter: { text } })).map(({ name, hit }) => [name, hit?.text]).toSorted()
    const both = (hit: string) => [
      [second.name, hit],
      [first.name, hit],
    ]

    expect(await found('le thi hoa')).toEqual(both('Lê Thị Hoa'))
    expect(await found('0903111222')).toEqual(both('+84903111222'))
    await client.contacts.update({ id, version: 2, input: { fullName: 'Phạm Văn Khuê' } })
    expect(await found('pham van khue')).toEqual(both('Phạm Văn Khuê'))
    expect(await found('le thi hoa')).toEqual([])
    await client.contacts.remove(id)
    expect(await found('pham van khue')).toEqual([])
    await client.contacts.restore(id)
    await client.contacts.dismiss({ id, customerId: second.id })
    expect(await found('pham van khue')).toEqual([[first.name, 'Phạm Văn Khuê']])
  })

  it('has one birthday on the page of the day, at the first of their firms that counts', async () => {
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    const { first } = await twoFirms(world, { bornOn: '1980-11-23' as Birth })
    const told = async () =>
      (await world.client.today.get()).occasions.map(({ customerName, personName }) => [customerName, personName])

    expect(await told()).toEqual([['Công ty Sao Mai', 'Lê Thị Hoa']])
    await world.client.customers.remove([first.id])
    expect(await told()).toEqual([['Công ty Hạ Long', 'Lê Thị Hoa']])
  })

  it('who does not want to be called is not called from the other firm either', async () => {
    await using world = await createWorld()
    const { first, second, id } = await twoFirms(world)
    const person = { customerId: first.id, contactId: id }
    const said = { happenedOn: '2026-11-20' as never, means: 'phone' as const }

    await world.client.privacy.recordConsent({ ...person, ...said, purpose: 'advertising', channel: 'call', state: 'refused' })

    expect((await world.client.customers.get(second.id)).standing.refusingCalls).toEqual([id])
    // What somebody says of their data is kept once, with their first employer.
    await expect(world.client.privacy.consents({ customerId: second.id, contactId: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('somebody who is known already', () => {
  it('is found by their name without its marks, or by their firm, but not among those who work here', async () => {
    await using world = await createWorld()
    const { second } = await twoFirms(world)
    const third = await firm(world, 'Công ty Ba')
    const { client } = world
    const names = async (text: string, except: CustomerId) =>
      (await client.contacts.find({ text, except })).map(({ fullName, customerName }) => [fullName, customerName])

    expect(await names('thi hoa', third.id)).toEqual([['Lê Thị Hoa', 'Công ty Sao Mai']])
    expect(await names('sao mai', third.id)).toEqual([['Lê Thị Hoa', 'Công ty Sao Mai']])
    expect(await names('hoa', second.id)).toEqual([])
    expect(await names('  ', third.id)).toEqual([])
  })

  it('is not employed twice, nor where they are first, nor on an old version', async () => {
    await using world = await createWorld()
    const { first, second, id } = await twoFirms(world)
    const { client } = world
    const employ = (version: number, input: Pick<Employment, 'customerId'> & Partial<Employment>) =>
      client.contacts.employ({ id, version, input })

    await expect(employ(2, { customerId: first.id })).rejects.toMatchObject(refusedBecause('first-employer'))
    await expect(employ(1, { customerId: second.id })).rejects.toMatchObject(refusedBecause('stale-version'))
    await employ(2, { customerId: second.id, title: 'Kế toán' })
    expect(await shown(client, second.id)).toMatchObject([{ title: 'Kế toán' }])
  })
})

describe('the form of a contact', () => {
  it('says where else they work: what is new comes, what is not there goes, and left out all stays', async () => {
    await using world = await createWorld()
    const { second, id } = await twoFirms(world)
    const third = await firm(world, 'Công ty Ba')
    const { client } = world
    const save = (version: number, employments?: (Pick<Employment, 'customerId'> & Partial<Employment>)[]) =>
      client.contacts.update({ id, version, input: { fullName: 'Lê Thị Hoa', ...(employments && { employments }) } })

    await save(2)
    expect(await shown(client, second.id)).toMatchObject([{ title: 'Cố vấn' }])
    const saved = await save(3, [{ customerId: third.id, title: 'Thành viên' }])

    expect(saved.elsewhere).toMatchObject([{ customerName: 'Công ty Ba', title: 'Thành viên' }])
    expect(await shown(client, second.id)).toEqual([])
    const log = await client.audit.list({ filter: { records: ['employment'] }, offset: 0, limit: 10 } as never)
    expect(log.map(({ change, customerName }) => [change, customerName])).toEqual([
      ['created', 'Công ty Ba'],
      ['erased', 'Công ty Hạ Long'],
      ['created', 'Công ty Hạ Long'],
    ])
  })
})

describe('who may say where somebody works', () => {
  /** Somebody in sales who sees their own customers alone, and a firm of somebody else. */
  async function anOffice(world: World) {
    const me = staffOf(world, { name: 'Hường', role: 'sales', department: 'Kinh doanh' })
    const other = staffOf(world, { name: 'Tú', role: 'sales', department: 'Kỹ thuật' })
    const [hidden, own] = [await firm(world, 'Công ty Kín', other), await firm(world, 'Công ty Mở', me)]
    const input = { fullName: 'Lê Thị Hoa', phones: [{ typed: '0903 111 222' }] }
    const { id } = await world.client.contacts.create({ customerId: hidden.id, input })
    return { me: world.window(me), hidden, own, id }
  }

  it('is whoever may change that customer and see them; of a firm one may not see nothing is said', async () => {
    await using world = await createWorld()
    const { me, hidden, own, id } = await anOffice(world)
    const employing = { id, version: 1, input: { customerId: own.id } }

    await expect(me.contacts.employ(employing)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await me.contacts.find({ text: 'hoa', except: own.id })).toEqual([])
    await world.client.contacts.employ(employing)

    expect(await shown(me, own.id)).toEqual([{ fullName: 'Lê Thị Hoa', title: '', isFirst: false, elsewhere: [] }])
    await me.contacts.employ({ id, version: 2, input: { customerId: own.id, title: 'Cố vấn' } })
    const renaming = me.contacts.update({ id, version: 3, input: { fullName: 'Ai khác' } })
    await expect(renaming).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(me.contacts.remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(me.contacts.dismiss({ id, customerId: hidden.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await me.contacts.dismiss({ id, customerId: own.id })
    expect(await shown(me, own.id)).toEqual([])
  })

  it('does not take away what they cannot see when they save the form', async () => {
    await using world = await createWorld()
    const { me, hidden, own } = await anOffice(world)
    const input = { fullName: 'Trần Văn Bình', employments: [{ customerId: hidden.id }] }
    const { id } = await world.client.contacts.create({ customerId: own.id, input })

    await me.contacts.update({ id, version: 1, input: { fullName: 'Trần Văn Bình', employments: [] } })

    expect((await world.client.contacts.list(own.id))[0]?.elsewhere).toMatchObject([{ customerName: 'Công ty Kín' }])
    expect(id satisfies ContactId).toBeGreaterThan(0)
  })
})
