import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AppointmentFileId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire, staffOf } from '#tests/helpers/hire.ts'
import { orphanFiles } from '#tests/helpers/soundness.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const at = (time: string, day = '25') => momentOf(`2026-11-${day} ${time}`)
const week = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30') }
const aPdf = Buffer.from('%PDF-1.7\nsơ đồ kho\n%%EOF\n')

/** Hường, who owns the firm, Bảo, a director, Lan, who sells and sees what is her own, and an appointment of Bảo's with a customer. */
async function withMeeting(changes: { isPrivate?: boolean; rule?: string } = {}) {
  const world = await createWorld({ at: '2026-11-24 08:00' })
  const [bảo, lan] = [staffOf(world, { name: 'Trần Quốc Bảo', role: 'director' }), hire(world, 'Lê Thị Lan')]
  const { id: customerId } = await world.client.customers.create(aCustomer({ name: 'Cơ khí Hoà Phát', kind: 'person' }))
  const bảos = world.window(bảo)
  const input = { title: 'Khảo sát kho', customerId, startsAt: at('14:00'), endsAt: at('15:00'), ...changes }
  const meeting = await bảos.appointments.create(input)
  const attach = (name: string, content: Uint8Array | string = `nội dung của ${name}`) =>
    bảos.appointments.attach({ id: meeting.id, file: world.fileWith(name, content) })
  return {
    ...{ world, bảos, lan, lans: world.window(lan), hường: world.client, customerId, meeting, input, attach },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

describe('the files of an appointment', () => {
  it('are kept byte for byte, opened for reading and saved out again, chosen or dragged into the window', async () => {
    await using office = await withMeeting()
    const { world, bảos, meeting, attach } = office
    const { id } = await attach('sơ đồ.pdf', aPdf)
    await bảos.appointments.attach({ id: meeting.id, file: new File(['Ảnh chụp'], 'kéo vào.txt') })
    const target = join(world.folder.path, 'chép ra.pdf')

    expect(await bảos.appointments.saveFileCopy({ id, file: world.chosen(target) })).toEqual({ bytes: aPdf.length })

    expect(readFileSync(target)).toEqual(aPdf)
    expect(await bảos.appointments.openFile(id)).toMatchObject({ mediaType: 'application/pdf', bytes: aPdf.length })
    expect((await bảos.appointments.get(meeting.id)).files).toMatchObject([
      { id, name: 'sơ đồ.pdf', mediaType: 'application/pdf', bytes: aPdf.length },
      { name: 'kéo vào.txt' },
    ])
    expect(await bảos.appointments.calendar(week)).toMatchObject([{ id: meeting.id, fileCount: 2 }])
  })

  it('lie there once, whatever they are called, and are named as files are anywhere', async () => {
    await using office = await withMeeting()
    const { bảos, meeting, attach } = office
    const first = await attach('sơ đồ.pdf', aPdf)

    expect(await attach('vẫn là nó.pdf', aPdf)).toEqual(first)
    expect(await bảos.appointments.attach({ id: meeting.id, file: new File(['x'], '../../etc/passwd') })).toMatchObject({
      name: '-..-etc-passwd',
    })
    await expect(attach('trống.txt', '')).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'file-empty' } })
  })

  it('are taken off and come back, by hand and from the bin, and go with it for ever', async () => {
    await using office = await withMeeting()
    const { world, hường, bảos, meeting, attach, customerId } = office
    const { id } = await attach('sơ đồ.pdf', aPdf)
    const files = async () => (await bảos.appointments.get(meeting.id)).files.length

    await bảos.appointments.detach(id)
    expect(await files()).toBe(0)
    await bảos.appointments.reattach(id)
    expect(await files()).toBe(1)

    await bảos.appointments.detach(id)
    const [binned] = await hường.bin.list({ offset: 0, limit: 10 })
    expect(binned).toMatchObject({ record: 'appointment-file', name: 'sơ đồ.pdf', customerName: 'Cơ khí Hoà Phát' })
    await hường.bin.restore([{ record: 'appointment-file', recordId: id }])
    expect(await files()).toBe(1)

    await bảos.appointments.detach(id)
    await hường.bin.erase([{ record: 'appointment-file', recordId: id }])
    expect(orphanFiles(world.folder.path)).toEqual([])
    expect(await hường.customers.timeline({ id: customerId, kinds: ['appointment'] })).toHaveLength(1)
  })

  it('stay with an appointment that is deleted and brought back, and go when it is erased for ever', async () => {
    await using office = await withMeeting()
    const { world, hường, bảos, meeting, attach } = office
    const { id } = await attach('sơ đồ.pdf', aPdf)

    await bảos.appointments.remove(meeting.id)
    await expect(bảos.appointments.openFile(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await bảos.appointments.restore(meeting.id)
    expect((await bảos.appointments.get(meeting.id)).files).toMatchObject([{ id }])

    await bảos.appointments.remove(meeting.id)
    await hường.bin.erase([{ record: 'appointment', recordId: meeting.id }])
    expect(orphanFiles(world.folder.path)).toEqual([])
    const [erasure] = await hường.bin.erasures({ offset: 0, limit: 1 })
    expect(erasure?.counts).toMatchObject({ 'appointment-file': 1 })
  })

  it('go along when one time is taken out of a series, and no time loses what another one loses', async () => {
    await using office = await withMeeting({ rule: 'FREQ=DAILY;COUNT=3' })
    const { bảos, meeting, input, attach } = office
    await attach('sơ đồ.pdf', aPdf)

    const occurrence = { id: meeting.id, version: meeting.version, occursAt: at('14:00', '26') }
    const changed = { ...input, startsAt: at('16:00', '26'), endsAt: at('17:00', '26'), rule: '' }
    const alone = await bảos.appointments.updateOccurrence({ ...occurrence, scope: 'this', input: changed })
    expect(alone.files).toMatchObject([{ name: 'sơ đồ.pdf' }])
    await bảos.appointments.detach(alone.files[0]?.id as AppointmentFileId)

    const counts = (await bảos.appointments.calendar(week)).map(({ startsAt, fileCount }) => [startsAt, fileCount])
    expect(counts).toEqual([
      [at('14:00'), 1],
      [at('16:00', '26'), 0],
      [at('14:00', '27'), 1],
    ])
  })

  it('are told with their appointment on the timeline of its customer, which is found by what they are called', async () => {
    await using office = await withMeeting()
    const { hường, customerId, attach } = office
    await attach('sơ đồ.pdf', aPdf)
    const found = (text: string) => hường.customers.timeline({ id: customerId, kinds: ['appointment'], text })

    expect(await found('')).toMatchObject([{ title: 'Khảo sát kho', fileCount: 1 }])
    expect(await found('so do')).toHaveLength(1)
    expect(await found('ban ve')).toEqual([])
  })

  it('do not go out in a calendar file, and it is said how many stayed behind', async () => {
    await using office = await withMeeting()
    const { world, bảos, meeting, attach } = office
    const file = () => world.fileWith('lich.ics', '')
    expect(await bảos.appointments.saveFile({ id: meeting.id, file: file() })).toEqual({ rows: 1 })
    await attach('sơ đồ.pdf', aPdf)

    expect(await bảos.appointments.saveFile({ id: meeting.id, file: file() })).toEqual({ rows: 1, files: 1 })
    expect(await bảos.appointments.export({ from: null, to: null, file: file() })).toEqual({ rows: 1, files: 1 })
    expect(readFileSync(join(world.folder.path, 'lich.ics'), 'utf8')).not.toContain('ATTACH')
  })

  it('are read by whoever may look into it, changed by whoever may change it', async () => {
    await using office = await withMeeting()
    const { bảos, lan, lans, meeting, input, attach } = office
    const { id } = await attach('sơ đồ.pdf', aPdf)
    await expect(lans.appointments.openFile(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await bảos.appointments.update({ id: meeting.id, version: 1, input: { ...input, attendees: [{ kind: 'staff', id: lan }] } })

    expect(await lans.appointments.openFile(id)).toMatchObject({ bytes: aPdf.length })
    const file = new File(['x'], 'x.txt')
    await expect(lans.appointments.attach({ id: meeting.id, file })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(lans.appointments.detach(id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('go to the customer that is left when two become one, with their appointment', async () => {
    await using office = await withMeeting()
    const { hường, bảos, customerId, meeting, attach } = office
    await attach('sơ đồ.pdf', aPdf)
    const survivor = await hường.customers.create(aCustomer({ name: 'Hoà Phát', kind: 'person' }))
    const merged = await hường.customers.get(customerId)

    await hường.duplicates.merge({ survivor, merged })

    expect(await bảos.appointments.get(meeting.id)).toMatchObject({ customerId: survivor.id, files: [{ name: 'sơ đồ.pdf' }] })
  })
})

describe('the files of a private appointment', () => {
  it('are nobody else’s: not to open, to save, to take off, nor by name in the log, the bin or the data file', async () => {
    await using office = await withMeeting({ isPrivate: true })
    const { world, hường, bảos, customerId, meeting, attach } = office
    const { id } = await attach('Kết quả xét nghiệm.pdf', aPdf)
    const gone = { code: 'NOT_FOUND' }

    await expect(hường.appointments.openFile(id)).rejects.toMatchObject(gone)
    await expect(hường.appointments.saveFileCopy({ id, file: world.fileWith('x.pdf', '') })).rejects.toMatchObject(gone)
    await expect(hường.appointments.detach(id)).rejects.toMatchObject(gone)
    await expect(hường.appointments.attach({ id: meeting.id, file: new File(['x'], 'x.txt') })).rejects.toMatchObject(gone)
    expect(await hường.appointments.calendar(week)).toMatchObject([{ fileCount: 0, isHidden: true }])

    await bảos.appointments.openFile(id)
    await bảos.appointments.detach(id)
    const told = [
      await hường.audit.list({ filter: {}, limit: 50 }),
      await hường.bin.list({ offset: 0, limit: 10 }),
      await hường.privacy.dataFile({ customerId, contactId: null }),
    ]
    expect(JSON.stringify(told)).toContain('appointment-file')
    expect(JSON.stringify(told)).not.toContain('xét nghiệm')
  })
})

describe('the log', () => {
  it('tells of an appointment’s files by name, and who opened one', async () => {
    await using office = await withMeeting()
    const { hường, bảos, meeting, attach } = office
    const { id } = await attach('sơ đồ.pdf', aPdf)
    await bảos.appointments.openFile(id)

    const lines = await hường.audit.ofRecord({ record: 'appointment', id: meeting.id })
    expect(lines.map(({ record, change, recordName }) => [record, change, recordName])).toEqual([
      ['appointment-file', 'opened', 'sơ đồ.pdf'],
      ['appointment-file', 'created', 'sơ đồ.pdf'],
      ['appointment', 'created', 'Khảo sát kho'],
    ])
    expect(lines[1]?.fields).toEqual([
      { field: 'appointmentId', from: null, to: 'Khảo sát kho' },
      { field: 'name', from: null, to: 'sơ đồ.pdf' },
    ])
  })
})
