import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { everyRow } from '#tests/helpers/duplicates.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

function firm({ client }: Pick<World, 'client'>, name: string) {
  return client.customers.create(aCustomer({ name, phones: [] }))
}

/** Somebody of one customer who works at these others too. */
async function somebody({ client }: World, fullName: string, [first, ...others]: readonly CustomerId[]) {
  const phones = [{ typed: '0903 111 222' }]
  const employments = others.map((customerId) => ({ customerId, title: `Ở khách ${customerId}` }))
  return client.contacts.create({ customerId: first as CustomerId, input: { fullName, title: 'Giám đốc', phones, employments } })
}

async function shown({ client }: World, customerId: CustomerId) {
  const people = await client.contacts.list(customerId)
  return people.map(({ fullName, title, elsewhere }) => [fullName, title, ...elsewhere.map((one) => one.customerName)])
}

async function erase({ client }: World, id: CustomerId) {
  await client.customers.remove([id])
  await client.bin.erase([{ record: 'customer', recordId: id }])
}

describe('when two customers become one', () => {
  it('nobody works there twice, and taken back everybody works where they did, row by row', async () => {
    await using world = await createWorld()
    const { client } = world
    const [survivor, merged, third] = [await firm(world, 'Một'), await firm(world, 'Hai'), await firm(world, 'Ba')]
    await somebody(world, 'Của Hai, cũng ở Một', [merged.id, survivor.id])
    await somebody(world, 'Của Một, cũng ở Hai', [survivor.id, merged.id])
    await somebody(world, 'Của Ba, ở cả hai', [third.id, survivor.id, merged.id])
    await somebody(world, 'Của Ba, ở Hai', [third.id, merged.id])
    const before = everyRow(world)

    const { id } = await client.duplicates.merge({ survivor, merged })

    expect((await shown(world, survivor.id)).toSorted()).toEqual([
      ['Của Ba, ở Hai', `Ở khách ${merged.id}`, 'Ba'],
      ['Của Ba, ở cả hai', `Ở khách ${survivor.id}`, 'Ba'],
      ['Của Hai, cũng ở Một', 'Giám đốc'],
      ['Của Một, cũng ở Hai', 'Giám đốc'],
    ])
    expect(findingsIn(world.folder.path)).toEqual(sound)
    expect(await client.customers.count({ text: 'cua ba' })).toBe(2)
    await client.duplicates.undoMerge(id)
    expect(everyRow(world)).toEqual(before)
  })
})

describe('when a customer goes', () => {
  it('into the bin, its people are still met where they also work; it is not named there until it is back', async () => {
    await using world = await createWorld()
    const [first, second] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Hạ Long')]
    await somebody(world, 'Lê Thị Hoa', [first.id, second.id])

    await world.client.customers.remove([first.id])
    expect(await shown(world, second.id)).toEqual([['Lê Thị Hoa', `Ở khách ${second.id}`]])
    await world.client.customers.restore([first.id])
    expect(await shown(world, second.id)).toEqual([['Lê Thị Hoa', `Ở khách ${second.id}`, 'Công ty Sao Mai']])
  })

  it('for ever, whoever also works elsewhere moves on with their number and what they agreed to; the others go with it', async () => {
    await using world = await createWorld()
    const { client } = world
    const [first, gone] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Đã Bỏ')]
    const next = await firm(world, 'Công ty Hạ Long')
    const { id } = await somebody(world, 'Lê Thị Hoa', [first.id, gone.id, next.id])
    await client.contacts.create({ customerId: first.id, input: { fullName: 'Trần Văn Bình' } })
    const told = { happenedOn: '2026-11-20' as never, means: 'phone' as const, note: 'Nói qua điện thoại' }
    const consent = { purpose: 'advertising', channel: 'call', state: 'given' } as const
    await client.privacy.recordConsent({ customerId: first.id, contactId: id, ...consent, ...told })
    await client.customers.remove([gone.id])

    await erase(world, first.id)

    // One in the bin is not chosen while another one is open.
    expect(await client.contacts.list(next.id)).toMatchObject([
      { id, isFirst: true, title: `Ở khách ${next.id}`, contactPoints: [{ typed: '0903 111 222' }] },
    ])
    expect(await client.privacy.consents({ customerId: next.id, contactId: id })).toHaveLength(1)
    expect((await client.customers.list({ filter: { text: '0903111222' } })).map(({ name }) => name)).toEqual(['Công ty Hạ Long'])
    expect((await client.bin.erasures({}))[0]).toMatchObject({ record: 'customer', counts: { contact: 1 } })
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('for ever, where somebody also worked, they stay with their first employer', async () => {
    await using world = await createWorld()
    const [first, second] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Hạ Long')]
    await somebody(world, 'Lê Thị Hoa', [first.id, second.id])

    await erase(world, second.id)

    expect(await shown(world, first.id)).toEqual([['Lê Thị Hoa', 'Giám đốc']])
  })
})

describe('when a person goes for ever', () => {
  it('no firm is found by them, and the log does not say what they were anywhere', async () => {
    await using world = await createWorld()
    const { client } = world
    const [first, second] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Hạ Long')]
    const { id } = await somebody(world, 'Lê Thị Hoa', [first.id, second.id])
    await client.contacts.dismiss({ id, customerId: second.id })
    const held = await client.privacy.dataFile({ customerId: first.id, contactId: id })
    expect(held.sections.map(({ name }) => name)).not.toContain('employments')

    await client.contacts.remove(id)
    await client.bin.erase([{ record: 'contact', recordId: id }])

    expect(await client.customers.count({ text: '0903111222' })).toBe(0)
    const log = await client.audit.list({ filter: { records: ['employment'] }, limit: 10 })
    expect(log.map(({ fields, isErased }) => [fields, isErased])).toEqual([
      [[], true],
      [[], true],
    ])
    expect(await client.audit.verify({})).toMatchObject({ brokenAt: null })
  })

  it('and their data file names every firm they work for until then', async () => {
    await using world = await createWorld()
    const [first, second] = [await firm(world, 'Công ty Sao Mai'), await firm(world, 'Công ty Hạ Long')]
    const { id } = await somebody(world, 'Lê Thị Hoa', [first.id, second.id])

    const { sections } = await world.client.privacy.dataFile({ customerId: first.id, contactId: id })

    expect(sections.find(({ name }) => name === 'employments')?.rows).toMatchObject([
      { name: 'Công ty Hạ Long', title: `Ở khách ${second.id}` },
    ])
  })
})
