import { describe, expect, it } from 'vitest'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const A_LARGE_FILE = 60_000

function calendarOf(...events: string[]) {
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`
}

const good = 'UID:tot\r\nDTSTART:20261124T020000Z\r\nSUMMARY:Tốt'

/** Nothing was written, neither to be seen nor in the bin. */
async function isUntouched({ client }: World) {
  const entries = await client.appointments.calendar({ from: momentOf('2026-11-20'), to: momentOf('2026-12-20') })
  return entries.length === 0 && (await client.bin.list({})).length === 0
}

const refusedFiles: [what: string, bytes: Uint8Array | string, reason: string][] = [
  ['an empty file', '', 'empty-file'],
  ['a text', 'Lịch của tôi', 'no-calendar'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'no-calendar'],
  ['a card', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n', 'no-calendar'],
  ['a file that was cut off in an event', calendarOf(good).slice(0, -20), 'cut-off-calendar'],
  ['a file that was cut off behind an event', calendarOf(good).replace('END:VCALENDAR\r\n', ''), 'cut-off-calendar'],
  [
    'random bytes behind a good beginning',
    Buffer.concat([Buffer.from('BEGIN:VCALENDAR\r\n'), Buffer.alloc(4_096, 0)]),
    'cut-off-calendar',
  ],
  ['a file of 51 MB', Buffer.alloc(51 * 1024 * 1024, 'A'), 'too-big'],
  [
    'a hundred thousand appointments',
    calendarOf(
      ...Array.from({ length: 100_000 }, (_, index) => `UID:${index}\r\nDTSTART:20261124T020000Z\r\nSUMMARY:Họp ${index}`),
    ),
    'too-many-events',
  ],
]

const refusedEvents: [what: string, event: string, reason: string][] = [
  ['without a beginning', 'UID:xau\r\nSUMMARY:Xấu', 'no-start'],
  ['on the 31st of November', 'UID:xau\r\nDTSTART:20261131T020000Z', 'no-start'],
  ['at 25 o’clock', 'UID:xau\r\nDTSTART:20261124T250000', 'no-start'],
  ['in the year 9999', 'UID:xau\r\nDTSTART:99990101T000000Z', 'no-start'],
  ['that lasts a year', 'UID:xau\r\nDTSTART:20260101T000000Z\r\nDTEND:20270101T000000Z', 'too-long'],
  ['with a rule that is none', 'UID:xau\r\nDTSTART:20261124T020000Z\r\nRRULE:mỗi thứ Hai', 'no-rule'],
  ['every second', 'UID:xau\r\nDTSTART:20261124T020000Z\r\nRRULE:FREQ=SECONDLY', 'too-often'],
  [
    'every second of a day that never comes',
    'UID:xau\r\nDTSTART:20261124T020000Z\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'no-rule',
  ],
  ['every minute, ten thousand times', 'UID:xau\r\nDTSTART:20261124T020000Z\r\nRRULE:FREQ=MINUTELY;COUNT=10000', 'too-often'],
  [
    'at more times than anybody means',
    `UID:xau\r\nDTSTART:20261124T020000Z\r\nRDATE:${Array.from({ length: 5_000 }, (_, day) => `20261124T${String(Math.floor(day / 60) % 24).padStart(2, '0')}${String(day % 60).padStart(2, '0')}00Z`).join(',')}`,
    'too-often',
  ],
]

describe('a broken calendar', () => {
  it.each(refusedFiles)(
    '%s is refused in words, and nothing is written',
    async (_, bytes, reason) => {
      await using world = await createWorld()
      const file = world.fileWith('hong.ics', bytes)

      for (const ask of ['readFile', 'importFile'] as const)
        await expect(world.client.appointments[ask]({ file })).rejects.toMatchObject({ code: 'CONFLICT', data: { reason } })
      expect(await isUntouched(world)).toBe(true)
    },
    A_LARGE_FILE,
  )

  it.each(refusedEvents)('an appointment %s is named and left out, the others come', async (_, event, reason) => {
    await using world = await createWorld()
    const file = world.fileWith('hong.ics', calendarOf(event, good))

    expect(await world.client.appointments.readFile({ file })).toMatchObject({
      added: 1,
      refused: { count: 1, named: [{ reason }] },
    })
    expect(await world.client.appointments.importFile({ file })).toMatchObject({ added: 1 })
  })

  it('may nest as deep as it likes, hold lines that are none, and texts longer than a form takes', async () => {
    await using world = await createWorld()
    const deep = `${'BEGIN:X\r\n'.repeat(100_000)}${'END:X\r\n'.repeat(100_000)}`
    const event = `UID:dai\r\nDTSTART:20261124T020000Z\r\nthis is no line\r\n;:\r\nSUMMARY:${'dài '.repeat(10_000)}\r\nDESCRIPTION:${'x'.repeat(30_000)}\r\n${deep}LOCATION:Đây`
    const file = world.fileWith('sau.ics', calendarOf(event, good))

    expect(await world.client.appointments.readFile({ file })).toMatchObject({
      added: 2,
      told: { shortened: 1 },
      refused: { count: 0 },
    })
    expect(await world.client.appointments.importFile({ file })).toMatchObject({ added: 2 })
    const entries = await world.client.appointments.calendar({ from: momentOf('2026-11-24'), to: momentOf('2026-11-25') })
    expect(entries.map(({ location }) => location)).toContain('Đây')
  })

  it('of which the file is gone is said to be gone', async () => {
    await using world = await createWorld()
    const file = world.chosen(`${world.folder.path}/mat.ics`)

    await expect(world.client.appointments.readFile({ file })).rejects.toMatchObject({ data: { reason: 'no-file' } })
  })
})
