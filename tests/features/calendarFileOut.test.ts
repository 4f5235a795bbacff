import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const at = (day: string, time = '09:00') => momentOf(`${day} ${time}`)

/** The lines of a calendar that was written, folds undone. */
function linesIn({ folder }: World, name = 'lich.ics') {
  return readFileSync(join(folder.path, name), 'utf8').replaceAll('\r\n ', '').split('\r\n')
}

async function exported(world: World, stretch: { from?: number; to?: number } = {}) {
  const file = world.fileWith('lich.ics', '')
  const { rows } = await world.client.appointments.export({ from: null, to: null, ...stretch, file })
  return { rows, lines: linesIn(world) }
}

function valuesOf(lines: readonly string[], name: string) {
  return lines.filter((line) => new RegExp(`^${name}[;:]`).test(line))
}

describe('a calendar file', () => {
  it('tells an appointment with all that others read, in lines no program cuts', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId, code } = await client.customers.create(aCustomer({ name: 'Công ty TNHH Đặng; Gia, Phát' }))
    const note = `Mang theo: hợp đồng bản chính, con dấu; C:\\HopDong\n${'Đường đi rất dài. '.repeat(20)}`
    const input = { title: 'Ký hợp đồng', customerId, location: 'Tầng 3, 12 Lê Lợi', note }
    await client.appointments.create({ ...input, startsAt: at('2026-12-08', '09:30'), endsAt: at('2026-12-08', '11:00') })

    const { rows, lines } = await exported(world)

    expect(rows).toBe(1)
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Asia/Ho_Chi_Minh:20261208T093000',
        'DTEND;TZID=Asia/Ho_Chi_Minh:20261208T110000',
        'SUMMARY:Ký hợp đồng',
        'LOCATION:Tầng 3\\, 12 Lê Lợi',
        'CONTACT:Công ty TNHH Đặng\\; Gia\\, Phát',
        `X-KHACHQUEN-CUSTOMER:${code}`,
        'X-KHACHQUEN-STAFF:Nguyễn Thị Hường',
        'LAST-MODIFIED:20261122T023000Z',
        'SEQUENCE:0',
      ]),
    )
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toMatch(
      /^DESCRIPTION:Mang theo: hợp đồng bản chính\\, con dấu\\; C:\\\\HopDong\\nĐường đi/,
    )
    const written = readFileSync(join(world.folder.path, 'lich.ics'))
    for (const line of written.toString('utf8').split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('calls an appointment the same each time, and tells that it was changed', async () => {
    await using world = await createWorld()
    const input = { title: 'Khảo sát', startsAt: at('2026-12-08'), endsAt: at('2026-12-08', '10:00') }
    const { id, version } = await world.client.appointments.create(input)
    const before = (await exported(world)).lines
    world.clock.pass(60_000)
    await world.client.appointments.update({ id, version, input: { ...input, title: 'Khảo sát lại' } })
    const after = (await exported(world)).lines

    expect(valuesOf(after, 'UID')).toEqual(valuesOf(before, 'UID'))
    expect(valuesOf(after, 'SEQUENCE')).toEqual(['SEQUENCE:1'])
    expect(valuesOf(after, 'LAST-MODIFIED')).toEqual(['LAST-MODIFIED:20261122T023100Z'])
  })

  it('tells a series by its rule, what falls out of it, and what stands in the place of one of its times', async () => {
    await using world = await createWorld()
    const { client } = world
    const weekly = { title: 'Họp giao ban', rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=12' }
    const { id } = await client.appointments.create({ ...weekly, startsAt: at('2026-11-23'), endsAt: at('2026-11-23', '10:00') })
    const { version } = (await client.appointments.removeOccurrence({
      ...{ id, version: 1, occursAt: at('2026-11-30'), scope: 'this' },
    })) ?? { version: 0 }
    await client.appointments.updateOccurrence({
      ...{ id, version, occursAt: at('2026-12-07'), scope: 'this' },
      input: { title: 'Họp dời', startsAt: at('2026-12-08', '14:00'), endsAt: at('2026-12-08', '15:00') },
    })

    const { rows, lines } = await exported(world)

    expect(rows).toBe(2)
    expect(new Set(valuesOf(lines, 'UID')).size).toBe(1)
    expect(valuesOf(lines, 'RRULE')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=12'])
    expect(valuesOf(lines, 'EXDATE')).toEqual(['EXDATE;TZID=Asia/Ho_Chi_Minh:20261130T090000'])
    expect(valuesOf(lines, 'RECURRENCE-ID')).toEqual(['RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261207T090000'])
  })

  it('tells whole days by their dates, also where a series of them ends', async () => {
    await using world = await createWorld()
    const days = { isAllDay: true, startsAt: at('2026-12-01', '00:00'), endsAt: at('2026-12-04', '00:00') }
    await world.client.appointments.create({ title: 'Kiểm kê', ...days, rule: 'FREQ=MONTHLY;UNTIL=20270301' })

    const { lines } = await exported(world)

    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204', 'RRULE:FREQ=MONTHLY;UNTIL=20270301']),
    )
  })

  it('tells what comes by the moon as the days it comes to for ten years, and keeps the rule for us', async () => {
    await using world = await createWorld()
    const day = { isAllDay: true, startsAt: at('2026-04-26', '00:00'), endsAt: at('2026-04-27', '00:00') }
    const rule = 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'
    await world.client.appointments.create({ title: 'Giỗ Tổ', ...day, rule })

    const { lines } = await exported(world)

    expect(valuesOf(lines, 'RRULE')).toEqual([])
    expect(valuesOf(lines, 'X-KHACHQUEN-RRULE')).toEqual([`X-KHACHQUEN-RRULE:${rule}`])
    const [dates = ''] = valuesOf(lines, 'RDATE')
    expect(dates).toMatch(/^RDATE;VALUE=DATE:20270416,20280404,20290423,/)
    expect(dates.split(',')).toHaveLength(10)
  })
})

