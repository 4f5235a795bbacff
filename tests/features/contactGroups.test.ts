import { describe, expect, it } from 'vitest'
import { personIdOf } from '#shared/features/people/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function aContact({ client }: World, customerId: CustomerId, fullName: string) {
  const reach = { phones: [{ typed: '0912 345 678' }], emails: [{ typed: `${customerId}@senho.vn` }] }
  const { id: contactId } = await client.contacts.create({ customerId, input: { fullName, honorific: 'Chị', ...reach } })
  return { id: personIdOf({ customerId, contactId }), customerId, contactId }
}

async function aFirm({ client }: World, name = 'Công ty Sen Hồ') {
  return (await client.customers.create(aCustomer({ name, phones: [] }))).id
}

async function aPerson({ client }: World, name = 'Phạm Văn Đức') {
  const { id } = await client.customers.create(aCustomer({ kind: 'person', name, phones: [{ typed: '0987 654 321' }] }))
  const person = { customerId: id, contactId: null }
  return { id: personIdOf(person), ...person }
}

/** A group of a contact of one firm, one of another, and a customer who is a person. */
async function aGroup(world: World) {
  const an = await aContact(world, await aFirm(world), 'Lê Thị An')
  const binh = await aContact(world, await aFirm(world, 'Công ty Hai'), 'Trần Thị Bình')
  const duc = await aPerson(world)
  const group = await world.client.contactGroups.create({ input: { name: 'Nhận báo giá' }, people: [duc.id, binh.id, an.id] })
  return { group, an, binh, duc }
}

const namesIn = async ({ client }: Pick<World, 'client'>, id: Parameters<World['client']['contactGroups']['members']>[0]) =>
  (await client.contactGroups.members(id)).map(({ name }) => name)

