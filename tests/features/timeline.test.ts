import { describe, expect, it } from 'vitest'
import type { TimelineCursor, TimelineEntry } from '#shared/features/customers/timeline.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

/** Reads a timeline page by page to its end. */
async function wholeTimeline({ client }: Pick<World, 'client'>, id: CustomerId, limit: number) {
  const all: TimelineEntry[] = []
  for (let after: TimelineCursor | undefined; ; ) {
    const page = await client.customers.timeline({ id, limit, ...(after && { after }) })
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < limit) return all
    after = { at: last.at, kind: last.kind, id: last.id }
  }
}

function key({ kind, id }: TimelineEntry) {
  return `${kind} ${id}`
}

describe('the timeline of a customer', () => {
  it('tells everything that happened, whatever it was, newest first', async () => {
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    const { client, clock } = world
    const { id } = await client.customers.create(aCustomer({ kind: 'person', name: 'Trần Thị Lan', stage: 'lead' }))
    const later = () => clock.pass(3_600_000)
    later()
    await client.notes.create({ customerId: id, input: { text: 'Khách cũ của anh Tú' } })
    later()
    await client.calls.log({ customerId: id, outcome: 'reached', reason: 'Chào hàng' })
    later()
    await client.attachments.attach({ customerId: id, file: world.fileWith('báo giá.txt', '36.000 BTU') })
    later()
    await client.appointments.create({ title: 'Khảo sát', customerId: id, startsAt: clock.now(), endsAt: clock.now() + 1 })
    later()
    await client.privacy.recordConsent({
      ...{ customerId: id, contactId: null, purpose: 'advertising', channel: 'call', state: 'refused' },
      ...{ happenedOn: '2026-11-22' as never, means: 'phone', note: 'Nói khi gọi' },
    })
    later()
    const { version } = await client.customers.get(id)
    await client.customers.changeStage({ id, version, stage: 'prospect', reason: 'Đã xem máy' })

    expect((await client.customers.timeline({ id })).map(({ kind, title, note }) => [kind, title || note])).toEqual([
      ['stage', 'lead'],
      ['consent', 'advertising'],
      ['appointment', 'Khảo sát'],
      ['attachment', 'báo giá.txt'],
      ['call', 'Chào hàng'],
      ['note', 'Khách cũ của anh Tú'],
    ])
  })

  it('is read to its end page by page, each entry once, also where many bear the same moment', async () => {
    await using world = await createWorld({ at: '2026-11-22 08:00' })
    const { id } = await world.client.customers.create(aCustomer())
    for (let index = 0; index < 23; index += 1) {
      await world.client.notes.create({ customerId: id, input: { text: `Ghi chú ${index}` } })
      await world.client.calls.log({ customerId: id, outcome: 'busy', reason: `Gọi ${index}` })
      if (index % 5 === 4) world.clock.pass(1_000)
    }
    const whole = await world.client.customers.timeline({ id, limit: 200 })

    const paged = await wholeTimeline(world, id, 7)

    expect(whole).toHaveLength(46)
    expect(paged.map(key)).toEqual(whole.map(key))
  })

  it('goes on behind the entry it ended with when something comes meanwhile', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer())
    for (const text of ['một', 'hai', 'ba', 'bốn']) {
      await world.client.notes.create({ customerId: id, input: { text } })
      world.clock.pass(1_000)
    }
    const [, last] = await world.client.customers.timeline({ id, limit: 2 })

    await world.client.notes.create({ customerId: id, input: { text: 'năm' } })

    const after = last && { at: last.at, kind: last.kind, id: last.id }
    const rest = await world.client.customers.timeline({ id, after })
    expect(rest.map(({ note }) => note)).toEqual(['hai', 'một'])
  })

  it('is narrowed by kind, by person, and by words without accents', async () => {
    await using world = await createWorld()
    const colleague = staffOf(world, { name: 'Lê Tú', role: 'director' })
    const { id } = await world.client.customers.create(aCustomer())
    await world.client.notes.create({ customerId: id, input: { text: 'Điều hoà âm trần' } })
    await world.client.notes.create({ customerId: id, input: { text: 'Tủ đông' } })
    await world.window(colleague).calls.log({ customerId: id, outcome: 'reached', reason: 'Hỏi về điều hòa' })

    const told = async (wish: object) =>
      (await world.client.customers.timeline({ id, ...wish })).map(({ title, note }) => title || note)

    expect(await told({ kinds: ['note'] })).toEqual(['Tủ đông', 'Điều hoà âm trần'])
    expect(await told({ staffIds: [colleague] })).toEqual(['Hỏi về điều hòa'])
    expect((await told({ text: 'dieu hoa' })).toSorted()).toEqual(['Hỏi về điều hòa', 'Điều hoà âm trần'])
    expect(await told({ text: '%' })).toEqual([])
  })

  it('leaves out the calls and contracts that are beyond the reach of whoever looks, in its head as well', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const seller = staffOf(world, { name: 'Lê Tú', role: 'sales', department: 'Bắc' })
    const { id } = await world.client.customers.create(aCustomer({ ownerId: seller, stage: 'customer' }))
    await world.client.calls.plan({ customerId: id, plannedAt: momentOf('2026-11-23 09:00'), reason: 'Của giám đốc' })
    await world.client.contracts.create(aContract(id, { name: 'Của giám đốc', value: 90_000_000 }))
    await world.window(seller).calls.plan({ customerId: id, plannedAt: momentOf('2026-11-24 09:00'), reason: 'Của Tú' })

    const client = world.window(seller)

    expect((await client.customers.timeline({ id })).map(({ title }) => title)).toEqual(['Của Tú'])
    expect((await client.customers.get(id)).standing).toMatchObject({
      ...{ contractCount: 0, openContractValue: 0 },
      nextCall: { reason: 'Của Tú' },
    })
    expect((await world.client.customers.timeline({ id })).map(({ kind }) => kind).toSorted()).toEqual([
      'call',
      'call',
      'contract',
    ])
  })

  it('tells what was edited only when asked, and only who may see the log', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Lê Tú', role: 'sales' })
    const { id, version } = await world.client.customers.create(
      aCustomer({ ownerId: seller, needs: 'Máy lọc', taxCode: '001199012345' }),
    )
    await world.client.customers.update({ id, version, input: aCustomer({ ownerId: seller, needs: 'Máy lạnh', taxCode: '' }) })
    const changes = { id, kinds: ['change' as const] }

    const [edited, ...before] = await world.client.customers.timeline(changes)

    expect(edited).toMatchObject({ kind: 'change', title: 'customer', state: 'changed' })
    expect(edited?.fields).toContainEqual({ field: 'needs', from: 'Máy lọc', to: 'Máy lạnh' })
    expect(before).toMatchObject([{ state: 'created' }])
    expect(JSON.stringify([edited, before])).not.toContain('001199012345')
    expect(await world.client.customers.timeline({ ...changes, text: '0011990' })).toEqual([])
    expect(await world.client.customers.timeline({ id })).toEqual([])
    expect(await world.window(seller).customers.timeline(changes)).toEqual([])
  })

  it('is not shown of a customer one may not see', async () => {
    await using world = await createWorld()
    const seller = staffOf(world, { name: 'Lê Tú', role: 'sales', department: 'Bắc' })
    const owner = staffOf(world, { name: 'Trần Nam', role: 'sales', department: 'Nam' })
    const { id } = await world.client.customers.create(aCustomer({ ownerId: owner }))

    await expect(world.window(seller).customers.timeline({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
