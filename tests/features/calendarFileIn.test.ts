import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { AppointmentId } from '#shared/kit/id.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

function fixture(name: string) {
  return fileURLToPath(new URL(`../fixtures/calendars/${name}`, import.meta.url))
}

/** What stands in the calendar in sixty days from a day on: `23/11 08:30 Họp giao ban`; whole days without a time. */
async function calendar({ client }: Pick<World, 'client'>, from = '2026-11-20') {
  const entries = await client.appointments.calendar({ from: momentOf(from), to: momentOf(from) + 60 * 86_400_000 })
  return entries.map(({ startsAt, endsAt, isAllDay, title }) => {
    const shown = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString()
    const day = (instant: number) => `${shown(instant).slice(8, 10)}/${shown(instant).slice(5, 7)}`
    const length = (endsAt - startsAt) / (isAllDay ? 86_400_000 : 60_000)
    return `${day(startsAt)} ${isAllDay ? `${length} ngày` : `${shown(startsAt).slice(11, 16)} ${length}'`} ${title}`
  })
}

function oneEvent(lines: string) {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:mot@thu', ...lines.split('\n'), 'END:VEVENT', 'END:VCALENDAR']
    .map((line) => `${line}\r\n`)
    .join('')
}

/** How long before it begins what bears a name reminds. */
async function reminderOf({ client }: Pick<World, 'client'>, ids: readonly AppointmentId[], name: string) {
  const all = await Promise.all(ids.map((id) => client.appointments.get(id)))
  return all.find(({ title }) => title === name)?.remindMinutes
}

async function imported(world: World, path: string) {
  const weighed = await world.client.appointments.readFile({ file: world.chosen(path) })
  const { ids, ...done } = await world.client.appointments.importFile({ file: world.chosen(path) })
  const { added, changed, same, barred } = weighed
  expect(done).toEqual({ added, changed, same, barred })
  return { weighed, ids }
}

