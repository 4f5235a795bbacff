import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const aMeeting = { title: 'Bàn hợp đồng', startsAt: momentOf('2026-11-25 14:00'), endsAt: momentOf('2026-11-25 15:00') }
const week = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30') }

/** An office with Lan, who sells, and An, a contact with an e-mail. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-24 08:00' })
  const lan = hire(world, 'Lê Thị Lan')
  const { id: customerId } = await world.client.customers.create(aCustomer())
  const emails = [{ typed: 'An.Le@hoaphat.vn' }]
  const { id: an } = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Văn An', emails } })
  return { world, client: world.client, lan, an, customerId, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

function written(world: World) {
  return readFileSync(join(world.folder.path, 'lich.ics'), 'utf8')
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
}

function eventFile(world: World, lines: readonly string[]) {
  const event = ['UID:1@outlook', 'DTSTART:20261125T070000Z', 'DTEND:20261125T080000Z', 'SUMMARY:Họp', ...lines]
  return world.fileWith(
    'den.ics',
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
  )
}

describe('a calendar file', () => {
  it('says in the words of other programs how time is shown, what is private, who is invited and what it is called', async () => {
    await using office = await anOffice()
    const { world, client, lan, an } = office
    const { id: red } = await client.categories.create({ name: 'Gấp', colour: 'red' })
    await client.appointments.create({
      ...{ ...aMeeting, showAs: 'away', isPrivate: true, categoryIds: [red] },
      attendees: [
        { kind: 'staff', id: lan, isOptional: true },
        { kind: 'contact', id: an, answer: 'accepted' },
      ],
    })
    await client.appointments.export({ from: null, to: null, file: world.fileWith('lich.ics', '') })

    const lines = written(world)
    expect(lines).toContain('TRANSP:OPAQUE')
    expect(lines).toContain('X-MICROSOFT-CDO-BUSYSTATUS:OOF')
    expect(lines).toContain('CLASS:PRIVATE')
    expect(lines).toContain('CATEGORIES:Gấp')
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      'ATTENDEE;CN="Lê Thị Lan";ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;X-KHACHQUEN-KIND=staff:urn:khachquen:attendee',
      'ATTENDEE;CN="Lê Văn An";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;X-KHACHQUEN-KIND=contact:mailto:an.le@hoaphat.vn',
    ])
  })

  it('comes back as it went out where the same people are, and changes nothing where it came from', async () => {
    await using office = await anOffice()
    const { world, client, lan, an } = office
    const { id: red } = await client.categories.create({ name: 'Gấp', colour: 'red' })
    const attendees = [
      { kind: 'staff' as const, id: lan, isOptional: true },
      { kind: 'contact' as const, id: an, answer: 'accepted' as const },
    ]
    const { id } = await client.appointments.create({ ...aMeeting, showAs: 'tentative', categoryIds: [red], attendees })
    const file = world.fileWith('lich.ics', '')
    await client.appointments.export({ from: null, to: null, file })
    expect(await client.appointments.readFile({ file })).toMatchObject({ same: 1, told: {} })
    const path = join(world.folder.path, 'lich.ics')

    await using other = await anOffice()
    await other.client.appointments.importFile({ file: other.world.chosen(path) })

    const [entry] = await other.client.appointments.calendar(week)
    const came = await other.client.appointments.get(entry?.id as typeof id)
    expect(came).toMatchObject({ showAs: 'tentative', isPrivate: false })
    expect(came.attendees).toMatchObject([
      { name: 'Lê Thị Lan', isOptional: true, answer: 'none' },
      { name: 'Lê Văn An', isOptional: false, answer: 'accepted' },
    ])
    expect((await other.client.categories.list()).filter((one) => came.categoryIds.includes(one.id))).toMatchObject([
      { name: 'Gấp' },
    ])
    expect(await other.client.appointments.readFile({ file: other.world.chosen(path) })).toMatchObject({ same: 1, told: {} })
  })

  it('invites nobody whose e-mail is not exactly that of one person here, and says how many', async () => {
    await using office = await anOffice()
    const { world, client, customerId, an } = office
    const emails = [{ typed: 'chung@hoaphat.vn' }]
    for (const fullName of ['Trần Một', 'Trần Hai']) await client.contacts.create({ customerId, input: { fullName, emails } })
    const file = eventFile(world, [
      'ATTENDEE;CN=An;PARTSTAT=TENTATIVE:MAILTO:an.le@HOAPHAT.vn',
      'ATTENDEE;CN="Lê Văn An":mailto:an.le@hoaphat.vn.evil.com',
      'ATTENDEE;CN="Lê Thị Lan":mailto:lan@here.vn',
      'ATTENDEE:mailto:chung@hoaphat.vn',
    ])

    expect((await client.appointments.readFile({ file })).told).toEqual({ attendees: 3 })
    const { ids } = await client.appointments.importFile({ file })
    expect((await client.appointments.get(ids[0] as never)).attendees).toMatchObject([
      { kind: 'contact', id: an, answer: 'tentative' },
    ])
  })

  it.each([
    [['TRANSP:TRANSPARENT'], 'free', false],
    [['TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'], 'elsewhere', false],
    [['STATUS:TENTATIVE', 'CLASS:CONFIDENTIAL'], 'tentative', true],
    [['CLASS:PUBLIC'], 'busy', false],
  ])('that says %j is understood', async (lines, showAs, isPrivate) => {
    await using office = await anOffice()
    const { ids } = await office.client.appointments.importFile({ file: eventFile(office.world, lines) })
    expect(await office.client.appointments.get(ids[0] as never)).toMatchObject({ showAs, isPrivate })
  })

  it('that says nothing of it makes nothing public and nothing busy that is otherwise here', async () => {
    await using office = await anOffice()
    const { client, world } = office
    const { ids } = await client.appointments.importFile({ file: eventFile(world, ['TRANSP:TRANSPARENT', 'CLASS:PRIVATE']) })

    expect(await client.appointments.importFile({ file: eventFile(world, ['LOCATION:Phòng 2']) })).toMatchObject({ changed: 1 })
    expect(await client.appointments.get(ids[0] as never)).toMatchObject({ location: 'Phòng 2', showAs: 'free', isPrivate: true })
  })
})
