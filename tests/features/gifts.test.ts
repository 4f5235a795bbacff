import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { aCustomer, aGift } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

async function aFirm({ client }: World, name = 'Công ty Sen Hồ') {
  return client.customers.create(aCustomer({ name, phones: [] }))
}

/** A gift of a firm's, and who works there. */
async function aGiftOfFirm(world: World, changes: Parameters<typeof aGift>[0] = {}) {
  const { id: customerId } = await aFirm(world)
  return world.client.gifts.create({ customerId, input: aGift(changes) })
}

const given = { status: 'given' as const, givenOn: '2027-02-01' as Day }

describe('a gift', () => {
  it('tells what somebody at a customer gets on an occasion, by whom, and what the card says', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    const { id: contactId } = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Thị Bích' } })

    const { id } = await world.client.gifts.create({ customerId, input: aGift({ contactId, cardText: 'Chúc chị năm mới' }) })

    expect(await world.client.gifts.get(id)).toMatchObject({
      ...{ customerName: 'Công ty Sen Hồ', contactName: 'Lê Thị Bích', occasion: 'tet', dueOn: '2027-02-06' },
      ...{ what: 'Hộp trà sen', budget: 500_000, giverName: 'Nguyễn Thị Hường', cardText: 'Chúc chị năm mới' },
      ...{ status: 'planned', givenOn: null, lastWhat: null },
    })
  })

  it('is for an occasion the program knows or one with a name, and for nobody who works elsewhere', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    const other = await aFirm(world, 'Công ty Khác')
    const stranger = await world.client.contacts.create({ customerId: other.id, input: { fullName: 'Người Lạ' } })
    const create = (changes: Parameters<typeof aGift>[0]) => world.client.gifts.create({ customerId, input: aGift(changes) })

    await expect(create({ occasion: '' })).rejects.toMatchObject({ data: { issues: [{ path: ['input', 'occasionName'] }] } })
    await expect(create({ occasion: 'nope' })).rejects.toMatchObject({ data: { noun: 'occasion' } })
    await expect(create({ contactId: stranger.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await create({ occasion: '', occasionName: 'Khai trương' })).toMatchObject({ occasionName: 'Khai trương' })
  })

  it('stands beside what the same person was given for the same occasion the year before', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    const { id: contactId } = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Thị Bích' } })
    const before = aGift({ contactId, dueOn: '2026-02-17' as Day, what: 'Rượu vang', cost: 450_000, ...given })
    await world.client.gifts.create({ customerId, input: before })
    await world.client.gifts.create({ customerId, input: { ...before, contactId: null, what: 'Của công ty' } })
    await world.client.gifts.create({ customerId, input: { ...before, occasion: 'women', what: 'Hoa' } })
    await world.client.gifts.create({ customerId, input: { ...before, status: 'refused', what: 'Đã trả lại' } })
    await world.client.gifts.create({ customerId, input: { ...before, dueOn: '2025-01-29' as Day, what: 'Bánh chưng' } })

    const { id } = await world.client.gifts.create({ customerId, input: aGift({ contactId }) })

    expect(await world.client.gifts.get(id)).toMatchObject({ lastWhat: 'Rượu vang', lastCost: 450_000 })
  })

  it('is edited by one at a time, and told in the log', async () => {
    await using world = await createWorld()
    const { id, version } = await aGiftOfFirm(world)

    await world.client.gifts.update({ id, version, input: aGift({ what: 'Giỏ quà', budget: 700_000 }) })

    await expect(world.client.gifts.update({ id, version, input: aGift() })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    expect(await world.client.audit.ofRecord({ record: 'gift', id })).toMatchObject([
      {
        change: 'changed',
        recordName: 'Giỏ quà',
        fields: [
          { field: 'what', from: 'Hộp trà sen', to: 'Giỏ quà' },
          { field: 'budget', from: 500_000, to: 700_000 },
        ],
      },
      { change: 'created' },
    ])
  })

  it('is given for what it cost, or else what was planned, or refused and why; many at once, and back again', async () => {
    await using world = await createWorld()
    const [one, other] = [await aGiftOfFirm(world), await aGiftOfFirm(world, { budget: 300_000 })]
    const { gifts } = world.client

    await gifts.finish({ gifts: [one], end: { ...given, cost: 480_000 } })
    expect(await gifts.get(one.id)).toMatchObject({ ...given, cost: 480_000 })
    const ended = await gifts.finish({ gifts: [{ id: one.id, version: 2 }, other], end: given })
    expect(await gifts.get(other.id)).toMatchObject({ ...given, cost: 300_000 })
    await gifts.reopen(ended)
    expect(await gifts.get(one.id)).toMatchObject({ status: 'given', cost: 480_000 })
    expect(await gifts.get(other.id)).toMatchObject({ status: 'planned', givenOn: null, cost: 0 })

    await gifts.finish({ gifts: [{ id: other.id, version: 3 }], end: { ...given, status: 'refused', reason: 'Không nhận quà' } })
    expect(await gifts.get(other.id)).toMatchObject({ status: 'refused', reason: 'Không nhận quà', cost: 0 })
    await expect(gifts.finish({ gifts: [other], end: given })).rejects.toMatchObject({ data: { reason: 'stale-version' } })
  })

  it('is left out of many that are ended when somebody was faster', async () => {
    await using world = await createWorld()
    const [one, other] = [await aGiftOfFirm(world), await aGiftOfFirm(world)]
    await world.client.gifts.update({ id: other.id, version: 1, input: aGift({ what: 'Giỏ quà' }) })

    expect(await world.client.gifts.finish({ gifts: [one, other], end: given })).toMatchObject([{ id: one.id, version: 2 }])
    expect(await world.client.gifts.get(other.id)).toMatchObject({ status: 'planned', what: 'Giỏ quà' })
  })

  it('lies in the bin when deleted and comes back', async () => {
    await using world = await createWorld()
    const { id } = await aGiftOfFirm(world)

    await world.client.gifts.remove([id])
    await expect(world.client.gifts.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.client.bin.list({})).toMatchObject([{ record: 'gift', name: 'Hộp trà sen' }])
    await world.client.bin.restore([{ record: 'gift', recordId: id }])
    expect((await world.client.gifts.list({ filter: {} })).map((gift) => gift.id)).toEqual([id])
  })

  it('is seen by who sees the customer and written by who may edit it', async () => {
    await using world = await createWorld()
    const [mine, viewer] = [staffOf(world, { name: 'Lê Tú', role: 'sales' }), staffOf(world, { name: 'Bà Xem', role: 'viewer' })]
    const other = staffOf(world, { name: 'Trần Nam', role: 'sales', department: 'Miền Nam' })
    const { id: customerId } = await world.client.customers.create(aCustomer({ ownerId: mine }))
    const { id } = await world.window(mine).gifts.create({ customerId, input: aGift() })

    expect((await world.window(viewer).gifts.get(id)).what).toBe('Hộp trà sen')
    await expect(world.window(viewer).gifts.remove([id])).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(world.window(other).gifts.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.window(other).gifts.remove([id])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.window(other).gifts.totals({ filter: {} })).toMatchObject({ count: 0 })
  })

  it('goes over to the customer another one is merged into, and back with it', async () => {
    await using world = await createWorld()
    const [survivor, merged] = [await aFirm(world, 'Giữ'), await aFirm(world, 'Gộp')]
    const { id } = await world.client.gifts.create({ customerId: merged.id, input: aGift() })
    const { id: mergeId } = await world.client.duplicates.merge({
      survivor: { id: survivor.id, version: survivor.version },
      merged: { id: merged.id, version: merged.version },
    })

    expect(await world.client.gifts.get(id)).toMatchObject({ customerId: survivor.id })
    await world.client.duplicates.undoMerge(mergeId)
    expect(await world.client.gifts.get(id)).toMatchObject({ customerId: merged.id, version: 1 })
  })

  it('stands in the file of what is held of a person, each in their own', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ kind: 'person', name: 'Bà Tư', phones: [] }))
    const contact = await world.client.contacts.create({ customerId, input: { fullName: 'Con gái' } })
    await world.client.gifts.create({ customerId, input: aGift({ what: 'Trà' }) })
    await world.client.gifts.create({ customerId, input: aGift({ what: 'Hoa', contactId: contact.id }) })
    const held = async (contactId: ContactId | null) => {
      const { sections } = await world.client.privacy.dataFile({ customerId, contactId })
      return sections.find(({ name }) => name === 'gifts')?.rows.map(({ what }) => what)
    }

    expect(await held(null)).toEqual(['Trà'])
    expect(await held(contact.id)).toEqual(['Hoa'])
  })

  it('is told on the timeline once it was given or refused', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    await world.client.gifts.create({ customerId, input: aGift() })
    await world.client.gifts.create({
      customerId,
      input: aGift({ ...given, occasion: '', occasionName: 'Khai trương', cost: 5 }),
    })

    const told = await world.client.customers.timeline({ id: customerId, kinds: ['gift'] })

    expect(told).toMatchObject([{ title: 'Hộp trà sen', state: 'given::Khai trương', amount: 5 }])
  })

  it('is to be given by whoever the work is handed over to', async () => {
    await using world = await createWorld()
    const lan = staffOf(world, { name: 'Trần Lan', role: 'sales' })
    const open = await aGiftOfFirm(world, { giverId: lan })
    const done = await aGiftOfFirm(world, { giverId: lan, ...given })

    expect(await world.client.staff.handOver({ from: lan, to: 1 })).toMatchObject({ gifts: 1 })
    expect((await world.client.gifts.get(open.id)).giverId).toBe(1)
    expect((await world.client.gifts.get(done.id)).giverId).toBe(lan)
  })
})

