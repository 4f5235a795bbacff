import { describe, expect, it } from 'vitest'
import { personIdOf } from '#shared/features/people/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

type Client = World['client']

function firm({ client }: World, name: string, ownerId: StaffId | null = null) {
  return client.customers.create(aCustomer({ name, phones: [], ownerId }))
}

function contactAt({ client }: World, customerId: CustomerId, fullName: string) {
  return client.contacts.create({ customerId, input: { fullName } })
}

async function names(client: Client, listing: Parameters<Client['people']['list']>[0]) {
  return (await client.people.list(listing)).map(({ fullName }) => fullName)
}

describe('the list of people, divided', () => {
  /** Two firms and a customer who is a person; An also works for the second firm, which the saleswoman looks after. */
  async function office(world: World) {
    const lan = hire(world, 'Lan')
    const alphas = await firm(world, 'Công ty TNHH Sao Mai')
    const betas = await firm(world, 'Công ty Hoa Lan', lan)
    await contactAt(world, alphas.id, 'Vũ Đức')
    await contactAt(world, alphas.id, 'Lê Thị Ánh')
    const an = await contactAt(world, betas.id, 'Trần An')
    await world.client.contacts.employ({ id: an.id, version: an.version, input: { customerId: alphas.id } })
    await world.client.customers.create(aCustomer({ kind: 'person', name: 'Phạm Dũng', phones: [], ownerId: null }))
    return { lan, alphas, betas, an }
  }

  const groups = async (client: Client, listing: Parameters<Client['people']['groupCounts']>[0]) =>
    (await client.people.groupCounts(listing)).map(({ name, count }) => `${name ?? '–'}: ${count}`)

  it('comes firm by firm, each once at their first one, in each in the order of the list; customers who are people last', async () => {
    await using world = await createWorld()
    await office(world)
    expect(await groups(world.client, { group: 'firm' })).toEqual(['Công ty Hoa Lan: 1', 'Công ty TNHH Sao Mai: 2', '–: 1'])
    const firms = ['Trần An', 'Lê Thị Ánh', 'Vũ Đức', 'Phạm Dũng']
    expect(await names(world.client, { group: 'firm' })).toEqual(firms)
    expect(await names(world.client, { group: 'firm', offset: 1, limit: 2 })).toEqual(['Lê Thị Ánh', 'Vũ Đức'])
    expect(await names(world.client, { group: 'firm', sort: [{ by: 'name', direction: 'descending' }] })).toEqual([
      ...['Trần An', 'Vũ Đức', 'Lê Thị Ánh', 'Phạm Dũng'],
    ])
    expect(await world.client.people.placeOf({ group: 'firm', typed: 'd' })).toBe(3)
  })

  it('comes by letters, Đ behind D, and by who looks after their customers', async () => {
    await using world = await createWorld()
    await office(world)
    expect(await groups(world.client, { group: 'letter' })).toEqual(['A: 2', 'D: 1', 'Đ: 1'])
    expect(await names(world.client, { group: 'letter' })).toEqual(['Trần An', 'Lê Thị Ánh', 'Phạm Dũng', 'Vũ Đức'])
    expect(await groups(world.client, { group: 'owner' })).toEqual(['Lan: 1', '–: 3'])
    expect(await names(world.client, { group: 'owner' })).toEqual(['Trần An', 'Lê Thị Ánh', 'Phạm Dũng', 'Vũ Đức'])
  })

  it('says of a firm nobody sees nothing: who works there stands at the one that is seen', async () => {
    await using world = await createWorld()
    const { lan } = await office(world)
    const khoa = world.window(hire(world, 'Khoa'))
    expect(await groups(khoa, { group: 'firm' })).toEqual(['Công ty TNHH Sao Mai: 3', '–: 1'])
    expect(await groups(world.window(lan), { group: 'firm' })).toContain('Công ty Hoa Lan: 1')
  })

  it('counts and shows of a group of contacts its people alone, and divides nothing that a text finds', async () => {
    await using world = await createWorld()
    const { an, alphas } = await office(world)
    const [person] = await world.client.people.list({ filter: { text: 'đức' } })
    const people = [personIdOf({ customerId: alphas.id, contactId: an.id }), ...(person ? [person.id] : [])]
    const { id: groupId } = await world.client.contactGroups.create({ input: { name: 'Nhận báo giá' }, people })

    expect(await groups(world.client, { group: 'firm', filter: { groupId } })).toEqual([
      ...['Công ty Hoa Lan: 1', 'Công ty TNHH Sao Mai: 1'],
    ])
    expect(await names(world.client, { group: 'firm', filter: { groupId } })).toEqual(['Trần An', 'Vũ Đức'])
    expect(await groups(world.client, { group: 'firm', filter: { text: 'đức' } })).toEqual([])
    expect(await names(world.client, { group: 'firm', filter: { text: 'đức' } })).toEqual(['Vũ Đức'])
    const copied = await world.client.people.copy({ group: 'firm', ids: await world.client.people.ids({}) })
    expect(copied.people.map(({ fullName }) => fullName)).toEqual(['Trần An', 'Lê Thị Ánh', 'Vũ Đức', 'Phạm Dũng'])
  })

  it('follows at once who changes their firm', async () => {
    await using world = await createWorld()
    const { betas, an } = await office(world)
    expect(await groups(world.client, { group: 'firm' })).toContain('Công ty Hoa Lan: 1')
    await world.client.customers.remove([betas.id])
    expect(await groups(world.client, { group: 'firm' })).toEqual(['Công ty TNHH Sao Mai: 3', '–: 1'])
    await world.client.contacts.remove(an.id)
    expect(await groups(world.client, { group: 'firm' })).toEqual(['Công ty TNHH Sao Mai: 2', '–: 1'])
  })
})
