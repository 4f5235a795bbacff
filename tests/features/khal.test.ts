import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

// Another program than ours opens what we write; on a machine without it this test says so and is left out.
const isThere = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'khal')))
const A_PROGRAM_STARTS = 60_000

/** What khal shows of a calendar file in the ninety days from a day on: `23/11/2026 09:00 Họp`. */
function shownByKhal({ folder }: World, { file, from }: { file: string; from: string }) {
  const own = join(folder.path, 'khal')
  const [settings, calendar] = [join(own, 'settings'), join(own, 'calendar')]
  mkdirSync(calendar, { recursive: true })
  const lines = ['[calendars]', '[[office]]', `path = ${calendar}`, '[locale]', 'local_timezone = Asia/Ho_Chi_Minh']
  const formats = [
    'default_timezone = Asia/Ho_Chi_Minh',
    'timeformat = %H:%M',
    'dateformat = %d/%m/%Y',
    'longdateformat = %d/%m/%Y',
  ]
  const more = [
    'datetimeformat = %d/%m/%Y %H:%M',
    'longdatetimeformat = %d/%m/%Y %H:%M',
    '[sqlite]',
    `path = ${join(own, 'cache')}`,
  ]
  writeFileSync(settings, [...lines, ...formats, ...more].join('\n'))
  const env = { ...process.env, HOME: own, LC_ALL: 'C.UTF-8' }
  const khal = (...words: string[]) => execFileSync('khal', ['-c', settings, ...words], { env, encoding: 'utf8', stdio: 'pipe' })
  khal('import', '--batch', '-a', 'office', join(folder.path, file))
  const format = '{start-date} {start-time} {title} | {location}'
  return khal('list', '--notstarted', '-df', '', '-f', format, from, '90d').split('\n').filter(Boolean)
}

it.skipIf(!isThere)(
  'khal reads what we write: letters, places, series with what falls out and what was moved, whole days and days of the moon',
  async () => {
    await using world = await createWorld()
    const { client } = world
    const at = (day: string, time = '09:00') => momentOf(`${day} ${time}`)
    const monday = { startsAt: at('2026-11-23'), endsAt: at('2026-11-23', '10:00') }
    const weekly = { title: 'Họp giao ban', location: 'Phòng họp, tầng 3', rule: 'FREQ=WEEKLY;COUNT=4' }
    const { id, version } = await client.appointments.create({ ...monday, ...weekly })
    const left = await client.appointments.removeOccurrence({ id, version, occursAt: at('2026-11-30'), scope: 'this' })
    await client.appointments.updateOccurrence({
      ...{ id, version: left?.version ?? 0, occursAt: at('2026-12-07'), scope: 'this' },
      input: { title: 'Họp dời', startsAt: at('2026-12-08', '14:00'), endsAt: at('2026-12-08', '15:00') },
    })
    const days = { isAllDay: true, startsAt: at('2026-12-01', '00:00'), endsAt: at('2026-12-04', '00:00') }
    await client.appointments.create({ title: 'Công tác Đà Nẵng', ...days })
    const fullMoon = { isAllDay: true, startsAt: at('2026-11-23', '00:00'), endsAt: at('2026-11-24', '00:00') }
    await client.appointments.create({
      ...{ title: 'Cúng rằm', ...fullMoon, rule: 'RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=15' },
    })
    await client.appointments.export({ from: null, to: null, file: world.fileWith('lich.ics', '') })

    const trip = '01/12/2026  Công tác Đà Nẵng | '
    expect(shownByKhal(world, { file: 'lich.ics', from: '23/11/2026' })).toEqual([
      '23/11/2026  Cúng rằm | ',
      '23/11/2026 09:00 Họp giao ban | Phòng họp, tầng 3',
      ...[trip, trip, trip],
      '08/12/2026 14:00 Họp dời | ',
      '14/12/2026 09:00 Họp giao ban | Phòng họp, tầng 3',
      ...['23/12/2026', '22/01/2027', '20/02/2027'].map((day) => `${day}  Cúng rằm | `),
    ])
  },
  A_PROGRAM_STARTS,
)
