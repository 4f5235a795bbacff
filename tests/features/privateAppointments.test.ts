import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const at = (time: string) => momentOf(`2026-11-25 ${time}`)
const week = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30') }
const secret = { title: 'Khám răng', location: 'Phòng khám Sài Gòn', note: 'Nhổ răng khôn' }
const secretWords = /Khám răng|Phòng khám|răng khôn/u

/** Hường, who owns the firm, and Bảo, who leads sales and has a private appointment with a customer. */
async function withSecret({ rule = '' } = {}) {
  const world = await createWorld({ at: '2026-11-24 08:00' })
  const bảo = staffOf(world, { name: 'Trần Quốc Bảo', role: 'director' })
  const { id: customerId } = await world.client.customers.create(aCustomer({ kind: 'person', ownerId: bảo }))
  const bảos = world.window(bảo)
  const meeting = await bảos.appointments.create({
    ...{ ...secret, rule, customerId, startsAt: at('14:00'), endsAt: at('15:00') },
    ...{ showAs: 'away' as const, isPrivate: true, remindMinutes: 15 },
  })
  return {
    ...{ world, bảo, bảos, hường: world.client, customerId, meeting },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

describe('how the time of an appointment is shown', () => {
  it('is busy unless something else is said, and stands in the calendar and in the history', async () => {
    await using world = await createWorld()
    const plain = { title: 'Khảo sát', startsAt: at('09:00'), endsAt: at('10:00') }
    const { id, version } = await world.client.appointments.create(plain)

    expect((await world.client.appointments.calendar(week))[0]).toMatchObject({ showAs: 'busy', isPrivate: false })
    await world.client.appointments.update({ id, version, input: { ...plain, showAs: 'tentative' } })

    expect((await world.client.appointments.calendar(week))[0]).toMatchObject({ showAs: 'tentative' })
    const [line] = await world.client.audit.ofRecord({ record: 'appointment', id })
    expect(line?.fields).toEqual([{ field: 'showAs', from: 'busy', to: 'tentative' }])
  })
})

describe('a private appointment', () => {
  it.each(['', 'FREQ=DAILY'])('stands in the calendar of others only as time that is taken, rule "%s"', async (rule) => {
    await using office = await withSecret({ rule })
    const { hường, bảos, bảo, meeting, customerId } = office

    const [seen] = await hường.appointments.calendar(week)
    expect(seen).toMatchObject({
      ...{ title: '', location: '', customerId: null, customerName: null, isHidden: true, isPrivate: true, seriesId: null },
      hasReminder: false,
      ...{ staffId: bảo, startsAt: at('14:00'), endsAt: at('15:00'), showAs: 'away' },
    })
    const [own] = await bảos.appointments.calendar(week)
    expect(own).toMatchObject({ title: secret.title, location: secret.location, customerId, isHidden: false })
    expect(own?.id).toBe(meeting.id)
  })

  it('is as if it were not there for whoever opens, changes, deletes or saves it, the owner of the firm too', async () => {
    await using office = await withSecret()
    const { world, hường, meeting } = office
    const { id, version } = meeting
    const gone = { code: 'NOT_FOUND' }
    const input = { title: 'Đổi', startsAt: at('09:00'), endsAt: at('10:00') }

    await expect(hường.appointments.get(id)).rejects.toMatchObject(gone)
    await expect(hường.appointments.update({ id, version, input })).rejects.toMatchObject(gone)
    await expect(hường.appointments.remove(id)).rejects.toMatchObject(gone)
    await expect(hường.appointments.saveFile({ id, file: world.fileWith('a.ics', '') })).rejects.toMatchObject(gone)
  })

  it('leaves no trace with its customer for others: no timeline, no next appointment, no filter', async () => {
    await using office = await withSecret()
    const { hường, bảos, customerId } = office
    const where = {
      join: 'and' as const,
      items: [{ field: 'appointment' as const, operator: 'in' as const, value: 'thisWeek' }],
    }
    const told = async ({ customers }: typeof hường) => ({
      timeline: (await customers.timeline({ id: customerId, kinds: ['appointment'] })).length,
      next: (await customers.get(customerId)).standing.nextAppointmentAt,
      found: await customers.count({ where }),
    })

    expect(await told(bảos)).toEqual({ timeline: 1, next: at('14:00'), found: 1 })
    expect(await told(hường)).toEqual({ timeline: 0, next: null, found: 0 })
  })

  it('does not go out in a calendar file of somebody else', async () => {
    await using office = await withSecret()
    const { world, hường, bảos } = office
    const all = { from: null, to: null }
    const written = () => readFileSync(join(world.folder.path, 'lich.ics'), 'utf8')

    expect(await hường.appointments.export({ ...all, file: world.fileWith('lich.ics', '') })).toEqual({ rows: 0 })
    expect(written()).not.toMatch(secretWords)
    expect(await bảos.appointments.export({ ...all, file: world.fileWith('lich.ics', '') })).toEqual({ rows: 1 })
    expect(written()).toMatch(secretWords)
  })

  it('is told in the log and in the bin without what it is, also when it becomes private later', async () => {
    await using office = await withSecret()
    const { hường, bảos, bảo, meeting } = office
    const { startsAt, endsAt, customerId } = meeting
    const open = { title: 'Đi ăn', startsAt, endsAt, customerId }
    const changed = await bảos.appointments.update({
      id: meeting.id,
      version: 1,
      input: { ...open, ...secret, isPrivate: true, note: 'Hai răng khôn' },
    })
    const opened = await bảos.appointments.update({ id: meeting.id, version: changed.version, input: open })
    await bảos.appointments.update({ id: meeting.id, version: opened.version, input: { ...open, ...secret, isPrivate: true } })
    await bảos.appointments.remove(meeting.id)

    const log = await hường.audit.list({ filter: { staffIds: [bảo] }, limit: 50 })
    expect(log).toHaveLength(5)
    expect(JSON.stringify(log)).not.toMatch(secretWords)
    expect(log.map(({ recordName }) => recordName)).toEqual(['', '', '', '', ''])
    expect(log[1]?.fields).toContainEqual({ field: 'title', from: 'Đi ăn', to: '•' })
    expect(log[3]?.fields).toContainEqual({ field: 'note', from: null, to: '•' })
    const [binned] = await hường.bin.list({ offset: 0, limit: 10 })
    expect(binned).toMatchObject({ record: 'appointment', name: '', customerName: null })
    await hường.bin.restore([{ record: 'appointment', recordId: meeting.id }])
    expect(await bảos.appointments.get(meeting.id)).toMatchObject({ title: secret.title })
  })

  it('stays with whose it is when the rest is handed over', async () => {
    await using office = await withSecret()
    const { hường, bảos, bảo, meeting } = office
    const { id: to } = await hường.staff.me()

    expect(await hường.staff.handOver({ from: bảo, to })).toMatchObject({ appointments: 0 })
    expect(await bảos.appointments.get(meeting.id)).toMatchObject({ staffId: bảo })
  })

  it('stands in the data file of its customer, with its time and without its words', async () => {
    await using office = await withSecret()
    const { hường, customerId } = office

    const file = JSON.stringify(await hường.privacy.dataFile({ customerId, contactId: null }))
    expect(file).toContain(String(at('14:00')))
    expect(file).not.toMatch(secretWords)
  })

  it('takes what was taken out of its series along', async () => {
    await using world = await createWorld({ at: '2026-11-24 08:00' })
    const lan = world.window(staffOf(world, { name: 'Lê Thị Lan', role: 'director' }))
    const input = { title: 'Tập gym', startsAt: at('17:00'), endsAt: at('18:00'), rule: 'FREQ=DAILY' }
    const { id, version } = await lan.appointments.create(input)
    const { startsAt, endsAt } = input
    const alone = { title: 'Tập gym với bạn', startsAt, endsAt }
    await lan.appointments.updateOccurrence({ id, version, occursAt: startsAt, scope: 'this', input: alone })
    await lan.appointments.update({ id, version: version + 1, input: { ...input, isPrivate: true } })

    const seen = await world.client.appointments.calendar(week)
    expect(seen.map(({ isHidden, title }) => [isHidden, title])).toEqual(seen.map(() => [true, '']))
    expect(seen).toHaveLength(5)
  })
})