describe('what goes out', () => {
  it('is what touches a stretch of time; a series only where it has a time in it', async () => {
    await using world = await createWorld()
    const { client } = world
    await client.appointments.create({ title: 'Một', startsAt: at('2026-11-24'), endsAt: at('2026-11-24', '10:00') })
    await client.appointments.create({ title: 'Hai', startsAt: at('2026-11-25'), endsAt: at('2026-11-25', '10:00') })
    const monday = { startsAt: at('2026-11-23'), endsAt: at('2026-11-23', '10:00') }
    await client.appointments.create({ title: 'Thứ Hai', ...monday, rule: 'FREQ=WEEKLY' })

    const ofDay = async (day: string) =>
      valuesOf((await exported(world, { from: at(day, '00:00'), to: at(day, '23:59') })).lines, 'SUMMARY')
    expect(await ofDay('2026-11-24')).toEqual(['SUMMARY:Một'])
    expect(await ofDay('2026-12-14')).toEqual(['SUMMARY:Thứ Hai'])
    expect((await exported(world)).rows).toBe(3)
  })

  it('is one appointment, the whole of its series, or what was taken out of one as what it is by itself', async () => {
    await using world = await createWorld()
    const { client } = world
    const times = { startsAt: at('2026-11-23'), endsAt: at('2026-11-23', '10:00') }
    const series = await client.appointments.create({ title: 'Họp', ...times, rule: 'FREQ=WEEKLY' })
    const moved = await client.appointments.updateOccurrence({
      ...{ id: series.id, version: 1, occursAt: at('2026-11-30'), scope: 'this' },
      input: { title: 'Họp dời', startsAt: at('2026-12-01'), endsAt: at('2026-12-01', '10:00') },
    })

    const file = world.fileWith('lich.ics', '')
    expect(await client.appointments.saveFile({ id: series.id, file })).toEqual({ rows: 2 })
    expect(await client.appointments.saveFile({ id: moved.id, file })).toEqual({ rows: 1 })
    expect(valuesOf(linesIn(world), 'RECURRENCE-ID')).toEqual([])
    expect(valuesOf(linesIn(world), 'SUMMARY')).toEqual(['SUMMARY:Họp dời'])
  })

  it('is only what one may see, and the log says who took it', async () => {
    await using world = await createWorld()
    await world.client.appointments.create({ title: 'Riêng', startsAt: at('2026-11-24'), endsAt: at('2026-11-24', '10:00') })
    const lead = world.window(staffOf(world, { name: 'Trưởng Phòng', role: 'lead', department: 'Kinh doanh' }))
    const file = world.fileWith('lich.ics', 'what stood there before')

    expect(await lead.appointments.export({ from: null, to: null, file })).toEqual({ rows: 0 })
    expect(linesIn(world)).not.toContain('SUMMARY:Riêng')
    expect(await world.client.appointments.export({ from: null, to: null, file })).toEqual({ rows: 1 })

    const [line] = await world.client.audit.list({ filter: { changes: ['exported'] }, limit: 1 })
    expect(line).toMatchObject({ action: 'appointments.export', staffName: 'Nguyễn Thị Hường' })
  })
})
