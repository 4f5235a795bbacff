import { describe, expect, it } from 'vitest'
import { tellValue, wordedAs } from '#shared/features/audit/telling.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import { graded } from '#shared/features/opportunities/rules.ts'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer, anOpportunity } from '#tests/helpers/builders.ts'
import { hire, staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

function aFirm({ client }: World, changes: Parameters<typeof aCustomer>[0] = {}) {
  return client.customers.create(aCustomer({ name: 'Công ty Sen Hồ', phones: [], ...changes }))
}

async function anOpportunityOf(world: World, changes: Parameters<typeof anOpportunity>[1] = {}) {
  const { id } = await aFirm(world)
  return world.client.opportunities.create(anOpportunity(id, changes))
}

const all = { view: 'all' } as const
const day = (text: string) => text as Day

describe('an opportunity', () => {
  it('tells what a customer may buy, for how much, how likely, and by when; where it came from is where the customer came from', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world, { source: 'Hội chợ' })
    const { id: contactId } = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Thị Bích' } })

    const { id } = await world.client.opportunities.create(anOpportunity(customerId, { contactId, competitor: 'Điện máy Z' }))

    expect(await world.client.opportunities.get(id)).toMatchObject({
      ...{
        name: 'Lắp 12 máy điều hoà',
        customerName: 'Công ty Sen Hồ',
        contactName: 'Lê Thị Bích',
        ownerName: 'Nguyễn Thị Hường',
      },
      ...{ stage: 'new', amount: 180_000_000, probability: 10, closesOn: '2026-12-20', source: 'Hội chợ' },
      ...{ competitor: 'Điện máy Z', closedOn: null, lostReason: null, sharedWith: [], grade: 'favourite' },
    })
  })

  it('is spoken about with nobody who works elsewhere, has a name, and a probability between 0 and 100', async () => {
    await using world = await createWorld()
    const { id: customerId } = await aFirm(world)
    const other = await aFirm(world, { name: 'Công ty Khác' })
    const stranger = await world.client.contacts.create({ customerId: other.id, input: { fullName: 'Người Lạ' } })
    const create = (changes: Parameters<typeof anOpportunity>[1]) =>
      world.client.opportunities.create(anOpportunity(customerId, changes))

    await expect(create({ contactId: stranger.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(create({ name: ' ' })).rejects.toMatchObject({ data: { issues: [{ path: ['name'] }] } })
    await expect(create({ probability: 101 })).rejects.toMatchObject({ data: { issues: [{ path: ['probability'] }] } })
  })

  it('moves from stage to stage with the probability that is usual there, unless somebody gave it one of its own', async () => {
    await using world = await createWorld()
    const { opportunities } = world.client
    const usual = await anOpportunityOf(world)
    const quoted = await opportunities.move({ id: usual.id, version: usual.version, stage: 'quote' })
    const own = await opportunities.update({
      ...{ id: quoted.id, version: quoted.version },
      input: anOpportunity(quoted.customerId, { stage: 'quote', probability: 65 }),
    })

    const further = await opportunities.move({ id: own.id, version: own.version, stage: 'negotiation' })
    const won = await opportunities.move({ id: further.id, version: further.version, stage: 'won' })

    expect([quoted, own, further, won].map(({ probability }) => probability)).toEqual([50, 65, 65, 100])
    expect(won).toMatchObject({ stage: 'won', closedOn: '2026-11-22', grade: null })
    const story = await opportunities.history(won.id)
    expect(story.map(({ fromStage, toStage }) => [fromStage, toStage])).toEqual([
      [null, 'new'],
      ['new', 'quote'],
      ['quote', 'negotiation'],
      ['negotiation', 'won'],
    ])
  })

  it('that is lost says why, and forgets it when it is opened again', async () => {
    await using world = await createWorld()
    const { opportunities } = world.client
    const { id, version } = await anOpportunityOf(world)

    await expect(opportunities.move({ id, version, stage: 'lost' })).rejects.toMatchObject({
      data: { issues: [{ path: ['lostReason'] }] },
    })
    const lost = await opportunities.move({
      ...{ id, version, stage: 'lost', lostReason: 'price' },
      ...{ reason: 'Bên kia rẻ hơn 8%', closedOn: day('2026-11-20') },
    })
    expect(lost).toMatchObject({ probability: 0, closedOn: '2026-11-20', lostReason: 'price', reason: 'Bên kia rẻ hơn 8%' })

    const again = await opportunities.move({ id, version: lost.version, stage: 'negotiation' })
    expect(again).toMatchObject({ stage: 'negotiation', probability: 75, closedOn: null, lostReason: null, reason: '' })
  })

  it('is not overwritten by a form that was opened before somebody else moved it', async () => {
    await using world = await createWorld()
    const { id, version, customerId } = await anOpportunityOf(world)
    await world.client.opportunities.move({ id, version, stage: 'needs' })

    const late = world.client.opportunities.update({ id, version, input: anOpportunity(customerId) })

    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'stale-version' } })
  })

  it('is best, favourite or worst by what is expected of it and how near its day is; the list says the same as the rule', async () => {
    await using world = await createWorld()
    const { id } = await aFirm(world)
    const { opportunities } = world.client
    const today = day('2026-11-22')
    for (const amount of [0, 10_000_000, 19_999_999, 20_000_000, 199_999_999, 200_000_000, 999_999_999])
      for (const closesOn of [null, '2026-10-22', '2026-10-23', '2026-11-21', '2026-11-22', '2027-01-21', '2027-01-22'])
        await opportunities.create(anOpportunity(id, { amount, probability: 50, closesOn: closesOn as Day | null }))

    const rows = await opportunities.list({ filter: all, limit: 500 })
    const grades = ['best', 'favourite', 'worst'] as const
    for (const grade of grades) {
      const listed = await opportunities.ids({ filter: { ...all, grades: [grade] } })
      const ruled = rows.filter((row) => graded(row, today)?.grade === grade).map((row) => row.id)
      expect(listed.toSorted()).toEqual(ruled.toSorted())
    }
    const counts = await opportunities.groupCounts({ filter: all, group: 'grade' })
    expect(counts.map(({ key, count }) => [key, count])).toEqual([
      ['best', 4],
      ['favourite', 20],
      ['worst', 25],
    ])
  })
})

