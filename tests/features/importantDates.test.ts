import { describe, expect, it } from 'vitest'
import type { ImportantDateInput } from '#shared/features/importantDates/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { ContactId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const giỗ = { name: 'Giỗ cụ bà', fallsOn: '0000-08-15L' as Birth }

async function aFirm({ client }: World, name = 'Công ty Sen Hồ') {
  return client.customers.create(aCustomer({ name, phones: [] }))
}

describe('the important dates of a customer', () => {
  it('are kept by the sun or the moon, of the customer or of somebody there, with a note', async () => {
    await using world = await createWorld({ at: '2026-09-20 09:30' })
    const { id: customerId } = await aFirm(world)
    const contact = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Thị Bích' } })

    await world.client.importantDates.create({ customerId, input: { ...giỗ, contactId: contact.id, note: 'Gửi hoa quả' } })
    await world.client.importantDates.create({
      customerId,
      input: { name: 'Ngày khai trương', fallsOn: '2015-11-20' as Birth },
    })

    expect(await world.client.importantDates.list(customerId)).toMatchObject([
      { ...giỗ, contactName: 'Lê Thị Bích', note: 'Gửi hoa quả' },
      { name: 'Ngày khai trương', fallsOn: '2015-11-20', contactName: null, note: '' },
    ])
  })

  it('need a name and a day that some year has, and nobody who works elsewhere', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    const other = await aFirm(world, 'Công ty Khác')
    const stranger = await world.client.contacts.create({ customerId: other.id, input: { fullName: 'Người Lạ' } })
    const create = (input: Partial<ImportantDateInput>) =>
      world.client.importantDates.create({ customerId, input: { ...giỗ, ...input } })

    await expect(create({ name: ' ' })).rejects.toMatchObject({ data: { issues: [{ path: ['input', 'name'] }] } })
    await expect(create({ fallsOn: '0000-13-01L' as Birth })).rejects.toMatchObject({ data: { issues: [{ message: 'birth' }] } })
    await expect(create({ contactId: stranger.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are edited by one at a time, and told in the log', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    const { id, version } = await world.client.importantDates.create({ customerId, input: giỗ })
    const changed = { ...giỗ, fallsOn: '1998-08-16L' as Birth }

    await world.client.importantDates.update({ id, version, input: changed })

    await expect(world.client.importantDates.update({ id, version, input: giỗ })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    expect(await world.client.audit.ofRecord({ record: 'important-date', id })).toMatchObject([
      { change: 'changed', recordName: 'Giỗ cụ bà', fields: [{ field: 'fallsOn', from: '0000-08-15L', to: '1998-08-16L' }] },
      { change: 'created' },
    ])
  })

  it('lie in the bin when deleted and come back; those of a contact go and come with them', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    const contact = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Thị Bích' } })
    const { id } = await world.client.importantDates.create({ customerId, input: { ...giỗ, contactId: contact.id } })
    const names = async () => (await world.client.importantDates.list(customerId)).map(({ name }) => name)

    await world.client.importantDates.remove(id)
    expect(await names()).toEqual([])
    expect(await world.client.bin.list({})).toMatchObject([{ record: 'important-date', name: 'Giỗ cụ bà' }])
    await world.client.importantDates.restore(id)
    await world.client.contacts.remove(contact.id)
    expect(await names()).toEqual([])
    await world.client.contacts.restore(contact.id)
    expect(await names()).toEqual(['Giỗ cụ bà'])
    await world.client.contacts.remove(contact.id)
    await world.client.bin.erase([{ record: 'contact', recordId: contact.id }])
    await expect(world.client.importantDates.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.client.audit.ofRecord({ record: 'important-date', id })).not.toContainEqual(
      expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ to: 'Giỗ cụ bà' })]) }),
    )
  })

  it('are seen by who sees the customer and written by who may edit it', async () => {
    await using world = await createWorld()
    const [mine, viewer] = [staffOf(world, { name: 'Lê Tú', role: 'sales' }), staffOf(world, { name: 'Bà Xem', role: 'viewer' })]
    const other = staffOf(world, { name: 'Trần Nam', role: 'sales', department: 'Miền Nam' })
    const { id: customerId } = await world.client.customers.create(aCustomer({ ownerId: mine }))
    const { id } = await world.window(mine).importantDates.create({ customerId, input: giỗ })

    expect((await world.window(viewer).importantDates.get(id)).name).toBe('Giỗ cụ bà')
    await expect(world.window(viewer).importantDates.remove(id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(world.window(other).importantDates.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('go over to the customer another one is merged into, and back with it', async () => {
    await using world = await createWorld()
    const [survivor, merged] = [await aFirm(world, 'Giữ'), await aFirm(world, 'Gộp')]
    const { id } = await world.client.importantDates.create({ customerId: merged.id, input: giỗ })
    const { id: mergeId } = await world.client.duplicates.merge({
      survivor: { id: survivor.id, version: survivor.version },
      merged: { id: merged.id, version: merged.version },
    })

    expect((await world.client.importantDates.list(survivor.id)).map((date) => date.id)).toEqual([id])
    await world.client.duplicates.undoMerge(mergeId)
    expect(await world.client.importantDates.list(merged.id)).toMatchObject([{ id, version: 1 }])
  })

  it('stand in the file of what is held of a person, each in their own', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ kind: 'person', name: 'Bà Tư', phones: [] }))
    const contact = await world.client.contacts.create({ customerId, input: { fullName: 'Con gái' } })
    await world.client.importantDates.create({ customerId, input: { name: 'Ngày khai trương', fallsOn: giỗ.fallsOn } })
    await world.client.importantDates.create({ customerId, input: { ...giỗ, contactId: contact.id } })
    const held = async (contactId: ContactId | null) => {
      const { sections } = await world.client.privacy.dataFile({ customerId, contactId })
      return sections.find(({ name }) => name === 'importantDates')?.rows.map(({ name }) => name)
    }

    expect(await held(null)).toEqual(['Ngày khai trương'])
    expect(await held(contact.id)).toEqual(['Giỗ cụ bà'])
  })
})