describe('a contact group', () => {
  it('holds people of any customers, told by their given names with what they are reached at', async () => {
    await using world = await createWorld()
    const { group, an, duc } = await aGroup(world)

    expect(await world.client.contactGroups.list()).toEqual([group])
    expect(group).toMatchObject({ name: 'Nhận báo giá', note: '', count: 3 })
    expect(await namesIn(world, group.id)).toEqual(['Lê Thị An', 'Trần Thị Bình', 'Phạm Văn Đức'])
    const [first, , last] = await world.client.contactGroups.members(group.id)
    expect(first).toEqual({
      ...an,
      honorific: 'Chị',
      name: 'Lê Thị An',
      customerName: 'Công ty Sen Hồ',
      phone: '0912 345 678',
      email: `${an.customerId}@senho.vn`,
    })
    expect(last).toEqual({
      ...{ ...duc, honorific: '', name: 'Phạm Văn Đức', customerName: '', phone: '0987 654 321', email: '' },
    })
  })

  it('takes nobody twice and no firm, and says who was new and who went', async () => {
    await using world = await createWorld()
    const { group, an, duc } = await aGroup(world)
    const customerId = await aFirm(world, 'Công ty Ba')
    const hoa = await aContact(world, customerId, 'Vũ Thị Hoa')
    const { addMembers, removeMembers } = world.client.contactGroups

    expect(await addMembers({ id: group.id, people: [an.id, hoa.id, hoa.id] })).toEqual([hoa.id])
    await expect(addMembers({ id: group.id, people: [personIdOf({ customerId, contactId: null })] })).rejects.toMatchObject({
      data: { reason: 'contact-group-only-people' },
    })
    expect(await removeMembers({ id: group.id, people: [duc.id, hoa.id] })).toEqual([duc.id, hoa.id])
    expect(await removeMembers({ id: group.id, people: [duc.id] })).toEqual([])

    expect(await addMembers({ id: group.id, people: [hoa.id, duc.id] })).toEqual([hoa.id, duc.id])
    expect((await world.client.contactGroups.list())[0]?.count).toBe(4)
  })

  it('has a name of its own, whatever its accents', async () => {
    await using world = await createWorld()
    const { group } = await aGroup(world)
    const { create, update, remove, restore } = world.client.contactGroups
    const taken = { data: { reason: 'contact-group-name-taken' } }

    await expect(create({ input: { name: 'NHAN BAO GIA' } })).rejects.toMatchObject(taken)
    await expect(create({ input: { name: '  ' } })).rejects.toMatchObject({ data: { issues: [{ message: 'required' }] } })
    const renamed = await update({ id: group.id, version: group.version, input: { name: 'Nhận Báo Giá', note: 'Thứ Hai' } })
    expect(renamed).toMatchObject({ name: 'Nhận Báo Giá', note: 'Thứ Hai', count: 3 })
    await expect(update({ id: group.id, version: group.version, input: { name: 'Khác' } })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })

    await remove(group.id)
    await create({ input: { name: 'Nhận báo giá' } })
    await expect(restore(group.id)).rejects.toMatchObject(taken)
  })

  it('is changed by its form at once: its name, who comes and who goes', async () => {
    await using world = await createWorld()
    const { group, an, duc } = await aGroup(world)
    const hoa = await aContact(world, await aFirm(world, 'Công ty Ba'), 'Vũ Thị Hoa')

    const { id, version, name } = group
    await world.client.contactGroups.update({ id, version, input: { name }, add: [hoa.id], remove: [an.id, duc.id] })

    expect(await namesIn(world, id)).toEqual(['Trần Thị Bình', 'Vũ Thị Hoa'])
    expect(await world.client.contactGroups.ofPerson(duc.id)).toEqual([])
    expect(await world.client.contactGroups.ofPerson(hoa.id)).toEqual([{ id, name }])
  })

  it('lies in the bin with its people and comes back with them; erased it is gone', async () => {
    await using world = await createWorld()
    const { group, an } = await aGroup(world)
    const { client } = world
    await client.contactGroups.remove(group.id)

    expect(await client.contactGroups.list()).toEqual([])
    expect(await client.contactGroups.ofPerson(an.id)).toEqual([])
    await expect(client.contactGroups.members(group.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await client.bin.list({})).toMatchObject([{ record: 'contact-group', name: 'Nhận báo giá' }])

    await client.bin.restore([{ record: 'contact-group', recordId: group.id }])
    expect(await namesIn(world, group.id)).toHaveLength(3)

    await client.contactGroups.remove(group.id)
    await client.bin.erase([{ record: 'contact-group', recordId: group.id }])
    await expect(client.contactGroups.restore(group.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await client.bin.erasures({})).toMatchObject([{ record: 'contact-group' }])
  })

  it('does not tell who lies in the bin until they come back, and never again who was erased', async () => {
    await using world = await createWorld()
    const { group, an, binh, duc } = await aGroup(world)
    const { client } = world
    const { contactId } = an
    await client.contacts.remove(contactId)
    await client.customers.remove([binh.customerId, duc.customerId])

    expect(await namesIn(world, group.id)).toEqual([])
    expect((await client.contactGroups.list())[0]?.count).toBe(0)
    await client.contacts.restore(contactId)
    await client.customers.restore([binh.customerId])
    expect(await namesIn(world, group.id)).toEqual(['Lê Thị An', 'Trần Thị Bình'])

    await client.contacts.remove(contactId)
    await client.bin.erase([
      { record: 'contact', recordId: contactId },
      { record: 'customer', recordId: duc.customerId },
    ])
    expect(await namesIn(world, group.id)).toEqual(['Trần Thị Bình'])
  })

  it('keeps a contact whose first employer is erased and who also works elsewhere', async () => {
    await using world = await createWorld()
    const { group, an } = await aGroup(world)
    const elsewhere = await aFirm(world, 'Công ty Ba')
    const { client } = world
    await client.contacts.employ({ id: an.contactId, version: 1, input: { customerId: elsewhere } })

    await client.customers.remove([an.customerId])
    expect((await client.contactGroups.members(group.id))[0]).toMatchObject({ name: 'Lê Thị An', customerName: 'Công ty Ba' })
    await client.bin.erase([{ record: 'customer', recordId: an.customerId }])

    expect((await client.contactGroups.members(group.id))[0]).toMatchObject({ contactId: an.contactId, customerId: elsewhere })
  })

  it('follows a merge of customers who are persons, once where both were in it, and its undo', async () => {
    await using world = await createWorld()
    const { client } = world
    const [one, other] = [await aPerson(world, 'Phạm Văn Đức'), await aPerson(world, 'Phạm Văn Đức')]
    const both = await client.contactGroups.create({ input: { name: 'Cả hai' }, people: [one.id, other.id] })
    const alone = await client.contactGroups.create({ input: { name: 'Một mình' }, people: [other.id] })

    const [survivor, merged] = [one, other].map(({ customerId }) => ({ id: customerId, version: 1 }))
    if (!survivor || !merged) throw new Error('two at least')
    const { id: mergeId } = await client.duplicates.merge({ survivor, merged })
    expect((await client.contactGroups.members(both.id)).map(({ customerId }) => customerId)).toEqual([one.customerId])
    expect((await client.contactGroups.members(alone.id)).map(({ customerId }) => customerId)).toEqual([one.customerId])

    await client.duplicates.undoMerge(mergeId)
    expect((await client.contactGroups.members(alone.id)).map(({ customerId }) => customerId)).toEqual([other.customerId])
    expect((await client.contactGroups.list()).map(({ count }) => count)).toEqual([2, 1])
  })

  it('tells and counts for each colleague only whom they may see, and leaves the others in it', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Trần Thị Trang', role: 'sales', department: 'Kinh doanh' })
    const { group, an, binh, duc } = await aGroup(world)
    for (const { customerId } of [an, duc]) {
      const { id, version, ...customer } = await world.client.customers.get(customerId)
      const input = { ...aCustomer({ kind: customer.kind, name: customer.name, phones: [] }), ownerId: 1 as StaffId }
      await world.client.customers.update({ id, version, input })
    }
    const { contactGroups } = world.window(seller)

    expect(await contactGroups.list()).toMatchObject([{ count: 1 }])
    expect(await namesIn({ client: world.window(seller) }, group.id)).toEqual(['Trần Thị Bình'])
    expect(await contactGroups.removeMembers({ id: group.id, people: [an.id] })).toEqual([])
    await expect(contactGroups.addMembers({ id: group.id, people: [duc.id] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(contactGroups.ofPerson(an.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await contactGroups.update({ id: group.id, version: group.version, input: { name: 'Của tôi' }, remove: [an.id, binh.id] })
    expect(await namesIn(world, group.id)).toEqual(['Lê Thị An', 'Phạm Văn Đức'])
  })

  it('is told in the log with who came and who went, and in what is held of a person', async () => {
    await using world = await createWorld()
    const { group, an, duc } = await aGroup(world)
    await world.client.contactGroups.removeMembers({ id: group.id, people: [an.id, duc.id] })

    expect(await world.client.audit.ofRecord({ record: 'contact-group', id: group.id })).toMatchObject([
      { change: 'changed', recordName: 'Nhận báo giá', fields: [{ field: 'members', from: 'Lê Thị An; Phạm Văn Đức', to: '' }] },
      { change: 'created' },
    ])
    await world.client.contactGroups.addMembers({ id: group.id, people: [an.id] })
    const { sections } = await world.client.privacy.dataFile({ customerId: an.customerId, contactId: an.contactId })
    expect(sections.find(({ name }) => name === 'contactGroups')?.rows).toMatchObject([{ name: 'Nhận báo giá' }])
  })
})

describe('the list of people', () => {
  it('shows a group alone, sorted, counted and searched as everybody is', async () => {
    await using world = await createWorld()
    const { group, an, binh, duc } = await aGroup(world)
    await aContact(world, an.customerId, 'Lê Thị Ánh')
    const { people } = world.client
    const filter = { groupId: group.id }
    const shownBy = async (listing: Parameters<typeof people.list>[0]) =>
      (await people.list({ offset: 0, limit: 50, ...listing })).map(({ id }) => id)

    expect(await shownBy({ filter })).toEqual([an.id, binh.id, duc.id])
    expect(await shownBy({ filter, sort: [{ by: 'name', direction: 'descending' }] })).toEqual([duc.id, binh.id, an.id])
    expect(await shownBy({ filter, sort: [{ by: 'customerName', direction: 'ascending' }] })).toEqual([binh.id, an.id, duc.id])
    expect(await shownBy({ filter: { ...filter, text: 'le thi' } })).toEqual([an.id])
    expect(await people.count(filter)).toBe(3)
    expect(await people.count({ ...filter, text: 'binh' })).toBe(1)
  })
})