describe('a list of opportunities', () => {
  it('is by what is open, one’s own, shared, soon, late, won or lost, each counted and summed', async () => {
    await using world = await createWorld()
    const { opportunities } = world.client
    const lan = hire(world, 'Trần Mai Lan')
    const { id } = await aFirm(world)
    const make = (changes: Parameters<typeof anOpportunity>[1]) => opportunities.create(anOpportunity(id, changes))
    await make({ name: 'Sắp chốt', amount: 10_000_000, probability: 55 })
    await make({ name: 'Quá hạn', closesOn: day('2026-11-21'), amount: 5_000_000, probability: 25 })
    await make({ name: 'Của Lan', ownerId: lan, closesOn: day('2027-03-01'), sharedWith: [1], amount: 1_000_000 })
    await make({ name: 'Thắng', stage: 'won', closedOn: day('2026-11-02') })
    await make({ name: 'Thua', stage: 'lost', lostReason: 'timing', closedOn: day('2026-10-02') })
    const names = async (filter: Parameters<typeof opportunities.ids>[0]['filter']) =>
      (await opportunities.list({ filter })).map(({ name }) => name)

    expect(await names({})).toEqual(['Quá hạn', 'Sắp chốt', 'Của Lan'])
    expect(await names({ view: 'mine' })).toEqual(['Quá hạn', 'Sắp chốt'])
    expect(await names({ view: 'shared' })).toEqual(['Của Lan'])
    expect(await names({ view: 'closing' })).toEqual(['Sắp chốt'])
    expect(await names({ view: 'overdue' })).toEqual(['Quá hạn'])
    expect(await names({ ...all, closed: { from: day('2026-11-01'), to: day('2026-11-30') } })).toEqual(['Thắng'])
    expect(await names({ ...all, text: 'sen ho cua lan' })).toEqual(['Của Lan'])
    expect(await opportunities.viewCounts()).toEqual({
      ...{ open: 3, mine: 2, shared: 1, closing: 1, overdue: 1, won: 1, lost: 1, all: 5 },
    })
    expect(await opportunities.totals({ filter: {} })).toEqual({ count: 3, amount: 16_000_000, expected: 6_850_000 })
  })

  it('goes into the bin and comes back, and goes with its customer', async () => {
    await using world = await createWorld()
    const { opportunities, bin, customers } = world.client
    const { id, customerId } = await anOpportunityOf(world)

    await opportunities.remove([id])
    expect(await opportunities.ids({ filter: all })).toEqual([])
    expect(await bin.list({ limit: 10 })).toMatchObject([{ record: 'opportunity', name: 'Lắp 12 máy điều hoà' }])
    await opportunities.restore([id])
    expect(await opportunities.ids({ filter: all })).toEqual([id])

    await customers.remove([customerId])
    expect(await opportunities.ids({ filter: all })).toEqual([])
    await bin.erase([{ record: 'customer', recordId: customerId }])
    await expect(opportunities.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('who sees an opportunity', () => {
  async function twoSellers(world: World) {
    const [lan, huy] = [hire(world, 'Trần Mai Lan'), hire(world, 'Vũ Quang Huy')] as const
    const { id } = await aFirm(world, { ownerId: lan })
    const opportunity = await world.client.opportunities.create(anOpportunity(id, { ownerId: lan }))
    return { lan, huy, opportunity, ofHuy: world.window(huy).opportunities }
  }

  it('a seller sees their own, and those a colleague shares with them, which they also change but do not delete', async () => {
    await using world = await createWorld()
    const { lan, huy, opportunity, ofHuy } = await twoSellers(world)
    const { id, customerId } = opportunity
    await expect(ofHuy.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    const input = anOpportunity(customerId, { ownerId: lan, sharedWith: [huy] })
    const shared = await world.window(lan).opportunities.update({ id, version: opportunity.version, input })

    expect(shared.sharedWith).toEqual([huy])
    expect(await ofHuy.ids({ filter: { view: 'shared' } })).toEqual([id])
    const moved = await ofHuy.move({ id, version: shared.version, stage: 'needs' })
    await expect(ofHuy.remove([id])).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const log = await world.client.audit.ofRecord({ record: 'opportunity', id, limit: 10 })
    expect(log.flatMap(({ fields }) => fields)).toContainEqual({ field: 'sharedWith', from: '', to: 'Vũ Quang Huy' })

    const unshared = { ...input, sharedWith: [], stage: 'needs' as const }
    await world.window(lan).opportunities.update({ id, version: moved.version, input: unshared })
    await expect(ofHuy.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('one of a customer nobody looks after is seen by all who sell, and changed by whose it is', async () => {
    await using world = await createWorld()
    const { lan, ofHuy } = await twoSellers(world)
    const { id: customerId } = await aFirm(world, { name: 'Công ty Chung', ownerId: null })
    const { id, version } = await world.client.opportunities.create(anOpportunity(customerId, { ownerId: lan }))

    expect(await ofHuy.get(id)).toMatchObject({ customerName: 'Công ty Chung' })
    await expect(ofHuy.move({ id, version, stage: 'needs' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('whoever leads sees those of everybody in their department; who leaves hands over what is open', async () => {
    await using world = await createWorld()
    const lead = staffOf(world, { name: 'Đặng Thu Hà', role: 'lead', department: 'Kinh doanh' })
    const seller = staffOf(world, { name: 'Bùi Xuân Trường', role: 'sales', department: 'Kinh doanh' })
    const { id } = await aFirm(world, { ownerId: seller })
    const open = await world.client.opportunities.create(anOpportunity(id, { ownerId: seller }))
    const won = await world.client.opportunities.create(anOpportunity(id, { ownerId: seller, stage: 'won' }))

    expect((await world.window(lead).opportunities.ids({ filter: all })).toSorted()).toEqual([open.id, won.id])

    expect(await world.client.staff.handOver({ from: seller, to: lead })).toMatchObject({ opportunities: 1 })
    expect(await world.client.opportunities.get(open.id)).toMatchObject({ ownerName: 'Đặng Thu Hà' })
    expect(await world.client.opportunities.get(won.id)).toMatchObject({ ownerName: 'Bùi Xuân Trường' })
  })
})

describe('the customer an opportunity is of', () => {
  it('tells in its timeline when one began, where it came to, and why it was lost', async () => {
    await using world = await createWorld()
    const { opportunities, customers } = world.client
    const { id, version, customerId } = await anOpportunityOf(world)
    world.clock.pass(60_000)
    const moved = await opportunities.move({ id, version, stage: 'quote' })
    world.clock.pass(60_000)
    await opportunities.move({ id, version: moved.version, stage: 'lost', lostReason: 'competitor', reason: 'Điện máy Z' })

    const told = await customers.timeline({ id: customerId, kinds: ['opportunity'] })

    expect(told.map(({ title, state, note }) => [title, state, note])).toEqual([
      ['Lắp 12 máy điều hoà', 'lost:competitor', 'Điện máy Z'],
      ['Lắp 12 máy điều hoà', 'quote', ''],
      ['Lắp 12 máy điều hoà', 'opened:new', ''],
    ])
  })

  it('that is lost has one word in the log, its own; a customer that is lost another', async () => {
    await using world = await createWorld()
    const { id, version } = await anOpportunityOf(world)
    await world.client.opportunities.move({ id, version, stage: 'lost', lostReason: 'price' })

    const [entry] = await world.client.audit.ofRecord({ record: 'opportunity', id })

    const stage = entry?.fields.find(({ field }) => field === 'stage')
    expect(tellValue(wordedAs('opportunity', 'stage'), stage?.to ?? null, auditWords.vi)).toBe('Thua')
    expect(tellValue(wordedAs('customer', 'stage'), 'lost', auditWords.vi)).toBe('Đã mất')
  })

  it('takes along those of the customer that is merged into it, and gives them back', async () => {
    await using world = await createWorld()
    const { opportunities, duplicates } = world.client
    const { id, customerId: mergedId } = await anOpportunityOf(world)
    const survivor = await aFirm(world, { name: 'Công ty Sen Hồ Tây' })
    const merged = await world.client.customers.get(mergedId)
    const whose = async () => (await opportunities.get(id)).customerName

    const { id: merge } = await duplicates.merge({ survivor, merged })
    expect(await whose()).toBe('Công ty Sen Hồ Tây')

    await duplicates.undoMerge(merge)
    expect(await whose()).toBe('Công ty Sen Hồ')
  })
})
