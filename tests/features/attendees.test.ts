import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const at = (time: string, day = '25') => momentOf(`2026-11-${day} ${time}`)
const week = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30') }

/** Hường, who owns the firm, Bảo and Lan, who sell and see what is their own, a firm with An, and Bình, who is a customer herself. */
async function threePeople() {
  const world = await createWorld({ at: '2026-11-24 08:00' })
  const [bảo, lan] = [hire(world, 'Trần Quốc Bảo'), hire(world, 'Lê Thị Lan')]
  const { id: firm } = await world.client.customers.create(aCustomer({ name: 'Cơ khí Hoà Phát' }))
  const { id: an } = await world.client.contacts.create({ customerId: firm, input: { fullName: 'Lê Văn An' } })
  const { id: bình } = await world.client.customers.create(aCustomer({ name: 'Phạm Thị Bình', kind: 'person' }))
  return {
    ...{ world, bảo, lan, firm, an, bình, hường: world.client, bảos: world.window(bảo), lans: world.window(lan) },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

const aMeeting = { title: 'Bàn hợp đồng', startsAt: at('14:00'), endsAt: at('15:00') }
const staff = (id: number, more = {}) => ({ kind: 'staff' as const, id, ...more })
const contact = (id: number, more = {}) => ({ kind: 'contact' as const, id, ...more })
const customer = (id: number, more = {}) => ({ kind: 'customer' as const, id, ...more })

describe('people who are invited', () => {
  it('are colleagues, contacts and customers, must come or may, each with an answer; whose it is needs no invitation', async () => {
    await using office = await threePeople()
    const { hường, bảo, lan, an, bình } = office

    const { id } = await hường.appointments.create({
      ...{ ...aMeeting, staffId: bảo },
      attendees: [
        staff(bảo),
        staff(lan, { answer: 'accepted' }),
        contact(an, { answer: 'accepted' }),
        customer(bình, { isOptional: true }),
      ],
    })

    expect((await hường.appointments.get(id)).attendees).toEqual([
      { kind: 'staff', id: lan, name: 'Lê Thị Lan', isOptional: false, answer: 'none' },
      { kind: 'contact', id: an, name: 'Lê Văn An', isOptional: false, answer: 'accepted' },
      { kind: 'customer', id: bình, name: 'Phạm Thị Bình', isOptional: true, answer: 'none' },
    ])
  })

  it('find it in their own calendar and on their day, answer it there, and change nothing else of it', async () => {
    await using office = await threePeople()
    const { bảos, lans, bảo, lan } = office
    const { id, version } = await bảos.appointments.create({ ...aMeeting, attendees: [staff(lan)] })

    expect(await lans.appointments.calendar(week)).toMatchObject([{ id, staffId: bảo, attendeeIds: [lan], answer: 'none' }])
    expect(await lans.appointments.answer({ id, answer: 'accepted' })).toMatchObject({
      attendees: [{ id: lan, answer: 'accepted' }],
    })
    expect(await bảos.appointments.calendar(week)).toMatchObject([{ attendeeIds: [lan], answer: null }])
    await expect(lans.appointments.update({ id, version, input: aMeeting })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(lans.appointments.remove(id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(bảos.appointments.answer({ id, answer: 'declined' })).rejects.toMatchObject({ data: { reason: 'not-invited' } })
    const others = office.world.window(hire(office.world, 'Vũ Huy'))
    expect(await others.appointments.calendar(week)).toEqual([])
    await expect(others.appointments.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('who decline keep it in sight, but not on their day, and their time is free', async () => {
    await using office = await threePeople()
    const { bảos, lans, lan, world } = office
    world.clock.set(at('08:00'))
    const { id } = await bảos.appointments.create({ ...aMeeting, attendees: [staff(lan)] })
    expect((await lans.today.get()).appointments).toHaveLength(1)

    await lans.appointments.answer({ id, answer: 'declined' })

    expect(await lans.appointments.calendar(week)).toMatchObject([{ attendeeIds: [], answer: 'declined' }])
    expect((await lans.today.get()).appointments).toEqual([])
    expect(await bảos.appointments.busy({ ...week, staffIds: [lan] })).toEqual([])
  })

  it('have not answered any more once the time is another, and have again when it is moved back', async () => {
    await using office = await threePeople()
    const { bảos, lans, lan } = office
    const { id, version } = await bảos.appointments.create({ ...aMeeting, attendees: [staff(lan)] })
    await lans.appointments.answer({ id, answer: 'accepted' })

    const moved = await bảos.appointments.update({
      id,
      version,
      input: { ...aMeeting, endsAt: at('17:00'), startsAt: at('16:00') },
    })
    expect(moved.attendees).toMatchObject([{ answer: 'none' }])
    const back = await bảos.appointments.update({ id, version: moved.version, input: aMeeting })
    expect(back.attendees).toMatchObject([{ answer: 'accepted' }])
  })

  it('go along with one time of a series, and with what follows', async () => {
    await using office = await threePeople()
    const { bảos, lans, lan, an } = office
    const input = { ...aMeeting, rule: 'FREQ=DAILY' }
    const { id, version } = await office.hường.appointments.create({
      ...input,
      staffId: office.bảo,
      attendees: [staff(lan), contact(an)],
    })
    await lans.appointments.answer({ id, answer: 'accepted' })

    const same = await bảos.appointments.updateOccurrence({
      id,
      version,
      occursAt: aMeeting.startsAt,
      scope: 'this',
      input: aMeeting,
    })
    expect(same.attendees).toMatchObject([{ id: lan, answer: 'accepted' }, { id: an }])
    const next = { startsAt: at('16:00', '27'), endsAt: at('17:00', '27') }
    const later = await bảos.appointments.updateOccurrence({
      id,
      version: version + 1,
      occursAt: at('14:00', '27'),
      scope: 'following',
      input: { ...input, ...next },
    })
    expect(later.attendees).toMatchObject([{ id: lan, answer: 'none' }, { id: an }])
  })

  it('see into a private one, nobody else does', async () => {
    await using office = await threePeople()
    const { bảos, lans, hường, lan } = office
    const { id } = await bảos.appointments.create({ ...aMeeting, isPrivate: true, attendees: [staff(lan)] })

    expect(await lans.appointments.get(id)).toMatchObject({ title: 'Bàn hợp đồng' })
    expect(await lans.appointments.calendar(week)).toMatchObject([{ title: 'Bàn hợp đồng', isHidden: false }])
    expect(await hường.appointments.calendar(week)).toMatchObject([{ title: '', isHidden: true }])
  })

  it('are told in the history, and no name of who was erased stays there', async () => {
    await using office = await threePeople()
    const { hường, an, bình, firm } = office
    const { id, version } = await hường.appointments.create({ ...aMeeting, attendees: [contact(an)] })
    await hường.appointments.update({
      id,
      version,
      input: { ...aMeeting, attendees: [contact(an, { answer: 'accepted' }), customer(bình)] },
    })
    const told = async () =>
      (await hường.audit.ofRecord({ record: 'appointment', id })).flatMap(({ fields }) =>
        fields.filter(({ field }) => field === 'attendees'),
      )

    expect(await told()).toEqual([
      { field: 'attendees', from: 'Lê Văn An (none)', to: 'Lê Văn An (accepted); Phạm Thị Bình (none)' },
      { field: 'attendees', from: '', to: 'Lê Văn An (none)' },
    ])
    await hường.contacts.remove(an)
    await hường.bin.erase([{ record: 'contact', recordId: an }])

    expect(JSON.stringify(await told())).not.toContain('Lê Văn An')
    expect((await hường.appointments.get(id)).attendees).toMatchObject([{ id: bình }])
    expect(firm).toBeGreaterThan(0)
  })

  it('stand on the timeline of the customer they work for or are', async () => {
    await using office = await threePeople()
    const { hường, an, bình, firm } = office
    await hường.appointments.create({ ...aMeeting, attendees: [contact(an), customer(bình)] })
    const told = async (id: CustomerId) =>
      (await hường.customers.timeline({ id, kinds: ['appointment'] })).map(({ title }) => title)

    expect(await told(firm)).toEqual(['Bàn hợp đồng'])
    expect(await told(bình)).toEqual(['Bàn hợp đồng'])
    expect(JSON.stringify(await hường.privacy.dataFile({ customerId: firm, contactId: an }))).toContain('Bàn hợp đồng')
  })

  it('follow a merge of two customers and come back with it', async () => {
    await using office = await threePeople()
    const { hường, bình } = office
    const { id: other } = await hường.customers.create(aCustomer({ name: 'Phạm T. Bình', kind: 'person' }))
    const { id } = await hường.appointments.create({ ...aMeeting, attendees: [customer(other)] })
    const invited = async () => (await hường.appointments.get(id)).attendees.map((one) => one.id)

    const merge = await hường.duplicates.merge({ survivor: { id: bình, version: 1 }, merged: { id: other, version: 1 } })
    expect(await invited()).toEqual([bình])
    await hường.duplicates.undoMerge(merge.id)
    expect(await invited()).toEqual([other])
  })

  it('are replaced by whoever takes over, once, and not where that one is already or whose it is', async () => {
    await using office = await threePeople()
    const { hường, bảo, lan, world } = office
    const huy = hire(world, 'Vũ Huy')
    const make = (title: string, staffId: typeof bảo, ids: number[]) =>
      hường.appointments.create({ ...aMeeting, title, staffId, attendees: ids.map((id) => staff(id)) })
    const [one, both, own] = [await make('A', bảo, [lan]), await make('B', bảo, [lan, huy]), await make('C', huy, [lan])]

    await hường.staff.handOver({ from: lan, to: huy })

    for (const { id } of [one, both]) expect((await hường.appointments.get(id)).attendees).toMatchObject([{ id: huy }])
    expect((await hường.appointments.get(own.id)).attendees).toEqual([])
  })

  it('are offered by name: people of the customer, colleagues, and others one may see', async () => {
    await using office = await threePeople()
    const { hường, bảos, firm } = office
    const names = async (client: typeof hường, text: string, customerId: CustomerId | null = null) =>
      (await client.appointments.invitees({ text, customerId })).map(({ name }) => name)

    expect(await names(hường, '', firm)).toEqual(['Lê Văn An', 'Nguyễn Thị Hường', 'Trần Quốc Bảo', 'Lê Thị Lan'])
    expect(await names(hường, 'binh')).toEqual(['Phạm Thị Bình'])
    expect(await names(bảos, 'lan')).toEqual(['Lê Thị Lan'])
  })
})

describe('time that is taken', () => {
  it('is that of whoever it is and of who is invited, series too; with what is for those alone who may see it', async () => {
    await using office = await threePeople()
    const { hường, bảos, lans, bảo, lan } = office
    await bảos.appointments.create({ ...aMeeting, attendees: [staff(lan)] })
    await lans.appointments.create({
      title: 'Giao ban',
      startsAt: at('08:00', '24'),
      endsAt: at('08:30', '24'),
      rule: 'FREQ=DAILY;COUNT=2',
    })
    await lans.appointments.create({ title: 'Rảnh', startsAt: at('10:00'), endsAt: at('11:00'), showAs: 'free' })
    const told = async (client: typeof hường) =>
      (await client.appointments.busy({ ...week, staffIds: [bảo, lan] })).map(({ staffId, title, showAs, startsAt }) => [
        staffId,
        title,
        showAs,
        startsAt,
      ])

    expect(await told(bảos)).toEqual([
      [lan, '', 'busy', at('08:00', '24')],
      [lan, '', 'busy', at('08:00')],
      [bảo, 'Bàn hợp đồng', 'busy', at('14:00')],
      [lan, 'Bàn hợp đồng', 'tentative', at('14:00')],
    ])
    expect((await told(hường)).map(([, title]) => title)).toEqual(['Giao ban', 'Giao ban', 'Bàn hợp đồng', 'Bàn hợp đồng'])
  })

  it('is told when an appointment would take it too, of a series for a year ahead, and not of itself', async () => {
    await using office = await threePeople()
    const { bảos, bảo, lan } = office
    const { id } = await bảos.appointments.create({ ...aMeeting, rule: 'FREQ=WEEKLY;BYDAY=WE' })
    const wanted = { staffIds: [bảo, lan], startsAt: at('14:30', '24'), endsAt: at('15:30', '24') }

    expect(await bảos.appointments.clashes(wanted)).toEqual({ count: 0, first: [] })
    const daily = { ...wanted, rule: 'FREQ=DAILY;COUNT=9' }
    const clashes = await bảos.appointments.clashes(daily)
    expect(clashes.count).toBe(2)
    expect(clashes.first).toMatchObject([{ title: 'Bàn hợp đồng', startsAt: at('14:00'), staffId: bảo }, {}])
    expect(await bảos.appointments.clashes({ ...daily, except: id })).toEqual({ count: 0, first: [] })
    expect(await bảos.appointments.clashes({ ...wanted, startsAt: at('15:00'), endsAt: at('16:00') })).toMatchObject({ count: 0 })
  })

  it('is gone round by the next time at which all are free, in office hours', async () => {
    await using office = await threePeople()
    const { hường, bảo, lan } = office
    const free = async (after: number, length = 3_600_000) =>
      (await hường.appointments.nextFree({ staffIds: [bảo, lan], after, length }))?.startsAt
    await hường.appointments.create({ ...aMeeting, startsAt: at('08:00'), endsAt: at('11:00'), staffId: bảo })
    await hường.appointments.create({ ...aMeeting, startsAt: at('11:15'), endsAt: at('17:00'), staffId: lan })

    expect(await free(at('07:00'))).toBe(at('08:00', '26'))
    expect(await free(at('09:10'), 15 * 60_000)).toBe(at('11:00'))
    // Saturday the 28th at five is too late for an hour; on Sunday nobody works.
    expect(await free(at('17:00', '28'))).toBe(at('08:00', '30'))
    expect(await free(at('07:00'), 10 * 3_600_000)).toBeUndefined()
  })
})