describe('a calendar of another program', () => {
  it.each([
    ['outlook.ics', 'Họp giao ban', 15],
    ['google.ics', 'Thu tiền định kỳ', 10],
    ['apple.ics', 'Cà phê với khách', 30],
    ['outlook.ics', 'Hội chợ', null],
  ])('reminds as it did there: %s, %s', async (file, name, minutes) => {
    await using world = await createWorld()
    const { ids } = await imported(world, fixture(file))

    expect(await reminderOf(world, ids, name)).toBe(minutes)
  })

  it.each([
    ['TRIGGER:PT0S', 0],
    ['TRIGGER;RELATED=END:-PT1H30M', 30],
    ['TRIGGER;VALUE=DATE-TIME:20261122T230000Z', 180],
    ['TRIGGER:PT15M', null],
    ['TRIGGER:-P60D', null],
    ['TRIGGER:-PT15M\nACTION:EMAIL', null],
    ['TRIGGER:bao giờ', null],
  ])('says by %s how many minutes before: %s', async (trigger, minutes) => {
    await using world = await createWorld()
    const alarm = `BEGIN:VALARM\n${trigger}\nEND:VALARM`
    const text = oneEvent(`SUMMARY:Họp\nDTSTART:20261123T020000Z\nDTEND:20261123T030000Z\n${alarm}`)
    world.fileWith('nhac.ics', text)

    const { weighed, ids } = await imported(world, `${world.folder.path}/nhac.ics`)

    expect(await reminderOf(world, ids, 'Họp')).toBe(minutes)
    expect(weighed.told.alarms ?? 0).toBe(minutes === null ? 1 : 0)
  })

  it('of Outlook comes with its zones by Windows’ names, whole days, and calls to Paris at the right hour in summer and winter', async () => {
    await using world = await createWorld()
    const { weighed } = await imported(world, fixture('outlook.ics'))

    expect(weighed).toMatchObject({ added: 8, series: 1, refused: { count: 0 } })
    expect(weighed.told).toEqual({ attendees: 1, organisers: 1, expanded: 1 })
    expect(await calendar(world)).toEqual([
      "23/11 08:30 60' Họp giao ban",
      "30/11 08:30 60' Họp giao ban",
      '02/12 1 ngày Hội chợ',
      "15/12 10:00 60' Họp giao ban (dời)",
      "21/12 08:30 60' Họp giao ban",
      '24/12 2 ngày Nghỉ phép',
      "28/12 08:30 60' Họp giao ban",
    ])
    const [weekly] = await world.client.appointments.calendar({ from: momentOf('2026-11-23'), to: momentOf('2026-11-24') })
    const rule = 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261228T013000Z'
    expect(await world.client.appointments.get(weekly?.id as AppointmentId)).toMatchObject({ rule })
    expect(await calendar(world, '2027-03-01')).toEqual([
      "15/03 15:30 60' Appel Paris",
      "22/03 15:30 60' Appel Paris",
      "29/03 14:30 60' Appel Paris",
      "05/04 14:30 60' Appel Paris",
    ])
  })

  it('with a zone that only it knows goes by what the file says of its summers; without that, by the office’s clock, and it is told', async () => {
    await using world = await createWorld()
    const text = readFileSync(fixture('outlook.ics'), 'utf8').replaceAll('Romance Standard Time', 'Giờ của Marc')
    world.fileWith('rieng.ics', text)
    await imported(world, `${world.folder.path}/rieng.ics`)
    const paris = (await calendar(world, '2027-03-01')).filter((line) => line.includes('Paris'))
    expect(paris.map((line) => line.slice(0, 11))).toEqual(['15/03 15:30', '22/03 15:30', '29/03 14:30', '05/04 14:30'])

    world.fileWith('la.ics', oneEvent('DTSTART;TZID=Giờ lạ:20261124T090000\nSUMMARY:Họp'))
    const { weighed } = await imported(world, `${world.folder.path}/la.ics`)
    expect(weighed.told).toEqual({ unknownZones: 1, withoutLength: 1 })
    expect(await calendar(world)).toContain("24/11 09:00 15' Họp")
  })

  it('of Google comes with UTC, a time that was called off, and what has neither name nor length', async () => {
    await using world = await createWorld()
    const { weighed } = await imported(world, fixture('google.ics'))

    expect(weighed.told).toEqual({
      ...{ organisers: 1, attendees: 2, links: 1, cancelled: 1, untitled: 1, withoutLength: 1 },
    })
    expect(await calendar(world)).toEqual([
      "24/11 14:00 60' Thu tiền định kỳ",
      "25/11 09:00 60' Gặp khách Sài Gòn",
      "26/11 14:00 15' Nhắc gửi báo giá",
      '30/11 1 ngày (Không có tiêu đề)',
    ])
    const [meeting] = await world.client.appointments.calendar({ from: momentOf('2026-11-25'), to: momentOf('2026-11-26') })
    expect(meeting).toMatchObject({ location: '12 Lê Lợi, Quận 1, Thành phố Hồ Chí Minh', staffName: 'Nguyễn Thị Hường' })
  })

  it('of Apple comes with a length instead of an end, and a series that goes on otherwise; what comes every hour does not', async () => {
    await using world = await createWorld()
    const { weighed } = await imported(world, fixture('apple.ics'))

    expect(weighed.told).toEqual({ links: 1, tasks: 1 })
    expect(weighed.refused).toEqual({ count: 1, named: [{ title: 'Đo nhiệt độ kho', reason: 'too-often' }] })
    expect(await calendar(world)).toEqual([
      "27/11 16:00 90' Cà phê với khách",
      ...['01/12', '02/12', '05/12', '06/12'].map((day) => `${day} 09:00 60' Gọi khách mới`),
      ...['07/12', '08/12', '09/12', '10/12'].map((day) => `${day} 14:30 30' Gọi khách mới (chiều)`),
    ])
  })

  it('of the samples stands as their list says', async () => {
    await using world = await createWorld()
    const { weighed } = await imported(world, fixture('van-phong.ics'))

    expect(weighed.told).toEqual({
      ...{ alarms: 1, organisers: 1, attendees: 3, cancelled: 1, expanded: 1 },
    })
    const autumn = await calendar(world, '2026-10-10')
    expect(autumn.filter((line) => line.includes('New York'))).toEqual([
      "22/10 07:00 30' Gọi đối tác New York",
      "29/10 07:00 30' Gọi đối tác New York",
      "05/11 08:00 30' Gọi đối tác New York",
      "12/11 08:00 30' Gọi đối tác New York",
    ])
    expect(autumn).toContain("20/10 14:00 60' Họp giao ban (dời sang thứ Ba)")
    expect(autumn).toContain("19/11 11:30 90' Ăn trưa với khách cũ")
    expect(autumn).toContain('01/12 3 ngày Công tác Đà Nẵng, thăm 4 khách')
    expect(autumn).toContain('08/12 09:30 90\' Ký hợp đồng cung cấp thiết bị văn phòng; bàn "phụ lục 2"')
    const meetings = [...(await calendar(world, '2026-09-01')), ...(await calendar(world, '2026-10-31'))]
    expect(meetings.filter((line) => line.includes('giao ban')).length).toBe(10)
    const march = (await calendar(world, '2030-03-01')).find((line) => line.includes('8/3'))
    expect(march).toBe('08/03 1 ngày Quốc tế Phụ nữ 8/3: tặng hoa khách nữ')
  })
})