describe('the list of gifts', () => {
  async function five(world: World) {
    const [an, bình] = [await aFirm(world, 'An Bình'), await aFirm(world, 'Bình Minh')]
    const lan = staffOf(world, { name: 'Trần Lan', role: 'sales' })
    const add = (customerId: CustomerId, changes: Parameters<typeof aGift>[0]) =>
      world.client.gifts.create({ customerId, input: aGift(changes) })
    await add(bình.id, { what: 'Rượu', budget: 900_000, giverId: lan })
    await add(an.id, { what: 'Trà', budget: 200_000 })
    await add(an.id, { what: 'Hoa', occasion: 'women', dueOn: '2027-03-08' as Day, budget: 150_000 })
    await add(an.id, { what: 'Lẵng hoa', occasion: '', occasionName: 'Khai trương', dueOn: '2027-05-01' as Day })
    await add(an.id, { what: 'Bánh', dueOn: '2026-02-17' as Day, ...given, cost: 180_000 })
    return { an, lan }
  }
  const names = (rows: { what: string }[]) => rows.map(({ what }) => what)

  it('is narrowed by year, occasion, status, giver, customer and words', async () => {
    await using world = await createWorld()
    const { an, lan } = await five(world)
    const list = async (filter: Parameters<typeof world.client.gifts.list>[0]['filter']) =>
      names(await world.client.gifts.list({ filter }))

    expect(await list({})).toEqual(['Bánh', 'Rượu', 'Trà', 'Hoa', 'Lẵng hoa'])
    expect(await list({ year: 2027 })).toEqual(['Rượu', 'Trà', 'Hoa', 'Lẵng hoa'])
    expect(await list({ year: 2027, occasion: { key: 'tet', name: '' } })).toEqual(['Rượu', 'Trà'])
    expect(await list({ occasion: { key: '', name: 'Khai trương' } })).toEqual(['Lẵng hoa'])
    expect(await list({ statuses: ['given'] })).toEqual(['Bánh'])
    expect(await list({ giverIds: [lan] })).toEqual(['Rượu'])
    expect(await list({ customerId: an.id, year: 2027 })).toEqual(['Trà', 'Hoa', 'Lẵng hoa'])
    expect(await list({ text: 'binh minh ruou' })).toEqual(['Rượu'])
    expect(await list({ text: 'khai truong' })).toEqual(['Lẵng hoa'])
  })

  it('is sorted and divided as one likes, and adds up what was planned and spent', async () => {
    await using world = await createWorld()
    await five(world)
    const { gifts } = world.client
    const filter = { year: 2027 }

    const byBudget = { filter, sort: [{ by: 'budget' as const, direction: 'descending' as const }] }
    expect(names(await gifts.list(byBudget))).toEqual(['Rượu', 'Lẵng hoa', 'Trà', 'Hoa'])
    expect(names(await gifts.list({ ...byBudget, offset: 1, limit: 2 }))).toEqual(['Lẵng hoa', 'Trà'])
    const byCustomer = { filter, sort: [{ by: 'customerName' as const, direction: 'ascending' as const }] }
    expect(names(await gifts.list({ ...byCustomer, group: 'giver' }))).toEqual(['Trà', 'Hoa', 'Lẵng hoa', 'Rượu'])
    expect(await gifts.groupCounts({ filter, group: 'occasion' })).toEqual([
      { key: 'women', name: '', count: 1 },
      { key: 'tet', name: '', count: 2 },
      { key: ':Khai trương', name: '', count: 1 },
    ])
    expect(await gifts.groupCounts({ filter, group: 'giver' })).toMatchObject([
      { name: 'Nguyễn Thị Hường', count: 3 },
      { name: 'Trần Lan', count: 1 },
    ])
    const sums = { count: 4, planned: 4, given: 0, refused: 0, budget: 1_750_000, cost: 0 }
    expect(await gifts.totals({ filter })).toEqual(sums)
    const [first, second] = await gifts.ids(byBudget)
    expect(await gifts.totals({ filter, ids: [first, second] as never })).toEqual({
      ...sums,
      count: 2,
      planned: 2,
      budget: 1_400_000,
    })
  })

  it('leaves out customers in the bin', async () => {
    await using world = await createWorld()
    const { an } = await five(world)

    await world.client.customers.remove([an.id])

    expect(names(await world.client.gifts.list({ filter: {} }))).toEqual(['Rượu'])
  })

  it('names the occasions of a year in their order, and what else gifts were written down for', async () => {
    await using world = await createWorld()
    await five(world)

    const occasions = await world.client.gifts.occasions({ year: 2027 })

    expect(occasions.slice(0, 4)).toMatchObject([
      { occasion: 'kitchen-gods', dueOn: '2027-01-30', count: 0 },
      { occasion: 'tet', dueOn: '2027-02-06', count: 2, planned: 2 },
      { occasion: 'valentine', dueOn: '2027-02-14', count: 0 },
      { occasion: 'doctors', dueOn: '2027-02-27', count: 0 },
    ])
    expect(occasions.at(-1)).toEqual({ occasion: '', occasionName: 'Khai trương', dueOn: null, count: 1, planned: 1 })
  })
})