describe('the same calendar once more', () => {
  it('doubles nothing, and changes what was changed there', async () => {
    await using world = await createWorld()
    const text = oneEvent('DTSTART:20261124T020000Z\nDTEND:20261124T030000Z\nSUMMARY:Họp')
    await world.client.appointments.importFile({ file: world.fileWith('mot.ics', text) })
    const again = await imported(world, `${world.folder.path}/mot.ics`)
    expect(again.weighed).toMatchObject({ added: 0, changed: 0, same: 1 })

    world.fileWith('mot.ics', text.replace('SUMMARY:Họp', 'SUMMARY:Họp dời').replaceAll('1124', '1125'))
    const third = await imported(world, `${world.folder.path}/mot.ics`)
    expect(third.weighed).toMatchObject({ added: 0, changed: 1, same: 0 })
    expect(await calendar(world)).toEqual(["25/11 09:00 60' Họp dời"])
  })

  it('brings back what was deleted here since', async () => {
    await using world = await createWorld()
    const { ids } = await imported(world, fixture('apple.ics'))
    const before = await calendar(world)
    for (const id of ids) await world.client.appointments.remove(id)
    expect(await calendar(world)).toEqual([])

    await imported(world, fixture('apple.ics'))
    expect(await calendar(world)).toEqual(before)
  })

  it('does not touch what belongs to somebody whose appointments one may not change', async () => {
    await using world = await createWorld()
    const file = world.fileWith('mot.ics', oneEvent('DTSTART:20261124T020000Z\nSUMMARY:Họp'))
    await world.client.appointments.importFile({ file })
    world.fileWith('mot.ics', oneEvent('DTSTART:20261124T020000Z\nSUMMARY:Của tôi'))
    const sales = world.window(staffOf(world, { name: 'Trần Thị Trang', role: 'sales' }))

    expect(await sales.appointments.importFile({ file })).toEqual({ added: 0, changed: 0, same: 0, barred: 1, ids: [] })
    expect(await calendar(world)).toEqual(["24/11 09:00 15' Họp"])
  })
})

describe('an import', () => {
  it('goes back into the bin at once, but for what somebody has changed since', async () => {
    await using world = await createWorld()
    const { client } = world
    const { ids } = await imported(world, fixture('outlook.ics'))
    const entry = (await client.appointments.calendar({ from: momentOf('2026-12-02'), to: momentOf('2026-12-03') }))[0]
    if (!entry) throw new Error('the fair is not there')
    const { id, version, startsAt, endsAt, isAllDay } = entry
    const input = { title: 'Hội chợ Hà Nội', startsAt, endsAt, isAllDay }
    await client.appointments.update({ id, version, input })

    expect(await client.appointments.undoImport({ ids })).toMatchObject({ kept: 1 })
    expect(await calendar(world)).toEqual(['02/12 1 ngày Hội chợ Hà Nội'])
    expect(await calendar(world, '2027-03-01')).toEqual([])
  })

  it('of a file that was dropped onto the window is the same', async () => {
    await using world = await createWorld()
    const file = new File([readFileSync(fixture('google.ics'))], 'lich.ics')

    expect(await world.client.appointments.importFile({ file })).toMatchObject({ added: 4 })
  })

  it('reads what stands in an old encoding, with lines that were cut in the middle of a letter', async () => {
    await using world = await createWorld()
    const text = oneEvent('DTSTART:20261124T020000Z\nSUMMARY:Gặp chị Hằng ở Đà Nẵng')
    const at = Buffer.from(text).indexOf('ặ') + 1
    const bytes = Buffer.from(text)
    const cut = Buffer.concat([Buffer.from('\ufeff'), bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)])
    await world.client.appointments.importFile({ file: world.fileWith('cat.ics', cut) })
    expect(await calendar(world)).toEqual(["24/11 09:00 15' Gặp chị Hằng ở Đà Nẵng"])

    const old = Buffer.from(oneEvent('DTSTART:20261124T020000Z\nSUMMARY:Hop §oµn').replace('mot@', 'hai@'), 'latin1')
    await world.client.appointments.importFile({ file: world.fileWith('cu.ics', old) })
    expect(await calendar(world)).toHaveLength(2)
  })
})
